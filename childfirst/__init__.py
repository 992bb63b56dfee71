"""Child First: police children as children. The folders read the way data goes; see README.md."""
