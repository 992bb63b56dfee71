"""Whether learning changed anything: the practice study over records, and the vignette study that people choose to take part in."""
