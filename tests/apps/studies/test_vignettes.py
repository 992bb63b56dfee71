"""The vignette study: drawn by lot, nobody's answer anywhere, nothing shown of a few."""

import re

import pytest
from django.apps import apps
from django.db.models.query import QuerySet
from django.urls import reverse

from childfirst.audit.models import AuditEntry
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from childfirst.rules.wording import check
from childfirst.studies.actions.vignettes import agree, answer, close_round, decline, open_round
from childfirst.studies.models import Part, Round, Tally
from childfirst.studies.queries.vignettes import FEWEST, replies
from childfirst.studies.vignettes import ARMS, vignettes
from tests.apps.training.learner import passed
from tests.at_once import one_did_it, only_postgres, together
from tests.factories import make_officer

pytestmark = pytest.mark.django_db
REPLY = {"age": 16, "protection": 3, "first": 3}
NIGHT_BUS = vignettes()["night-bus"]


@pytest.fixture
def round(lead):
    return open_round(vignette="night-bus", by=lead)


def counted(round) -> dict:
    rows = Tally.objects.filter(round=round, count__gt=0).values_list("trained", "arm", "question", "answer", "count")
    return {row[:4]: row[4] for row in rows}


def test_only_the_description_differs_and_it_says_no_age():
    told = {arm: " ".join([*NIGHT_BUS.told(arm), *NIGHT_BUS.acts_for(arm)]) for arm in ARMS}
    assert len(set(told.values())) == len(ARMS) == 6
    same = {
        re.sub(r"\b(an Asian|a Black|a White|girl|boy|[Ss]he|[Hh]e|her|him)\b", "_", words) for words in told.values()
    }
    assert len(same) == 1
    assert not re.search(r"\b\d+[- ]years?\b|\baged\b", told["black-girl"])
    assert not [one for words in told.values() for one in check(words)], "our own wording check"


def test_an_answer_adds_one_to_each_count_and_stays_nowhere(round, module):
    officer = make_officer()
    trace = AuditEntry.objects.count()
    agree(round=round, by=officer, draw=lambda arms: "black-girl")
    agree(round=round, by=officer, draw=lambda arms: "white-boy")
    answer(round=round, answers=REPLY, by=officer)
    assert counted(round) == {(False, "black-girl", question, REPLY[question]): 1 for question in REPLY}
    part = Part.objects.get()
    assert (part.state, part.arm) == ("answered", "")
    assert AuditEntry.objects.count() == trace, "a trace with a moment would be the reply with a name on it"
    for again in (lambda: answer(round=round, answers=REPLY, by=officer), lambda: agree(round=round, by=officer)):
        with pytest.raises(CannotNow, match="already"):
            again()
    decline(round=round, by=officer)
    assert Part.objects.get().state == "answered"
    assert sum(counted(round).values()) == 3


def test_no_row_of_the_database_holds_both_somebody_and_an_answer():
    """Whatever is added to these tables later: an officer, a moment or a sign-in beside an answer fails here."""
    assert {one.name for one in Tally._meta.get_fields()} == {
        "id",
        "round",
        "trained",
        "arm",
        "question",
        "answer",
        "count",
    }
    assert {one.name for one in Part._meta.get_fields()} == {"id", "round", "officer", "state", "arm"}
    assert {one.__name__ for one in apps.get_app_config("studies").get_models()} == {"Round", "Part", "Tally"}


def test_every_count_is_written_at_each_reply(round, monkeypatch):
    """So that the database's own marks of what was written last say that somebody answered, and not what."""
    written, update = [], QuerySet.update

    def watched(rows, **values):
        number = update(rows, **values)
        if rows.model is Tally:
            written.append(number)
        return number

    monkeypatch.setattr(QuerySet, "update", watched)
    officer = make_officer()
    agree(round=round, by=officer)
    answer(round=round, answers=REPLY, by=officer)
    assert written == [Tally.objects.filter(round=round).count()]


def test_who_leaves_or_says_no_is_forgotten_and_not_asked_again(round, client):
    leaves, refuses, late = make_officer(), make_officer(), make_officer()
    agree(round=round, by=leaves)
    decline(round=round, by=leaves)
    decline(round=round, by=refuses)
    assert dict(Part.objects.values_list("officer", "state")) == {leaves.pk: "left", refuses.pk: "declined"}
    assert not Part.objects.exclude(arm="").exists()
    with pytest.raises(CannotNow):
        answer(round=round, answers=REPLY, by=leaves)
    agree(round=round, by=late)
    close_round(round=round, by=round.opened_by)
    assert Part.objects.get(officer=late).state == "left"
    assert not Part.objects.exclude(arm="").exists()
    for closed in (
        lambda: answer(round=round, answers=REPLY, by=late),
        lambda: agree(round=round, by=make_officer()),
        lambda: close_round(round=round, by=round.opened_by),
    ):
        with pytest.raises(CannotNow, match="closed"):
            closed()
    assert not counted(round)


def test_answers_that_are_none_are_refused(round):
    officer = make_officer()
    agree(round=round, by=officer)
    for wrong in ({}, REPLY | {"age": 99}, REPLY | {"first": 6}, {"age": 14, "protection": 2}):
        with pytest.raises(BadInput):
            answer(round=round, answers=wrong, by=officer)
    assert not counted(round)


