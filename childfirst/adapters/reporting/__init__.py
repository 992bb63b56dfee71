"""Reports that stand alone in one file: the frame that every one has, what it is made with, and paper."""
