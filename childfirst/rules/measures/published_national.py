"""The Race Disparity Unit's rates of stop and search, made again; where the publisher disagrees with itself, it is named."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import polars as pl

from childfirst.rules.measures.rates import rate
from childfirst.rules.measures.reproduced import Reproduced

_FILE: Final = "stop_search_by_ethnicity_force_2006-07_2019-20.csv.gz"
_WITHOUT: Final = " and Greater Manchester"
_PRINTED: Final = 0.01


def national_rates(folder: Path) -> Reproduced:
    """The Race Disparity Unit's rates for each 1,000 people, 2006/07 to 2019/20, to two decimals."""
    result = Reproduced(
        "Race Disparity Unit: rates for each 1,000 people, within 0.01 of the two decimals printed", _PRINTED
    )
    same_digits = 0
    apart: dict[str, list[str]] = {}
    for row in _numbers(folder):
        made = rate(row["searches"], row["population"]).estimate
        published = row["rate_per_1000_published"]
        half_up = None if made is None else int(made * 100 + 0.5 + 1e-9) / 100
        same_digits += half_up is not None and abs(half_up - published) < 1e-9
        words = f"{row['legislation_type']} {row['time']}, {row['geography']}"
        if not result.hold(words, half_up, published, places=9):
            apart.setdefault(words, []).append(f"{row['ethnicity']} {published:.2f}, made again {half_up:.2f}")
    result.said = [f"{same_digits:,} come back in every printed digit; {result.came_back - same_digits} are 0.01 off."]
    result.said += [
        f"Cannot come from the searches and population printed beside it: {key}: {'; '.join(each)}"
        for key, each in apart.items()
    ]
    result.said += _unreported(folder)
    return result


def _numbers(folder: Path) -> Iterator[dict[str, Any]]:
    numbers = ("searches", "population", "rate_per_1000_published")
    table = _table(folder).with_columns(pl.col(*numbers).cast(pl.Float64, strict=False)).drop_nulls(numbers)
    return (
        table.filter(pl.col("population") > 0)
        .with_columns(pl.col("searches", "population").cast(pl.Int64))
        .iter_rows(named=True)
    )


def _table(folder: Path) -> pl.DataFrame:
    with gzip.open(folder / _FILE) as packed:
        return pl.read_csv(packed.read(), infer_schema=False)


def _unreported(folder: Path) -> list[str]:
    """A total that leaves a force out cannot be larger than the total with it: where it is, say so."""
    rows = _table(folder).filter(ethnicity="Unreported", legislation_type="All")
    counts = {(row["time"], row["geography"]): row["searches"] for row in rows.iter_rows(named=True)}
    impossible = []
    for (year, place), count in sorted(counts.items()):
        whole = counts.get((year, place.removesuffix(_WITHOUT)))
        if place.endswith(_WITHOUT) and count and whole and float(count) > float(whole):
            impossible.append((year, float(count), float(whole)))
    if not impossible:
        return []
    year, count, whole = impossible[-1]
    return [
        f"Searches of unreported ethnicity are more without Greater Manchester than with it in {len(impossible)} years, "
        f"which cannot be: in {year}, {count:,.0f} without and {whole:,.0f} with."
    ]
