"""Reads of the studies. No row leaves here, only sums."""
