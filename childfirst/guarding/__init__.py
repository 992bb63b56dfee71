"""Closing a child's record to all but those named, and getting in when a child is in danger: told at once, reviewed afterwards."""
