"""What may be done: learn, assign, exempt, offer, decide what acts ask for."""
