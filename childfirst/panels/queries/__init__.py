"""Reads, each from the person asking."""
