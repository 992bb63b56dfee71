"""What every report shares: the templates of its frame, how a number is written, and a checksum of the code that counted."""

from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from importlib import metadata
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from childfirst.rules import measures

HERE: Final = Path(__file__).parent
_LONDON: Final = ZoneInfo("Europe/London")


def environment(folder: Path, number: Callable[[Any], str]) -> Environment:
    """Templates of a report in `folder`, on the shared frame `report_page.html`. Charts are put in as they were drawn."""
    made = Environment(
        loader=FileSystemLoader([folder / "templates", HERE / "templates"]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # drawing: only ever given what charts.py drew, whose words it has escaped
    filters: dict[str, Any] = {"number": number, "drawing": Markup}
    made.filters.update(filters)
    return made


def version() -> str:
    """The installed version, or the plain truth that it runs from a folder."""
    try:
        return metadata.version("childfirst")
    except metadata.PackageNotFoundError:
        return "not installed (run from its folder)"


def moment(at: datetime) -> str:
    """When a page was made, as it is printed."""
    return at.astimezone(_LONDON).strftime("%-d %B %Y at %H:%M, London time")


def fingerprint(*folders: Path) -> str:
    """A checksum of every line in these folders that reads, counts or draws: equal fingerprints count in the same way."""
    code = [
        path
        for folder in (*folders, HERE, Path(measures.__file__).parent)
        for pattern in ("*.py", "templates/*.html")
        for path in sorted(folder.glob(pattern))
    ]
    return sha256(b"\0".join(path.read_bytes() for path in code)).hexdigest()
