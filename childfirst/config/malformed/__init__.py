"""Malformed input over every door, seedable, in one process: what `childfirst bench malformed` sends."""
