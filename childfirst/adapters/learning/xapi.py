"""Passes as xAPI statements (IEEE 9274.1.1, xAPI 1.0.3), the way SCORM Cloud and Moodle give them out: an array, {"statements": []}, or one a line.

Somebody is known by the account's name (a username here) or by their address; a module by its title, by the last part of the
activity's id, or by `--module ID=SLUG`. Statements that are no pass (launched, answered, failed) are counted and left out.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from childfirst.adapters.learning.completions import Reader, keep_rows
from childfirst.adapters.learning.rows import Told
from childfirst.foundation.errors import BadInput
from childfirst.foundation.now import local
from childfirst.foundation.packed import Damaged, TooMuch, read_bounded
from childfirst.teams.models import Officer
from childfirst.training.models import Completion
from childfirst.training.xapi import EXPIRES, VERSION

VERBS: Final = ("passed", "completed", "mastered")
VOIDED: Final = "http://adlnet.gov/expapi/verbs/voided"
PLACE: Final = "statement"


@dataclass(frozen=True)
class Gathered:
    """Statements of a file with their places; those that were voided in it, and how many are no pass."""

    passes: list[tuple[int, Any]]
    others: int


def read(path: str) -> Gathered:
    """Every statement that may be a pass. Raises BadInput where the file is none."""
    found = list(_statements(path))
    voided = {_reference(one) for _, one in found if isinstance(one, dict) and _verb(one) == VOIDED}
    passes = [(place, one) for place, one in found if _may_be_pass(one) and not (isinstance(one, dict) and one.get("id") in voided)]  # fmt: skip
    return Gathered(passes, len(found) - len(passes))


def keep(path: str, *, source: str, modules: Mapping[str, str], check_only: bool, done: Callable[[int], None]) -> tuple[Told, int]:  # fmt: skip
    """Keep every pass that is not there yet, and how many statements were none."""
    gathered = read(path)
    told = Told(place=PLACE)
    make = Maker(source, modules)
    keep_rows(iter(gathered.passes), told, make, path, source=source, check_only=check_only, done=done, by_day=True)
    return told, gathered.others


class Maker:
    """What a statement means here."""

    def __init__(self, source: str, modules: Mapping[str, str]) -> None:
        self.read, self.modules = Reader(source), dict(modules)
        self.by_address: dict[str, list[str]] = {}
        for username, email in Officer.objects.exclude(email="").values_list("username", "email"):
            self.by_address.setdefault(email.lower(), []).append(username)
        for activity, slug in self.modules.items():
            if slug not in self.read.modules:
                raise BadInput(f"--module {activity}={slug}: “{slug}” is no module here.")

    def __call__(self, place: int, statement: Any) -> Completion:
        if not isinstance(statement, dict):
            raise BadInput("it is no statement: an object with actor, verb and object is needed")
        score, out_of = _score(_of(_of(statement, "result"), "score"))
        extensions = _of(_of(statement, "context"), "extensions")
        return self.read(
            place,
            {
                "username": self._username(_of(statement, "actor")),
                "module": self._module(_of(statement, "object")),
                "passed_on": _day(statement.get("timestamp") or statement.get("stored")),
                "score": score,
                "out_of": out_of,
                "version": str(extensions.get(VERSION, "")),
                "expires_on": str(extensions.get(EXPIRES, "")),
                "id": _id(statement.get("id")),
            },
        )

    def _username(self, actor: dict[str, Any]) -> str:
        name = str(_of(actor, "account").get("name") or "").strip()
        address = str(actor.get("mbox") or "").removeprefix("mailto:").strip().lower()
        if name.lower() in self.read.officers:
            return name
        known = self.by_address.get(address or name.lower(), [])
        if len(known) == 1:
            return known[0]
        if known:
            raise BadInput(
                f"actor: {len(known)} people here have the address “{(address or name)[:60]}”", field="actor"
            )
        if not (name or address):
            raise BadInput("actor: it needs an account with a name, or mbox", field="actor")
        raise BadInput(f"actor: nobody here is called “{(name or address)[:60]}”", field="actor")

    def _module(self, activity: dict[str, Any]) -> str:
        at = str(activity.get("id") or "")
        names = [str(one) for one in _of(_of(activity, "definition"), "name").values()]
        last = at.rstrip("/").rsplit("/", 1)[-1]
        for one in (self.modules.get(at, ""), *names, last):
            if one and one.lower() in self.read.modules:
                return one
        raise BadInput(f"object: “{(names or [at])[0][:60]}” ({at[:80]}) is no module here. Name it with --module {at[:80] or 'ID'}=SLUG", field="object")  # fmt: skip


def _statements(path: str) -> Iterator[tuple[int, Any]]:
    """With their places, from 1."""
    try:
        text = read_bounded(path).decode("utf-8-sig")
    except (TooMuch, Damaged) as wrong:
        raise BadInput(f"{path} {wrong}.") from None
    except UnicodeDecodeError:
        raise BadInput(f"{path}: not UTF-8 text.") from None
    except OSError as wrong:
        raise BadInput(f"{path}: {wrong.strerror or wrong}.") from None
    try:
        given = json.loads(text)
    except (ValueError, RecursionError) as wrong:  # also a number of thousands of digits, and thousands of brackets
        lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
        if len(lines) < 2 or not lines[0][1].lstrip().startswith("{") or not lines[0][1].rstrip().endswith("}"):
            raise BadInput(f"{path}: not JSON ({wrong}).") from None
        yield from ((number, _line(line)) for number, line in lines)
        return
    if isinstance(given, dict) and isinstance(given.get("statements"), list):
        given = given["statements"]
    elif isinstance(given, dict):
        given = [given]
    if not isinstance(given, list):
        raise BadInput(f"{path}: neither an array of statements nor an object with “statements”.")
    yield from enumerate(given, 1)


def _line(line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _verb(statement: dict[str, Any]) -> str:
    return str(_of(statement, "verb").get("id") or "")


def _may_be_pass(statement: Any) -> bool:
    """A pass, or something that cannot be read and must be told. Completed without success is no pass."""
    if not isinstance(statement, dict) or not isinstance(statement.get("verb"), dict):
        return True
    return _verb(statement).rstrip("/").rsplit("/", 1)[-1] in VERBS and _of(statement, "result").get("success") is not False  # fmt: skip


def _reference(statement: dict[str, Any]) -> Any:
    return _of(statement, "object").get("id")


def _of(given: dict[str, Any], name: str) -> dict[str, Any]:
    found = given.get(name)
    return found if isinstance(found, dict) else {}


def _day(moment: Any) -> str:
    """The day in London."""
    try:
        at = datetime.fromisoformat(str(moment))
    except ValueError:
        raise BadInput(
            f"timestamp: “{str(moment)[:40]}” is no moment. Write 2026-11-26T14:05:00Z", field="timestamp"
        ) from None
    if at.tzinfo is None:
        raise BadInput("timestamp: it needs a zone, such as Z or +01:00", field="timestamp")
    return local(at).date().isoformat()


def _id(given: Any) -> str:
    if given in (None, ""):
        return ""
    try:
        return str(UUID(str(given)))
    except ValueError:
        raise BadInput(f"id: “{str(given)[:40]}” is no UUID", field="id") from None


def _score(score: dict[str, Any]) -> tuple[str, str]:
    """Whole numbers: raw of max, or a scaled one as hundredths."""
    raw, most, scaled = (score.get(name) for name in ("raw", "max", "scaled"))
    for name, one in (("raw", raw), ("max", most), ("scaled", scaled)):
        if one is not None and (isinstance(one, bool) or not isinstance(one, int | float)):
            raise BadInput(f"score: {name} is no number", field="score")
    if raw is not None and most is not None:
        return str(round(raw)), str(round(most))
    return (str(round(100 * scaled)), "100") if scaled is not None else ("", "")
