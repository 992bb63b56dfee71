"""Bulk matching of records in files: DuckDB finds and weighs the pairs, by the levels, weights and guards of `rules.matching`."""
