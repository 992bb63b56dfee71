"""The parts of the loader: the ground, the families, the history in bulk, the last days by the real actions."""
