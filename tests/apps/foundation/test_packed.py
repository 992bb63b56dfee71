"""Packed files are read to a bound: a few kilobytes must not fill the memory of whoever imports them."""

import gzip
import tracemalloc

import pytest

from childfirst.adapters.contacts.read import read as read_contacts
from childfirst.adapters.linkage.columns import read_file
from childfirst.adapters.schools.register import read as read_schools
from childfirst.adapters.stops import StopsFileError
from childfirst.adapters.stops import read as read_stops
from childfirst.foundation import json_lines, packed
from childfirst.foundation.errors import BadInput

pytestmark = pytest.mark.once
MB = 1024 * 1024


@pytest.fixture
def bomb(tmp_path, monkeypatch):
    """Forty kilobytes that unpack to forty megabytes, where four are the most."""
    monkeypatch.setattr(packed, "MOST", 4 * MB)
    path = tmp_path / "bomb.csv.gz"
    with gzip.open(path, "wb") as file:
        for _ in range(40):
            file.write(b"0" * MB)
    return path


@pytest.mark.parametrize(
    ("read", "refusal"),
    [
        (read_contacts, BadInput),
        (lambda path: list(read_schools(str(path))), BadInput),
        (read_stops, StopsFileError),
        (read_file, BadInput),
    ],
    ids=["contacts", "schools", "stops", "link"],
)
def test_a_packed_file_is_unpacked_no_further_than_the_bound(bomb, read, refusal):
    tracemalloc.start()
    try:
        with pytest.raises(refusal, match=r"holds more than 4 MB\. Split it into several files"):
            read(bomb)
        assert tracemalloc.get_traced_memory()[1] < 16 * MB
    finally:
        tracemalloc.stop()


def test_what_is_whole_is_read_and_what_is_cut_is_refused(tmp_path):
    path = tmp_path / "file"
    for body, wanted in ((b"a,b\n", b"a,b\n"), (gzip.compress(b"a,b\n"), b"a,b\n"), (b"", b"")):
        path.write_bytes(body)
        assert packed.read_bounded(path) == wanted
    path.write_bytes(gzip.compress(b"a,b\n" * 1000)[:-9])
    with pytest.raises(packed.Damaged, match="Fetch it again"):
        packed.read_bounded(path)


def test_one_endless_line_is_refused_by_its_number_and_the_next_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr(json_lines, "LONGEST_LINE", 100)
    path = tmp_path / "records.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"id": 1}\n{"id": "' + b"x" * 5000 + b'"}\n{"id": 3}\n' + b"y" * 101))
    read = list(json_lines.read(str(path)))
    assert [line.number for line in read] == [1, 2, 3, 4]
    assert [line.id for line in read] == [1, None, 3, None]
    assert "line 2: longer than" in read[1].error
    assert "line 4: longer than" in read[3].error
