"""`childfirst bench`: figures you can take again. Screening on frames; wording on labelled notes; gates on random facts; measures on published and invented figures; the practice study on invented forces; matching where the truth is known; pages on a real server with eight people at once; a night of notices under faults; the trace under tampering; faults on purpose; malformed input; published tables attacked; officers at work on a million contacts; the explorer over millions of stop records."""

import argparse
import json
import os
from pathlib import Path
from typing import Any

NAME = "bench"
FAULTS = ("kills", "disk", "away", "clock", "deliveries", "at-once")
HELP = (
    "Measure screening (one contact, and a million), wording (on labelled notes), the gates (a million random facts held against the law), "
    "the statistical measures (others' figures made again, and simulation), the practice study (planted effects on invented forces), "
    "the matching of records of one child, the desk's pages with eight people at once, and (asked for by name) a night of notices "
    "with a worker that is killed, the trace (random tampering, and rows a second with sealing beside), faults on purpose, malformed input, five years of published tables attacked, a force's officers at work on a million contacts, and the explorer over "
    "3,000,000 stop records; prints how and on what."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which figures, and how large."""
    parser.add_argument(
        "what",
        nargs="?",
        choices=["all", *_ALL, *_ALONE],
        default="all",
    )
    parser.add_argument(
        "--contacts", type=int, default=1_000_000, help="screening: contacts in the look-back (default 1,000,000)"
    )
    parser.add_argument(
        "--children", type=int, default=300_000, help="screening: children in the look-back (default 300,000)"
    )
    parser.add_argument(
        "--ten-million",
        action="store_true",
        help="screening: also ten million contacts of two million children, in parts (several minutes)",
    )
    parser.add_argument(
        "--notes",
        "--file",
        type=Path,
        nargs="*",
        default=[],
        help="wording: labelled notes, JSON Lines (default: the catalogue's worked examples)",
    )
    parser.add_argument(
        "--clean",
        type=Path,
        nargs="*",
        default=[],
        help="wording: well-written notes, to count false alarms (default: those of --notes with nothing labelled)",
    )
    parser.add_argument(
        "--facts", type=int, default=1_000_000, help="gates: random facts asked (default 1,000,000; some minutes)"
    )
    parser.add_argument(
        "--data",
        type=Path,
        default=None,
        help="measures, link: folder of published figures (default: shared/data beside the checkout, or under CHILDFIRST_SHARED)",
    )
    parser.add_argument("--quick", action="store_true", help="measures: fewer simulations (under a minute)")
    parser.add_argument(
        "--runs", type=int, default=0, help="study: invented forces each way (default 500; --quick: 50)"
    )
    parser.add_argument("--workers", type=int, default=1, help="study: processes (default 1)")
    parser.add_argument(
        "--page-contacts", type=int, default=50_000, help="pages: contacts, each with an open referral (default 50,000)"
    )
    parser.add_argument("--schools", type=int, default=1_200, help="notices: schools (default 1,200)")
    parser.add_argument("--notices", type=int, default=10_000, help="notices: notices in the night (default 10,000)")
    parser.add_argument(
        "--kills",
        type=int,
        default=100,
        help="notices: how often the worker is killed; faults: how often anything is (default 100; 1000 takes some twenty minutes, longer on a busy machine)",
    )
    parser.add_argument(
        "--database",
        default="sqlite",
        metavar="WHICH",
        help="faults: sqlite (default), postgresql (a server of its own, thrown away) or the address of one, postgresql://user@host:port/name; load: a server of its own, or such an address; link: sqlite or postgresql, at entry",
    )
    parser.add_argument(
        "--part",
        action="append",
        choices=FAULTS,
        help="faults: only this part; may be repeated (default: all)",
    )
    parser.add_argument("--inputs", type=int, default=20_000, help="malformed: how many inputs (default 20,000; 100000 takes about three hours)")  # fmt: skip
    parser.add_argument("--only", type=int, default=None, metavar="NUMBER", help="malformed: just this input of the seed, with what went wrong in full")  # fmt: skip
    parser.add_argument(
        "--seed", type=int, default=1, help="faults, malformed, disclosure, load: the draw to repeat (default 1)"
    )
    parser.add_argument("--years", type=int, default=5, help="disclosure: years of releases (default 5)")
    parser.add_argument("--worlds", type=int, default=10, help="disclosure: invented forces (default 10, some minutes)")
    parser.add_argument(
        "--out", type=Path, default=None, help="faults, malformed, load: also write the figures as JSON"
    )
    parser.add_argument(
        "--link-children",
        type=int,
        default=60_000,
        help="link: invented children, each with one to six records (default 60,000)",
    )
    parser.add_argument(
        "--people-on-record",
        type=int,
        default=0,
        help="link: also ask at entry against so many children (1000000 takes some minutes)",
    )
    parser.add_argument(
        "--mutations",
        type=int,
        default=20_000,
        help="audit: random mutations of the trail (default 20,000; 1000000 takes some minutes)",
    )
    parser.add_argument("--write", action="store_true", help="link: keep the errors by group for the analyst's page")
    parser.add_argument("--records", type=int, default=3_000_000, help="explorer: stop records (default 3,000,000)")
    parser.add_argument("--load-contacts", type=int, default=1_000_000, help="load: contacts on record (default 1,000,000; about twenty minutes to make)")  # fmt: skip
    parser.add_argument("--officers", type=int, default=300, help="load: officers signed in (default 300)")
    parser.add_argument("--hold", type=int, default=600, metavar="SECONDS", help="load: how long the highest rate that held is held (default 600; 0 leaves it out)")  # fmt: skip
    parser.add_argument("--people", type=int, default=8, help="pages: people at once (default 8)")
    parser.add_argument(
        "--seconds", type=int, default=20, help="pages, load: how long each page or rate is measured (default 20)"
    )


def run(options: argparse.Namespace) -> int:
    """One after the other, so that none disturbs another."""
    return max(
        bench(options) for bench in (_ALL.values() if options.what == "all" else [(_ALL | _ALONE)[options.what]])
    )


def _screening(options: argparse.Namespace) -> int:
    from childfirst.rules.screening.bench import run as screening

    screening(contacts=options.contacts, children=options.children, ten_million=options.ten_million)
    return 0


def _wording(options: argparse.Namespace) -> int:
    from childfirst.rules.wording.bench import run as wording

    wording(_notes(options.notes), _notes(options.clean))
    return 0


def _gates(options: argparse.Namespace) -> int:
    from childfirst.rules.gates.bench import run as gates

    return gates(options.facts)


def _measures(options: argparse.Namespace) -> int:
    from childfirst.rules.measures.bench import run as measures

    return measures(options.data or _published_data(), quick=options.quick)


def _study(options: argparse.Namespace) -> int:
    from childfirst.rules.measures.rollout_bench import RUNS
    from childfirst.rules.measures.rollout_bench import run as study

    return study(options.runs or (50 if options.quick else RUNS), options.workers)


def _pages(options: argparse.Namespace) -> int:
    from childfirst.config.commands._page_bench import pages

    pages(contacts=options.page_contacts, people=options.people, seconds=options.seconds)
    return 0


def _link(options: argparse.Namespace) -> int:
    from childfirst.config.commands._link_bench import link_bench

    return link_bench(options, options.data or _published_data())


def _audit(options: argparse.Namespace) -> int:
    from childfirst.config.commands._audit_bench import audit

    return audit(mutations=options.mutations, seconds=options.seconds)


def _notices(options: argparse.Namespace) -> int:
    from childfirst.config.commands._notice_bench import notices

    return 1 if notices(schools=options.schools, rows=options.notices, kills=options.kills).lost else 0


def _faults(options: argparse.Namespace) -> int:
    from childfirst.config.commands._fault_bench import faults

    return faults(kills=options.kills, database=options.database, parts=options.part or list(FAULTS), seed=options.seed, out=options.out)  # fmt: skip


def _malformed(options: argparse.Namespace) -> int:
    from childfirst.config.commands._malformed_bench import malformed

    return malformed(inputs=options.inputs, seed=options.seed, only=options.only, out=options.out)


def _disclosure(options: argparse.Namespace) -> int:
    from childfirst.config.commands._disclosure_bench import disclosure

    return disclosure(options)


def _load(options: argparse.Namespace) -> int:
    from childfirst.config.commands._load_bench import load

    return load(
        contacts=options.load_contacts, officers=options.officers, seconds=options.seconds, hold=options.hold,
        database=options.database, seed=options.seed, out=options.out,
    )  # fmt: skip


def _explorer(options: argparse.Namespace) -> int:
    from childfirst.config.commands._explorer_bench import explorer

    explorer(records=options.records)
    return 0


_ALL = {
    "screening": _screening,
    "wording": _wording,
    "gates": _gates,
    "measures": _measures,
    "study": _study,
    "pages": _pages,
    "link": _link,
}
# Each makes a database of its own, which a process can do once; the explorer's takes several gigabytes.
_ALONE = {
    "audit": _audit,
    "notices": _notices,
    "faults": _faults,
    "malformed": _malformed,
    "disclosure": _disclosure,
    "explorer": _explorer,
    "load": _load,
}


def _notes(paths: list[Path]) -> list[dict[str, Any]]:
    return [
        json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines() if line.strip()
    ]


def _published_data() -> Path | None:
    """The open data beside the checkout, where there is any."""
    beside = Path(__file__).resolve().parents[3].parent / "shared"
    folders = [Path(named) for named in filter(None, [os.environ.get("CHILDFIRST_SHARED", "")])]
    return next((folder / "data" for folder in [*folders, beside] if (folder / "data").is_dir()), None)
