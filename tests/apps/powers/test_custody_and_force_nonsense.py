"""Nonsense in every box of custody, force and reviews, in addresses, and pages sent again after the back button: told what is wrong, nothing falls over."""

import pytest
from django.urls import reverse

from childfirst.foundation.now import now
from childfirst.powers.actions.force import start_report
from childfirst.powers.actions.reviews import take_review
from childfirst.powers.forms.custody import FORMS
from childfirst.powers.forms.force import PAGES
from childfirst.powers.models import CustodyEntry, CustodyStay, WordsGiven
from tests.apps.powers.custody import HOUR, a_sergeant, a_suite, an_inspector, bail_refused, detained
from tests.apps.powers.custody import write as write_entry
from tests.apps.powers.force_cast import SAID, cast, moment_parts, review_of, reviewed, sent, write
from tests.factories import make_child
from tests.nonsense import NONSENSE, TURNS, boxes_in, look, mixed

pytestmark = [pytest.mark.django_db, pytest.mark.page]
IN_TURN = pytest.mark.parametrize("turn", TURNS, ids=[list(NONSENSE)[turn] for turn in TURNS])


def at(name, *args):
    return reverse(f"powers:{name}", args=args)


def flat(page):
    return {name: values[0] if len(values) == 1 else values for name, values in page.items()}


def throw(client, address, turn, **more):
    """Open a page, fill every box with nonsense and with now as its times, and send it."""
    page = client.get(address)
    assert page.status_code == 200, address
    boxes = boxes_in(page.content.decode())
    assert boxes, address
    whole = mixed(boxes, turn)
    times = {
        name: value for box in boxes if box.endswith("_day") for name, value in moment_parts(box[:-4], now()).items()
    }
    for sent_now in (whole | more, whole | flat(times) | more):
        answer = client.post(address, sent_now)
        assert answer.status_code in (200, 302, 409, 422), (address, answer.status_code)
        assert "<script>alert(1)" not in answer.content.decode()


@IN_TURN
def test_every_entry_of_custody_takes_it(client, turn):
    sergeant = a_sergeant(a_suite())
    stay = bail_refused(sergeant)
    client.force_login(sergeant)
    for what in FORMS:
        throw(client, at("custody-write", stay.pk, what), turn, revision=["x", "-1", stay.revision][turn % 3])
    throw(client, at("custody-certify", stay.pk), turn)
    entry = stay.entries.filter(what="charged").get()
    throw(client, at("custody-take-back", stay.pk, entry.pk), turn)
    stay.refresh_from_db()
    assert client.get(at("custody-stay", stay.pk)).status_code == 200
    assert client.get(at("custody")).status_code == 200
    assert all(clock.due_at is not None for clock in stay.clocks.all())
    client.force_login(an_inspector(stay.suite))
    for what in ("review", "review_postponed"):
        throw(client, at("custody-write", stay.pk, what), turn)


@IN_TURN
def test_receiving_takes_it(client, turn):
    client.force_login(a_sergeant(a_suite()))
    throw(client, at("custody-receive-new"), turn)
    throw(client, at("custody-receive-child", make_child(age=14).pk), turn)
    junk = list(NONSENSE.values())[turn]
    for name in ("custody-receive", "force-find"):
        assert look(client, at(name), {"name": junk, "postcode": junk, "date_of_birth_day": junk}).status_code == 200
    client.get(at("custody-history"), {"page": junk})


@IN_TURN
def test_every_page_of_force_takes_it_and_keeps_it(client, turn):
    one = cast()
    report = write(start_report(child=one.child, by=one.first, contact=one.contact), one.first)
    client.force_login(one.first)
    for page in PAGES:
        for then in ("next", "later", "more", "find", "nonsense"):
            throw(client, at("force-page", report.pk, page), turn, revision=10**6, then=then)
            report.refresh_from_db()
            write(report, one.first, "sight")
        saved = client.post(at("force-autosave", report.pk, page), mixed(["account", "find_officer", "tactic_1"], turn))
        assert saved.status_code == 200
    for act in ("complete", "incomplete", "nonsense"):
        assert client.post(at("force-report", report.pk), {"as": act, "change_reason": "x"}).status_code in (302, 409)


@IN_TURN
def test_reviews_and_flags_take_it(client, turn):
    one = cast()
    incident = sent(one, one.first, tactics__tactic_2="ced_fired").report.incident
    review = take_review(review=review_of(incident), by=one.inspector)
    client.force_login(one.inspector)
    throw(client, at("review", review.pk), turn)
    throw(client, at("put-back-review", review.pk), turn)
    throw(client, at("force-refer", incident.pk), turn)
    junk = list(NONSENSE.values())[turn]
    for shown in (client.get(at("reviews"), {"kind": junk, "page": junk}), client.get(at("force"), {"page": junk})):
        assert shown.status_code == 200


@IN_TURN
def test_giving_words_takes_it(client, turn):
    one = cast()
    review = reviewed(sent(one, one.first).report.incident, one.reviewer)
    client.force_login(one.reviewer)
    throw(client, at("give-words", review.pk), turn)
    assert not WordsGiven.objects.exclude(how="in_person").exists()


def test_a_page_sent_again_after_the_back_button_acts_once(client):
    sergeant = a_sergeant(a_suite())
    stay = detained(sergeant, at=now() - HOUR)
    client.force_login(sergeant)
    charged = flat(moment_parts("at", now())) | {"offence": "Theft", "offence_kind": "other", "revision": stay.revision}
    address = at("custody-write", stay.pk, "charged")
    assert client.post(address, charged).status_code == 302
    again = client.post(address, charged)
    assert again.status_code == 409
    assert "Theft" in again.content.decode()
    assert CustodyEntry.objects.filter(what="charged").count() == 1
    write_entry(stay, "hospital", sergeant, at=now().replace(second=0, microsecond=0), where="Homerton")
    twice = flat(moment_parts("at", now())) | {"where": "Homerton", "health": "A cut", "revision": stay.revision}
    assert client.post(at("custody-write", stay.pk, "hospital"), twice).status_code == 409


def test_a_review_sent_again_after_the_back_button_is_finished_once(client):
    one = cast()
    review = take_review(review=review_of(sent(one, one.first).report.incident), by=one.reviewer)
    client.force_login(one.reviewer)
    address = at("review", review.pk)
    assert client.post(address, SAID | {"revision": review.revision}).status_code == 302
    again = client.post(address, SAID | {"revision": review.revision, "reasons": "Something else"})
    assert again.status_code == 409
    review.refresh_from_db()
    assert review.reasons == SAID["reasons"]
    assert client.post(at("take-review", review.pk)).status_code in (403, 409)


def test_a_child_received_again_after_the_back_button_is_received_once(client):
    client.force_login(a_sergeant(a_suite()))
    child = make_child(age=14)
    given = flat(moment_parts("at", now())) | {
        "voluntary": "not_practicable",
        "voluntary_reason": "Nothing less would do.",
    }
    address = at("custody-receive-child", child.pk)
    assert client.post(address, given).status_code == 302
    assert client.post(address, given).status_code == 409
    assert CustodyStay.objects.count() == 1
