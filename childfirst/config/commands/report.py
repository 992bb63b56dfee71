"""`childfirst report stops FILE… --out report.html`: one self-contained page from published stop-and-search files."""

import sys
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

NAME: Final = "report"
HELP: Final = "Make a self-contained page from published records, such as data.police.uk stop-and-search files."

ALL_WELL: Final = 0
SOME_FAILED: Final = 1
SHOWN_REFUSALS: Final = 20


def add_arguments(parser: ArgumentParser) -> None:
    choices = parser.add_subparsers(dest="report", required=True, metavar="REPORT")
    about = "Searches of children, from stop-and-search files of data.police.uk (CSV, API JSON or Parquet; .gz too)."
    stops = choices.add_parser("stops", help=about, description=about)
    stops.add_argument("files", nargs="+", metavar="FILE", type=Path, help="a published file; name as many as you like")
    stops.add_argument(
        "--out", required=True, metavar="PAGE", type=Path, help="where to write the page, such as report.html"
    )
    stops.add_argument("--force", metavar="NAME", help="the force, where neither the file's name nor its rows tell it")


def run(options: Namespace) -> int:
    """Read every file, write one page from those that can be read, and fail if any could not."""
    # Here and not above: the other commands should not wait for the chart library.
    from childfirst.adapters.stops import StopsFile, StopsFileError, combine, read, report, summary_lines

    files: list[StopsFile] = []
    failed: list[report.Failed] = []
    for place, path in enumerate(options.files, start=1):
        _progress(f"Reading {place} of {len(options.files)}: {path.name}")
        try:
            files.append(read(path, options.force))
        except StopsFileError as error:
            failed.append(report.Failed(path.name, str(error)))
            _say(f"Not read: {error}")
    if not files:
        _say("None of the files could be read, so no page was written.")
        return SOME_FAILED
    page = report.build(files, failed, made_at=datetime.now(UTC), step=lambda words: _progress(f"Working out: {words}"))
    try:
        options.out.write_text(page, encoding="utf-8")
    except OSError as error:
        _say(f"{options.out} cannot be written ({error.strerror}). Choose another place with --out.")
        return SOME_FAILED
    for file in files:
        for problem in file.counts.refused[:SHOWN_REFUSALS]:
            _say(f"{file.name}, {problem}")
    together = combine(files)
    for line in summary_lines(together.counts, problems=False):
        _say(line)
    if together.overlap:
        _say(f"{together.overlap:,} rows were in more than one file and were counted once.")
    _say(f"Wrote {options.out}: {len(files)} of {len(options.files)} files.")
    return SOME_FAILED if failed or any(file.counts.refused for file in files) else ALL_WELL


def _progress(words: str) -> None:
    """One line that rewrites itself, and only for a person watching a terminal."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[2K{words}")
        sys.stderr.flush()


def _say(words: str) -> None:
    if sys.stderr.isatty():
        sys.stderr.write("\r\x1b[2K")
    print(words, file=sys.stderr)
