"""Pages of the panels."""
