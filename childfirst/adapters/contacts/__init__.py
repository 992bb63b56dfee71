"""Contacts from elsewhere: our documented file format (CSV, JSON Lines, Parquet), and keeping many contacts at once."""
