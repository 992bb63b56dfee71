"""Parquet of unknown origin: what is large inside is refused before it fills the memory, also where the file says that it is small."""

import io
import subprocess
from datetime import date

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from childfirst.adapters.contacts.read import read as read_contacts
from childfirst.adapters.linkage.columns import read_file
from childfirst.adapters.stops import StopsFileError
from childfirst.adapters.stops import read as read_stops
from childfirst.config.commands._screen_table import table_of
from childfirst.foundation import packed, parquet
from childfirst.foundation.errors import BadInput
from childfirst.foundation.packed import Damaged, TooMuch
from childfirst.foundation.parquet import read_parquet

pytestmark = pytest.mark.once
MB = 1024 * 1024
ROWS = 3_000_000


def written(table: pa.Table, **how) -> bytes:
    kept = io.BytesIO()
    pq.write_table(table, kept, compression="zstd", **how)
    return kept.getvalue()


def many_rows() -> bytes:
    return written(pa.table({"id": pa.array(["x"]).take(pa.array([0]).take(pa.repeat(0, ROWS)))}), row_group_size=ROWS)


def one_long_text() -> bytes:
    return written(pa.table({"id": ["y" * 40 * MB]}), use_dictionary=False, write_statistics=False)


def one_text_meant_often() -> bytes:
    return written(pa.table({"id": pa.DictionaryArray.from_arrays(pa.repeat(0, 5_000), pa.array(["z" * 10_000]))}))


def one_long_list() -> bytes:
    return written(pa.table({"id": pa.array([[0] * ROWS])}))


def number(value: int, width: int = 0) -> bytes:
    """As Parquet's footer writes it: seven bits a byte, the lowest first, doubled because it has a sign."""
    value, found = 2 * value, bytearray()
    while True:
        value, low = value >> 7, value & 127
        more = value or len(found) + 1 < width
        found.append(low | 128 if more else low)
        if not more:
            return bytes(found)


def declaring(data: bytes, true: int, said: int) -> bytes:
    """The same file, whose footer says another number wherever it said this one."""
    start = len(data) - 8 - int.from_bytes(data[-8:-4], "little")
    footer, was = data[start:-8], number(true)
    assert footer.count(was) >= 3, "of the file, of the group of rows, of the column"
    return data[:start] + footer.replace(was, number(said, len(was))) + data[-8:]


@pytest.mark.parametrize("make", [many_rows, one_long_text, one_text_meant_often, one_long_list])
def test_a_small_file_that_holds_too_much_is_refused_in_words(make):
    data = make()
    assert len(data) < 100_000
    with pytest.raises(TooMuch, match=r"holds more than 4 MB\. Split it into several files"):
        read_parquet(data, 4 * MB)


@pytest.mark.parametrize("said", [7, 2**31, 2**40])
def test_a_file_that_lies_about_its_rows_gives_no_more_than_it_says_or_is_refused(said):
    lying = declaring(many_rows(), ROWS, said)
    try:
        assert read_parquet(lying, 4 * MB).height == said == 7
    except (TooMuch, Damaged):
        assert said > 7


def test_what_takes_more_memory_than_it_may_ends_that_process_and_not_this_one(monkeypatch):
    """Within the bound as it is counted afterwards, if it could be read at all."""
    monkeypatch.setattr(parquet, "MEMORY_A_BYTE", 0)
    monkeypatch.setattr(parquet, "TO_BEGIN_WITH", 700 * MB)
    table = pa.table({"id": ["y" * 400 * MB]})
    with pytest.raises(TooMuch, match="holds more than 1024 MB"):
        read_parquet(written(table, use_dictionary=False, write_statistics=False), 1024 * MB)


@pytest.mark.parametrize(
    ("read", "refusal"),
    [(read_contacts, BadInput), (read_stops, StopsFileError), (read_file, BadInput), (lambda path: table_of(str(path)), OSError)],
    ids=["contacts", "stops", "link", "screen"],
)  # fmt: skip
def test_every_reader_goes_through_it(tmp_path, monkeypatch, read, refusal):
    path, asked, begin = tmp_path / "bomb.parquet", [], subprocess.Popen
    monkeypatch.setattr(packed, "MOST", 4 * MB)
    monkeypatch.setattr("childfirst.adapters.linkage.columns.MOST", 4 * MB)
    monkeypatch.setattr("childfirst.config.commands._screen_table.MOST", 4 * MB)
    monkeypatch.setattr(subprocess, "Popen", lambda *given, **named: asked.append(given) or begin(*given, **named))
    path.write_bytes(many_rows())
    with pytest.raises(refusal, match=r"holds more than 4 MB\. Split it"):
        read(path)
    assert len(asked) == 1


def test_what_is_right_is_read_as_it_is():
    table = pl.DataFrame(
        {"id": ["a", None], "number": [1, 2], "nothing": [None, None], "list": [["x"], []], "at": [None, date(2026, 1, 2)]}
    )  # fmt: skip
    kept = io.BytesIO()
    table.with_columns(pl.col("id").cast(pl.Categorical).alias("kind")).write_parquet(kept)
    read = read_parquet(kept.getvalue())
    assert read.drop("kind").equals(table)
    assert read.get_column("kind").cast(pl.String).to_list() == ["a", None]


@pytest.mark.parametrize(
    "spoil", [lambda data: data[:-9], lambda data: b"PAR1", lambda data: b"PAR1" + b"\xff" * 40 + b"PAR1"]
)
def test_what_is_damaged_is_said(spoil):
    with pytest.raises(Damaged, match="Fetch it again") as told:
        read_parquet(spoil(many_rows()))
    assert str(told.value.fault)
