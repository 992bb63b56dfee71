"""Contacts that other systems send: the same as an import keeps, once, answered the same again, and refused by place."""

import json
from pathlib import Path

import pytest
from django.db import transaction

from childfirst.adapters.contacts import keep
from childfirst.adapters.contacts.read import read
from childfirst.api.actions import revoke
from childfirst.api.models import KeptAnswer
from childfirst.audit.models import AuditEntry
from childfirst.children.models import Child
from childfirst.contacts.models import Contact
from childfirst.referrals.models import Referral
from childfirst.training.models import ActException
from tests.apps.api.calling import SETTING_UP, Caller, a_row
from tests.at_once import only_postgres, together
from tests.factories import make_borough, make_team

pytestmark = pytest.mark.django_db
EXAMPLE = Path(__file__).resolve().parents[3] / "docs" / "examples" / "contacts.csv"


def what_was_kept():
    """Each contact without what differs by when and by whom it was kept."""
    found = []
    for contact in Contact.objects.order_by("occurred_from", "pk").prefetch_related(
        "involvements__screenings__findings"
    ):
        parts = contact.involvements.order_by("order")
        findings = sorted(
            (finding.rule, finding.reason) for part in parts for screening in part.screenings.all() for finding in screening.findings.all()
        )  # fmt: skip
        children = [(str(part.child), sorted(part.roles), part.age_months) for part in parts]
        referred = contact.referral_places.exists()
        found.append((contact.kind, contact.what_happened, children, findings, referred, contact.adults.count()))
    return found


def test_what_is_sent_is_kept_as_an_import_of_the_same_rows_keeps_it():
    make_borough("Hackney")
    before = transaction.savepoint()
    file = read(EXAMPLE)
    one = Caller(roles=["officer"], team=make_team())
    for group in file.groups:
        rows = [{name: value for name, value in row.values.items() if value is not None} for row in group.rows]
        status, said = one.sends(json.loads(json.dumps(rows, default=lambda value: value.isoformat())))
        assert (status, said["children"], said["new"]) == (201, len(rows), True), said
    by_api = what_was_kept()
    assert (
        Contact.objects.filter(source="api", submitted_by=one.client.officer, team=one.client.officer.team).count() == 4
    )
    transaction.savepoint_rollback(before)
    keep.keep(read(EXAMPLE), source="import")
    assert by_api == what_was_kept()
    assert len(by_api) == 4


def test_the_same_key_is_answered_the_same_again_and_keeps_one():
    one, row = Caller(), a_row()
    first, again = one.sends([row], "a-key-of-mine"), one.sends([row], "a-key-of-mine")
    assert first == again
    assert first[0] == 201
    assert (Contact.objects.count(), Referral.objects.count()) == (1, 1)
    assert one.sends([row | {"what_happened": "Something else."}], "a-key-of-mine")[1]["type"].endswith("key-used")
    assert one.sends([row], "another-key") == (200, first[1] | {"new": False})
    assert Contact.objects.count() == 1
    assert not KeptAnswer.objects.filter(key__contains="key").exists()


def test_what_was_refused_can_be_mended_and_sent_under_the_same_key():
    one = Caller()
    bad = a_row(missing_grade="high", kind="missing", date_of_birth="2031-01-01")
    status, problem = one.sends([a_row(id=bad["id"], kind="missing", roles=["missing"]), bad], "mended-key")
    assert status == 422
    assert {
        "where": "rows.2.date_of_birth",
        "wrong": "is after the contact",
        "do": "Correct the date of birth or the time",
    } in problem["errors"]
    assert not Contact.objects.exists()
    assert not Child.objects.exists()
    assert one.sends([a_row(id=bad["id"])], "mended-key")[0] == 201


