"""A meeting from its draw to the public page: who may, in which order, and what is never seen."""

import uuid
from datetime import timedelta

import html5lib
import pytest
import time_machine
from django.urls import reverse

from childfirst.accountability.counting import MEASURES
from childfirst.accountability.periods import Period, quarter_of
from childfirst.audit.models import AuditEntry
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from childfirst.foundation.now import now, today
from childfirst.panels import worker
from childfirst.panels.actions import drawing, questions, redacting, sitting
from childfirst.panels.models import Cut, Item, Meeting, Question, QuestionRing
from childfirst.panels.queries import meetings as reading
from childfirst.panels.queries.questions import days_on, standing
from childfirst.teams.actions import change_roles
from tests import factories as make
from tests.apps.panels.meeting import NICK, SUPPORTER, asked, drawn, found, graded, handed_over, opened, people, stopped
from tests.nonsense import NONSENSE

pytestmark = [pytest.mark.django_db, pytest.mark.page]


@pytest.fixture
def who():
    return people()


def sound(client, address, status=200):
    answer = client.get(address)
    assert answer.status_code == status, address
    html5lib.HTMLParser(strict=True).parse(answer.content)
    return answer.text


def test_the_draw_can_be_made_again_and_nobody_can_choose(who):
    contacts = [stopped() for _ in range(6)]
    meeting = drawn(who)
    assert meeting.items.count() == 3
    assert reading.drawn_again(meeting)
    assert [row[2:] for row in meeting.strata if row[0] == "search"] == [[6, 3]]
    again = drawn(who)
    assert [item.subject_id for item in again.items.all()] == [item.subject_id for item in meeting.items.all()]
    other = {tuple(sorted(item.subject_id for item in drawn(who, seed=f"word {n}").items.all())) for n in range(6)}
    assert len(other) > 1, "another seed draws others"
    assert len(contacts) == 6
    first = meeting.items.first()
    assert (
        AuditEntry.objects.filter(subject_type="panels.item", subject_id=str(first.pk)).exclude(child_id=None).exists()
    )


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"sizes": {"search": 0}}, "search"), ({"sizes": {"search": 41}}, "search"), ({"mode": "young", "sizes": {"search": 7}}, "search"),
        ({"seed": " "}, "seed"), ({"mode": "other"}, "mode"), ({"title": "The stop in Hollyhock Lane"}, "title"), ({"last_day": None}, "last_day"),
    ],
)  # fmt: skip
def test_a_draw_that_makes_no_sense_says_where(who, wrong, field):
    stopped()
    if "last_day" in wrong:
        wrong = {"last_day": today() + timedelta(days=1)}
    with pytest.raises(BadInput) as refused:
        drawn(who, **wrong)
    assert refused.value.field == field
    assert not Meeting.objects.exists()


def test_rules_hide_what_the_record_knows_and_a_person_adds_what_they_missed(who, client):
    stopped()
    meeting = drawn(who)
    item = meeting.items.get()
    client.force_login(who.coordinator)
    page = reverse("panels:redact", args=[item.pk])
    text = sound(client, page)
    assert "Amara Larkspur" in text
    assert NICK in text
    assert "Is one of them a name?" in text
    assert "It stands for itself alone" in text
    assert (
        client.post(
            reverse("panels:add-words", args=[item.pk]), {"add-words": "Nowhere", "add-kind": "child"}
        ).status_code
        == 422
    )
    assert (
        client.post(reverse("panels:add-words", args=[item.pk]), {"add-words": NICK, "add-kind": "child"}).status_code
        == 302
    )
    item.refresh_from_db()
    assert item.missed == {"child": 1}
    cut = next(one for one in item.cuts.filter(stands="proposed") if one.words == "E8 5QQ")
    form = {f"cut-{one.pk}": "hide" for one in item.cuts.filter(stands="proposed")} | {"revision": str(item.revision)}
    assert client.post(page, form | {f"cut-{cut.pk}": "keep"}).status_code == 422, "keeping asks why"
    stale = client.post(page, form | {"revision": str(item.revision - 1)})
    assert stale.status_code == 409
    assert client.post(page, form).status_code == 302
    item.refresh_from_db()
    shown = dict(item.shown)["What was written"]
    for told in ("Amara", "Larkspur", "Wexcombe", NICK, "4411CE", "Hollyhock", "E8"):
        assert told not in shown
    assert "[child A]" in shown
    assert next(row for row in reading.misses() if row[0] == "A child’s name")[3] == 1
    assert "Found only by a person" in sound(client, reverse("panels:misses"))


