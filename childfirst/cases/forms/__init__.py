"""What this room's pages ask."""
