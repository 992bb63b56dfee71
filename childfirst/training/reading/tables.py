"""Taking values out of a TOML table, noting what is missing or of the wrong kind instead of stopping at the first."""

import tomllib
from pathlib import Path
from typing import Any

from childfirst.training.reading.shapes import Fault


class Table:
    """One table, which knows where it stands and whom to tell."""

    def __init__(self, values: Any, place: str, faults: list[Fault]) -> None:
        self.place, self.faults = place, faults
        self.values: dict[str, Any] = values if isinstance(values, dict) else {}
        if not isinstance(values, dict):
            self.fault("a table is expected here")

    def fault(self, words: str) -> None:
        """Note something to put right."""
        self.faults.append(Fault(self.place, words))

    def text(self, name: str, *, required: bool = True) -> str:
        """Words, without the blanks around them."""
        value = self.values.get(name, "")
        if not isinstance(value, str):
            value = str(value) if hasattr(value, "isoformat") else self._wrong(name, "text in quotation marks")
        if required and not value.strip() and name not in self._told():
            self.fault(f"`{name}` is missing or empty")
        return str(value).strip()

    def number(self, name: str) -> int:
        """A whole number."""
        value = self.values.get(name)
        if isinstance(value, bool) or not isinstance(value, int):
            self._wrong(name, "a whole number")
            return 0
        return value

    def yes_or_no(self, name: str) -> bool:
        """True or false, which must be said."""
        value = self.values.get(name)
        if not isinstance(value, bool):
            self._wrong(name, "true or false")
        return value is True

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of words; one text counts as a list of its sentences' lines."""
        value = self.values.get(name, [])
        if isinstance(value, str):
            value = [line for line in value.splitlines() if line.strip()]
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            self._wrong(name, "a list of texts")
            return ()
        return tuple(one.strip() for one in value)

    def tables(self, name: str, called: str) -> list["Table"]:
        """Tables of one kind, each named by its number from 1."""
        value = self.values.get(name, [])
        if not isinstance(value, list):
            self._wrong(name, f"a list of [[{name}]]")
            return []
        return [Table(one, f"{self.place}, {called} {number}", self.faults) for number, one in enumerate(value, 1)]

    def only(self, *names: str) -> None:
        """Say which keys nobody reads: a misspelt one would otherwise be lost."""
        for name in sorted(set(self.values) - set(names)):
            self.fault(f"`{name}` is not a key that is read here")

    def _told(self) -> set[str]:
        return {fault.words.split("`")[1] for fault in self.faults if fault.place == self.place and "`" in fault.words}

    def _wrong(self, name: str, wanted: str) -> str:
        self.fault(f"`{name}` must be {wanted}")
        return ""


def read_toml(path: Path, shown: str, faults: list[Fault]) -> Table | None:
    """A TOML file as a table, or None with the fault noted."""
    try:
        return Table(tomllib.loads(path.read_text(encoding="utf-8")), shown, faults)
    except FileNotFoundError:
        faults.append(Fault(shown, "the file is missing"))
    except UnicodeDecodeError:
        faults.append(Fault(shown, "not UTF-8 text"))
    except tomllib.TOMLDecodeError as wrong:
        faults.append(Fault(shown, f"not TOML: {wrong}"))
    return None
