"""Set-up shared by every test."""

import os

os.environ["CHILDFIRST_TEST"] = "1"
os.environ.setdefault("CHILDFIRST_DEMO", "1")