@pytest.mark.parametrize(
    ("rows", "where"),
    [
        ([], "body.rows"),
        ([{"kind": "concern", "occurred_at": "2026-11-20T21:40:00+00:00"}], "body.rows.1.id"),
        ([a_row(kind="gossip")], "body.rows.1.kind"),
        ([a_row(nickname="x")], "body.rows.1.nickname"),
        ([a_row(), a_row()], "rows.1.id"),
        ([a_row(occurred_at="yesterday")], "rows.1.occurred_at"),
        ([a_row(occurred_at="2026-11-20T21:40:00")], "rows.1.occurred_at"),
        ([a_row(occurred_at="2199-01-01T00:00:00+00:00", date_of_birth=None)], "rows.1.occurred_at"),
        ([a_row(what_happened="nul \0 here")], "rows.1.what_happened"),
        ([a_row(children_in_home=61)], "body.rows.1.children_in_home"),
        ([a_row(seen=True)], "body.rows.1.seen"),
    ],
)
def test_what_cannot_be_taken_is_named_by_its_place(rows, where):
    status, problem = Caller().sends(rows)
    assert (status, problem["title"]) == (422, "Something in it cannot be taken")
    assert where in [error["where"] for error in problem["errors"]]
    assert all(error["wrong"] and error["do"] for error in problem["errors"])
    assert not Contact.objects.exists()


@pytest.mark.parametrize(
    ("body", "status"), [("{", 400), ("[1]", 422), ("{\"rows\": [\"\\ud800\"]}", 422), (b"\xff", 400), ("[" * 100_000, 400), ("{\"rows\": NaN}", 422)]
)  # fmt: skip
def test_a_body_that_is_no_contact_at_all(body, status):
    answer = Caller().asks("post", "contacts", body, headers={"Idempotency-Key": "a-broken-body"})
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")


def test_without_a_key_nothing_is_kept():
    answer = Caller().asks("post", "contacts", json.dumps({"rows": [a_row()]}))
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["where"] == "header.Idempotency-Key"
    assert not Contact.objects.exists()


def test_a_clients_own_number_of_a_child_leads_to_the_same_record_and_to_nobody_elses():
    one, other = Caller(), Caller()
    one.sends([a_row(child_id="77", given_name="Ilse", family_name="Brandreth", date_of_birth=None, age_months=150)])
    one.sends([a_row(child_id="77", given_name=None, family_name=None, date_of_birth=None)])
    other.sends([a_row(child_id="77", given_name="Bron", family_name="Cutteslowe", date_of_birth=None, age_months=150)])
    assert Child.objects.count() == 2
    assert Child.objects.get(given_name="Ilse").involvements.count() == 2


def test_two_clients_may_use_the_same_ids():
    row = a_row()
    assert Caller().sends([row])[0] == Caller().sends([row])[0] == 201
    assert Contact.objects.count() == 2


def test_recording_is_traced_to_the_client_and_asks_no_learning_of_it():
    one = Caller(roles=["officer"])
    assert one.sends([a_row(kind="missing", roles=["missing"], missing_grade="high")])[0] == 201
    row = AuditEntry.objects.get(verb="recorded contact")
    assert (row.operation, row.actor_id, row.details["source"]) == ("collection", one.client.officer_id, "api")
    assert row.child_id == Child.objects.get().pk
    assert not ActException.objects.exists()


def test_a_client_whose_role_does_not_record_is_refused_and_nothing_is_half_kept():
    one = Caller(roles=["analyst"])
    status, problem = one.sends([a_row()], "refused-key")
    assert (status, problem["type"]) == (403, "urn:childfirst:problem:not-allowed")
    assert not KeptAnswer.objects.exists()
    assert AuditEntry.objects.filter(verb="API refused", actor_id=one.client.officer_id).exists()


def test_a_client_that_is_shut_out_leaves_its_records():
    one = Caller()
    one.sends([a_row()])
    revoke(client=one.client, reason="It was sold", by=SETTING_UP)
    assert str(Contact.objects.get().submitted_by) == f"{one.client} (system)"


@only_postgres
@pytest.mark.django_db(transaction=True)
def test_the_same_key_twice_at_one_instant_keeps_one_and_answers_both_the_same():
    one, row = Caller(), a_row()
    one.asks_for_a_token()
    answers = together(*[lambda: one.sends([row], "the-same-key")] * 4)
    assert all(answer == answers[0] for answer in answers)
    assert answers[0][0] == 201
    assert Contact.objects.count() == 1
