"""The generator of malformed input: a number makes the same input again, and what is sent is taken or refused in words. The bench sends more, by every door."""

import random

import polars as pl
import pytest

from childfirst.config.cli import main
from childfirst.config.malformed import junk
from childfirst.config.malformed.doors import Api, _line
from childfirst.config.malformed.seeds import SEEDS
from childfirst.rules.wording.extracts import csv_rows


@pytest.mark.once
def test_a_seed_and_a_number_make_the_same_input_whatever_came_before():
    def made(number):
        rng = random.Random(f"1:{number}")
        body = junk.json_bytes(rng, {"rows": [Api.ROW]})
        return body, junk.packed(rng, body[:1000]), [_line(rng, seed.splitlines()[-1]) for seed in SEEDS.values()]

    first = {number: made(number) for number in range(40)}
    assert {number: made(number) for number in reversed(range(40))} == first
    assert len({body for body, *_ in first.values()}) > 30


@pytest.mark.django_db
def test_the_api_takes_or_refuses_in_words_whatever_comes():
    api = Api()
    came = [api.send(random.Random(f"3:{number}")) for number in range(80)]
    assert [one for one in came if one.fault] == []
    assert {one.status for one in came} <= {200, 201, 400, 401, 403, 404, 409, 413, 415, 422}


def _without_a_known_column(path):
    pl.DataFrame({"given_name": ["Nia"], "NaN": [1]}).write_parquet(path)


# What the bench found: each of these once ended a command with a trace instead of words.
STOPPED_BY = {
    "a cell longer than any": ("import schools", "schools.csv", b"urn,name\n1," + b"x" * 1_100_000),
    "a heading longer than any": ("import schools", "schools.csv", b"u" * 1_100_000),
    "a cell too long for the check": ("wording", "notes.csv", b"text\n" + b"y" * 1_100_000),
    "one record alone": ("link --out OUT", "children.csv", b"id,first_name,last_name,dob,postcode\n1,Nia,Fairweather,2014-0"),
    "a heading alone to link": ("link --out OUT", "children.csv", b"id,first_name,last_name,dob,postcode\n,,,,\n"),
    "one heading twice but for a blank, to link": ("link --out OUT", "children.csv", b"id,dob, dob\n1,2014-01-02,2014-01-02\n"),
    "one heading twice but for a blank": ("report force --out OUT", "force.csv", b"Region,Police Force,Police  Force\n1,2,3\n"),
    "two columns without a heading": ("report force --out OUT", "force.csv", b"Region, ,\xef\xbb\xbf,Police Force\n1,2,3,4\n"),
    "a number of thousands of digits": ("import learning", "passes.json", b"9" * 5_000),
    "thousands of brackets": ("import learning", "passes.json", b"[" * 5_000),
    "thousands of brackets in a cell": ("screen", "contacts.csv", b"id,child_id,kind,occurred_at,adults\n1,2,missing,2026-01-01T00:00:00Z," + b"[" * 5_000),
    "a stop that is a number of thousands of digits": ("import stops", "2026-10-metropolitan-stop-and-search.json", b"[" + b"9" * 5_000 + b"]"),
    "keys that are no text": ("api client keys X", "keys.json", b"\xff\xfe\x00"),
    "a table without a column that we know": ("screen", "contacts.parquet", _without_a_known_column),
}  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize("what", STOPPED_BY)
def test_a_file_that_once_brought_a_command_down_is_answered_in_words(what, tmp_path, capfd):
    words, name, content = STOPPED_BY[what]
    path = tmp_path / name
    content(path) if callable(content) else path.write_bytes(content)
    asked = [str(tmp_path / "out") if word == "OUT" else word for word in words.split()]
    assert main([*asked, str(path)]) in (0, 1, 2)
    told = capfd.readouterr()
    assert (told.out + told.err).strip()
    assert "Traceback" not in told.err


@pytest.mark.parametrize(
    "words",
    ["wording", "screen", "gates", "clocks", "link", "import contacts", "import stops", "import schools", "import terms",
     "import officers", "import learning", "report stops --out OUT", "report force --out OUT"],
)  # fmt: skip
@pytest.mark.django_db
def test_a_device_without_an_end_is_refused_and_not_read(words, tmp_path, capfd):
    asked = [str(tmp_path / "out") if word == "OUT" else word for word in words.split()]
    assert main([*asked, "/dev/zero"]) in (1, 2)
    told = capfd.readouterr()
    assert "device" in told.out + told.err or "no file" in told.err


@pytest.mark.django_db
@pytest.mark.parametrize("words", ["link --out OUT", "restore", "api client keys X"])
def test_a_name_longer_than_any_is_told_in_words(words, capfd):
    assert main([*words.split(), "x" * 5_000]) == 1
    said = capfd.readouterr().err
    assert said.startswith(f"childfirst {words.split()[0]}: ")
    assert "File name too long" in said


def test_old_line_ends_and_a_digit_that_is_no_number_are_read():
    (one,) = csv_rows("text,child_name,child_age\rHe was calm.,Nia,\u00b2\r", "text")
    assert (one.text, one.children[0].name, one.children[0].age) == ("He was calm.", "Nia", None)
