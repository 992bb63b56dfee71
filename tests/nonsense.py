"""What people, tablets and other software put into boxes, for tests that put it into every one of them."""

import os
import re
from collections.abc import Iterable
from typing import Any

NONSENSE = {
    "long": "x" * 10_000,
    "emoji": "👶🏽🚨" * 20,
    "right to left": "\u202eטקסט עם כיוון הפוך مرحبا\u202c",
    "nothing seen": "\u200b\u00a0\u2003",
    "nul": "before\x00after",
    "markup": "<script>alert(1)</script>{{ 7*7 }}{% raw %}",
    "number": "99999999999999999999",
    "minus": "-1",
    "decimal": "1e309",
    "arabic digits": "٣",
    "superscript": "²",
    "lone": "\ud83d".encode("utf-16", "surrogatepass").decode("utf-16", "replace"),
}
# What a page makes of a box is the same on every database, and SQLite is tried with all of it.
# PostgreSQL alone refuses a nought byte, a text longer than its column and a number beyond its type.
if os.environ.get("CHILDFIRST_DATABASE", "").startswith("postgresql"):
    NONSENSE = {name: NONSENSE[name] for name in ("long", "nul", "number")}
# Every box gets one in three of them, its neighbour the next; PostgreSQL's few go into every box.
TURNS = range(0, len(NONSENSE), 3 if len(NONSENSE) > 3 else 1)


def mixed(names: Iterable[str], turn: int) -> dict[str, str]:
    """Each box another piece of nonsense; the next turn, the next piece."""
    junk = list(NONSENSE.values())
    return {name: junk[(place + turn) % len(junk)] for place, name in enumerate(names)}


def look(client: Any, address: str, given: dict[str, Any]) -> Any:
    """A search form sent as a browser does: what it typed in the body, and on to the page that it leads to."""
    return client.post(address, {"look": "1", **given}, follow=True)


def boxes_in(text: str) -> list[str]:
    """Every box of a page's last form."""
    return sorted({*re.findall(r'name="(\w+)"', text.rpartition("<form")[2])} - {"csrfmiddlewaretoken", "revision"})
