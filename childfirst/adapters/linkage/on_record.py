"""The children in the database, all at once: pairs that may be one child are put before people. Nothing is joined here."""

import time
from typing import Any, Final

import polars as pl

from childfirst.adapters.linkage.link import Say, link
from childfirst.children.models import Child, HouseholdAdult, HouseholdChild
from childfirst.foundation.actor import MATCHER
from childfirst.linkage.actions import keep_pairs, keep_run
from childfirst.linkage.models import LinkRun, Pair
from childfirst.rules.matching.prepare import FIELDS

MOST_KEPT: Final = 20_000  # a queue longer than this is read by nobody
_CARERS: Final = ("mother", "father", "grandparent", "foster_carer")


def look_over_records(*, say: Say = lambda text: None, by: Any = MATCHER) -> LinkRun:
    """One run. Pairs above the lower threshold wait for a person; what a person decided before is left as it is."""
    began = time.perf_counter()
    frame = _frame()
    keys = frame["pk"].to_list()
    row_of = {pk: row for row, pk in enumerate(keys)}
    said = [
        (row_of[left], row_of[right], status == "same")
        for left, right, status in Pair.objects.filter(status__in=("same", "two")).values_list(
            "left", "right", "status"
        )
        if left in row_of and right in row_of
    ]
    if frame.height < 2:
        return keep_run(model="none", records=frame.height, compared=0, found=0, kept=0, seconds=0.0, by=by)
    linked = link(frame, {name: name for name in FIELDS if name in frame.columns}, children=True, decided=said, say=say)
    likely = linked.pairs.filter(
        pl.col("ask") | (pl.col("together") & (pl.col("probability") >= linked.model.review))
    ).head(MOST_KEPT)
    found = [_found(row, keys) for row in likely.iter_rows(named=True)]
    kept = keep_pairs(found, model=linked.model.version, by=by)
    return keep_run(model=linked.model.version, records=frame.height, compared=linked.counts["pairs"], found=len(found), kept=kept,
                    seconds=round(time.perf_counter() - began, 2), by=by)  # fmt: skip


def _found(row: dict[str, Any], keys: list[int]) -> dict[str, Any]:
    levels = {name.removeprefix("x_"): value for name, value in row.items() if name.startswith("x_") and value}
    return {
        "left": keys[row["l"]],
        "right": keys[row["r"]],
        "weight": row["weight"],
        "levels": levels,
        "guard": row["guard"],
    }


def _frame() -> pl.DataFrame:
    """A row a record, with the latest home. Names, homes and carers stay in this process."""
    names = ("pk", "given_name", "family_name", "date_of_birth", "date_of_birth_basis", "sex", "phone", "school")
    rows = list(Child.objects.filter(unidentified=False).order_by("pk").values_list(*names))
    fields = ("pk", "given", "family", "born", "born_basis", "sex", "phone", "school")
    text = {name: pl.String for name in fields[1:]}
    made = [(row[0], *("" if value is None else str(value) for value in row[1:])) for row in rows]
    frame = pl.DataFrame(made, schema={"pk": pl.Int64, **text}, orient="row")
    places = dict[int, tuple[int, str, str]]()
    for child, home, postcode, address in HouseholdChild.objects.order_by("pk").values_list(
        "child", "household", "household__postcode", "household__address"
    ):
        places[child] = (home, postcode, address)
    carers = dict(
        HouseholdAdult.objects.filter(relation__in=_CARERS).order_by("-pk").values_list("household", "adult__full_name")
    )
    homes = [places.get(pk, (0, "", "")) for pk in frame["pk"].to_list()]
    return frame.with_columns(
        postcode=pl.Series([home[1] for home in homes], dtype=pl.String),
        address=pl.Series([home[2] for home in homes], dtype=pl.String),
        carer=pl.Series([carers.get(home[0], "") for home in homes], dtype=pl.String),
    )
