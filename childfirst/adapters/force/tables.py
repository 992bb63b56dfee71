"""The tables of the page: reports of force on children by tactic, by force, against adults, and what is missing.

A row of the source counts reports of a tactic: two officers who handcuff one child are two, and one officer who uses three tactics is
three. Rows nest, so only leaves and named totals are ever added.
"""

from collections.abc import Sequence
from typing import Final

import polars as pl

from childfirst.adapters.force.read import ADULTS, AGED_11_17, KEYS, NOT_REPORTED, TOTAL, UNDER_11, ForceFile
from childfirst.adapters.reporting.parts import Bar, Table
from childfirst.adapters.stops.tables import NO_FIGURE, number, share, with_interval
from childfirst.rules.measures import proportion, rate
from childfirst.rules.measures.comparisons import ratio_of_shares

EVERY: Final = "*Total Tactics"
COUNTRY: Final = "Total England and Wales"
FORCE, TACTIC = KEYS[0], KEYS[2]
HANDCUFFS: Final = ("Compliant handcuffing", "Non-compliant handcuffing", "Not stated handcuffing")
SHOWN: Final = (
    "Compliant handcuffing", "Non-compliant handcuffing", "Limb / Body restraints", "Ground restraint", "*Total Unarmed skills", "Baton drawn", "Baton used",
    "Irritant spray - drawn", "Irritant spray - used", "Spit and bite guard", "Shield", "CED", "AEP, of which", "*Total Firearms", "Dog deployed", "Dog bite",
)  # fmt: skip
WORDS: Final = {
    "*Total Unarmed skills": "Unarmed skills",
    "CED": "Taser (CED), any use",
    "AEP, of which": "Baton rounds (AEP), any use",
    "*Total Firearms": "Firearms, any use",
}


def words(tactic: str) -> str:
    """As a page shows it."""
    return WORDS.get(tactic, tactic)


def of_force(file: ForceFile, force: str) -> dict[str, dict[str, int]]:
    """Tactic → band → count, of one force."""
    rows = file.frame.filter(pl.col(FORCE) == force)
    return {row[TACTIC]: {name: row[name] for name in (*file.bands, TOTAL)} for row in rows.iter_rows(named=True)}


def children(row: dict[str, int]) -> int:
    """Under 11 and 11 to 17, as the officer judged the age."""
    return row[UNDER_11] + row[AGED_11_17]


def adults(row: dict[str, int]) -> int:
    """18 and over."""
    return sum(row[band] for band in ADULTS)


def by_tactic(rows: dict[str, dict[str, int]], force: str) -> tuple[Table, list[Bar]]:
    """How often each tactic was reported on a child, and per 1,000 reports on children."""
    whole = children(rows[EVERY])
    lines, bars = [], []
    for tactic in SHOWN:
        if tactic not in rows:
            continue
        row = rows[tactic]
        of_children = children(row)
        per = with_interval(rate(of_children, whole, per=1000), 1) if whole else NO_FIGURE
        lines.append((words(tactic), number(row[UNDER_11]), number(row[AGED_11_17]), per))
        bars.append(Bar(words(tactic), of_children))
    head = ("Tactic", "Under 11", "11 to 17", "For each 1,000 reports on children (95%)")
    notes = (
        f"All tactics without talking: {number(rows[EVERY][UNDER_11])} under 11, {number(rows[EVERY][AGED_11_17])} aged 11 to 17. Tactics stand side by side and are not to be added: some of the source's rows hold others.",
    )
    return Table(f"Reports of force on children by tactic, {force}", head, lines, notes), sorted(
        bars, key=lambda bar: -bar.value
    )


