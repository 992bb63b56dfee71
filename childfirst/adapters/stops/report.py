"""One page about searches of children, from published rows: `build(files, ...)` gives the HTML, whole and self-contained.

It opens from a disk or an attachment, asks nothing of any server, and carries what is needed to make it again: each
file's checksum, the version of the code and a fingerprint of the very lines that counted.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from childfirst.adapters.reporting import charts, page
from childfirst.adapters.reporting.parts import Bar, Failed, Section, Table, in_words
from childfirst.adapters.stops import tables
from childfirst.adapters.stops.combine import Combined, combine
from childfirst.adapters.stops.counts import Month
from childfirst.adapters.stops.labels import MET, force_words, month_words
from childfirst.adapters.stops.limits import limits
from childfirst.adapters.stops.read import StopsFile
from childfirst.adapters.stops.tables import Rows
from childfirst.rules import measures

HERE: Final = Path(__file__).parent
SHOWN_REFUSALS: Final = 50


def build(
    files: Sequence[StopsFile],
    failed: Sequence[Failed] = (),
    *,
    made_at: datetime,
    step: Callable[[str], None] = lambda words: None,
) -> str:
    """The page. `step` is told the name of each part as it is begun, for a progress line."""
    combined = combine(files)
    rows = tables.rows_of(combined)
    sections = []
    for make in SECTIONS:
        step(make.__name__.strip("_").replace("_", " "))
        sections += make(rows)
    return page.environment(HERE, tables.number).get_template("stops_report.html").render(
        title=_title(rows), rows=rows, sections=sections, limits=limits(rows, combined), combined=combined,
        sources=_sources(files, combined), failed=failed, refusals=_refusals(files), version=page.version(),
        fingerprint=fingerprint(), made_at=page.moment(made_at),
        shown_refusals=SHOWN_REFUSALS,
    )  # fmt: skip


def fingerprint() -> str:
    """Of the code that makes this report."""
    return page.fingerprint(HERE)


def _title(rows: Rows) -> str:
    months = sorted(month.month for month in rows.months)
    when = "" if not months else month_words(months[0])
    if months and months[-1] != months[0]:
        when += f" to {month_words(months[-1])}"
    forces = [force_words(force) for force in rows.forces]
    who = forces[0] if len(forces) == 1 else ", ".join(forces[:-1]) + " and " + forces[-1] if forces else "No force"
    return f"Stop and search of children: {who}, {when}"


def _by_month(rows: Rows) -> list[Section]:
    found = []
    for force in rows.forces:
        table, bars = tables.by_month(rows, force)
        if not tables.ages_given(rows, force):
            says = (
                f"{force_words(force)} published no ages in these files, so none of its searches can be told to be a child's. This is not nought.",
            )
            table = Table(table.caption, (table.head[0], *table.head[3:]), [(row[0], *row[3:]) for row in table.rows])
            found.append(Section(f"month-{force}", f"By month: {force_words(force)}", says, None, (table,)))
            continue
        bars = [Bar(month_words(bar.label), bar.value, thin=bar.thin) for bar in bars]
        caption = f"Searches of children aged 10 to 17 by month, {force_words(force)}"
        chart = charts.bars(f"month-{force}", caption, in_words(bars, "searches"), bars, "Searches")
        thin = [month for month in rows.months if month.thin and (month.force or "force not named") == force]
        found.append(Section(f"month-{force}", f"By month: {force_words(force)}", _thin_words(thin), chart, (table,)))
    return found


def _thin_words(thin: list[Month]) -> tuple[str, ...]:
    return tuple(
        f"{month_words(month.month)} holds {month.rows:,} rows of all ages"
        + (f"; this force's usual month holds {month.usual:,.0f}" if month.usual else "")
        + ". It is nearly empty, so it is drawn hollow. It is no sign of a fall."
        for month in thin
    )


def _by_ethnicity(rows: Rows) -> list[Section]:
    table, bars = tables.by_ethnicity(rows)
    caption = "Share of searches of children aged 10 to 17, by ethnic group, in per cent"
    chart = charts.bars("ethnicity", caption, in_words(bars, "per cent"), bars, "Per cent of searches")
    says = (
        "Two answers are published: what the child said, and what the officer thought. They are shown side by side because they disagree, "
        "and because many searches have no answer from the child.",
    )
    return [Section("ethnicity", "By ethnic group", says, chart, (table,))]


def _rates(rows: Rows) -> list[Section]:
    if MET not in rows.forces:
        says = (
            "No rate is given. The only population of children by ethnic group held here is London's, "
            "and it needs the Metropolitan Police's searches.",
        )
        return [Section("rates", "Rates and ratios", says)]
    found, bars = tables.london_rates(rows)
    caption = "Searches for each child living in London, as a multiple of the White rate, with 95% intervals"
    chart = charts.ratios("ratios", caption, in_words(bars, "times the White rate"), bars) if bars else None
    words = [
        "A ratio of 2 means that a group was searched twice as often as White children for the number living in London. "
        "It does not say why. Where the interval includes 1, chance alone could account for the difference.",
    ]
    if any("*" in cell for row in found[0].rows for cell in row):
        words.append(f"Ratios marked * rest on fewer than {measures.FEW} searches and are left out of the chart.")
    return [Section("rates", "Rates and ratios, London", tuple(words), chart, tuple(found))]


def _by_object_and_outcome(rows: Rows) -> list[Section]:
    looked_for, objects = tables.by_object(rows)
    happened, outcomes = tables.by_outcome(rows)
    linked, answers = tables.linked(rows)
    draw = charts.bars
    return [
        Section("object", "What officers were looking for", ("The object is what officers were looking for. It does not mean that it was found.",),
                draw("object", "Object of search, children aged 10 to 17", in_words(objects, "searches"), objects, "Searches"), (looked_for,)),
        Section("outcome", "What happened", (),
                draw("outcome", "Outcome, children aged 10 to 17", in_words(outcomes, "searches"), outcomes, "Searches"), (happened,)),
        Section("linked", "Outcome linked to the object", ("Blank does not mean no.",),
                draw("linked", linked.caption, in_words(answers, "searches"), answers, "Share of searches", stacked=True), (linked,)),
    ]  # fmt: skip


def _clothing_and_under_10(rows: Rows) -> list[Section]:
    table, bars = tables.clothing(rows)
    says = (
        "'Yes' means more than a coat, jacket or gloves. It does not mean that intimate parts were exposed, and blank does not mean no.",
    )
    chart = charts.bars("clothing", table.caption, in_words(bars, "searches"), bars, "Share of searches", stacked=True)
    found = [Section("clothing", "More than outer clothing removed", says, chart, (table,))]
    if rows.under_10.height:
        words = (
            "Children under 10 are below the age of criminal responsibility. They are in the months above and in no other table.",
        )
        found.append(Section("under-10", "Children under 10", words, None, (tables.under_10(rows),)))
    return found


def _boroughs_and_blanks(rows: Rows) -> list[Section]:
    table, bars = tables.missing(rows)
    chart = charts.bars("missing", "Per cent of each field left blank, children aged 10 to 17 (age: all people searched)",
                        in_words(bars, "per cent"), bars, "Per cent blank")  # fmt: skip
    found = [Section("missing", "What was left blank", (), chart, (table,))]
    borough = tables.by_borough(rows)
    return ([Section("borough", "By London borough", (), None, (borough,))] if borough else []) + found


SECTIONS: Final = (
    _by_month,
    _by_ethnicity,
    _rates,
    _by_object_and_outcome,
    _clothing_and_under_10,
    _boroughs_and_blanks,
)


def _sources(files: Sequence[StopsFile], combined: Combined) -> list[dict[str, Any]]:
    return [
        {
            "name": file.name, "shape": file.shape, "read": file.counts.read, "refused": len(file.counts.refused),
            "kept": file.counts.kept, "fresh": combined.fresh.get(file.sha256, 0), "sha256": file.sha256,
        }
        for file in files
    ]  # fmt: skip


def _refusals(files: Sequence[StopsFile]) -> list[str]:
    return [f"{file.name}, {problem}" for file in files for problem in file.counts.refused]