def test_members_see_nothing_before_it_is_open_and_only_what_is_shown_after(who, client):
    stopped()
    meeting = drawn(who)
    with pytest.raises(CannotNow):
        drawing.open_to_members(meeting=meeting, by=who.coordinator)
    for place, member in enumerate(who.members):
        drawing.seat(meeting=meeting, member=member, chair=place == 0, by=who.coordinator)
    item = meeting.items.get()
    client.force_login(who.members[0])
    sound(client, reverse("panels:item", args=[item.pk]), 404)
    redacting.confirm(item=item, keep={}, notes=["force"], revision=0, by=who.coordinator)
    drawing.open_to_members(meeting=meeting, by=who.coordinator)
    page = sound(client, reverse("panels:item", args=[item.pk]))
    assert "[child A]" in page
    assert "Amara" not in page
    assert "Police use force" in page
    assert SUPPORTER in page
    # The rules missed the nickname. A person hides it while members read, and from then on it is gone.
    assert NICK in page
    redacting.add_words(item=item, words=NICK, kind="child", by=who.coordinator)
    assert NICK not in sound(client, reverse("panels:item", args=[item.pk]))
    stranger = make.make_officer("panel_member")
    client.force_login(stranger)
    for name, key in (("item", item.pk), ("sitting", meeting.pk)):
        sound(client, reverse(f"panels:{name}", args=[key]), 404)


def test_a_member_from_outside_is_refused_everywhere_else(who, client):
    from tests.repository.test_every_url import PATTERNS, declared

    member = who.members[0]
    client.force_login(member)
    open_doors = {
        address
        for address, pattern in PATTERNS
        if declared(pattern.callback) != "public" and declared(pattern.callback)(member)
    }
    own = ("panels/mine/", "sign-in/", "sign-out/")
    assert {door for door in open_doors if not door.startswith(own)} == set()
    assert "sign-out/" in open_doors
    for address in (
        "/contacts/",
        "/learning/",
        "/desk/",
        "/scrutiny/explore/",
        "/panels/",
        "/public/audit-trail/",
        "/studies/",
    ):
        assert client.get(address).status_code in (403, 404), address
    words = sound(client, "/")
    assert "Your panel" in words
    assert "My learning" not in words
    with pytest.raises(BadInput, match="no other role"):
        change_roles(officer=member, roles=["panel_member", "officer"], by=make.make_officer("administrator"))


def test_grades_are_independent_until_all_have_graded(who, client):
    stopped()
    meeting = opened(who)
    item = meeting.items.get()
    sitting.grade(item=item, grade="poor", reasons="They never asked her age", by=who.members[0])
    client.force_login(who.members[1])
    page = sound(client, reverse("panels:sitting", args=[meeting.pk]))
    assert "They never asked her age" not in page
    assert reading.side_by_side(meeting) == []
    address = reverse("panels:item", args=[item.pk])
    assert client.post(address, {"grade": "well", "reasons": "No"}).status_code == 422
    assert client.post(address, {"grade": "well", "reasons": "They said why at once"}).status_code == 302
    assert client.post(address, {"grade": "poor", "reasons": "I changed my mind"}).status_code == 409
    with pytest.raises(NotAllowed):
        sitting.open_discussion(meeting=meeting, by=who.members[1])
    sitting.stop(meeting=meeting, by=who.members[2])
    meeting.refresh_from_db()
    assert meeting.status == "discussing", "nobody waits for whoever stopped"
    page = sound(client, reverse("panels:sitting", args=[meeting.pk]))
    assert "They never asked her age" in page
    with pytest.raises(CannotNow):
        sitting.grade(item=item, grade="well", reasons="Too late for this", by=who.members[2])
    with pytest.raises(NotAllowed):
        sitting.grade(item=item, grade="well", reasons="Not on this panel", by=make.make_officer("panel_member"))


