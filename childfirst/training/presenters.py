"""Words and colours."""
