"""Reads of this room. Each starts from the person asking, and never changes anything."""
