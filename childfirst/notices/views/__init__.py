"""Pages about notices: for officers, for ward officers, for partners without a sign-in."""
