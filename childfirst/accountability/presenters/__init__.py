"""Rows as plain values for the templates."""
