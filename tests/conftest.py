"""Set-up shared by every test."""
