"""`childfirst report stops|force FILE… --out report.html` (or report.pdf): one self-contained page from published files."""

import sys
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

NAME: Final = "report"
HELP: Final = "Make a self-contained page or PDF from published records: data.police.uk stop and search, Home Office use of force."

ALL_WELL: Final = 0
SOME_FAILED: Final = 1
SHOWN_REFUSALS: Final = 20


def add_arguments(parser: ArgumentParser) -> None:
    choices = parser.add_subparsers(dest="report", required=True, metavar="REPORT")
    about = "Searches of children, from stop-and-search files of data.police.uk (CSV, API JSON or Parquet; .gz too)."
    _files(
        choices.add_parser("stops", help=about, description=about),
        "the force, where neither the file's name nor its rows tell it",
    )
    about = "Force on children, from the Home Office's use of force tables by force and tactic (CSV; .gz too): by age, by ethnicity, by disability, incidents."
    _files(
        choices.add_parser("force", help=about, description=about),
        "the police force to show (default: England and Wales), as the table spells it",
    )


def _files(parser: ArgumentParser, force: str) -> None:
    parser.add_argument(
        "files", nargs="+", metavar="FILE", type=Path, help="a published file; name as many as you like"
    )
    parser.add_argument(
        "--out", required=True, metavar="PAGE", type=Path, help="where to write it: report.html, or report.pdf"
    )
    parser.add_argument("--force", metavar="NAME", help=force)


def run(options: Namespace) -> int:
    """Read every file, write one page from those that can be read, and fail if any could not."""
    return (_force if options.report == "force" else _stops)(options)


def _stops(options: Namespace) -> int:
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
    if not _write(page, options.out):
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


def _force(options: Namespace) -> int:
    from childfirst.adapters.force import ForceFile, ForceFileError, read, report
    from childfirst.adapters.reporting.parts import Failed

    files: list[ForceFile] = []
    failed: list[Failed] = []
    for place, path in enumerate(options.files, start=1):
        _progress(f"Reading {place} of {len(options.files)}: {path.name}")
        try:
            files.append(read(path))
        except ForceFileError as error:
            failed.append(Failed(path.name, str(error)))
            _say(f"Not read: {error}")
    try:
        page = report.build(files, failed, force=options.force or "", made_at=datetime.now(UTC))
    except ForceFileError as error:
        _say(f"No page was written. {error}")
        return SOME_FAILED
    if not _write(page, options.out):
        return SOME_FAILED
    for file in files:
        for problem in file.refused[:SHOWN_REFUSALS]:
            _say(f"{file.name}, {problem}")
        _say(
            f"{file.name} ({file.shape}): {file.frame.height:,} rows, {len(file.refused):,} refused, {len(file.unequal):,} do not add up."
        )
    _say(f"Wrote {options.out}: {len(files)} of {len(options.files)} files.")
    return SOME_FAILED if failed or any(file.refused for file in files) else ALL_WELL


def _write(page: str, out: Path) -> bool:
    from childfirst.adapters.reporting.printing import CannotPrint, written

    _progress(f"Writing {out.name}")
    try:
        written(page, out)
    except OSError as error:
        _say(f"{out} cannot be written ({error.strerror}). Choose another place with --out.")
        return False
    except CannotPrint as error:
        _say(str(error))
        return False
    return True


def _progress(words: str) -> None:
    """One line that rewrites itself, and only for a person watching a terminal."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[2K{words}")
        sys.stderr.flush()


def _say(words: str) -> None:
    if sys.stderr.isatty():
        sys.stderr.write("\r\x1b[2K")
    print(words, file=sys.stderr)
