"""Measures the screening engine: a million invented contacts in bulk, and one contact with twenty earlier ones on a form."""

import json
import platform
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any, Final

import numpy as np
import polars as pl

from childfirst.rules import vocabulary as words
from childfirst.rules.screening.engine import screen, screen_one
from childfirst.rules.screening.examples import before, contact
from childfirst.rules.screening.facts import APPROPRIATE_ADULTS, NRM
from childfirst.rules.screening.rule_set import rule_set_for

SEED: Final = 20261122
FIRST_DAY: Final = date(2023, 11, 14)
MILLION: Final = 1_000_000
TARGETS: Final = {"seconds": 30.0, "peak_gib": 4.0, "one_ms": 10.0, "peak_gib_in_parts": 8.0}


def _codes(dice: np.random.Generator, allowed: words.Words, size: int, empty: float = 0.0) -> pl.Series:
    """One code a row, a share of rows left empty."""
    codes = pl.Series(list(allowed), dtype=pl.String)
    picked = codes.gather(dice.integers(len(codes), size=size))
    return pl.select(pl.when(pl.Series(dice.random(size) >= empty)).then(picked)).to_series()


def _lists(dice: np.random.Generator, allowed: words.Words, size: int, empty: float) -> pl.Series:
    """Up to two codes a row."""
    both = pl.DataFrame([_codes(dice, allowed, size, empty).alias("a"), _codes(dice, allowed, size, 0.6).alias("b")])
    some = pl.concat_list(pl.col("a"), pl.col("b")).list.drop_nulls()
    return both.select(pl.when(pl.col("a").is_null()).then([]).otherwise(some)).to_series()


def made_up_contacts(contacts: int, children: int, seed: int = SEED) -> pl.DataFrame:
    """Contacts of invented children over two years; a few children have many, as in life. Seeded, so always the same."""
    dice = np.random.default_rng(seed)
    seconds = pl.Series(dice.integers(1_700_000_000, 1_763_000_000, size=contacts))
    number = pl.Series(((dice.random(contacts) ** 1.6) * children).astype(np.int64))
    yes_no = [dice.random(contacts) < share for share in (0.3, 0.5, 0.02)]
    return pl.DataFrame(
        {
            "id": pl.select(pl.format("k{}", pl.int_range(contacts))).to_series(),
            "child_id": pl.select(pl.format("c{}", number)).to_series(),
            "kind": _codes(dice, words.CONTACT_KINDS, contacts),
            "occurred_at": pl.select(pl.from_epoch(seconds).dt.replace_time_zone("UTC")).to_series(),
            "roles": _lists(dice, words.ROLES, contacts, 0.02),
            "age_months": dice.integers(0, 216, size=contacts),
            "place_type": _codes(dice, words.PLACE_TYPES, contacts, 0.2),
            "signs": _lists(dice, words.SIGNS, contacts, 0.7),
            "offence": _codes(dice, words.OFFENCES, contacts, 0.6),
            "outcome": _codes(dice, words.OUTCOMES, contacts, 0.6),
            "dash": _lists(dice, words.DASH, contacts, 0.9),
            "care_status": _codes(dice, words.CARE_STATUSES, contacts, 0.1),
            "school_status": _codes(dice, words.SCHOOL_STATUSES, contacts, 0.1),
            "seen": _codes(dice, words.YES_NO, contacts, 0.2),
            "officer_grade": _codes(dice, words.GRADES, contacts, 0.3),
            "missing_grade": _codes(dice, words.MISSING_GRADES, contacts, 0.8),
            "km_from_home": dice.exponential(6, size=contacts),
            "needs": _lists(dice, words.NEEDS, contacts, 0.8),
            "needs_asked": yes_no[0],
            "returned": yes_no[1],
            "beyond_outer_clothing": yes_no[2],
            "sex": _codes(dice, words.SEXES, contacts, 0.02),
            "ethnicity_self": _codes(dice, words.ETHNICITIES_SELF, contacts, 0.3),
            "ethnicity_officer": _codes(dice, words.ETHNICITIES_OFFICER, contacts, 0.05),
            "spoken_to": _codes(dice, words.YES_NO, contacts, 0.3),
            "appropriate_adult": _codes(dice, APPROPRIATE_ADULTS, contacts, 0.5),
            "nrm": _codes(dice, NRM, contacts, 0.95),
        }
    )


