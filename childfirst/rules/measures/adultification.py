"""Adultification, measured three ways: a child taken for older, written about in adult words, or met as a suspect.

None alone is proof. Each answer carries what it can show and what it cannot, and a page prints both beside the figure.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import polars as pl

from childfirst.rules.measures.figure import NO_LIMITS, Difference, Ratio
from childfirst.rules.measures.intervals import around_logarithm
from childfirst.rules.measures.provenance import fingerprint
from childfirst.rules.measures.rates import few
from childfirst.rules.measures.recognition import within_facts
from childfirst.rules.measures.regression import CannotFit, fit

PERCEIVED: Final = (
    "Difference of average (perceived less true age) in years, from a linear regression with clustered errors"
)
WORDING: Final = "Ratio of wording found for each 1,000 words, from a regression of counts with clustered errors"
FEW_WRITERS: Final = "Fewer than 30 officers, teams or writers: the interval is itself uncertain."


@dataclass(frozen=True, slots=True)
class Answer:
    """One way of measuring: its question, a figure for each group, and what it can and cannot show."""

    question: str
    figures: dict[str, Difference | Ratio]
    shows: str
    cannot_show: str
    left_out: int


def taken_for_older(
    rows: pl.DataFrame, *, perceived: str, true: str, group: str, reference: str, cluster: str
) -> Answer:
    """Years by which children of a group are taken for older than they are, beyond what the reference group's are."""
    used = rows.select(perceived, true, group, cluster)
    whole = used.drop_nulls()
    gap = (whole[perceived] - whole[true]).to_numpy().astype(float)
    figures: dict[str, Difference | Ratio] = {}
    fitted, said = _fit(whole, group, reference, gap, cluster, "linear")
    for name in _others(whole, group, reference):
        mine, theirs = (gap[(whole[group] == one).to_numpy()] for one in (name, reference))
        limits = NO_LIMITS
        if fitted:
            value, error = fitted.of(name)
            limits = (value, value - fitted.student * error, value + fitted.student * error)
        figures[name] = Difference(
            int((mine > 0).sum()), len(mine), *limits, method=PERCEIVED, caveats=said,
            reference_numerator=int((theirs > 0).sum()), reference_denominator=len(theirs), data=fingerprint(used),
        )  # fmt: skip
    return Answer(
        "How much older than they are do officers take children to be?", figures,
        "Whether officers' first impressions of age differ by ethnicity, in years. Only rows where the impression was "
        "written before the true age was shown count.",
        "Whether anybody was treated differently because of it; nor anything about children whose age nobody wrote down, or "
        "whose true age is not known. Children who look older for their age may be met more often.",
        len(used) - len(whole),
    )  # fmt: skip


def written_as_adult(rows: pl.DataFrame, *, found: str, words: str, group: str, reference: str, cluster: str) -> Answer:
    """Wording found for each 1,000 words in records about children of a group, against the reference group's."""
    used = rows.select(found, words, group, cluster)
    whole = used.drop_nulls().filter(pl.col(words) > 0)
    figures: dict[str, Difference | Ratio] = {}
    seen, length = whole[found].to_numpy().astype(float), whole[words].to_numpy().astype(float)
    fitted, said = _fit(whole, group, reference, seen, cluster, "counts", np.log(length / 1000))
    for name in _others(whole, group, reference):
        counts = []
        for one in (name, reference):
            mask = (whole[group] == one).to_numpy()
            counts += [int(seen[mask].sum()), int(length[mask].sum())]
        limits = NO_LIMITS
        if fitted:
            value, error = fitted.of(name)
            estimate = float(np.exp(value))
            limits = (estimate, *around_logarithm(estimate, error, fitted.student))
        figures[name] = Ratio(
            counts[0], counts[1], *limits, method=WORDING, caveats=(*said, *few(counts[0], counts[2])),
            reference_numerator=counts[2], reference_denominator=counts[3], data=fingerprint(used),
        )  # fmt: skip
    return Answer(
        "Are children written about in words that make them older or to blame?", figures,
        "Whether the words that the catalogue knows are found more often in records about one group, for the same length of text.",
        "What the writer thought; wording that the catalogue does not know; nor whether the events written about were alike. "
        "Some events call for more of such words in anybody's record.",
        len(used) - len(whole),
    )  # fmt: skip


def recognised(
    rows: pl.DataFrame,
    *,
    referred: str,
    treated_as_suspect: str,
    facts: Sequence[str],
    group: str,
    reference: str,
    cluster: str,
) -> dict[str, Answer]:
    """Among children with the same recorded facts: who is referred, and who is searched or handcuffed."""
    shows = (
        "Whether, where the record says the same about two children, one is more often {done}. "
        "Odds are compared only within the same facts, and the doubt knows which officers the rows come from."
    )
    cannot = (
        "Facts that nobody recorded; nor whether the facts were recorded alike for both. If a child's need goes unseen it is "
        "not in the record, and then this comparison is too kind."
    )
    answers = {}
    for key, outcome, done in (
        ("referred", referred, "referred"),
        ("suspect", treated_as_suspect, "searched or handcuffed"),
    ):
        figures: dict[str, Difference | Ratio] = {}
        used = rows.select(list(dict.fromkeys([outcome, group, *facts, cluster])))
        whole = used.drop_nulls()
        for name in _others(whole, group, reference):
            figures[name] = within_facts(whole, outcome, group, (name, reference), facts, cluster)
        answers[key] = Answer(
            f"Among children with the same facts, who is {done}?",
            figures,
            shows.format(done=done),
            cannot,
            len(used) - len(whole),
        )
    return answers


def _others(rows: pl.DataFrame, group: str, reference: str) -> list[str]:
    return sorted(name for name in rows[group].unique().to_list() if name != reference)


def _fit(
    rows: pl.DataFrame, group: str, reference: str, outcome: Any, cluster: str, family: Any, log_exposure: Any = None
) -> tuple[Any, tuple[str, ...]]:
    """The regression on the groups, or the reason why there is none."""
    columns: dict[str, Any] = {
        name: (rows[group] == name).to_numpy().astype(float) for name in _others(rows, group, reference)
    }
    try:
        made = fit(columns, outcome, rows[cluster].to_list(), family, log_exposure)
    except (CannotFit, ValueError, IndexError) as why:
        return None, (f"No figure can be given: {why}",)
    return made, (FEW_WRITERS,) if made.clusters < 30 else ()
