"""What the public can read: the rule book."""
