"""The product's own settings, with a password hasher that does not spend a second on each invented officer."""

import os

os.environ["CHILDFIRST_TEST"] = "1"
os.environ.setdefault("CHILDFIRST_DEMO", "1")

from childfirst.config.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

if DATABASES["default"]["ENGINE"] == "childfirst.foundation.sqlite":  # noqa: F405
    # Django's own SQLite is tested in memory without being told; pytest-django knows only that one by name.
    DATABASES["default"]["TEST"] = {"NAME": ":memory:"}  # noqa: F405

STRICT_STATUSES = True
