"""Words about children: looked at while they are written, justified or changed, and read by a supervisor."""
