"""Which database, from one address: SQLite by default, PostgreSQL for a force."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

# WAL and IMMEDIATE: a read-then-write under DEFERRED fails at once with "database is locked" when two people save.
# secure_delete: what was deleted is written over with noughts, not left in a page that is free (see keeping.disk).
# synchronous=FULL: what the page said was saved must survive the plug being pulled.
_SQLITE_PRAGMAS = "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA foreign_keys=ON;PRAGMA secure_delete=ON;PRAGMA mmap_size=134217728;PRAGMA cache_size=-20000;"

_PREPARED_AFTER = 3  # times on one connection


def database(address: str, default: Path) -> dict[str, Any]:
    """Django's DATABASES entry for an address.

    `""` is SQLite at `default`; `sqlite:///path` SQLite elsewhere; `postgresql://user:password@host:port/name?sslmode=…` PostgreSQL.
    """
    parts = urlsplit(address)
    if parts.scheme in ("", "sqlite"):
        path = unquote(parts.path[1:]) if parts.scheme == "sqlite" else str(default)
        return {
            "ENGINE": "childfirst.foundation.sqlite",
            "NAME": path,
            "CONN_MAX_AGE": 600,
            "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": _SQLITE_PRAGMAS},
        }
    if parts.scheme in ("postgresql", "postgres"):
        return {
            "ENGINE": "childfirst.foundation.postgres",
            "NAME": unquote(parts.path.lstrip("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": parts.hostname or "",
            "PORT": str(parts.port or ""),
            "CONN_MAX_AGE": 600,
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": _options(dict(parse_qsl(parts.query, keep_blank_values=True))),
        }
    raise ValueError("CHILDFIRST_DATABASE must start with sqlite:/// or postgresql://")


def _options(given: dict[str, Any]) -> dict[str, Any]:
    """Parameters go beside the statement, and one that comes again is prepared: the two walls make a plan dearer than its answer.

    `?prepare_threshold=` in the address prepares none, for a pooler that hands one connection to several.
    """
    times = given.pop("prepare_threshold", str(_PREPARED_AFTER))
    return {"server_side_binding": True, "prepare_threshold": int(times) if times else None, **given}
