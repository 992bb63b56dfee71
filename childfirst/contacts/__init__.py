"""Recording an encounter with a child, and the screening rows it leaves."""
