"""What is kept of a power used on a child, one noun a file."""