def test_the_force_answers_on_its_own_clock_which_rings(who, client):
    contact = stopped()
    meeting = graded(who, opened(who))
    item = meeting.items.get()
    assert days_on(now())[0] == 28
    with pytest.raises(NotAllowed):
        drawing.choose_days(days=10, from_day=today(), reason="We can", by=who.coordinator)
    drawing.choose_days(days=10, from_day=today(), reason="We can do it in ten", by=who.lead)
    with pytest.raises(BadInput, match="may tell who"):
        asked(who, meeting, f"Why was {NICK} stopped at all?")
    key = uuid.uuid4()
    question = asked(who, meeting, item=item, key=key)
    assert asked(who, meeting, item=item, key=key) == question
    assert (question.days, question.due_at - question.asked_at) == (10, timedelta(days=10))
    assert "own choice" in question.days_source
    assert "Not law" in question.days_source
    with time_machine.travel(now() + timedelta(days=6), tick=False):
        assert worker.sweep_questions()["warned"] == 1
        assert worker.sweep_questions()["warned"] == 0, "once"
        assert standing(Question.objects.get()) == "warning"
    with time_machine.travel(now() + timedelta(days=11), tick=False):
        assert worker.sweep_questions()["missed"] == 1
        assert QuestionRing.objects.count() == 2
        officer = contact.submitted_by
        client.force_login(who.lead)
        assert "10 days" in sound(client, reverse("panels:days"))
        assert question.text in sound(client, "/")
        page = reverse("panels:answer", args=[question.pk])
        assert client.post(page, {"text": "We should have rung."}).status_code == 422, (
            "a missed clock asks for a reason"
        )
        with pytest.raises(NotAllowed):
            questions.reply(question=question, part="force", text="I answer for the force", by=officer)
        questions.reply(question=question, part="officer", text="I did not think of it.", by=officer)
        assert client.post(page, {"text": "We should have rung.", "late_reason": "The lead was ill"}).status_code == 302
        assert standing(Question.objects.get()) == "breached"
        with pytest.raises(CannotNow):
            questions.reply(
                question=question, part="force", text="And once more, please.", late_reason="x", by=who.lead
            )
        client.force_login(who.members[2])
        text = sound(client, reverse("panels:sitting", args=[meeting.pk]))
        assert "I did not think of it." in text
        assert "The lead was ill" in text


def test_findings_go_out_by_two_people_and_tell_of_nobody(who, client):
    for _ in range(3):
        stopped()
    meeting = graded(who, opened(who))
    with pytest.raises(CannotNow, match="has not said"):
        handed_over(who, meeting)
    found(who, meeting)
    question = asked(who, meeting)
    with pytest.raises(CannotNow, match="still has time"):
        handed_over(who, meeting)
    questions.reply(question=question, part="force", text="Because nobody thought of it.", by=who.lead)
    for wrong in (f"{NICK} was brave.", "It was on 3 May 2026.", "PC 4411CE was kind.", "It was in Hollyhock Lane."):
        with pytest.raises(BadInput, match="may tell who"):
            handed_over(who, meeting, went_well=wrong)
    with pytest.raises(NotAllowed):
        sitting.prepare(meeting=meeting, went_well="a", went_wrong="b", asks="c", by=who.members[1])
    prepared = handed_over(who, meeting)
    address = reverse("accountability:panel", args=[prepared.reference.lower()])
    assert client.get(address).status_code == 404
    with pytest.raises(NotAllowed):
        sitting.publish(meeting=prepared, by=who.members[0])
    client.force_login(who.publisher)
    assert "exactly what everybody would read" in sound(client, reverse("panels:release", args=[prepared.pk]))
    sitting.send_back(meeting=prepared, reason="Say it more generally", by=who.publisher)
    prepared = handed_over(who, meeting)
    assert client.post(reverse("panels:release", args=[prepared.pk])).status_code == 302
    assert client.post(reverse("panels:release", args=[prepared.pk])).status_code == 409
    assert prepared.title in sound(client, reverse("panels:releases"))
    client.logout()
    page = sound(client, address)
    assert "Ring home first." in page
    assert "Because nobody thought of it." in page
    assert "Too few were read" in page
    assert not Cut.objects.exclude(words="").exists(), "what was hidden is gone"
    assert not any(item.texts for item in meeting.items.all())
    period = Period.of(f"{quarter_of(now())}")
    rows = MEASURES["panel-grades"].rows(period, now() + timedelta(minutes=1))
    assert [row[2:] for row in rows] == [("search", "no")] * 3


