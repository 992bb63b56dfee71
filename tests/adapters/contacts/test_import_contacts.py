"""Contacts from a file: bad values named by line and column, good ones kept, nothing twice, and no harm in being killed."""

import gzip
import json
from pathlib import Path

import polars as pl
import pytest

from childfirst.adapters.contacts import keep as keeping
from childfirst.adapters.contacts.columns import COLUMNS
from childfirst.adapters.contacts.read import read
from childfirst.audit.models import AuditEntry
from childfirst.children.models import Child
from childfirst.config.cli import main
from childfirst.contacts.models import Contact, Finding, Involvement
from childfirst.foundation.errors import BadInput
from childfirst.referrals.models import Referral
from childfirst.teams.places import load_boroughs

ROOT = Path(__file__).resolve().parents[3]
EXAMPLE = ROOT / "docs" / "examples" / "contacts.csv"


@pytest.fixture
def boroughs(db):
    load_boroughs()


def written(tmp_path, text, name="contacts.csv"):
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def changed(tmp_path, old, new):
    text = EXAMPLE.read_text()
    assert old in text
    return written(tmp_path, text.replace(old, new, 1))


def lines_of(problems):
    return [str(problem) for problem in problems]


def test_the_worked_example_is_kept_as_the_guide_says(boroughs, capsys):
    assert main(["import", "contacts", str(EXAMPLE)]) == 0
    assert "5 rows read, 4 contacts kept, 0 refused, 0 already there" in capsys.readouterr().out
    both = Contact.objects.get(source_key="import:A-1001")
    assert both.borough.name == "Hackney"
    assert [part.child.given_name for part in both.involvements.all()] == ["Nia", "Owen"]
    assert both.dash == ["injury_now", "frightened"]
    assert [adult.relation for adult in both.adults.all()] == ["mother", "step_parent"]
    assert Referral.objects.filter(folded_contacts__contact=both).exists()
    later = Contact.objects.get(source_key="import:A-1003").involvements.get()
    assert later.child == both.involvements.first().child
    unnamed = Contact.objects.get(source_key="import:A-1004").involvements.get()
    assert unnamed.child is None
    assert Child.objects.count() == 3


def test_history_is_found_across_the_file(boroughs):
    keeping.keep(read(EXAMPLE))
    facts = Contact.objects.get(source_key="import:A-1003").screenings.get().facts
    assert facts["earlier"] == [Contact.objects.get(source_key="import:A-1001").reference]


def test_a_second_import_adds_nothing(boroughs, capsys):
    keeping.keep(read(EXAMPLE))
    before = (
        Contact.objects.count(),
        Child.objects.count(),
        Finding.objects.count(),
        AuditEntry.objects.count(),
        Referral.objects.count(),
    )
    assert main(["import", "contacts", str(EXAMPLE)]) == 0
    assert "0 contacts kept, 0 refused, 4 already there" in capsys.readouterr().out
    assert before == (
        Contact.objects.count(),
        Child.objects.count(),
        Finding.objects.count(),
        AuditEntry.objects.count(),
        Referral.objects.count(),
    )


def test_a_later_file_knows_the_children_of_an_earlier_one(boroughs, tmp_path):
    keeping.keep(read(EXAMPLE))
    text = EXAMPLE.read_text().splitlines()
    later = "\n".join([text[0], text[4].replace("A-1003", "B-2001").replace("Nia", "").replace("Fairweather", "")])
    found = keeping.keep(read(written(tmp_path, later)))
    assert found.kept == 1
    assert Child.objects.count() == 3
    assert Involvement.objects.filter(child__given_name="Nia").count() == 3


def test_checking_writes_nothing(boroughs, capsys):
    assert main(["import", "contacts", "--check", str(EXAMPLE)]) == 0
    assert "4 contacts could be kept" in capsys.readouterr().out
    assert not Contact.objects.exists()
    assert not AuditEntry.objects.exists()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("victim;in_household,home", "suspct,home", "line 2, column roles: 'suspct' is not a code we know. Use one of: victim,"),
        ("2026-11-19T19:15:00+00:00", "19/11/2026", "line 4, column occurred_at: '19/11/2026' cannot be read. Give a time with its offset"),
        ("9.5,true", "nine,true", "line 4, column missing_hours: 'nine' cannot be read. Give a number."),
        ("9.5,true", "9.5,maybe", "line 4, column returned: 'maybe' cannot be read. Give true or false"),
        ("2011-09-03", "2031-09-03", "line 4, column date_of_birth: is after the contact. Correct"),
        ("mother:caller:41", "mum:caller:41", "line 4, column adults:"),
        ("E13 2VM", "E13 2VM and more", "line 4, column home_postcode: is 16 characters long. Give 10 at most."),
        (",missing,2026", ",,2026", "line 4, column kind: is missing. Give it: every contact has one."),
        ("2011-09-03,claimed", "2001-09-03,claimed", "line 4, column date_of_birth: This person was 18 or over when it happened"),
    ],
)  # fmt: skip
def test_a_bad_value_is_named_by_line_and_column_with_what_to_do(boroughs, tmp_path, old, new, said):
    found = keeping.keep(read(changed(tmp_path, old, new)))
    assert any(line.startswith(said) for line in lines_of(found.refused)), lines_of(found.refused)
    assert found.kept == 3
    assert found.refused_contacts == 1


