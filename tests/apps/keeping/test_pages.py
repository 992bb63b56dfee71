"""Keeping, deleting with a second person, giving what is held, putting right; each page as the person who works it."""

import json
import re
from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from childfirst.accountability.models import Message
from childfirst.audit.models import AuditEntry
from childfirst.children.models import Child
from childfirst.foundation.actor import CLOCK_WORKER
from childfirst.foundation.errors import CannotNow, NotAllowed
from childfirst.foundation.now import now, today
from childfirst.keeping.actions import asking, retention
from childfirst.keeping.models import AccessRequest, CorrectionNotice, Disposal, RecordReview
from childfirst.keeping.queries.retention import group_for
from childfirst.teams.roles import ROLES
from tests.factories import make_child, make_contact, make_officer

pytestmark = [pytest.mark.django_db, pytest.mark.page]


@pytest.fixture(autouse=True)
def _own_ledger(settings, tmp_path):
    settings.DELETIONS_LEDGER = tmp_path / "deletions.jsonl"


@pytest.fixture
def nell():
    return make_officer("records_manager", name="Nell Arkwright")


@pytest.fixture
def dev():
    return make_officer("records_manager", name="Dev Okonjo")


def day(form, name, value):
    return form | {name: value.isoformat()}


def text(answer):
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def test_a_record_comes_up_on_its_day_and_only_by_a_choice(nell):
    child = make_child()
    make_contact(children=[child])
    with time_machine.travel(now() + timedelta(days=366 * 7)):
        assert retention.open_due(by=CLOCK_WORKER) == 0
        group = group_for(child.pk)
        retention.choose_years(
            by=nell,
            group=group,
            first_years=6,
            then_years=5,
            source="Policy 4",
            source_date=today(),
            reason="Adopted by the force",
        )
        assert retention.open_due(by=CLOCK_WORKER) == 1
        assert retention.open_due(by=CLOCK_WORKER) == 0
        review = RecordReview.objects.get()
        assert (review.child, review.group, review.opened_by) == (child, group, None)
        retention.keep(review, by=nell, reason="Still in court", next_on=today() + timedelta(days=300), group=group)
        assert retention.open_due(by=CLOCK_WORKER) == 0
    with time_machine.travel(now() + timedelta(days=366 * 8)):
        assert retention.open_due(by=CLOCK_WORKER) == 1


def test_two_people_delete_and_the_proof_names_nobody(client, nell, dev):
    child = make_child("Ottoline", "Quillfeather")
    make_contact(children=[child])
    review = retention.open_review(child, by=nell, because="Asked for")
    page = reverse("keeping:review", args=[review.pk])
    client.force_login(nell)
    assert "Ottoline Quillfeather" in text(client.get(page))
    assert client.post(page, {"said": "delete", "reason": ""}).status_code == 422
    client.post(page, {"said": "delete", "reason": "Nothing points to a need"})
    assert "Somebody else must agree" in text(client.get(page))
    review.refresh_from_db()
    with pytest.raises(NotAllowed):
        retention.agree_and_delete(review, by=nell)
    client.force_login(dev)
    answer = client.post(page, {"said": "agree"}, follow=True)
    assert "Your decision is kept" in text(answer)
    assert not Child.objects.filter(pk=child.pk).exists()
    proof = Disposal.objects.get()
    shown = text(client.get(reverse("keeping:proof", args=[proof.pk])))
    assert "Nell Arkwright" in shown
    assert "Dev Okonjo" in shown
    assert "Quillfeather" not in shown + text(client.get(reverse("keeping:proofs"))) + text(
        client.get(reverse("keeping:reviews"))
    )
    assert client.get(page).status_code == 404
    with pytest.raises(CannotNow, match="deleted meanwhile"):
        retention.agree_and_delete(review, by=dev)
    client.force_login(make_officer("auditor"))
    assert client.get(reverse("keeping:proof", args=[proof.pk])).status_code == 200


def test_a_second_person_may_not_agree_and_a_hold_stops_it(client, nell, dev):
    child = make_child()
    review = retention.open_review(child, by=nell, because="Asked for")
    client.force_login(nell)
    form = day({"kind": "court", "reason": "Trial in May"}, "until_on", today() + timedelta(days=40))
    assert client.post(reverse("keeping:hold", args=[child.pk]), form).status_code == 302
    answer = client.post(
        reverse("keeping:review", args=[review.pk]), {"said": "delete", "reason": "Not needed any more"}
    )
    assert answer.status_code == 409
    assert "on hold until" in text(answer)
    hold = child.holds.get()
    client.post(reverse("keeping:end-hold", args=[hold.pk]), {"reason": "The trial is over"})
    client.post(reverse("keeping:review", args=[review.pk]), {"said": "delete", "reason": "Not needed any more"})
    client.force_login(dev)
    client.post(reverse("keeping:review", args=[review.pk]), {"said": "not", "reason": "Her brother's case is open"})
    review.refresh_from_db()
    assert (review.status, review.no_reason) == ("waiting", "Her brother's case is open")


