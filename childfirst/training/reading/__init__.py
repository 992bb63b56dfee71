"""Modules as plain files: read, checked, and turned into pages. No database here."""

from childfirst.training.reading.library import Library, library
from childfirst.training.reading.shapes import BadModule, Fault, Module

__all__ = ["BadModule", "Fault", "Library", "Module", "library"]
