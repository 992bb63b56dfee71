"""Settings, addresses and the command line: the one place that sees everything."""
