"""Pages of the studies."""
