"""The invented London: the one generator for demo, tests and load."""
