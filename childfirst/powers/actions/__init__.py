"""What a person can do about a power, one noun a file. Verbs, atomic, with `by=`."""
