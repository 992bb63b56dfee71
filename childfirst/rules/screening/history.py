"""What had happened to the child before each contact, counted and listed; a later contact can never be seen from an earlier one.

One pass over rows sorted by child, time and id. A count in a window is the difference of two running totals, so
ten million rows cost a sort and a few gathers, and one row costs the same code.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import polars as pl

from childfirst.rules import vocabulary as words
from childfirst.rules.screening.conditions import at_least, dash, is_not, kind, one_of, role, sign, yes
from childfirst.rules.screening.evidence import Evidence

DAY: Final = 24 * 60 * 60
# Room between children on the one number line that windows are looked up on: more seconds than 500 years.
ROOM: Final = 1 << 34
LONGEST_LIST: Final = 10

CRIMINAL_SIGNS: Final = words.SIGN_GROUPS["Signs of criminal exploitation"]
SEXUAL_SIGNS: Final = words.SIGN_GROUPS["Signs of sexual exploitation or abuse"]
HOME_SIGNS: Final = words.SIGN_GROUPS["At home"]


@dataclass(frozen=True, slots=True)
class History:
    """Earlier contacts of one sort, looked back at over a number of days (None: all of them)."""

    name: str
    words: str
    matches: pl.Expr
    days: int | None


def _history(stem: str, text: str, matches: pl.Expr, *windows: str) -> list[History]:
    days = {"90d": 90, "365d": 365, "24m": 730, "ever": None}
    return [History(f"{stem}_{window}", text, matches, days[window]) for window in windows]


HISTORIES: Final[tuple[History, ...]] = (
    *_history("contacts", "Earlier contacts of any kind", pl.col("kind").is_not_null(), "90d", "365d", "24m"),
    *_history("missing", "Earlier missing reports", kind("missing"), "90d", "365d"),
    *_history("da", "Earlier domestic abuse incidents", kind("domestic_abuse"), "90d", "365d", "24m"),
    *_history("stop_search", "Earlier stops and searches", kind("stop_search"), "365d"),
    *_history("arrest", "Earlier arrests", kind("arrest"), "365d"),
    *_history("crime_report", "Earlier crime reports", kind("crime_report"), "365d"),
    *_history("concern", "Earlier concerns for the child", kind("concern"), "365d"),
    *_history("school_incident", "Earlier school incidents", kind("school_incident"), "365d"),
    *_history("online_harm", "Earlier online harm", kind("online_harm"), "365d"),
    *_history("victim", "Earlier times as a victim", role("victim"), "365d", "24m"),
    *_history("suspect", "Earlier times as a suspect", role("suspect"), "24m"),
    *_history("criminal_signs", "Earlier signs of criminal exploitation", sign(*CRIMINAL_SIGNS), "365d", "ever"),
    *_history("sexual_signs", "Earlier signs of sexual exploitation or abuse", sign(*SEXUAL_SIGNS), "365d", "ever"),
    *_history("home_signs", "Earlier worries about home", sign(*HOME_SIGNS), "365d"),
    *_history("self_harm", "Earlier self-harm or wish to die", sign("self_harm", "suicidal"), "365d"),
    *_history("injury", "Earlier injuries", sign("stab_injury", "assault_injury", "unexplained_injury"), "365d"),
    *_history("stabbed", "Earlier stab or gunshot injuries", sign("stab_injury"), "ever"),
    *_history(
        "weapon", "Earlier times found with a weapon", sign("weapon_found") | one_of("offence", "weapon"), "365d"
    ),
    *_history(
        "low_grade",
        "Earlier referrals an officer graded blue or green",
        one_of("officer_grade", "blue", "green"),
        "90d",
        "24m",
    ),
    *_history("not_seen", "Earlier times the child was not seen", one_of("seen", "no"), "365d"),
    *_history("strangled", "Earlier strangulation", sign("strangulation") | dash("strangled"), "ever"),
    *_history("dash_high", "Earlier times DASH was high", one_of("dash_grade", "high"), "24m"),
    *_history(
        "home_call", "Earlier calls by the child's own home or placement", yes("caller_is_childrens_home"), "365d"
    ),
    *_history("spoken", "Earlier times the child was spoken to", one_of("spoken_to", "yes"), "24m"),
    *_history("asked", "Earlier times somebody asked about needs", yes("needs_asked"), "24m"),
    *_history("substance", "Earlier times drunk or drugged", sign("substance_use"), "365d"),
    *_history("extremist", "Earlier signs of extremist ideas", sign("extremist_views"), "ever"),
    *_history("threats", "Earlier threats or pressure", sign("threats_made_to_child", "group_pressure"), "365d"),
    *_history(
        "searched_nothing",
        "Earlier searches that led to no further action",
        kind("stop_search") & one_of("outcome", "no_further_action"),
        "365d",
    ),
    *_history("seen_older", "Earlier times taken for an adult", at_least("perceived_age_years", 18), "24m"),
    *_history(
        "not_interviewed",
        "Earlier returns without a prevention interview",
        kind("missing") & yes("returned") & is_not("prevention_interview", "yes", "refused"),
        "365d",
    ),
    *_history(
        "council_changed",
        "Earlier contacts at which the council caring for the child had changed",
        pl.col("council_changed_now"),
        "24m",
    ),
)
HISTORY: Final = {history.name: history for history in HISTORIES}
WINDOWS: Final = tuple(dict.fromkeys(history.days for history in HISTORIES))
KINDS_365D: Final = tuple(
    f"{code}_365d"
    for code in ("missing", "da", "stop_search", "arrest", "crime_report", "concern", "school_incident", "online_harm")
)

OTHER_HISTORY: Final[dict[str, tuple[str, pl.DataType]]] = {
    "days_since_last": ("Whole days since the contact before this one", pl.Int64()),
    "kinds_365d": ("How many different kinds of earlier contact in 365 days", pl.Int64()),
    "council_changed_now": ("The council caring for the child differs from the contact before", pl.Boolean()),
}

_COUNCIL = pl.col("care_council").str.to_lowercase().str.strip_chars()
_SAME_CHILD = (pl.col("child_number") == pl.col("child_number").shift(1)).fill_null(False)
_POSITION = [
    pl.int_range(pl.len(), dtype=pl.UInt32).alias("row"),
    (pl.col("child_number").cast(pl.Int64) * ROOM + pl.col("second") + ROOM // 4).alias("moment"),
    pl.when(_SAME_CHILD).then((pl.col("second") - pl.col("second").shift(1)) // DAY).alias("days_since_last"),
    (_SAME_CHILD & (_COUNCIL.shift(1) != _COUNCIL)).fill_null(False).alias("council_changed_now"),
]


def _window_start(days: int | None) -> pl.Expr:
    """Row at which a look-back of so many days begins for this child."""
    child_start = pl.col("child_number").cast(pl.Int64) * ROOM
    earliest = child_start if days is None else pl.col("moment") - days * DAY
    return pl.col("moment").search_sorted(earliest, side="left")


_STARTS = [_window_start(days).alias(f"start:{days}") for days in WINDOWS]
# Histories that share a condition share its running total.
STEMS: Final = {history.name: history.name.rpartition("_")[0] for history in HISTORIES}


def running_total(matches: pl.Expr) -> pl.Expr:
    """How many matching rows stand before each row of the sorted frame."""
    return matches.fill_null(False).cast(pl.Int64).cum_sum().shift(1, fill_value=0)


_TOTALS = [
    running_total(history.matches).alias(f"total:{STEMS[history.name]}")
    for history in {STEMS[history.name]: history for history in HISTORIES}.values()
]


def _count(history: History) -> pl.Expr:
    total = pl.col(f"total:{STEMS[history.name]}")
    return (total - total.gather(pl.col(f"start:{history.days}"))).alias(history.name)


_COUNTS = [_count(history) for history in HISTORIES]
_KINDS = pl.sum_horizontal([(pl.col(name) > 0).cast(pl.Int64) for name in KINDS_365D]).alias("kinds_365d")


def with_history(frame: pl.DataFrame) -> pl.DataFrame:
    """Sort by child and time and add, to every row, what had gone before for that child."""
    ordered = frame.sort("child_group", "second", "id").with_columns(
        pl.col("child_group").rle_id().alias("child_number")
    )
    return ordered.with_columns(_POSITION).with_columns(_STARTS + _TOTALS).with_columns(_COUNTS).with_columns(_KINDS)


def with_lists(fired: pl.DataFrame, ordered: pl.DataFrame, names: tuple[str, ...]) -> pl.DataFrame:
    """Add, for each history named, the dates and ids of its most recent earlier contacts, oldest first."""
    for name in names:
        fired = fired.with_columns(_lists_of(fired, ordered, HISTORY[name]))
    return fired


def _matching(ordered: pl.DataFrame, history: History) -> pl.DataFrame:
    """The contacts a history is about; one child's stand side by side once the others are left out."""
    return ordered.filter(history.matches.fill_null(False)).select(
        pl.struct(
            pl.lit(history.name).alias("what"),
            pl.col("occurred_on").cast(pl.String).alias("value"),
            pl.col("id").alias("contact"),
        ).alias(f"{history.name}.evidence"),
        pl.col("occurred_on").alias(f"{history.name}.dates"),
    )


