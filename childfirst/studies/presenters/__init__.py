"""What the studies say, in words."""
