"""Strip search, force and custody: the gate before, the record, what must follow, and the review."""
