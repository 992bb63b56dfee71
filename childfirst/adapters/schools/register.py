"""The national school register (Get Information About Schools), as its CSV or as the London Schools Atlas has it.

Nothing is removed: a school that is not in the file stays as it is, one that the register says is closed is marked closed. Day
start, terms and whom a school wants told are not in the register and are left as they are, unless the file has our own columns.
"""

import csv
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import time
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from childfirst.adapters.learning.rows import Refused, Told
from childfirst.audit.actions import trace, trace_many
from childfirst.audit.models import Operation
from childfirst.foundation.actor import IMPORTER
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.packed import Damaged, TooMuch, read_bounded
from childfirst.teams.directory import add_contact
from childfirst.teams.models import Borough, School, Ward

# Our name -> the names that it has in files, lower case. The register's own first.
COLUMNS: Final = {
    "urn": ("urn",),
    "name": ("establishmentname", "school_nam", "name"),
    "type": ("typeofestablishment (name)", "type"),
    "phase": ("phaseofeducation (name)", "phase"),
    "status": ("establishmentstatus (name)", "status"),
    "ward_code": ("administrativeward (code)", "ward_code_2025", "ward_code_2022", "ward_code"),
    "ward_name": ("administrativeward (name)", "ward_name"),
    "council_code": ("gsslacode (name)", "districtadministrative (code)", "lad_code_2025", "lad_code_2022"),
    "council": ("la (name)", "la_name", "council"),
    "day_starts": ("day_starts",),
    "lead_name": ("lead_name",),
    "lead_email": ("lead_email",),
    "lead_phone": ("lead_phone",),
    "deputy_name": ("deputy_name",),
    "deputy_email": ("deputy_email",),
    "deputy_phone": ("deputy_phone",),
}
NEEDED: Final = ("urn", "name", "phase")
_PHASES: Final = {
    "nursery": "primary",
    "primary": "primary",
    "middle deemed primary": "primary",
    "middle deemed secondary": "secondary",
    "secondary": "secondary",
    "16 plus": "college",
    "all-through": "all_through",
    "all through": "all_through",
}
BATCH: Final = 1_000


@dataclass(frozen=True, slots=True)
class Row:
    """One school as told."""

    line: int
    urn: str
    name: str
    phase: str
    ward: Ward
    is_open: bool
    day_starts: time | None
    contacts: tuple[tuple[str, str, str, str], ...]


