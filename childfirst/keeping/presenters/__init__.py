"""Words and rows for the pages of this room."""