def earlier_of_one(ordered: pl.DataFrame, row: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, list[Any]]:
    """The same lists for a single contact, where one look at the few rows there are is enough."""
    matched = [HISTORY[name].matches.fill_null(False).alias(name) for name in names]
    days, ids, *flags = ordered.select("occurred_on", "id", *matched).get_columns()
    rows = list(zip(days.to_list(), ids.to_list(), strict=True))
    lists: dict[str, list[Any]] = {}
    for name, flag in zip(names, flags, strict=True):
        last = row[f"total:{STEMS[name]}"]
        found = [one for one, match in zip(rows, flag.to_list(), strict=True) if match]
        found = found[last - min(row[name], LONGEST_LIST) : last]
        lists[f"{name}.dates"] = [day for day, _ in found]
        lists[f"{name}.evidence"] = [Evidence(what=name, value=str(day), contact=contact) for day, contact in found]
    return lists


def _lists_of(fired: pl.DataFrame, ordered: pl.DataFrame, history: History) -> list[pl.Series]:
    """Earlier matching contacts of one child stand side by side, so places in a row find them."""
    matching = _matching(ordered, history)
    last = pl.col(f"total:{STEMS[history.name]}")
    first = last - pl.min_horizontal(pl.col(history.name), LONGEST_LIST)
    places = fired.select(pl.int_range(pl.len()).alias("fired"), pl.int_ranges(first, last).alias("place"))
    places = places.explode("place", empty_as_null=True)
    found = matching.select(pl.all().gather(places["place"]))
    listed = (
        places.hstack(found)
        .filter(pl.col("place").is_not_null())
        .group_by("fired", maintain_order=True)
        .agg(pl.col(found.columns))
    )
    return (
        places.select(pl.col("fired").unique(maintain_order=True))
        .join(listed, on="fired", how="left", maintain_order="left")
        .select(pl.col(found.columns).fill_null([]))
        .get_columns()
    )
