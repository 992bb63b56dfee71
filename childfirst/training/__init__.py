"""Learning: eight modules in plain files, a player, who has to learn what by when, and which acts ask for a live module."""