def test_rounds_are_a_training_leads_and_one_at_a_time(round, lead):
    with pytest.raises(CannotNow, match="open already"):
        open_round(vignette="night-bus", by=lead)
    with pytest.raises(BadInput):
        open_round(vignette="nonsense", by=lead)
    with pytest.raises(NotAllowed):
        close_round(round=round, by=make_officer("analyst"))
    assert set(AuditEntry.objects.filter(subject_type="studies.round").values_list("verb", flat=True)) == {
        "opened a round of the vignette study"
    }


def many(round, each: int, officers=None) -> None:
    for arm in ARMS:
        for number in range(each):
            officer = make_officer()
            agree(round=round, by=officer, draw=lambda arms, arm=arm: arm)
            answer(
                round=round,
                answers={
                    "age": 13 + number % 3 + 2 * arm.startswith("black"),
                    "protection": 4 + number % 2,
                    "first": number % 6,
                },
                by=officer,
            )


def test_results_wait_for_the_close_and_for_enough_of_every_description(round, lead, client):
    client.force_login(lead)
    address = reverse("studies:results", args=["night-bus"])
    many(round, FEWEST - 1)
    assert "No closed round" in client.get(address).content.decode()
    # Only what a person reads: a form's token holds any two figures sooner or later.
    read = re.sub(r"<[^>]*>|Officer \d+", " ", client.get(reverse("studies:rounds")).content.decode().split("<main")[1])
    assert "told when a round is closed" in read
    assert not re.search(rf"\b{len(ARMS) * (FEWEST - 1)}\b", read), "how many is told at the close"
    client.post(reverse("studies:close-round", args=[round.pk]))
    words = client.get(address).content.decode()
    assert words.count("not shown. Fewer than 10 replies") == 2
    assert "Black, less White" not in words
    second = open_round(vignette="night-bus", by=lead)
    many(second, 1)
    assert not any(one.number for one in replies(NIGHT_BUS).values() if one.enough), "an open round is not counted"
    close_round(round=second, by=lead)
    words = client.get(address).content.decode()
    assert "60 replies by officers not yet trained" in words
    assert "the child described as Black seems older than the same child described as White (+2.0 years" in words
    assert AuditEntry.objects.filter(verb="looked at the vignette study").exists()


def test_an_officer_takes_part_in_the_browser(round, client, module):
    officer = make_officer()
    passed(officer, module)
    Round.objects.filter(pk=round.pk).update(module=module.slug)
    client.force_login(officer)
    consent, reply = (reverse(f"studies:{name}", args=[round.pk]) for name in ("consent", "reply"))
    assert consent in client.get("/").content.decode()
    assert client.get(reply).url == consent, "no scenario before yes"
    assert client.post(consent, {}).status_code == 422
    assert client.post(consent, {"agree": "yes"}).url == reply
    told = [re.search(r"(an?) (Asian|Black|White) (girl|boy)", client.get(reply).content.decode())[0] for _ in range(4)]
    assert len(set(told)) == 1, "the lot is drawn once"
    wrong = client.post(reply, {"age": "7", "protection": "3"})
    assert wrong.status_code == 422
    assert "Select what you would do first" in wrong.content.decode()
    assert client.post(reply, REPLY).url == "/"
    assert client.post(reply, REPLY).url == consent, "sent twice"
    assert {key[0] for key in counted(round)} == {True}
    assert sum(counted(round).values()) == 3
    assert consent not in client.get("/").content.decode()
    other = make_officer()
    client.force_login(other)
    client.post(consent, {"agree": "no"})
    client.post(reverse("studies:leave", args=[round.pk]))
    assert Part.objects.get(officer=other).state == "declined"


def test_the_design_page_says_what_numbers_could_show(lead, client):
    client.force_login(lead)
    page = client.get(reverse("studies:design"), {"officers": 1000, "share": 60}).content.decode()
    assert "0.28" in page, "200 replies a side"
    assert "0.6 years" in page
    assert (
        "too few to show anything"
        in client.get(reverse("studies:design"), {"officers": 40, "share": 50}).content.decode()
    )
    assert client.get(reverse("studies:design"), {"officers": "many", "share": 50}).status_code == 422
    client.force_login(make_officer())
    for name, given in (("design", ()), ("rounds", ()), ("results", ("night-bus",)), ("open-round", ())):
        assert client.get(reverse(f"studies:{name}", args=given)).status_code == 403


@only_postgres
@pytest.mark.django_db(transaction=True)
def test_sent_twice_at_once_counts_once(lead):
    round, officer = open_round(vignette="night-bus", by=lead), make_officer()
    agree(round=round, by=officer)
    assert one_did_it(together(*[lambda: answer(round=round, answers=REPLY, by=officer)] * 2))
    assert sum(counted(round).values()) == 3
    assert Part.objects.get().state == "answered"


@only_postgres
@pytest.mark.django_db(transaction=True)
def test_two_rounds_opened_at_once_are_one(lead):
    assert one_did_it(together(*[lambda: open_round(vignette="night-bus", by=lead)] * 2))
    assert Round.objects.count() == 1
