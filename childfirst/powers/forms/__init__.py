"""What is asked before and after a power is used, in the field's own words."""
