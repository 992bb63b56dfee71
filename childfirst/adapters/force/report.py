"""One page about force on children, from published tables: `build(files, ...)` gives the HTML, whole and self-contained."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

import polars as pl

from childfirst.adapters.force import tables
from childfirst.adapters.force.read import AGED_11_17, NOT_REPORTED, TOTAL, UNDER_11, ForceFile, ForceFileError
from childfirst.adapters.reporting import charts, page
from childfirst.adapters.reporting.parts import Failed, Section, in_words
from childfirst.adapters.stops import report
from childfirst.adapters.stops.tables import number

HERE: Final = Path(__file__).parent
MOST_UNEQUAL: Final = 20


def build(files: Sequence[ForceFile], failed: Sequence[Failed] = (), *, force: str = "", made_at: datetime) -> str:
    """The page. Raises ForceFileError where no file has ages, or none has that force."""
    ages = _one(files, "by age")
    if ages is None:
        raise ForceFileError(
            "None of the files is the table by age, and no other table tells children from adults. Add it."
        )
    forces = ages.frame.get_column(tables.FORCE).drop_nulls().unique().sort().to_list()
    if not forces:
        raise ForceFileError(f"No row of {ages.name} could be read, or none names a force. Check that it is the right file.")  # fmt: skip
    name = force or (tables.COUNTRY if tables.COUNTRY in forces else forces[0])
    rows = tables.of_force(ages, name)
    if tables.EVERY not in rows:
        raise ForceFileError(
            f"No row of “{tables.EVERY}” for “{name}”. The forces in {ages.name}: {', '.join(forces)}."
        )
    return page.environment(HERE, number).get_template("force_report.html").render(
        title=f"Police use of force on children: {_called(name)}", every=rows[tables.EVERY], name=_called(name), sections=_sections(files, ages, rows, name),
        limits=_limits(files, rows[tables.EVERY]), files=files, failed=failed, unequal=_unequal(files), version=page.version(), fingerprint=fingerprint(),
        made_at=page.moment(made_at), under_11=UNDER_11, aged_11_17=AGED_11_17, total=TOTAL,
        not_reported=NOT_REPORTED,
    )  # fmt: skip


def _called(name: str) -> str:
    return "England and Wales" if name == tables.COUNTRY else name


def _one(files: Sequence[ForceFile], shape: str) -> ForceFile | None:
    return next((file for file in files if file.shape == shape), None)


def _sections(files: Sequence[ForceFile], ages: ForceFile, rows: dict[str, dict[str, int]], name: str) -> list[Section]:
    called = _called(name)
    tactics, counted = tables.by_tactic(rows, called)
    beside, ratios = tables.beside_adults(rows, called)
    blank, shares = tables.missing(files, name)
    found = [
        Section("tactics", "What was used on children", ("Most force on children is handcuffing, and most handcuffing is of a child who complies.",) if _mostly_cuffs(rows) else (),
                charts.bars("tactics", tactics.caption, in_words(counted, "reports"), counted, "Reports"), (tactics,)),
        Section("adults", "Beside adults", ("A ratio of 2 means that this tactic makes up twice as large a part of the reports on children as of those on adults. "
                "It does not say that a child is twice as likely to meet it: nobody publishes how many children officers met.",),
                charts.ratios("adults", beside.caption, in_words(ratios, "times the adult share"), ratios) if ratios else None, (beside,)),
        Section("injuries", "Injuries", ("None of these files says anything about injuries of children. The Home Office publishes injuries for people of all ages together, "
                "in other tables. A force’s own reports hold them (field F48).",)),
        Section("forces", "By police force", (), None, (tables.by_police_force(ages, _one(files, "incidents")),)),
    ]  # fmt: skip
    by_ethnicity = _one(files, "by ethnicity")
    if by_ethnicity is not None:
        found.append(Section("ethnicity", "By ethnicity, all ages", (), None, (tables.ethnicity(by_ethnicity, name),)))
    chart = (
        charts.bars("missing", blank.caption, in_words(shares, "per cent"), shares, "Per cent blank")
        if shares
        else None
    )
    return [*found, Section("missing", "What was left blank", (), chart, (blank,))]


def _mostly_cuffs(rows: dict[str, dict[str, int]]) -> bool:
    cuffs = [tables.children(rows[name]) for name in tables.HANDCUFFS if name in rows]
    return len(cuffs) > 1 and sum(cuffs) * 2 > tables.children(rows[tables.EVERY]) and cuffs[0] * 2 > sum(cuffs)


def _limits(files: Sequence[ForceFile], every: dict[str, int]) -> list[tuple[str, str]]:
    blank = f"{every[NOT_REPORTED]:,} of {every[TOTAL]:,} reports have no age, so every count of children is the fewest there can have been."
    return [
        ("How many children", "These are reports of a tactic, not children and not incidents. Two officers who handcuff one child are two reports; an officer who uses three tactics on one child is three."),
        ("How old they were", f"Ages are what the officer thought, in bands: under 11, and 11 to 17. A 16-year-old taken for 18 is among the adults. {blank} "
         "The bands are not those of stop and search (10 to 17), so no rate is given of one by the other, nor for each child living somewhere: no population is published in these bands by force area."),
        ("Whether it was justified", "Nothing is published here about why force was used on a child, whether less was tried, whether a parent was told, or what a reviewer said."),
        ("Which ethnic group", "No published table crosses age with ethnicity. A ratio for everybody is not a ratio for children, so none is given."),
        ("Whether one force uses more", "Forces record differently: some ask for a report of every handcuffing, some began later. A larger count can be better recording."),
        ("How sure the intervals are", "They treat each report as if it stood alone. Reports of one incident do not, so the true uncertainty is larger than what is drawn."),
        ("Injuries and deaths", "Not in these files, for children."),
        *([] if len(files) > 1 else [("Missing files", "Only one table was given. The tables by ethnicity and of incidents would add what was left blank, and how many incidents there were.")]),
    ]  # fmt: skip


def _unequal(files: Sequence[ForceFile]) -> list[str]:
    found = [f"{file.name}: {words}" for file in files for words in file.unequal]
    more = len(found) - MOST_UNEQUAL
    return [*found[:MOST_UNEQUAL], *([f"and {more:,} more such rows"] if more > 0 else [])]


def fingerprint() -> str:
    """Of every line that reads, counts or draws this page."""
    return page.fingerprint(HERE, Path(report.__file__).parent)


def forces_in(file: ForceFile) -> list[str]:
    """Names to choose from."""
    return file.frame.select(pl.col(tables.FORCE).unique().sort()).get_column(tables.FORCE).to_list()
