"""What may be read of powers, starting from the person asking."""
