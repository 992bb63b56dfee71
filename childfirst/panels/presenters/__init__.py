"""Plain values for the templates."""
