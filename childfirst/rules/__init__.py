"""What we decide by: plain Python and dataframes. No Django, no database, no clock of its own, no network."""
