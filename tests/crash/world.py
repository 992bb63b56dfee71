"""Run as a program, beside the server that is being killed: fills its database, or says what is in it, as JSON. What it fills and counts is the bench's own."""

import json
import os
import sys
from dataclasses import asdict

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

import django

django.setup()

from childfirst.config.faults import counting, world  # noqa: E402


def prepare(drafts: int, referrals: int) -> dict:
    """Drafts ready to send and referrals ready to decide."""
    world.begin()
    ready, notices = world.to_decide(referrals)
    return {"drafts": world.drafts(drafts), "referrals": ready, "notices": notices}


if __name__ == "__main__":
    print(
        json.dumps(prepare(int(sys.argv[2]), int(sys.argv[3])) if sys.argv[1] == "prepare" else asdict(counting.look()))
    )
