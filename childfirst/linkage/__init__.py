"""Same child? What speaks for it and against, a person's yes or no, and the way back. The engine for bulk is in adapters."""
