"""One file per command of childfirst; each has NAME, HELP, add_arguments and run."""
