"""Verbs of the panels."""
