"""No cell of any export runs as a formula, and what was written can be read back."""

import csv
import io
import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from childfirst.foundation.csv_text import FORMULA, csv_of

ROOT = Path(__file__).resolve().parents[3]
CELLS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(FORMULA).flatmap(lambda first: st.text(max_size=8).map(lambda rest: first + rest)),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.lists(CELLS, min_size=1, max_size=4), min_size=1, max_size=5))
def test_no_cell_begins_a_formula_and_each_can_be_read_back(lines):
    read = list(csv.reader(io.StringIO(csv_of(lines), newline="")))
    for given_line, read_line in zip(lines, [line or [""] for line in read], strict=True):
        for cell, back in zip(given_line, read_line, strict=True):
            assert back[:1] not in FORMULA or back == ""
            assert back in (cell, f"'{cell}")


def test_every_page_that_gives_a_table_out_goes_through_it():
    """The one other writer is a command that lists what an import refused, for whoever ran it."""
    writers = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "childfirst").rglob("*.py")
        if re.search(r"csv\.(Dict)?[wW]riter\(", path.read_text())
    }
    assert writers == {"childfirst/foundation/csv_text.py", "childfirst/config/commands/_import_learning.py"}
