"""The Home Office's published use of force tables, read and made into one page about children."""

from childfirst.adapters.force.read import ForceFile, ForceFileError, read

__all__ = ["ForceFile", "ForceFileError", "read"]
