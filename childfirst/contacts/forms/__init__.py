"""The pages of the form, one task each, and how their answers become a contact."""
