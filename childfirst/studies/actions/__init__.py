"""Verbs of the studies."""
