"""A force at work on one machine: a database of its size, its officers, and requests that come whether or not the last was answered."""
