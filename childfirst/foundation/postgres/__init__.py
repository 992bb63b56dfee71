"""Django's PostgreSQL backend with one change, and the policies that stand behind it."""
