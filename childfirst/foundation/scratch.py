"""A folder for what is only needed while something runs, which may hold what is known of children: gone afterwards, also after a kill.

Whoever is killed cleans nothing up. So each folder holds a file that its process has locked for as long as it lives, and whoever makes the next
one beside it removes those whose lock is free. A lock and not a process number: two containers may share a folder and number their processes alike.
"""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_OURS: Final = "childfirst-"
_LOCK: Final = ".in-use"


@contextmanager
def folder(kind: str, where: Path | None = None) -> Iterator[Path]:
    """An empty folder in `where` (the system's own for such things) for as long as the block lasts, open to nobody else."""
    _sweep(where or Path(tempfile.gettempdir()))
    with tempfile.TemporaryDirectory(prefix=f"{_OURS}{kind}-", dir=where, ignore_cleanup_errors=True) as name:
        making = Path(name, f"{_LOCK}.new")
        with making.open("wb") as held:
            fcntl.flock(held, fcntl.LOCK_EX)
            making.rename(Path(name, _LOCK))  # there only once it is locked
            yield Path(name)


def _sweep(where: Path) -> None:
    for one in where.glob(f"{_OURS}*/{_LOCK}"):
        if _is_free(one):
            shutil.rmtree(one.parent, ignore_errors=True)


def _is_free(lock: Path) -> bool:
    try:
        if any(part.lstat().st_uid != os.geteuid() or part.is_symlink() for part in (lock.parent, lock)):
            return False  # anybody may put things where all put theirs
        with lock.open("rb") as held:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
    except OSError:  # held, just gone, or somebody else's
        return False
