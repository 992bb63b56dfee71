"""The tables of the report on children, worked out from rows; every figure through rules/measures.

Only words and whole counts leave here, ready to print, so that the page, the charts and the tests see the same numbers.
"""

from dataclasses import dataclass, field
from typing import Final

import polars as pl

from childfirst.adapters.reporting.parts import Bar, Table
from childfirst.adapters.stops import population
from childfirst.adapters.stops.combine import Combined
from childfirst.adapters.stops.contacts import children
from childfirst.adapters.stops.counts import Month
from childfirst.adapters.stops.labels import (
    GROUPS,
    LONDON_FORCES,
    MET,
    OBJECT_WORDS,
    OUTCOME_WORDS,
    REFERENCE_GROUP,
    force_words,
    month_words,
)  # fmt: skip
from childfirst.rules.measures import Figure, Ratio, proportion, rate, ratio, share_missing

BLANK: Final = "Blank"
NOT_STATED: Final = "Not stated"
NEARLY_EMPTY: Final = "Nearly empty"
NO_FIGURE: Final = "Cannot be given"
DEFINITIONS: Final = {"ethnicity_self_group": "Self-defined", "ethnicity_officer": "Officer-defined"}


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows a report rests on: searches of a person, those of children aged 10 to 17, and of younger ones."""

    people: pl.DataFrame
    aged_10_17: pl.DataFrame
    under_10: pl.DataFrame
    months: tuple[Month, ...]
    forces: tuple[str, ...] = field(default=())

    @property
    def london(self) -> pl.DataFrame:
        """London as published figures mean it, Met and City, in the months that the Met published.

        Without the Met there is no London to speak of: the City alone against every London child would be a false rate.
        """
        forces = pl.col("force").is_in(LONDON_FORCES)
        met = self.people.filter(pl.col("force") == MET).get_column("month").unique()
        return self.aged_10_17.filter(forces & pl.col("month").is_in(met.implode()))


def rows_of(combined: Combined) -> Rows:
    """Split the combined frame. A row with no force is put under the words that say so."""
    frame = combined.frame.with_columns(pl.col("force").fill_null("force not named"))
    young = children(frame)
    return Rows(
        people=frame.filter(pl.col("involves_person").fill_null(value=True)),
        aged_10_17=young.filter(pl.col("age_band") == "10-17"),
        under_10=young.filter(pl.col("age_band") == "under 10"),
        months=combined.counts.months,
        forces=tuple(frame.get_column("force").unique().sort()),
    )


def number(count: int) -> str:
    return f"{count:,}"


def share(figure: Figure) -> str:
    if figure.estimate is None or figure.low is None or figure.high is None:
        return NO_FIGURE
    return f"{figure.estimate:.1%} {_brackets(100 * figure.low, 100 * figure.high, 1)}"


def with_interval(figure: Figure, places: int) -> str:
    if figure.estimate is None or figure.low is None or figure.high is None:
        return NO_FIGURE
    return f"{figure.estimate:,.{places}f} {_brackets(figure.low, figure.high, places)}"


def _brackets(low: float, high: float, places: int) -> str:
    """The interval, which never breaks across two lines of a narrow column."""
    return f"({low:,.{places}f} to {high:,.{places}f})".replace(" ", "\N{NO-BREAK SPACE}")


def ages_given(rows: Rows, force: str) -> bool:
    """False where a force publishes no ages at all: then its children cannot be counted, which is not nought."""
    return rows.people.filter((pl.col("force") == force) & pl.col("age_band").is_not_null()).height > 0


def by_month(rows: Rows, force: str) -> tuple[Table, list[Bar]]:
    """One force's months, with thin ones marked."""

    def counted(frame: pl.DataFrame) -> dict[str, int]:
        return dict(frame.filter(pl.col("force") == force).group_by("month").len().iter_rows())

    people, older, younger = counted(rows.people), counted(rows.aged_10_17), counted(rows.under_10)
    no_age = counted(rows.people.filter(pl.col("age_band").is_null()))
    lines, bars = [], []
    for month in [month for month in rows.months if (month.force or "force not named") == force]:
        at = month.month
        cells = [number(each.get(at, 0)) for each in (older, younger, no_age, people)]
        lines.append((month_words(at), *cells, NEARLY_EMPTY if month.thin else ""))
        bars.append(Bar(at, older.get(at, 0), thin=month.thin))
    head = ("Month", "Aged 10 to 17", "Under 10", "Age blank", "All people searched", "Note")
    return Table(f"Searches by month, {force_words(force)}", head, lines), bars


