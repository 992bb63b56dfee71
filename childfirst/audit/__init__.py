"""The append-only trace: who did, who looked, why; sealed so that nobody can quietly change it."""