def test_a_contact_is_kept_whole_or_not_at_all(boroughs, tmp_path):
    path = changed(
        tmp_path, "K-18,Owen,Fairweather,2019-06-30,known,male", "K-18,Owen,Fairweather,2019-06-30,known,boy"
    )
    found = keeping.keep(read(path))
    assert lines_of(found.refused)[-1].startswith("line 2: not kept, because line 3 of the same contact was refused")
    assert not Contact.objects.filter(source_key="import:A-1001").exists()


def test_rows_of_one_contact_must_agree(boroughs, tmp_path):
    lines = EXAMPLE.read_text().splitlines()
    lines[2] = lines[2].replace("medium,2", "high,2")
    found = keeping.keep(read(written(tmp_path, "\n".join(lines))))
    assert "line 3, column dash_grade: is not what line 2 says of the same contact" in lines_of(found.refused)[0]


def test_refusals_make_the_command_fail_and_the_good_ones_stay(boroughs, tmp_path, capsys):
    assert main(["import", "contacts", str(changed(tmp_path, "9.5,true", "nine,true"))]) == 1
    captured = capsys.readouterr()
    assert "Refused: line 4, column missing_hours" in captured.err
    assert "5 rows read, 3 contacts kept, 1 refused" in captured.out


def test_a_cell_too_many_and_a_quoted_line_break_keep_the_line_numbers_true(boroughs, tmp_path):
    lines = EXAMPLE.read_text().splitlines()
    lines[3] = lines[3].replace(
        "Reported missing after school; came home by himself.", "Reported missing\nafter school."
    )
    lines[4] += ",one more"
    found = keeping.keep(read(written(tmp_path, "\n".join(lines))))
    assert lines_of(found.refused)[0].startswith("line 6: the row has")
    assert Contact.objects.get(source_key="import:A-1002").what_happened == "Reported missing\nafter school."


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no column id, kind, occurred_at"), (b"id,kind\n1,missing\n", "no column occurred_at"), (b"id,id,kind,occurred_at\n", "column id twice"),
        (b"id,kind,occurred_at\n1,missing,2026\xff\n", "line 2: not UTF-8"), (b'id,kind,occurred_at\n1,"missing\n', "cannot be read as CSV"),
        (b"\x1f\x8bnot really", "damaged"), (b"PAR1 and nothing else", "cannot be read as Parquet"),
    ],
)  # fmt: skip
def test_a_file_that_is_none_of_ours_says_so(tmp_path, data, said):
    with pytest.raises(BadInput, match=said):
        read(written(tmp_path, data))


def test_a_file_that_is_not_there_says_so(tmp_path, capsys, db):
    assert main(["import", "contacts", str(tmp_path / "gone.csv")]) == 1
    assert "cannot be opened" in capsys.readouterr().err


def test_json_lines_parquet_and_gzip_give_the_same_contacts(tmp_path):
    plain = read(EXAMPLE)
    rows = [row.values for group in plain.groups for row in group.rows]
    text = "\n".join(json.dumps({k: v for k, v in row.items() if v is not None}, default=str) for row in rows).replace(
        " 2", " 2"
    )
    as_json = read(written(tmp_path, text.replace("+00:00", "+00:00"), "contacts.jsonl"))
    assert [[row.values for row in group.rows] for group in as_json.groups] == [
        [row.values for row in group.rows] for group in plain.groups
    ]
    pl.DataFrame(rows, infer_schema_length=None).write_parquet(tmp_path / "contacts.parquet")
    as_parquet = read(tmp_path / "contacts.parquet")
    assert [[row.values for row in group.rows] for group in as_parquet.groups] == [
        [row.values for row in group.rows] for group in plain.groups
    ]
    zipped = read(written(tmp_path, gzip.compress(EXAMPLE.read_bytes()), "contacts.csv.gz"))
    assert [group.id for group in zipped.groups] == [group.id for group in plain.groups]


def test_a_broken_line_of_json_does_not_stop_the_others(boroughs, tmp_path):
    good = {"id": "1", "kind": "concern", "occurred_at": "2026-11-18T21:40:00+00:00", "child_id": "K"}
    path = written(
        tmp_path, f"{json.dumps(good)}\n{{not json\n[1]\n{json.dumps(good | {'id': '2'})}\n", "contacts.jsonl"
    )
    found = keeping.keep(read(path))
    assert found.kept == 2
    assert [problem.line for problem in found.refused] == [2, 3]


def test_an_import_that_was_killed_goes_on_where_it_was(boroughs):
    def killed(count):
        if count == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        keeping.keep(read(EXAMPLE), done=killed)
    assert Contact.objects.count() == 2
    found = keeping.keep(read(EXAMPLE))
    assert (found.kept, found.there) == (2, 2)
    assert Child.objects.count() == 3


def test_columns_we_do_not_know_are_named(boroughs, tmp_path, capsys):
    path = written(tmp_path, "id,kind,occurred_at,colour\n9,concern,2026-11-18T21:40:00+00:00,blue\n")
    assert main(["import", "contacts", str(path)]) == 0
    assert "Columns not used: colour." in capsys.readouterr().out


@pytest.mark.parametrize("source", ["stops", "form", "demo", "a source", ""])
def test_a_source_name_that_others_use_is_refused(boroughs, source, capsys):
    assert main(["import", "contacts", "--source", source, str(EXAMPLE)]) == 1
    assert "--source" in capsys.readouterr().err


def test_the_guide_names_every_column():
    guide = (ROOT / "docs" / "how-to" / "import-contacts.md").read_text()
    for name, field in COLUMNS.items():
        assert f"| `{name}`" in guide
        assert field.meaning in guide