def test_a_young_panel_is_shorter_plainer_and_can_stop(who, client):
    stopped(what_happened="He was strip searched and handcuffed. " * 3)
    meeting = opened(who, mode="young")
    item = meeting.items.get()
    assert len(item.texts) <= drawing.YOUNG_TEXTS
    client.force_login(who.members[1])
    page = sound(client, reverse("panels:item", args=[item.pk]))
    for words in (
        "Was that OK?",
        "That was not OK",
        "Stop now",
        "Childline",
        "Before you read:",
        "Show me what was written",
        SUPPORTER,
    ):
        assert words in page, words
    stop = reverse("panels:stop", args=[meeting.pk])
    assert client.post(stop).status_code == 302
    assert "Come back" in sound(client, reverse("panels:sitting", args=[meeting.pk]))
    with pytest.raises(CannotNow, match="You stopped"):
        sitting.grade(item=item, grade="well", reasons="They were kind to him", by=who.members[1])
    client.post(stop, {"back": "1"})
    sitting.grade(item=item, grade="well", reasons="They were kind to him", by=who.members[1])


def test_a_meeting_called_off_stays_in_the_list_and_its_copies_go(who, client):
    stopped()
    meeting = drawn(who)
    with pytest.raises(BadInput):
        drawing.call_off(meeting=meeting, reason=" ", by=who.coordinator)
    redacting.leave_out(item=meeting.items.get(), reason="It is in the papers", by=who.coordinator)
    with pytest.raises(CannotNow, match="left out"):
        drawing.open_to_members(meeting=meeting, by=who.coordinator)
    drawing.call_off(meeting=meeting, reason="Nobody could come", by=who.coordinator)
    assert not Cut.objects.exclude(words="").exists()
    client.force_login(who.coordinator)
    assert "Nobody could come" in sound(client, reverse("panels:meeting", args=[meeting.pk]))
    assert "Called off" in sound(client, reverse("panels:meetings"))
    with pytest.raises(CannotNow):
        drawing.call_off(meeting=meeting, reason="Again", by=who.coordinator)


@pytest.mark.parametrize(
    ("of", "drawn_of_it", "words"),
    [
        (1, 1, "It stands for itself alone: all of its stratum were drawn."),
        (3000, 3, "It stands for 1,000 records of its stratum."),
        (7, 2, "It is one of 2 drawn from the 7 of its stratum, so it stands for between 3 and 4 records."),
    ],
)
def test_a_weight_is_said_in_whole_records(of, drawn_of_it, words):
    assert Item(of=of, drawn=drawn_of_it).stands_for == words


@pytest.mark.parametrize("role", ["officer", "analyst", "auditor", "administrator", "publisher"])
def test_nobody_else_draws_or_redacts(client, role, who):
    stopped()
    meeting = drawn(who)
    client.force_login(make.make_officer(role))
    for name, key in (("meetings", None), ("new", None), ("meeting", meeting.pk), ("redact", meeting.items.get().pk)):
        assert client.get(reverse(f"panels:{name}", args=[key] if key else None)).status_code == 403


def test_nonsense_is_answered_and_kept_out(who, client):
    stopped()
    meeting = graded(who, opened(who))
    client.force_login(who.coordinator)
    new = reverse("panels:new")
    for nonsense in NONSENSE.values():
        assert (
            client.post(
                new, dict.fromkeys(("title", "mode", "seed", "search", "held_on_day", "first_day_year"), nonsense)
            ).status_code
            == 422
        )
    client.force_login(who.members[0])
    for nonsense in NONSENSE.values():
        answer = client.post(
            reverse("panels:ask", args=[meeting.pk]), {"text": nonsense, "item": nonsense, "sending_key": nonsense}
        )
        assert answer.status_code == 422
    assert Meeting.objects.count() == 1
