"""What may be done here: choose how long, review, hold, delete, give what is held, put right."""
