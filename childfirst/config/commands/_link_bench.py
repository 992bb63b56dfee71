"""`childfirst bench link`: how right, how fast, for whom. On the invented London and on open data sets; at entry against a million children."""

import json
import os
import tempfile
import time
from argparse import Namespace
from datetime import date
from pathlib import Path
from typing import Any, Final

_ANCHOR: Final = date(2026, 11, 1)
_SEED: Final = 7  # the packaged weights were counted with seed 1
_ERRORS: Final = Path(__file__).parents[2] / "rules" / "matching" / "errors.json"


def link_bench(options: Namespace, data: Path | None) -> int:
    """Print the figures. Others are measured where the extra `bench` is installed, and said so where it is not."""
    from childfirst.adapters.linkage.bench import MOST_FOR_RECORDLINKAGE, figures, london, measured, open_sets, summary
    from childfirst.adapters.linkage.other_tools import recordlinkage_installed
    from childfirst.adapters.linkage.plain_splink import installed
    from childfirst.demo.identities import records

    for name, there in (("Splink", installed()), ("recordlinkage", recordlinkage_installed())):
        if not there:
            print(f"{name} is not installed, so it is left out: pip install 'childfirst[bench]'", flush=True)
    for one in open_sets(data / "linkage") if data else ():
        results, _ = measured(one)
        print("\n".join(summary(one, results)), flush=True)
    if not data:
        print("No folder of open data: those sets are left out.")
    frame = records(_SEED, options.link_children, _ANCHOR)
    name = f"invented London, identities seed {_SEED}"
    if frame.height > MOST_FOR_RECORDLINKAGE:
        print(
            f"recordlinkage is left out of the invented London: {frame.height:,} records are above {MOST_FOR_RECORDLINKAGE:,}."
        )
    results, linked = measured(london(frame, name))
    print("\n".join(summary(london(frame, name), results)), flush=True)
    print(
        f"  steps: {', '.join(f'{step} {seconds:.1f} s' for step, seconds in linked.seconds.items())}; {linked.counts}",
        flush=True,
    )
    made = figures(frame, results, linked, name)
    for row in made["groups"]:
        print("  " + " | ".join(row))
    for row in made["thresholds"]:
        print("  join above " + " | ".join(row))
    if options.write:
        _ERRORS.write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")
    if options.people_on_record:
        at_entry(options.people_on_record, options.database)
    return 0


def at_entry(people: int, database: str = "sqlite") -> None:
    """The question "same child?" against so many children, on SQLite or a PostgreSQL of its own, in a folder of its own."""
    from childfirst.config.faults.databases import Postgres, Sqlite

    with tempfile.TemporaryDirectory(prefix="childfirst-bench-") as folder:
        here = Postgres(Path(folder)) if database == "postgresql" else Sqlite(Path(folder))
        os.environ["CHILDFIRST_DATABASE"] = here.address
        os.environ.setdefault("CHILDFIRST_SECRET_KEY", "only for a bench in a folder that is thrown away")
        from childfirst.config.cli import django_ready

        django_ready()
        from django.core.management import call_command
        from django.db import connections

        try:
            call_command("migrate", verbosity=0)
            began = time.perf_counter()
            asked = _fill(people)
            print(
                f"at entry, {here.name}: {people:,} children on record, made in {time.perf_counter() - began:.0f} s",
                flush=True,
            )
            _ask(asked)
        finally:
            connections.close_all()
            here.stop()


def _fill(people: int) -> list[tuple[str, str, str, str]]:
    """So many children with a home and their keys; gives what officers then type of some of them, from another of their records."""
    from django.db import transaction
    from django.utils import timezone

    from childfirst.children.match_keys import add_keys
    from childfirst.children.models import Child, Household, HouseholdChild
    from childfirst.children.sounds import sound_key
    from childfirst.demo.identities import records
    from childfirst.foundation.planner import tell_planner

    asked: list[tuple[str, str, str, str]] = []
    moment, done = timezone.now(), 0
    for part in range(max(1, people // 50_000)):
        frame = records(1_000 + part, min(people, 50_000), _ANCHOR)
        first: dict[str, dict[str, Any]] = {}
        for row in frame.iter_rows(named=True):
            if row["true_child"] not in first:
                first[row["true_child"]] = row
            elif part % 4 == 0 and len(asked) < 4_000:
                asked.append((row["given_name"], row["family_name"], row["date_of_birth"], row["postcode"]))
        with transaction.atomic():
            children = Child.objects.bulk_create([
                Child(given_name=row["given_name"], family_name=row["family_name"], given_key=sound_key(row["given_name"]),
                      family_key=sound_key(row["family_name"]), date_of_birth=date.fromisoformat(row["date_of_birth"]) if row["date_of_birth"] else None,
                      date_of_birth_basis=row["date_of_birth_basis"], sex=row["sex"], phone=row["phone"], created_at=moment)
                for row in first.values()
            ], batch_size=1_000)  # fmt: skip
            homes = Household.objects.bulk_create(
                [Household(address=row["address"], postcode=row["postcode"]) for row in first.values()],
                batch_size=1_000,
            )
            HouseholdChild.objects.bulk_create(
                [
                    HouseholdChild(household=home, child=child, noted_at=moment)
                    for home, child in zip(homes, children, strict=True)
                ],
                batch_size=1_000,
            )
            add_keys(children)
        done += len(children)
    tell_planner()
    return asked


def _ask(asked: list[tuple[str, str, str, str]]) -> None:
    from childfirst.children.searching import Wanted
    from childfirst.linkage.queries import found_at_entry, same_child

    wanted = [
        Wanted(
            given_name=given,
            family_name=family,
            date_of_birth=date.fromisoformat(born) if born else None,
            postcode=code,
        )
        for given, family, born, code in asked
        if given and family
    ]
    for name, ask in (
        ("by the matching keys", same_child),
        ("with the search by sound, as the page asks", lambda one: found_at_entry(one, limit=8)),
    ):
        some = wanted[: 2_000 if ask is same_child else 200]
        for one in some[:20]:
            ask(one)
        times = []
        for one in some:
            began = time.perf_counter()
            ask(one)
            times.append(1000 * (time.perf_counter() - began))
        times.sort()
        print(
            f"  {name}: median {times[len(times) // 2]:.1f} ms, p95 {times[int(len(times) * 0.95)]:.1f}, p99 {times[int(len(times) * 0.99)]:.1f}, "
            f"longest {times[-1]:.1f}; {1000 * len(times) / sum(times):.0f} a second, one process, {len(times)} questions",
            flush=True,
        )
