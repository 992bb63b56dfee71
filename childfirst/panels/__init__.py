"""Scrutiny panels: people from outside the force read drawn, redacted records, grade them by themselves, ask the force, and are answered in public."""
