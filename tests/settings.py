"""The product's own settings, with a password hasher that does not spend a second on each invented officer."""

import os

os.environ["CHILDFIRST_TEST"] = "1"
os.environ.setdefault("CHILDFIRST_DEMO", "1")

from childfirst.config.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

STRICT_STATUSES = True
