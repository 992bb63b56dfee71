"""`childfirst screen --compare OLD NEW FILE`: who would be treated differently, before a change goes live."""

import json
import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from childfirst.foundation import json_lines

if TYPE_CHECKING:
    import polars as pl


def run_compare(options: Namespace) -> int:
    """Print the comparison; write it as JSON and HTML where asked. Status 1 if rows of the file could not be read."""
    from childfirst.rules.comparison import as_data, as_html, as_text, compare
    from childfirst.rules.screening.trial import BadRuleSet, rule_set_of

    try:
        old, new = (rule_set_of(text) for text in options.compare)
    except BadRuleSet as wrong:
        print(f"Stopped: {wrong}", file=sys.stderr)
        return json_lines.STOPPED
    try:
        frame, bad = read_whole(options.file)
        found = compare(frame, old, new)
        if options.json:
            Path(options.json).write_text(json.dumps(as_data(found), indent=1) + "\n", encoding="utf-8")
        if options.html:
            Path(options.html).write_text(as_html(found), encoding="utf-8")
    except OSError as fault:
        print(f"Stopped at {fault.filename or options.file}: {fault.strerror or fault}", file=sys.stderr)
        return json_lines.STOPPED
    sys.stdout.write(as_text(found))
    print(f"{frame.height} contacts read, {bad} left out because they could not be read.", file=sys.stderr)
    return json_lines.SOME_FAILED if bad else json_lines.ALL_ANSWERED


def read_whole(path: str) -> "tuple[pl.DataFrame, int]":
    """Every contact of a file as facts, and how many rows could not be read."""
    from childfirst.config.commands._screen_table import table_of
    from childfirst.rules.screening.batches import TABLES, frame_of_records
    from childfirst.rules.screening.tables import read_rows

    if not path.endswith(TABLES):
        lines = list(json_lines.read(path))
        frame, bad = frame_of_records(line.record for line in lines if line.record is not None)
        return frame, bad + sum(line.record is None for line in lines)
    read = read_rows(table_of(path))
    return read.frame, len(read.bad)
