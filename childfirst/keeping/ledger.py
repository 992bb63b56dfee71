"""The ledger of deletions: a file outside the database, so that a backup that is restored does not bring a deleted child back.

One JSON line each: when, the proof's reference, and of each record its number and the moment it was opened. No name, no date of birth. A record
is deleted again only if both agree: after a restore a number may be given to another child.
"""

import fcntl
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings

from childfirst.foundation.errors import BadInput


def path() -> Path:
    """Where it is: CHILDFIRST_LEDGER, or beside the other files of this installation."""
    return Path(settings.DELETIONS_LEDGER)


def write(reference: str, at: datetime, records: Sequence[Mapping[str, Any]]) -> None:
    """Add one line and wait until it is on the disk. Called inside the transaction that deletes, as its last step: a deletion that two people
    agreed on and that then could not be kept stands here too, and is made good after a restore."""
    file = path()
    file.parent.mkdir(parents=True, exist_ok=True)
    line = json.dumps({"reference": reference, "at": at.isoformat(), "records": list(records)}) + "\n"
    with open(file, "a", encoding="utf-8") as out:
        fcntl.flock(out, fcntl.LOCK_EX)
        out.write(line)
        out.flush()
        os.fsync(out.fileno())


def read() -> Iterator[dict[str, Any]]:
    """Every line, oldest first. A line cut off by a crash at the very end is left out; any other that cannot be read stops the restore."""
    if not path().exists():
        return
    lines = path().read_text(encoding="utf-8").splitlines(keepends=True)
    for number, line in enumerate(lines, 1):
        try:
            found = json.loads(line)
            yield {"reference": found["reference"], "at": found["at"], "records": list(found["records"])}
        except (ValueError, KeyError, TypeError) as error:
            if number == len(lines) and not line.endswith("\n"):
                return
            raise BadInput(
                f"The ledger of deletions cannot be read: {error}. Mend or replace the file from its copy, then restore again.",
                place=f"line {number}",
            ) from error
