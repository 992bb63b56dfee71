"""Looking for patterns over all records: the analyst’s explorer, and figures kept at a permanent link."""
