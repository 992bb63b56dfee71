"""Verbs of this room. Atomic, keyword-only, `by=` whoever acts, and each writes its own trace."""
