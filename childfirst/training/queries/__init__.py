"""Reading learning. Nothing here changes anything."""
