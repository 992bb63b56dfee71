"""Screening on a Spark cluster, where one machine is outgrown."""
