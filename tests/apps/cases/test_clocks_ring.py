"""Clocks of cases and missing episodes ring once, for whoever has the duty and, when missed, for who answers for them."""

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse

from childfirst.audit import ringing
from childfirst.audit.models import AuditEntry
from childfirst.cases.actions import cases, episodes, lead, together, work
from childfirst.cases.models import CaseClock, CaseClockRing, Episode
from childfirst.cases.queries.work import work_for
from childfirst.cases.worker import sweep_cases
from childfirst.foundation.now import now, today
from childfirst.referrals.worker import sweep
from tests.apps.cases.people import make_people, open_for, report_missing, working_case
from tests.factories import make_command_unit, make_officer, make_team

pytestmark = pytest.mark.django_db
MINE, UNDER, RETURNS = "Clocks of yours that rang", "Missed by those who answer to you", "Return interviews that rang"
NOTHING = {"looked_at": 0, "warned": 0, "missed": 0, "failed": 0}


@pytest.fixture
def at_now(time_machine):
    time_machine.move_to(datetime(2026, 5, 12, 9, tzinfo=UTC), tick=False)
    return time_machine


@pytest.fixture
def people(at_now):
    return make_people()


def shown(person, title):
    """The first words of each line of one panel of somebody's front page; none where their role has no such panel."""
    panel = next((one for one in work_for(person) if one.title.startswith(title)), None)
    return [] if panel is None else [line.text.split(". ", 1)[-1].split(":")[0] for line in panel.items]


def test_a_case_rings_for_its_owner_and_when_missed_for_who_answers(people, at_now, client):
    case = open_for(people)
    assert sweep_cases() == NOTHING
    at_now.shift(timedelta(hours=20))
    assert sweep_cases()["warned"] == 1
    assert sweep_cases() == NOTHING, "once"
    assert shown(people.sergeant, MINE) == ["A case has an officer"]
    assert shown(people.inspector, UNDER) == [] == shown(people.officer, MINE)
    at_now.shift(timedelta(hours=5))
    assert sweep_cases()["missed"] == 1
    assert shown(people.inspector, UNDER) == ["A case has an officer"]
    elsewhere = make_officer("inspector", team=make_team(command_unit=make_command_unit()))
    assert shown(elsewhere, UNDER) == []
    client.force_login(people.inspector)
    assert f"A case has an officer: {case}" in client.get("/").text
    page = client.get(reverse("cases:ringing")).text
    assert f"A case has an officer: {case}" in page
    assert "Leila" not in page
    work.note_skills(officer=people.officer, skills=["sexual"], by=people.sergeant)
    cases.allocate(case=case, officer=people.officer, by=people.sergeant)
    assert shown(people.sergeant, MINE) == [] == shown(people.inspector, UNDER), "the act ends it"
    client.force_login(people.sergeant)
    assert "Clock ran out: a case has an officer" in client.get(reverse("cases:case", args=[case.pk])).text
    assert AuditEntry.objects.filter(verb="a clock of a case: missed").count() == 1


