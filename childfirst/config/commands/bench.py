"""`childfirst bench`: figures you can take again. Screening on frames; wording on labelled notes; gates on random facts; measures on published and invented figures; the practice study on invented forces; pages on a real server with eight people at once."""

import argparse
import json
import os
from pathlib import Path
from typing import Any

NAME = "bench"
HELP = (
    "Measure screening (one contact, and a million), wording (on labelled notes), the gates (a million random facts held against the law), "
    "the statistical measures (others' figures made again, and simulation), the practice study (planted effects on invented forces) "
    "and the desk's pages with eight people at once; prints how and on what."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which figures, and how large."""
    parser.add_argument(
        "what", nargs="?", choices=["all", "screening", "wording", "gates", "measures", "study", "pages"], default="all"
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
        help="measures: folder of published figures (default: shared/data beside the checkout, or under CHILDFIRST_SHARED)",
    )
    parser.add_argument("--quick", action="store_true", help="measures: fewer simulations (under a minute)")
    parser.add_argument(
        "--runs", type=int, default=0, help="study: invented forces each way (default 500; --quick: 50)"
    )
    parser.add_argument("--workers", type=int, default=1, help="study: processes (default 1)")
    parser.add_argument(
        "--page-contacts", type=int, default=50_000, help="pages: contacts, each with an open referral (default 50,000)"
    )
    parser.add_argument("--people", type=int, default=8, help="pages: people at once (default 8)")
    parser.add_argument("--seconds", type=int, default=20, help="pages: how long each page is measured (default 20)")


def run(options: argparse.Namespace) -> int:
    """One after the other, so that none disturbs another."""
    if options.what in ("all", "screening"):
        from childfirst.rules.screening.bench import run as screening

        screening(contacts=options.contacts, children=options.children, ten_million=options.ten_million)
    if options.what in ("all", "wording"):
        from childfirst.rules.wording.bench import run as wording

        wording(_notes(options.notes), _notes(options.clean))
    status = 0
    if options.what in ("all", "gates"):
        from childfirst.rules.gates.bench import run as gates

        status = gates(options.facts)
    if options.what in ("all", "measures"):
        from childfirst.rules.measures.bench import run as measures

        status = measures(options.data or _published_data(), quick=options.quick) or status
    if options.what in ("all", "study"):
        from childfirst.rules.measures.rollout_bench import RUNS
        from childfirst.rules.measures.rollout_bench import run as study

        status = study(options.runs or (50 if options.quick else RUNS), options.workers) or status
    if options.what in ("all", "pages"):
        from childfirst.config.commands._page_bench import pages

        pages(contacts=options.page_contacts, people=options.people, seconds=options.seconds)
    return status


def _notes(paths: list[Path]) -> list[dict[str, Any]]:
    return [
        json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines() if line.strip()
    ]


def _published_data() -> Path | None:
    """The open data beside the checkout, where there is any."""
    beside = Path(__file__).resolve().parents[3].parent / "shared"
    folders = [Path(named) for named in filter(None, [os.environ.get("CHILDFIRST_SHARED", "")])]
    return next((folder / "data" for folder in [*folders, beside] if (folder / "data").is_dir()), None)
