"""The look-back reads from the database by columns what the form's screening reads one by one."""

import json
from argparse import ArgumentParser

import polars as pl
import pytest

from childfirst.config.commands import screen as command
from childfirst.contacts.look_back import frames, write_contacts
from childfirst.contacts.models import Finding, Involvement
from childfirst.contacts.new import NewAdult
from childfirst.contacts.screening import contact_record
from childfirst.rules.screening.contact_record import read_contact, to_frame
from childfirst.rules.screening.look_back import findings_of
from tests.factories import make_borough, make_child, make_contact

pytestmark = pytest.mark.django_db


@pytest.fixture
def contacts():
    amara = make_child(
        "Amara", "Osei", needs=["autism"], care_status="looked_after", care_council="Brent", interpreter_needed=True
    )
    borough = make_borough("Invented Borough")
    return [
        make_contact("domestic_abuse", children=[amara, None], borough_id=borough.pk),
        make_contact("missing", children=[amara], details={"returned": True}, adults=[NewAdult(relation="stranger", part="present", age_years=30), NewAdult()]),
        make_contact("missing", children=[amara], details={"returned": False}, what_happened="No concerns."),
        make_contact("arrest", children=[amara], details={"appropriate_adult": "not_yet", "facts_from_file": [{"school_absence_percent": 61.0, "nrm": "referred"}]}),
        make_contact("stop_search", part={"signs": ["cash_found"], "beyond_outer_clothing": True, "roles": ["suspect", "victim"]}),
    ]  # fmt: skip


def test_by_columns_and_one_by_one_are_the_same_facts(contacts):
    parts = Involvement.objects.order_by("pk").select_related("contact__borough", "home_borough", "child")
    one_by_one = [
        read_contact(contact_record(part, adults=part.contact.adults.all(), recorded=part.contact.involvements.count()))
        for part in parts
    ]
    by_columns = pl.concat(frames())
    lists = [pl.col(name).fill_null([]) for name in ("roles", "signs", "dash", "needs", "adults")]

    assert by_columns.height == 6
    assert by_columns.with_columns(lists).to_dicts() == to_frame(one_by_one).with_columns(lists).to_dicts()


def test_it_finds_what_was_found_and_writes_no_name(contacts, tmp_path, capsys):
    parser = ArgumentParser()
    command.add_arguments(parser)
    options = parser.parse_args(["--database", "--out", str(tmp_path / "out")])

    assert command.run(options) == 0
    found = findings_of(tmp_path / "out").collect()
    kept = Finding.objects.filter(screening__contact=contacts[0]).values_list("screening__involvement__child", "rule")
    assert {(str(child) if child else None, rule) for child, rule in kept} == set(
        found.filter(id=contacts[0].reference).select("child_id", "rule").iter_rows()
    )
    assert "6 contacts" in capsys.readouterr().err
    written = pl.read_parquet(tmp_path / "out" / "contacts.parquet")
    assert "Osei" not in json.dumps(written.to_dicts(), default=str)
    assert command.run(options) == 0, "run again, it goes on from where it was"


def test_an_empty_database_is_an_empty_file(tmp_path):
    assert write_contacts(tmp_path / "none.parquet") == 0
    assert pl.read_parquet(tmp_path / "none.parquet").height == 0


def test_a_file_or_the_database_not_both(capsys):
    parser = ArgumentParser()
    command.add_arguments(parser)

    assert command.run(parser.parse_args(["--database"])) == 2
    assert command.run(parser.parse_args([])) == 2
    assert command.run(parser.parse_args(["x.csv", "--database", "--out", "y"])) == 2