def test_each_duty_of_a_case_rings_and_a_further_look_starts_it_again(people, at_now):
    case = working_case(people)
    work.set_task(
        case=case, what="Ask the hotel", owner_name="", owner=people.officer, due_on=today(), by=people.sergeant
    )
    row = together.draft_national(
        case=case, suspected_when=now(), grounds="Made to sell", account="", council="Newham", by=people.officer
    )
    lead.direct(case=case, kind="answer", reason="Where is she?", answer_by=today() + timedelta(days=1), by=people.lead)
    at_now.shift(timedelta(days=2, hours=1))
    assert sweep_cases() == {"looked_at": 3, "warned": 0, "missed": 3, "failed": 0}, (
        "after a standstill the breach alone"
    )
    assert shown(people.officer, MINE) == ["Something to do in a case", "National referral sent"]
    assert shown(people.sergeant, UNDER) == ["Something to do in a case", "National referral sent"]
    assert shown(people.sergeant, MINE) == shown(people.inspector, UNDER) == ["An answer to the lead"]
    together.send_national(row=row, outside_reference="N1", council_told_when=now(), by=people.officer)
    at_now.shift(timedelta(days=8))
    assert sweep_cases()["missed"] == 1, "the decision did not come: it is chased"
    assert "Decision on the national referral (R122)" in shown(people.officer, MINE)
    at_now.shift(timedelta(days=20))
    assert sweep_cases()["missed"] == 1, "and the supervision"
    cases.supervise(case=case, seen="Read with the officer.", by=people.sergeant)
    assert "A supervisor looks at the case" not in shown(people.sergeant, MINE)
    two = CaseClock.objects.filter(duty="CASE_SUPERVISE").order_by("pk")
    assert [one.ended_at is None for one in two] == [False, True]
    assert two[1].due_at == now() + timedelta(days=28)


def test_a_missing_child_rings_until_they_are_spoken_with(people, at_now):
    episode = report_missing(people)
    at_now.shift(timedelta(hours=9))
    assert sweep_cases()["missed"] == 1
    sergeant = make_officer("sergeant", team=people.responder.team, rank="sergeant")
    assert shown(sergeant, MINE) == shown(people.inspector, UNDER) == ["The grade of a missing child is reviewed"]
    assert shown(people.responder, MINE) == []
    episodes.grade(episode=episode, grade="medium", reasons="Gone all night, 14, no money.", by=people.responder)
    assert shown(sergeant, MINE) == []
    episodes.found(episode=Episode.objects.get(), found_when=now(), found_where="At a friend's", by=people.responder)
    at_now.shift(timedelta(hours=25))
    assert sweep_cases()["missed"] == 1
    assert shown(people.responder, MINE) == ["Prevention interview"] == shown(sergeant, UNDER)
    at_now.shift(timedelta(hours=24))
    assert sweep()["warned"] == 1, "the council's 72 hours ring on the referral"
    assert shown(people.inspector, RETURNS) == ["Return interview (R087)"]
    episode = Episode.objects.get()
    episodes.interview(episode=episode, interview="done", interview_words="I was scared.", by=people.responder)
    assert shown(people.responder, MINE) == []
    episodes.return_interview(episode=episode, return_interview="done", note="Seen at home", by=people.responder)
    assert shown(people.inspector, RETURNS) == []
    assert not CaseClock.objects.filter(ended_at=None).exists()


def test_killed_before_the_trace_it_rings_whole_on_the_next_round(people, at_now, monkeypatch):
    open_for(people)
    at_now.shift(timedelta(days=2))

    def killed(*args, **kwargs):
        raise SystemExit

    with monkeypatch.context() as cut:
        cut.setattr(ringing, "trace", killed)
        with pytest.raises(SystemExit):
            sweep_cases()
    assert not CaseClockRing.objects.exists()
    assert sweep_cases()["missed"] == 1
    assert CaseClockRing.objects.get().kind == "breach"


def test_an_act_that_came_too_late_rings_itself(people, at_now):
    case = open_for(people)
    at_now.shift(timedelta(days=3))
    work.note_skills(officer=people.officer, skills=["sexual"], by=people.sergeant)
    case = cases.allocate(case=case, officer=people.officer, by=people.sergeant)
    assert CaseClockRing.objects.get().clock.duty == "CASE_ALLOCATE"
    assert set(case.clocks.filter(ended_at=None).values_list("duty", flat=True)) == {"CASE_SUPERVISE"}


def test_what_was_there_before_these_clocks_gets_them_at_the_first_sweep(people, at_now):
    case, episode = open_for(people), report_missing(people)
    CaseClock.objects.all().delete()
    assert sweep_cases()["looked_at"] == 0
    assert case.clocks.get().duty == "CASE_ALLOCATE"
    assert episode.clocks.get().duty == "MISSING_REVIEW"