def _measure(contacts: int, children: int) -> dict[str, Any]:
    """Everything at once; run in a process of its own, so that the peak of memory is the engine's and the frame's alone."""
    frame = made_up_contacts(contacts, children)
    rules = rule_set_for(None)
    before_cpu, start = time.process_time(), time.perf_counter()
    found = screen(frame, rule_set=rules)
    wall, cpu = time.perf_counter() - start, time.process_time() - before_cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform != "darwin" else 1 << 30)
    return {
        "contacts": contacts,
        "children": children,
        "rules": len(rules.rules),
        "findings": found.height,
        "seconds": round(wall, 1),
        "cpu_seconds": round(cpu, 1),
        "peak_gib": round(peak, 2),
        "contacts_a_second": round(contacts / wall),
        "decisions_a_second": round(contacts * len(rules.rules) / wall),
        "one_ms": _one(),
        "threads": pl.thread_pool_size(),
    }


def _one(times: int = 200) -> float:
    """Median milliseconds for one contact with twenty earlier ones."""
    now = contact("domestic_abuse", "in_household", "victim", age=9, signs=["hears_abuse"], school_status="enrolled")
    kinds = ("domestic_abuse", "missing", "stop_search")
    earlier = [before(10 * number + 1, kinds[number % 3], "victim", signs=["cash_found"]) for number in range(20)]
    screen_one(now, earlier)
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        screen_one(now, earlier)
        taken.append(time.perf_counter() - start)
    return round(sorted(taken)[times // 2] * 1000, 2)


def run(contacts: int = 1_000_000, children: int = 300_000, *, ten_million: bool = False) -> dict[str, Any]:
    """Measure at a tenth and in full, print both and how time grows, and give the figures back; decisions carry reasons."""
    tenth, figures = _apart("_measure", contacts // 10, children // 10), _apart("_measure", contacts, children)
    _print("Screening at once", figures)
    print(
        f"  growth per tenfold  {figures['seconds'] / max(tenth['seconds'], 0.01):>14,.1f}   (time at {contacts:,} by time at {contacts // 10:,})"
    )
    if ten_million:
        whole = _apart("_measure_in_parts", 10_000_000, 2_000_000)
        _print("Ten million in parts, from Parquet to Parquet", whole)
    _beside_zen(min(contacts, 100_000))
    return figures


def _apart(function: str, contacts: int, children: int) -> dict[str, Any]:
    """In a process of its own, so that neither memory nor warmth is shared."""
    code = f"import json; from childfirst.rules.screening import bench; print(json.dumps(bench.{function}({contacts}, {children})))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def _print(title: str, figures: dict[str, Any]) -> None:
    print(f"{title}, {platform.machine()}, Python {platform.python_version()}, Polars {pl.__version__}")
    for name, value in figures.items():
        target = f"   (target: under {TARGETS[name]:g})" if name in TARGETS and value else ""
        print(f"  {name.replace('_', ' '):<20}{value:>14,}{target}")


def _beside_zen(contacts: int) -> None:
    from childfirst.rules.screening import bench_zen

    if not bench_zen.installed():
        print(bench_zen.NOT_INSTALLED)
        return
    print("Beside the GoRules ZEN engine, the rules that both can express")
    for name, value in bench_zen.compare(contacts).items():
        print(f"  {name.replace('_', ' '):<40}{value:>14,}")


def write_many(path: Path, contacts: int, children: int) -> None:
    """A file of many invented contacts, a million at a time, each million of other children."""
    folder = path.with_suffix(".made")
    folder.mkdir()
    millions = -(-contacts // MILLION)
    for number in range(millions):
        some = min(MILLION, contacts - number * MILLION)
        frame = made_up_contacts(some, children // millions, SEED + number)
        named = [pl.format(f"{number}-{{}}", name).alias(name) for name in ("id", "child_id")]
        frame.with_columns(named).write_parquet(folder / f"{number:05}.parquet")
    pl.scan_parquet(folder / "*.parquet").sink_parquet(path)
    shutil.rmtree(folder)


def _measure_in_parts(contacts: int, children: int) -> dict[str, Any]:
    """The look-back of the command line, over a file too large to hold. The making of the file is not measured."""
    from childfirst.rules.screening.look_back import look_back

    rules = rule_set_for(None)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "contacts.parquet"
        subprocess.run([sys.executable, "-c", _making(path, contacts, children)], check=True)
        start = time.perf_counter()
        parts = look_back(str(path), Path(folder) / "out", rules)
        wall = time.perf_counter() - start
    return {
        "contacts": contacts,
        "children": children,
        "rules": len(rules.rules),
        "parts": len(parts),
        "findings": sum(part.findings for part in parts),
        "seconds_in_parts": round(wall),
        "peak_gib_in_parts": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20), 2),
        "contacts_a_second": round(contacts / wall),
        "decisions_a_second": round(contacts * len(rules.rules) / wall),
    }


def _making(path: Path, contacts: int, children: int) -> str:
    return (
        "from pathlib import Path; from childfirst.rules.screening.bench import write_many;"
        f"write_many(Path({str(path)!r}), {contacts}, {children})"
    )