def by_ethnicity(rows: Rows) -> tuple[Table, list[Bar]]:
    """Both definitions side by side, because they disagree and neither is the truth."""
    total = rows.aged_10_17.height
    counted = {name: dict(rows.aged_10_17.group_by(name).len().iter_rows()) for name in DEFINITIONS}
    unread = {
        name: total - sum(each.get(group, 0) for group in [*GROUPS, "unknown", None]) for name, each in counted.items()
    }
    lines, bars = [], []
    for code, words in [*GROUPS.items(), ("unknown", NOT_STATED), (None, BLANK)]:
        cells = []
        for name, definition in DEFINITIONS.items():
            count = counted[name].get(code, 0) + (unread[name] if code == "unknown" else 0)
            cells += [number(count), f"{count / total:.1%}" if total else NO_FIGURE]
            bars.append(Bar(words, 100 * count / total if total else 0, definition))
        lines.append((words, *cells))
    head = ("Ethnic group", "Self-defined", "Share", "Officer-defined", "Share")
    note = f"Shares are of all {total:,} searches of children aged 10 to 17, those with no answer included."
    return Table(
        "Searches of children aged 10 to 17, by ethnic group as the child said it and as the officer saw it",
        head,
        lines,
        (note,),
    ), bars


def london_rates(rows: Rows) -> tuple[list[Table], list[Bar]]:
    """Each group's rate against the White rate, both definitions side by side; then the rates themselves."""
    living, bars = population.children_in_london(), []
    against: dict[str, list[str]] = {group: [] for group in GROUPS if group != REFERENCE_GROUP}
    rates = []
    for name, definition in DEFINITIONS.items():
        counted = dict(rows.london.group_by(name).len().iter_rows())
        for group, cells in against.items():
            white = counted.get(REFERENCE_GROUP, 0)
            figure = ratio(counted.get(group, 0), living[group], white, living[REFERENCE_GROUP])
            cells.append(_ratio_words(figure))
            if not figure.caveats and figure.estimate is not None:
                bars.append(Bar(GROUPS[group], figure.estimate, definition, low=figure.low, high=figure.high))
        rates.append(_rate_table(definition, counted, living, rows))
    head = ("Ethnic group", *DEFINITIONS.values())
    lines = [(GROUPS[group], *cells) for group, cells in against.items()]
    method = "Brackets hold the exact (Clopper-Pearson) 95% interval on the group's share of the two counts, turned into a ratio."
    return [Table("Times the White rate, London (95% interval)", head, lines, (method,)), *rates], bars


def _rate_table(definition: str, counted: dict[str | None, int], living: dict[str, int], rows: Rows) -> Table:
    figures = {words: rate(counted.get(group, 0), living[group]) for group, words in GROUPS.items()}
    figures["All, blanks included"] = rate(rows.london.height, sum(living.values()))
    lines = [
        (words, number(figure.denominator), number(figure.numerator), with_interval(figure, 1))
        for words, figure in figures.items()
    ]
    months = [month for month in rows.months if month.force == MET]
    thin = sum(month.thin for month in months)
    period = f"Searches by the Metropolitan and City of London forces in {len(months)} {'month' if len(months) == 1 else 'months'}, not a year"
    period += (
        f"; {thin} of the months {'is' if thin == 1 else 'are'} nearly empty, so the rates are too low."
        if thin
        else "."
    )
    notes = (f"Children: {population.SOURCE}. {period}",)
    head = (f"{definition} group", "Children living in London", "Searches", "Per 1,000 (95% interval)")
    return Table(f"{definition}: searches for each 1,000 children aged 10 to 17 living in London", head, lines, notes)


def _ratio_words(figure: Ratio) -> str:
    if not figure.numerator:
        return "No searches"
    return with_interval(figure, 2) + (" *" if figure.caveats and figure.estimate is not None else "")


def _labelled(
    frame: pl.DataFrame, code: str, words: dict[str, str], caption: str, what: str
) -> tuple[Table, list[Bar]]:
    total = frame.height
    counted = frame.group_by(code).len().sort("len", code, descending=[True, False]).iter_rows()
    lines, bars = [], []
    for value, count in counted:
        label = BLANK if value is None else words.get(value, value)
        lines.append((label, number(count), share(proportion(count, total))))
        bars.append(Bar(label, count))
    lines.append(("All", number(total), ""))
    return Table(caption, (what, "Searches", "Share (95% interval)"), lines), bars


def by_object(rows: Rows) -> tuple[Table, list[Bar]]:
    return _labelled(rows.aged_10_17, "object", OBJECT_WORDS, "What officers were looking for", "Object of search")


