"""Same child? Names in any order and spelling, dates that slipped, homes that changed: compared level by level, weighed, and held by guards.

Plain Python for one pair and SQL text of the same levels for millions; a test asks Splink, DuckDB and Python about the same pairs.
"""
