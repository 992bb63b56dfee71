"""Exploitation teams: a child’s case, missing episodes, links, plans, panels, and the lead who answers for all of it."""
