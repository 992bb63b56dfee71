"""The child, their home, the adults around them, their needs and care."""