def read(path: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Rows by our names. The register is in Windows-1252, most other files in UTF-8; .gz is taken too."""
    csv.field_size_limit(min(sys.maxsize, 1_000_000))
    try:
        raw = read_bounded(path)
    except (TooMuch, Damaged) as wrong:
        raise BadInput(f"{path} {wrong}.") from None
    except OSError as wrong:
        raise BadInput(f"{path}: {wrong.strerror or 'not a file of that kind'}.") from None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
    reader = csv.DictReader(text.splitlines())
    try:
        yield from _rows(path, reader)
    except csv.Error as wrong:
        raise BadInput(f"{path}, line {reader.line_num + 1}: it cannot be read as CSV ({wrong}).") from None


def _rows(path: str, reader: "csv.DictReader[str]") -> Iterator[tuple[int, dict[str, str]]]:
    names = [(name or "").strip().lower() for name in reader.fieldnames or []]
    found = {ours: [alias for alias in aliases if alias in names] for ours, aliases in COLUMNS.items()}
    lost = [COLUMNS[name][0] for name in NEEDED if not found[name]]
    if lost:
        raise BadInput(f"{path}: no column {', '.join(lost)}. There are: {', '.join(names) or 'none'}.")
    reader.fieldnames = names
    for row in reader:
        # The first of the aliases that says something in this row.
        yield (
            reader.line_num,
            {
                ours: next((row[a].strip() for a in has if (row.get(a) or "").strip()), "")
                for ours, has in found.items()
            },
        )


class Reader:
    """What a row means. Boroughs and wards are looked up once; a ward that the file names and we lack is made."""

    def __init__(self, *, check_only: bool) -> None:
        self.check_only = check_only
        self.boroughs = {one.code: one for one in Borough.objects.all()} | {
            one.name.lower(): one for one in Borough.objects.all()
        }
        self.wards = {ward.code: ward for ward in Ward.objects.all()}

    def __call__(self, line: int, given: dict[str, str]) -> Row:
        if not (given["urn"].isascii() and given["urn"].isdigit() and len(given["urn"]) <= 12):
            raise BadInput(f"URN: “{given['urn'][:20]}” is no register number")
        if not given["name"]:
            raise BadInput("name: it must be given")
        return Row(
            line, given["urn"], given["name"][:120], _phase(given), self._ward(given), _open(given),
            _time(given["day_starts"]), tuple(_contacts(given)),
        )  # fmt: skip

    def _ward(self, given: dict[str, str]) -> Ward:
        known = self.wards.get(given["ward_code"])
        if known is not None:
            return known
        borough = self.boroughs.get(given["council_code"]) or self.boroughs.get(given["council"].lower())
        if borough is None:
            raise BadInput(f"council: “{given['council'] or given['council_code']}” is none of this force's boroughs")
        if not given["ward_code"] or not given["ward_name"]:
            raise BadInput("ward: it needs its code and its name")
        made = Ward(code=given["ward_code"][:12], name=given["ward_name"][:80], borough=borough)
        if not self.check_only:
            made.save()
        self.wards[made.code] = made
        return made


def _phase(given: dict[str, str]) -> str:
    phase, kind = given["phase"].lower(), given["type"].lower()
    if phase in _PHASES:
        return _PHASES[phase]
    if phase in ("", "not applicable"):
        if "pupil referral" in kind or "alternative" in kind:
            return "alternative"
        return "college" if "further education" in kind or "sixth form" in kind else "other"
    raise BadInput(f"phase: “{given['phase'][:40]}” is not known")


def _open(given: dict[str, str]) -> bool:
    status = given["status"].lower()
    if status and not status.startswith(("open", "closed", "proposed")):
        raise BadInput(f"status: “{given['status'][:40]}” is neither open nor closed")
    return status.startswith("open") or not status


def _time(text: str) -> time | None:
    if not text:
        return None
    try:
        return time.fromisoformat(text if len(text) > 4 else f"0{text}")
    except ValueError:
        raise BadInput(f"day_starts: “{text[:12]}” is no time. Write 08:45") from None


def _contacts(given: dict[str, str]) -> Iterator[tuple[str, str, str, str]]:
    for part in ("lead", "deputy"):
        email = given[f"{part}_email"]
        if email:
            try:
                validate_email(email)
            except ValidationError:
                raise BadInput(f"{part}_email: “{email[:60]}” is no e-mail address") from None
            yield part, given[f"{part}_name"] or "Safeguarding lead", email, given[f"{part}_phone"]


def keep(path: str, *, check_only: bool, done: Callable[[int], None]) -> Told:
    """Open, change and close schools as the file says. Running it again changes nothing."""
    told, reader, batch, seen = Told(), Reader(check_only=check_only), list[Row](), set[str]()
    with transaction.atomic():
        for line, given in read(path):
            told.rows += 1
            try:
                row = reader(line, given)
            except BadInput as wrong:
                told.refused.append(Refused(line, str(wrong)))
                continue
            if row.urn in seen:  # one school mapped as primary and as secondary stands twice
                told.there += 1
                continue
            seen.add(row.urn)
            batch.append(row)
            if len(batch) >= BATCH:
                _keep(batch, told, check_only)
                batch = []
                done(told.rows)
        _keep(batch, told, check_only)
        done(told.rows)
        if not check_only and (told.kept or told.changed):
            details = {"file": path[-120:], "opened": told.kept, "changed": told.changed, "refused": len(told.refused)}
            trace(Operation.COLLECTION, "imported schools", ("school", ""), by=IMPORTER, details=details)
    return told


def _keep(rows: list[Row], told: Told, check_only: bool) -> None:
    held = {school.urn: school for school in School.objects.filter(urn__in=[row.urn for row in rows])}
    new, changed = [], []
    for row in rows:
        wanted: dict[str, Any] = {"name": row.name, "phase": row.phase, "ward_id": row.ward.pk, "is_open": row.is_open}
        if row.day_starts:
            wanted["day_starts"] = row.day_starts
        school = held.get(row.urn)
        if school is None:
            made = School(urn=row.urn, **wanted)
            held[row.urn] = made
            new.append(made)
            continue
        before = {name: getattr(school, name) for name, value in wanted.items() if getattr(school, name) != value}
        for name in before:
            setattr(school, name, wanted[name])
        if before:
            changed.append((school, {"before": {name: str(value) for name, value in before.items()}}))
        else:
            told.there += 1
    told.kept += len(new)
    told.changed += len(changed)
    if check_only:
        return
    School.objects.bulk_create(new, batch_size=BATCH)
    School.objects.bulk_update(
        [school for school, _ in changed], ["name", "phase", "ward", "is_open", "day_starts"], batch_size=BATCH
    )
    trace_many(Operation.ALTERATION, "school changed by import", changed, by=IMPORTER)
    for row in rows:
        for part, name, email, phone in row.contacts:
            try:
                with transaction.atomic():
                    add_contact(
                        kind="school", school=held[row.urn], part=part, name=name, email=email, phone=phone, by=IMPORTER
                    )
            except CannotNow:
                continue  # there already