def beside_adults(rows: dict[str, dict[str, int]], force: str) -> tuple[Table, list[Bar]]:
    """Of reports on children and of reports on adults: the share of each tactic, and the ratio."""
    young, old = children(rows[EVERY]), adults(rows[EVERY])
    lines, bars = [], []
    for tactic in SHOWN:
        if tactic not in rows or not young or not old:
            continue
        mine, theirs = children(rows[tactic]), adults(rows[tactic])
        if mine > young or theirs > old:
            continue
        found = ratio_of_shares(mine, young, theirs, old)
        few = "*" if mine < FEW else ""
        lines.append(
            (
                words(tactic),
                share(proportion(mine, young)),
                share(proportion(theirs, old)),
                f"{with_interval(found, 2)}{few}",
            )
        )
        if found.estimate is not None and not few:
            bars.append(Bar(words(tactic), found.estimate, low=found.low, high=found.high))
    head = ("Tactic", "Of reports on children", "Of reports on adults", "Ratio (95%)")
    notes = (
        (f"Ratios marked * rest on fewer than {FEW} reports on children and are left out of the chart.",)
        if any("*" in line[3] for line in lines)
        else ()
    )
    return Table(f"Each tactic's share of reports, children beside adults, {force}", head, lines, notes), bars


FEW: Final = 20


def by_police_force(file: ForceFile, incidents: ForceFile | None) -> Table:
    """Every force: children's part of its reports, and how many have no age."""
    rows = file.frame.filter((pl.col(TACTIC) == EVERY) & (pl.col(FORCE) != COUNTRY)).sort(FORCE)
    known = {} if incidents is None else dict(incidents.frame.select(FORCE, "Total").iter_rows())
    lines = []
    for row in rows.iter_rows(named=True):
        young, of_age = children(row), row[TOTAL] - row[NOT_REPORTED]
        happened = known.get(row[FORCE])
        lines.append((
            row[FORCE], number(row[UNDER_11]), number(row[AGED_11_17]), share(proportion(young, of_age)) if of_age and young <= of_age else NO_FIGURE,
            share(proportion(row[NOT_REPORTED], row[TOTAL])) if row[TOTAL] and row[NOT_REPORTED] <= row[TOTAL] else NO_FIGURE,
            *((number(happened) if happened is not None else "Not in the file",) if known else ()),
        ))  # fmt: skip
    head = (
        "Force",
        "Under 11",
        "11 to 17",
        "Of reports with an age, on a child (95%)",
        "Age not reported",
        *(("Incidents, all ages",) if known else ()),
    )
    notes = (
        "Forces differ in what they report and how, and by how much nobody has measured: the table is no ranking.",
    )
    return Table("Reports of force on children by police force, all tactics without talking", head, lines, notes)


def ethnicity(file: ForceFile, force: str) -> Table:
    """All ages together: no published table crosses ethnicity with age."""
    row = of_force(file, force).get(EVERY, {})
    whole = row.get(TOTAL, 0)
    lines = [
        (band, number(row[band]), share(proportion(row[band], whole)) if whole and row[band] <= whole else NO_FIGURE)
        for band in file.bands
        if row
    ]
    notes = (
        "Of everybody, children and adults: these files cannot say how force on children differs by ethnicity. Ethnicity is as the officer saw it.",
    )
    return Table(
        f"Reports of force by ethnicity, people of all ages, {force}",
        ("Ethnicity", "Reports", "Share (95%)"),
        lines,
        notes,
    )


def missing(files: Sequence[ForceFile], force: str) -> tuple[Table, list[Bar]]:
    """What each file leaves blank."""
    lines, bars = [], []
    for file in files:
        if file.shape == "incidents":
            continue
        row = of_force(file, force).get(EVERY)
        if not row or not row[TOTAL]:
            continue
        blank = row[NOT_REPORTED] + row.get("Don't know", 0)
        what = file.shape.removeprefix("by ").capitalize()
        lines.append(
            (
                what,
                number(blank),
                number(row[TOTAL]),
                share(proportion(blank, row[TOTAL])) if blank <= row[TOTAL] else NO_FIGURE,
            )
        )
        bars.append(Bar(what, 100 * blank / row[TOTAL]))
    head = ("What", "Not reported or not known", "Of reports", "Share (95%)")
    return Table(f"What was left blank, {force}, people of all ages", head, lines), bars
