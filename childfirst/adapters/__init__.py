"""The doors to the outside: files in and out."""