@pytest.fixture
def asked(nell):
    child, brother = (
        make_child("Ottoline", "Quillfeather", address="4 Row"),
        make_child("Basil", "Quillfeather", address="4 Row"),
    )
    make_contact(children=[child, brother], what_happened="Ottoline said that Basil took the phone.")
    row = asking.open_request(by=nell, asked_name="Ottoline Quillfeather", received_on=today())
    return row, child


def test_a_pack_goes_only_when_every_other_person_in_it_was_decided(client, nell, asked):
    row, child = asked
    client.force_login(nell)
    page = reverse("keeping:request", args=[row.pk])
    assert client.post(page, {"number": 999999, "proof": "Passport seen"}).status_code == 422
    assert client.post(page, {"number": child.pk, "proof": "Passport seen"}).status_code == 302
    shown = text(client.get(page))
    assert "that Basil took the phone" in shown
    decide = reverse("keeping:decide", args=[row.pk])
    assert client.post(decide, {"ready": "1"}).status_code == 409
    assert client.get(reverse("keeping:pack", args=[row.pk, "html"])).status_code == 409
    client.post(decide, {f"said-{one.pk}": "take_out" for one in row.mentions.all()} | {"ready": "1"})
    row.refresh_from_db()
    assert row.status == "ready"
    pack = client.get(reverse("keeping:pack", args=[row.pk, "html"])).content.decode()
    assert "Ottoline said that [somebody else] took the phone." in pack
    assert "Basil" not in pack
    told = json.loads(client.get(reverse("keeping:pack", args=[row.pk, "json"])).content)
    assert "Basil" not in json.dumps(told)
    assert {"Child", "Contact", "Involvement"} <= {one["what"] for one in told["held"]}
    make_contact(children=[child, Child.objects.get(given_name="Basil")], what_happened="Basil came back.")
    assert client.get(reverse("keeping:pack", args=[row.pk, "html"])).status_code == 409
    client.post(reverse("keeping:look-again", args=[row.pk]))
    client.post(decide, {f"said-{one.pk}": "leave" for one in row.mentions.filter(said="")} | {"ready": "1"})
    assert client.post(page, {"how": "By hand, passport shown"}).status_code == 302
    row.refresh_from_db()
    assert row.status == "sent"
    assert AuditEntry.objects.filter(
        operation="disclosure", child_id=child.pk, recipient="Ottoline Quillfeather"
    ).exists()


def test_a_fact_is_put_right_and_those_who_received_it_are_told(client, nell, asked):
    row, child = asked
    asking.found_record(row, by=nell, child=child, proof="Passport seen")
    for mention in row.mentions.all():
        asking.decide_mention(mention, by=nell, said="take_out")
    asking.make_ready(row, by=nell)
    asking.give(row, by=nell, how="By hand")
    client.force_login(nell)
    page = reverse("keeping:correct", args=[child.pk])
    assert client.post(page, {"field": "date_of_birth", "reason": "Passport"}).status_code == 422
    assert client.post(page, {"field": "given_name", "value": "Otti", "reason": "Passport"}).status_code == 302
    shown = text(client.get(reverse("keeping:record", args=[child.pk])))
    assert "Ottoline Otti Passport" in shown
    assert "Not told yet" in shown
    notice = CorrectionNotice.objects.get()
    client.post(reverse("keeping:tell", args=[notice.pk]), {"how": "Letter"})
    notice.refresh_from_db()
    assert notice.told_by == nell
    assert client.post(page, {"field": "given_name", "value": "Otti", "reason": "Passport"}).status_code == 422
    rows = client.get(reverse("keeping:schedule", args=[child.pk])).content.decode()
    assert "told of a correction" in rows


def test_a_message_from_the_public_becomes_one_request(client, nell):
    message = Message.objects.create(
        reference="AB-12345", secret="x", sending_key="7f1f0e0e-0000-4000-8000-000000000001", kind="record", writer="child", text="What do you hold?",
        name="Ottoline Quillfeather", duty="R194", sent_at=now(), due_at=now() + timedelta(days=30),
    )  # fmt: skip
    client.force_login(nell)
    assert "AB-12345" in text(client.get(reverse("keeping:requests")))
    for _ in range(2):
        client.post(reverse("keeping:from-message", args=[message.pk]))
    assert AccessRequest.objects.get().message == "AB-12345"


def test_only_records_managers_get_in(client, nell):
    child = make_child()
    review = retention.open_review(child, by=nell, because="Asked for")
    request = asking.open_request(by=nell, asked_name="A", received_on=today())
    places = [
        ("reviews",),
        ("review", review.pk),
        ("record", child.pk),
        ("requests",),
        ("request", request.pk),
        ("find",),
        ("hold", child.pk),
        ("correct", child.pk),
        ("schedule", child.pk),
    ]
    for role in ROLES:
        client.force_login(make_officer(role))
        for name, *args in places:
            status = client.get(reverse(f"keeping:{name}", args=args)).status_code
            assert status == (200 if role == "records_manager" else 403), (role, name)
