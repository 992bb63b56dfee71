"""A run of `childfirst link` as one page that opens from a disk: what came out, and how much each likeness counted, with charts.

For whoever must answer for a match later: the weights are those of this very run.
"""

import itertools
from datetime import datetime
from pathlib import Path
from typing import Final

import numpy as np
import polars as pl

from childfirst.adapters.linkage.link import Linked
from childfirst.adapters.reporting import charts, page
from childfirst.adapters.reporting.parts import Bar, Section, Table, in_words
from childfirst.rules.matching.guards import WORDS
from childfirst.rules.matching.levels import Comparison
from childfirst.rules.matching.model import Model

HERE: Final = Path(__file__).parent
_ONE, _TWO = "Two records of one child", "Records of two children"
_NAMES: Final = {
    "given": "Given name", "family": "Family name", "born": "Date of birth", "sex": "Sex", "home": "Home", "phone": "Phone", "email": "Email",
    "identifier": "Identifier", "school": "School", "carer": "Carer",
    "text1": "First further column", "text2": "Second further column", "text3": "Third further column",
}  # fmt: skip
_BANDS: Final = (0.2, 0.5, 0.9, 0.99, 0.999, 0.999999)
_JOINED, _PERSON, _NOBODY = "Joined", "For a person", "Two, for nobody"
_OUTCOMES: Final = {"joined": _JOINED, "for a person": _PERSON, "for a person: guarded": _PERSON, "two": _NOBODY}


_LIMITS: Final = (
    ("Whether a pair is one child", "A weight says how alike two records are, and nothing of a child. Who is one child is for people to say where this page says so, and they may be wrong as well."),
    ("How often this errs on your records", "The packaged weights were counted on invented children. Where you know whose some records are, childfirst link evaluate counts the errors on them."),
    ("For whom it errs", "Names of some languages are written in more ways than others. Count missed matches by group before you rely on this."),
)  # fmt: skip


def run_page(linked: Linked, found: pl.DataFrame, sources: list[tuple[str, int]], *, made_at: datetime) -> str:
    """The page. `found` are the pairs with their `outcome`, `sources` the files and how many records each has."""
    return page.environment(HERE, lambda count: f"{count:,}").get_template("run_page.html").render(
        title="Records of one child: what a run found", linked=linked, sections=[
            _came_out(found), _guards(found), *(_weights(comparison, linked.model) for comparison in linked.used)
        ],
         waiting=int(linked.pairs["ask"].sum()), sources=sources, failed=(), limits=_LIMITS,
        version=page.version(), fingerprint=page.fingerprint(HERE), made_at=page.moment(made_at),
    )  # fmt: skip


def _came_out(found: pl.DataFrame) -> Section:
    """Pairs by how sure the weights are and what became of them."""
    inner = (f"{_percent(low)} to {_percent(high)}" for low, high in itertools.pairwise(_BANDS))
    names = [f"up to {_percent(_BANDS[0])}", *inner, f"above {_percent(_BANDS[-1])}"]
    bands = pl.Series(names).gather(np.searchsorted(_BANDS, found["probability"].to_numpy()))
    counts = _counts(found.select(of=bands, outcome="outcome"))
    shown = [name for name in names if name in counts]
    bars = [Bar(name, counts[name][what], what) for name in shown for what in counts[name]]
    caption = "Pairs, by the chance that they are one child as the weights have it"
    says = (
        "A pair behind a guard is left to a person however likely it looks. One that looks unlikely is joined where a third record joins both.",
    )
    chart = (
        charts.bars("outcomes", caption, in_words(bars, "pairs"), bars, "Share of pairs", stacked=True)
        if bars
        else None
    )
    return Section(
        "outcomes", "What came out", says, chart, (_table(caption, "Chance", {name: counts[name] for name in shown}),)
    )


def _guards(found: pl.DataFrame) -> Section:
    """How often each guard stood in the way."""
    counts = _counts(found.filter(pl.col("guard").is_not_null()).select(of="guard", outcome="outcome"))
    title, rows = (
        "What was left to people, and why",
        {words: counts[name] for name, words in WORDS.items() if name in counts},
    )
    if not rows:
        return Section("guards", title, ("No pair stood behind a guard.",))
    says = ("Joined, here, are pairs that a third record brought together without a guard in the way.",)
    return Section("guards", title, says, None, (_table("Pairs behind a guard", "Why no machine joins them", rows),))


def _counts(pairs: pl.DataFrame) -> dict[str, dict[str, int]]:
    """{`of`: {outcome in words: pairs}}."""
    found: dict[str, dict[str, int]] = {}
    for of, outcome, count in pairs.group_by("of", "outcome").len().iter_rows():
        row = found.setdefault(of, {_JOINED: 0, _PERSON: 0, _NOBODY: 0})
        row[_OUTCOMES[outcome]] += count
    return found


def _table(caption: str, what: str, rows: dict[str, dict[str, int]]) -> Table:
    return Table(
        caption,
        (what, _JOINED, _PERSON, _NOBODY),
        [(name, *(f"{count:,}" for count in row.values())) for name, row in rows.items()],
    )


def _weights(comparison: Comparison, model: Model) -> Section:
    """How often each level stands between records of one child, and of two; and what that makes it count."""
    name, m, u = _NAMES[comparison.name], model.m[comparison.name], model.u[comparison.name]
    words = {level.name: level.words.replace("{field}", name.lower()) for level in comparison.levels}
    bars = [Bar(words[level], 100 * share[level], who) for level in words for who, share in ((_ONE, m), (_TWO, u))]
    rows = [
        (words[level], _share(m[level]), _share(u[level]), f"{model.bits(comparison.name, level):+.1f}") for level in words
    ]  # fmt: skip
    caption = f"{name}: how often records agree so"
    chart = charts.bars(f"weights-{comparison.name}", caption, in_words(bars, "per cent"), bars, "Per cent of pairs")
    table = Table(caption, ("Likeness", _ONE, _TWO, "Bits"), rows)
    says = ("A rare value that is the same counts for more, a common one for less.",) if comparison.frequency else ()
    return Section(f"weights-{comparison.name}", f"{name}: how much it counts", says, chart, (table,))


def _share(share: float) -> str:
    return f"{100 * share:.2f}%" if share >= 0.0001 else f"{1_000_000 * share:.2g} in a million"


def _percent(share: float) -> str:
    return f"{100 * share:g}%"
