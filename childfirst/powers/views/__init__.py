"""The pages of powers."""
