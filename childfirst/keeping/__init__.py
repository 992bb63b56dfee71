"""How long records are kept, deleting them so that nothing is left, and giving people what is held about them."""
