"""From published rows to contact records: children only, and nothing said that the row does not say."""

import pytest

from childfirst.adapters.stops import children, contact_record, read
from childfirst.rules.screening import CONTACT_FIELDS
from tests.adapters.stops.stops_files import write_csv


def record(tmp_path, **changes):
    return contact_record(read(write_csv(tmp_path, changes)).frame.row(0, named=True))


def test_children_are_people_searched_and_said_to_be_under_18(tmp_path):
    bands = ["10-17", "under 10", "18-24", "", "seventeen"]
    frame = read(write_csv(tmp_path, *[{"Age range": band} for band in bands], {"Type": "Vehicle search"})).frame
    assert children(frame)["age_band"].to_list() == ["10-17", "under 10"]


def test_a_record_has_only_known_fields_and_codes(tmp_path):
    allowed = {field.name: field.allowed for field in CONTACT_FIELDS}
    for change in (
        {},
        {"Outcome": "Penalty Notice for Disorder"},
        {"Gender": ""},
        {"Officer-defined ethnicity": "Strange"},
        {"Self-defined ethnicity": "Strange"},
    ):
        for field, value in record(tmp_path, **change).items():
            assert field in allowed
            for code in value if isinstance(value, list) else [value]:
                assert code is None or allowed[field] is None or code in allowed[field]


def test_a_usual_record(tmp_path):
    found = record(tmp_path)
    assert found["id"].endswith("-1")
    assert found["occurred_at"].isoformat() == "2022-03-01T15:01:00+00:00"
    del found["id"], found["occurred_at"]
    assert found == {
        "kind": "stop_search", "roles": ["suspect"], "age_basis": "estimated", "sex": "male", "ethnicity_self": "B2", "ethnicity_officer": "black",
        "place_type": "street", "signs": [], "offence": None, "outcome": "no_further_action", "beyond_outer_clothing": None,
    }  # fmt: skip


@pytest.mark.parametrize(("looked_for", "outcome", "linked", "signs"), [
    ("Controlled drugs", "Arrest", "True", ["drugs_found"]),
    ("Offensive weapons", "Community resolution", "True", ["weapon_found"]),
    ("Firearms", "Arrest", "True", ["weapon_found"]),
    ("Offensive weapons", "Arrest", "False", []),
    ("Offensive weapons", "Arrest", "", []),
    ("Offensive weapons", "A no further action disposal", "True", []),
    ("Offensive weapons", "", "True", []),
    ("Stolen goods", "Arrest", "True", []),
])  # fmt: skip
def test_what_was_looked_for_is_not_what_was_found(tmp_path, looked_for, outcome, linked, signs):
    changes = {"Object of search": looked_for, "Outcome": outcome, "Outcome linked to object of search": linked}
    assert record(tmp_path, **changes)["signs"] == signs


@pytest.mark.parametrize(("text", "flag"), [("True", True), ("False", False), ("", None)])
def test_clothing_is_yes_no_or_not_said(tmp_path, text, flag):
    assert record(tmp_path, **{"Removal of more than just outer clothing": text})["beyond_outer_clothing"] is flag


def test_an_outcome_with_no_code_of_the_same_meaning_claims_nothing(tmp_path):
    assert record(tmp_path, Outcome="Khat or Cannabis warning")["outcome"] is None
