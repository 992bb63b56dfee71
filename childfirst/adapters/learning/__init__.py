"""Officers and what they passed elsewhere, from a force's own systems, as CSV. A bad row is told with its line; the others go on."""