def by_outcome(rows: Rows) -> tuple[Table, list[Bar]]:
    return _labelled(rows.aged_10_17, "outcome", OUTCOME_WORDS, "What happened", "Outcome")


def _yes_no_blank(frame: pl.DataFrame, name: str) -> tuple[int, int, int]:
    answers = frame.get_column(name)
    yes, blank = int(answers.sum() or 0), answers.null_count()
    return yes, answers.len() - yes - blank, blank


def _answered_by_force(rows: Rows, name: str, caption: str) -> tuple[Table, list[Bar]]:
    lines, bars = [], []
    for force in [force for force in rows.forces if ages_given(rows, force)]:
        yes, no, blank = _yes_no_blank(rows.aged_10_17.filter(pl.col("force") == force), name)
        answered = share(proportion(yes, yes + no)) if yes + no else "Never filled in"
        lines.append((force_words(force), number(yes), number(no), number(blank), answered))
        bars += [Bar(force_words(force), count, series) for series, count in (("Yes", yes), ("No", no), (BLANK, blank))]
    return Table(caption, ("Force", "Yes", "No", BLANK, "Yes, of those filled in (95% interval)"), lines), bars


def linked(rows: Rows) -> tuple[Table, list[Bar]]:
    caption = "Was the outcome linked to what officers were looking for? Searches of children aged 10 to 17"
    return _answered_by_force(rows, "outcome_linked", caption)


def clothing(rows: Rows) -> tuple[Table, list[Bar]]:
    caption = "Was more than outer clothing removed? Searches of children aged 10 to 17"
    return _answered_by_force(rows, "beyond_outer_clothing", caption)


def under_10(rows: Rows) -> Table:
    """Children under the age of criminal responsibility, by force; small, and already public."""
    lines = []
    for force, part in rows.under_10.group_by("force", maintain_order=True):
        yes, _, blank = _yes_no_blank(part, "beyond_outer_clothing")
        lines.append((force_words(str(force[0])), number(part.height), number(yes), number(blank)))
    head = ("Force", "Searches", "More than outer clothing removed", "Clothing question blank")
    return Table("Searches of children recorded as under 10", head, sorted(lines))


def by_borough(rows: Rows) -> Table | None:
    """Where a collector tagged rows with the borough: its searches against the children who live there."""
    tagged = rows.london.filter(pl.col("borough").is_not_null())
    if tagged.is_empty():
        return None
    lines = []
    for borough, count in tagged.group_by("borough").len().sort("borough").iter_rows():
        living = sum(population.BOROUGHS.get(borough, ()))
        figure = with_interval(rate(count, living), 1) if living else "Too few live there"
        lines.append((borough, number(count), number(living) if living else "Not released", figure))
    head = ("Borough of the search", "Searches", "Children living there", "Per 1,000 (95% interval)")
    note = "A child may live in another borough from the one where they were searched. The rate is not a measure of risk to residents."
    return Table("Searches of children aged 10 to 17, by London borough", head, lines, (note,))


FIELDS: Final = {
    "age_band": "Age range", "gender": "Gender", "ethnicity_self": "Self-defined ethnicity",
    "ethnicity_officer": "Officer-defined ethnicity", "legislation": "Legislation", "object": "Object of search",
    "outcome": "Outcome", "outcome_linked": "Outcome linked to object",
    "beyond_outer_clothing": "More than outer clothing removed", "latitude": "Place",
}  # fmt: skip


def missing(rows: Rows) -> tuple[Table, list[Bar]]:
    """How much of each field is blank, for everyone and for children."""
    lines: list[tuple[str, ...]] = []
    bars = []
    for name, words in FIELDS.items():
        figures = [
            share_missing(frame.get_column(name).null_count(), frame.height, words)
            for frame in (rows.people, rows.aged_10_17)
        ]
        of_children = "Not known" if name == "age_band" else share(figures[1])
        lines.append((words, share(figures[0]), of_children))
        shown = figures[0] if name == "age_band" else figures[1]
        bars.append(Bar(words, 100 * (shown.estimate or 0)))
    note = "A search with no age cannot be told to be a child's, so the age line has no figure for children."
    stated = [proportion(_not_stated(frame), frame.height) for frame in (rows.people, rows.aged_10_17)]
    lines.insert(3, ("Self-defined ethnicity: 'not stated' (besides blanks)", *[share(figure) for figure in stated]))
    return Table(
        "Share of each field left blank", ("Field", "All people searched", "Children aged 10 to 17"), lines, (note,)
    ), bars


def _not_stated(frame: pl.DataFrame) -> int:
    return frame.filter(pl.col("ethnicity_self") == "NS").height
