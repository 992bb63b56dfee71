"""Ratios that others published, made again from the inputs they published beside them: a check that can fail.

Each reader takes a folder of open data and answers how many figures were tried and came back, and what did not.
"""

from pathlib import Path
from typing import Any, Final

import polars as pl

from childfirst.rules.measures.comparisons import ratio, ratio_of_shares
from childfirst.rules.measures.rates import rate
from childfirst.rules.measures.reproduced import NEARLY, Reproduced

_RATE: Final = "searches_per_1000_children_10_17_ye_mar2025"
_GROUPS: Final = ("Asian", "Black", "Mixed", "Other")
_LONDON_CHILD_SEARCHES: Final = 22_001
"""All London child searches of the year, with those whose ethnicity was not stated (PRISM-R, README of the folder)."""


def children_stopped(folder: Path) -> Reproduced:
    """The relative rates of children searched in England and Wales, and London's rates, in the year to March 2025."""
    result = Reproduced("Children searched, England and Wales and London, year to March 2025", NEARLY)
    published = _rows(folder / "rri_children_ew_stop_search_ye_mar2025.csv")
    rates = _rows(folder / "child_stop_search_rate_by_force_ethnicity_2024-25.csv")
    printed = {(row["police_force_area"], row["ethnicity"]): row[_RATE] for row in rates}
    counts = {row["ethnicity"]: (row["events"], row["total"]) for row in published}
    for row in published:
        made = ratio(*counts[row["ethnicity"]], *counts["White"])
        result.hold(f"{row['ethnicity']} ratio", made.estimate, row["rri_published"], places=9)
        if row["ci95_low_exact"] is not None:
            result.hold(f"{row['ethnicity']} low", made.low, row["ci95_low_exact"], places=6)
            result.hold(f"{row['ethnicity']} high", made.high, row["ci95_high_exact"], places=6)
        key = ("ENGLAND-AND-WALES", row["ethnicity"])
        result.hold(f"{row['ethnicity']} rate", rate(*counts[row["ethnicity"]]).estimate, printed[key], places=5)
    london = _rows(folder / "london_child_stop_search_2024-25_counts_derived.csv")
    white = next(row for row in london if row["ethnicity"] == "White")
    for row in london:
        mine, theirs = ((one["searches_derived"], one["children_10_17"]) for one in (row, white))
        words = f"London, {row['ethnicity']}"
        result.hold(f"{words} rate", rate(*mine).estimate, row["rate_per_1000"], places=5)
        result.hold(f"{words} rate", rate(*mine).estimate, printed["london", row["ethnicity"]], places=5)
        result.hold(f"{words} ratio", ratio(*mine, *theirs).estimate, row["rate_ratio_vs_white"], places=4)
    everyone = rate(_LONDON_CHILD_SEARCHES, sum(row["children_10_17"] for row in london)).estimate
    result.hold("London, everyone", everyone, printed["london", "overall"], places=5)
    without = sum(1 for force, _ in printed if force not in ("london", "ENGLAND-AND-WALES"))
    result.said.append(
        f"{without} rates of four Welsh forces and one of England and Wales overall have no counts beside them: not tried."
    )
    result.said.append(
        "11 headline figures about strip searches and reviews are totals and shares without inputs: not tried."
    )
    return result


def other_decisions(folder: Path) -> Reproduced:
    """Arrest, remand and custody: the inputs are published, the answers are not beside them; ours are shown."""
    result = Reproduced("Children arrested, remanded and sentenced to custody, England and Wales", NEARLY)
    rows = _rows(folder / "rri_children_ew_other_decision_points_inputs.csv")
    counts = {(row["decision_point"], row["ethnicity"]): (row["events"], row["total"]) for row in rows}
    for point in dict.fromkeys(row["decision_point"] for row in rows):
        for group in _GROUPS:
            made = ratio(*counts[point, group], *counts[point, "White"])
            if made.estimate is not None and made.low is not None and made.high is not None:
                result.figures[f"{point}, {group}"] = (made.estimate, made.low, made.high)
    result.said.append(
        f"{len(result.figures)} ratios worked out; no published answer beside them to hold them against."
    )
    return result


def london_boroughs(folder: Path) -> Reproduced:
    """Black Thrive's Black to White ratios by borough, 2020 to 2022, with their large-sample intervals."""
    result = Reproduced("Black Thrive: ratio and both limits for 33 boroughs in 3 years", NEARLY)
    rows = _rows(folder / "london_rr_by_borough_2020-2022.csv")
    for row in rows:
        made = ratio_of_shares(
            row["Black_stopped"], row["Black_population"], row["White_stopped"], row["White_population"]
        )
        for name, value in (("rr", made.estimate), ("rr_ci_low", made.low), ("rr_ci_upp", made.high)):
            result.hold(f"{row['la']} {row['date']} {name}", value, row[name])
    result.said.append(
        f"{len(rows)} ratios of shares: a child searched five times counts as five people. The City of London's (6 to 8) "
        "comes of dividing by the few who live there. December 2022 is mostly missing."
    )
    return result


def _rows(path: Path) -> list[dict[str, Any]]:
    return pl.read_csv(path, infer_schema_length=None).to_dicts()
