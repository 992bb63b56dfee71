"""What must hold of cases and episodes whatever the page: clocks, limits, two at once, what the database refuses, who is told."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction

from childfirst.audit.models import AuditEntry
from childfirst.cases import policy, reckoning
from childfirst.cases.actions import cases, episodes, lead, links, together, work
from childfirst.cases.models import Case, Concern, Episode
from childfirst.cases.presenters.map import drawn
from childfirst.cases.queries import figures
from childfirst.cases.queries.lead import groups
from childfirst.cases.queries.links import around
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from childfirst.foundation.now import now, today
from childfirst.referrals.models import Clock
from childfirst.rules.exploitation import EVERY_PROMPT
from tests.apps.cases.people import make_people, open_for, report_missing, working_case
from tests.at_once import one_did_it, only_postgres
from tests.at_once import together as at_once
from tests.factories import born, make_child, make_contact, make_officer

pytestmark = pytest.mark.django_db
CLOSING = {"outcome": "safer_by_own_account", "outcome_words": "Home each night.", "childs_view": "I'm ok."}


@pytest.fixture
def people():
    return make_people()


def test_clocks_are_worked_from_the_acts(people):
    friday = datetime(2026, 5, 22, 16, tzinfo=UTC)  # before the bank holiday of 25 May
    with time_machine.travel(friday, tick=False):
        case = working_case(people)
        assert case.allocate_due_at == friday + timedelta(days=1)
        assert case.supervise_due_at == friday + timedelta(days=28)
        row = together.draft_national(
            case=case, suspected_when=friday, grounds="Made to sell", account="", council="Newham", by=people.officer
        )
        row = together.send_national(row=row, outside_reference="N1", council_told_when=friday, by=people.officer)
        # Five working days after a Friday, over a bank holiday Monday: the Monday after next.
        assert row.decide_due_at == datetime(2026, 6, 1, 22, 59, 59, tzinfo=UTC)
    with time_machine.travel(friday + timedelta(days=30), tick=False):
        assert reckoning.case_is_late(Case.objects.get(), now()) == ["supervision overdue"]
        assert reckoning.case_is_idle(Case.objects.get(), now())
        assert reckoning.national_is_late(row, now()) == "no decision on the national referral"
        assert {"overdue", "idle"} <= {group.slug for group in groups() if group.lines}
        cases.supervise(case=case, seen="Read with the officer.", by=people.sergeant)
        assert Case.objects.get().supervise_due_at == now() + timedelta(days=28)


def test_an_officer_at_the_limit_needs_a_reason(people):
    work.set_choice(
        name="case_limit",
        amount=1,
        source="Order 1",
        source_date=today(),
        reason="Try",
        by=make_officer("administrator"),
    )
    work.note_skills(officer=people.officer, skills=["sexual"], by=people.sergeant)
    cases.allocate(case=open_for(people), officer=people.officer, by=people.sergeant)
    people.child = make_child("Mina")
    second = open_for(people)
    with pytest.raises(BadInput, match="holds 1 cases; the limit is 1"):
        cases.allocate(case=second, officer=people.officer, by=people.sergeant)
    assert (
        cases.allocate(case=second, officer=people.officer, reason="She knows him", by=people.sergeant).officer
        == people.officer
    )
    with pytest.raises(NotAllowed):
        cases.allocate(case=second, officer=people.officer, by=people.officer)
    for wrong in (people.officer, people.sergeant, people.lead):
        with pytest.raises(NotAllowed):
            work.set_choice(name="case_limit", amount=2, source="x", source_date=today(), reason="x", by=wrong)


def test_what_nobody_answered_is_not_asked(people):
    made = work.screen(case=working_case(people), answers={"cse_hotels": "seen"}, by=people.officer)
    assert set(made.answers) == set(EVERY_PROMPT)
    assert [code for code, answer in made.answers.items() if answer != "not_asked"] == ["cse_hotels"]


def test_a_case_closes_only_with_the_child(people):
    case = working_case(people)
    episode = report_missing(people)
    with pytest.raises(CannotNow, match="The child is missing"):
        cases.ask_closure(case=case, by=people.officer, **CLOSING)
    episodes.found(episode=episode, found_when=now(), found_where="At home", by=people.responder)
    episodes.interview(
        episode=episode,
        interview="refused",
        interview_refusal="Asked at the door, she shook her head.",
        by=people.responder,
    )
    episodes.close(episode=episode, by=people.responder)
    for name in CLOSING:
        with pytest.raises(BadInput):
            cases.ask_closure(case=case, by=people.officer, **(CLOSING | {name: " "}))
    cases.ask_closure(case=case, by=people.officer, **CLOSING)
    for person in (people.officer, people.lead, people.responder):
        with pytest.raises(NotAllowed):
            cases.close_case(case=case, by=person)
    made = lead.direct(case=case, kind="hold", reason="See her first", answer_by=today(), by=people.lead)
    case.refresh_from_db()
    assert (case.status, case.outcome) == ("working", ""), "a hold sends it back to work"
    cases.ask_closure(case=case, by=people.officer, **CLOSING)
    with pytest.raises(CannotNow, match="holds this closure"):
        cases.close_case(case=case, by=people.sergeant)
    with pytest.raises(NotAllowed):
        lead.lift(direction=made, lift_reason="x", by=people.sergeant)
    lead.lift(direction=made, lift_reason="She was seen", by=people.lead)
    assert cases.close_case(case=case, by=people.inspector).status == "closed"
    with pytest.raises(CannotNow, match="was closed by"):
        work.set_goal(case=case, wanted="x", agreed="not_asked", by=people.officer)
    assert cases.reopen(case=case, reason="Seen at the hotel again", by=people.sergeant).status == "working"


def test_the_database_refuses_what_the_verbs_refuse(people):
    case, episode = working_case(people), report_missing(people)
    for act in (
        lambda: Case.objects.filter(pk=case.pk).update(status="closed"),
        lambda: Episode.objects.filter(pk=episode.pk).update(status="closed"),
        lambda: Case.objects.create(
            child=people.child,
            team=people.team,
            kinds=[],
            way="hand",
            why="x",
            opened_at=now(),
            allocate_due_at=now(),
            moved_at=now(),
        ),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            act()


def test_a_return_starts_and_ends_the_councils_clock(people):
    episode = report_missing(people)
    assert not Clock.objects.filter(duty="R087").exists()
    back = now() - timedelta(minutes=5)
    episodes.found(episode=episode, found_when=back, found_where="Bus stop", by=people.responder)
    clock = Clock.objects.get(duty="R087", child=people.child)
    assert clock.due_at == back + timedelta(hours=72)
    episodes.return_interview(episode=episode, return_interview="offered", note="By letter", by=people.responder)
    clock.refresh_from_db()
    assert not clock.ended, "an offer ends nothing"
    episodes.return_interview(episode=episode, return_interview="declined", note="She said no", by=people.responder)
    clock.refresh_from_db()
    assert (clock.ended, clock.state) == (True, "met")


def test_a_report_that_says_so_is_back_already_and_an_amendment_says_it_later(people):
    back = (now() - timedelta(hours=1)).isoformat()
    contact = make_contact(
        "missing", by=people.responder, children=[people.child], occurred_from=now() - timedelta(hours=5), borough_id=people.borough.pk,
        details={"returned": True, "returned_at": back}, part={"prevention_interview": "yes"},
    )  # fmt: skip
    episode = contact.missing_episodes.get()
    assert (episode.status, episode.interview, episode.found_when.isoformat()) == ("found", "done", back)
    assert episodes.close(episode=episode, by=people.responder).status == "closed"
    clock = Clock.objects.get(duty="R087")
    assert clock.due_at == episode.found_when + timedelta(hours=72), "also where nothing else called for a referral"
    old = now() - timedelta(days=200)
    make_contact(
        "missing", by=people.responder, children=[make_child("Mina")], occurred_from=old, borough_id=people.borough.pk,
        details={"returned": True, "returned_at": (old + timedelta(hours=3)).isoformat()},
    )  # fmt: skip
    assert Clock.objects.filter(duty="R087").count() == 1, "an old record that is read in now asks no council"


def test_low_is_an_inspectors_while_policy_says_so(people):
    episode = report_missing(people)
    with pytest.raises(BadInput, match="Local, not statute"):
        episodes.grade(episode=episode, grade="low", reasons="At her aunt's", by=people.responder)
    made = episodes.grade(episode=episode, grade="low", reasons="At her aunt's", by=people.inspector)
    assert "on." in made.policy
    work.set_choice(
        name=policy.LOW, amount=0, source="Order 2", source_date=today(), reason="Try", by=make_officer("administrator")
    )
    made = episodes.grade(episode=episode, grade="very_low", reasons="At her aunt's", by=people.responder)
    assert "off." in made.policy
    assert made.shown


def test_idle_is_counted_from_the_last_act(people):
    episode = report_missing(people)
    episodes.grade(episode=episode, grade="high", reasons="A man has her phone", by=people.responder)
    episode.refresh_from_db()
    with time_machine.travel(now() + timedelta(minutes=61), tick=False):
        assert reckoning.is_idle(episode, now())
        episodes.act_on(episode=episode, what="search", note="The station", happened_when=now(), by=people.responder)
        episode.refresh_from_db()
        assert not reckoning.is_idle(episode, now())
    with pytest.raises(BadInput, match="after the child was last seen"):
        episodes.act_on(
            episode=episode,
            what="search",
            note="x",
            happened_when=episode.missing_since - timedelta(hours=1),
            by=people.responder,
        )


def test_two_children_with_one_car(people):
    case = working_case(people)
    links.tie_concern(case=case, kind="vehicle", name="AB12 CDE", how="picked_up", rests_on="Aunt", by=people.officer)
    other = make_people(given_name="Mina")
    theirs = working_case(other)
    links.tie_concern(case=theirs, kind="vehicle", name="ab12cde", how="seen_with", rests_on="School", by=other.officer)
    assert Concern.objects.count() == 1
    net = around(case)
    assert {child.pk for child in net.children} == {people.child.pk, other.child.pk}
    assert net.cases[other.child.pk] == theirs.reference
    hidden, shown = drawn(net, set()), drawn(net, {other.child.pk})
    assert not any("Mina" in box.title for box in hidden.boxes)
    assert any("Mina" in box.title for box in shown.boxes)
    concern = Concern.objects.get().pk
    assert [box.href for box in hidden.boxes] == ["", f"#concern-{concern}", ""]
    assert shown.boxes[-1].href.endswith(f"/{other.child.pk}/")
    assert [row["anchor"] for row in shown.rows] == [f"concern-{concern}", ""]
    assert len(shown.lines) == len(shown.rows) == 2


def test_whose_records_a_case_opens(people):
    from childfirst.children.permissions import may_see_child

    home = {"address": "5 Saltpan Terrace", "postcode": "E8 1XR"}
    people.child, brother, friend = make_child("Jay", **home), make_child("Corin", age=12, **home), make_child("Mina")
    assert not may_see_child(people.officer, brother)
    case = working_case(people)
    assert may_see_child(people.officer, people.child)
    assert may_see_child(people.officer, brother), "a brother at home is to be kept safe as well"
    assert not may_see_child(people.officer, friend)
    tie = links.tie_child(case=case, other=friend, how="friend", rests_on="She said so", by=people.officer)
    assert may_see_child(people.officer, friend)
    links.end_tie(tie=tie, reason="Another girl of that name", by=people.officer)
    assert not may_see_child(people.officer, friend)
    assert not may_see_child(make_people().officer, brother)
    assert may_see_child(people.lead, people.child)
    assert not may_see_child(people.lead, friend)


def test_from_where_a_case_comes(client, people):
    from django.urls import reverse

    from childfirst.referrals.models import Referral

    make_contact(
        "concern", by=people.officer, children=[people.child], part={"signs": ["found_at_hotel", "gifts_from_adult"]}
    )
    client.force_login(people.officer)
    given = {"team": people.team.pk, "kinds": ["sexual"], "why": "A hotel"}
    client.post(f"{reverse('cases:open')}?child={people.child.pk}", given)
    assert Case.objects.get().way == "finding"
    other = make_people()
    contact = make_contact(
        "concern", by=other.responder, children=[other.child], part={"signs": ["found_at_hotel", "gifts_from_adult"]}
    )
    Referral.objects.filter(folded_contacts__contact=contact).update(routed_to=other.team)
    client.force_login(other.officer)
    client.post(f"{reverse('cases:open')}?child={other.child.pk}", given | {"team": other.team.pk})
    case = Case.objects.get(child=other.child)
    assert (case.way, case.referral.folded_contacts.get().contact) == ("referral", contact)


def test_a_warning_notice_fits_the_childs_age(people):
    old = make_people(date_of_birth=born(17))
    case = working_case(old)
    given = {"kind": "cawn", "what": "Served", "begun_on": today(), "by": old.officer}
    with pytest.raises(BadInput, match="under 16, or under 18 in care"):
        links.disrupt(case=case, **given)
    from childfirst.children.actions import note_care

    note_care(old.child, status="looked_after", council="Newham", by=old.officer)
    assert links.disrupt(case=case, **given).kind == "cawn"


def test_the_lead_finds_the_child_nobody_has(people):
    signs = ["found_at_hotel", "older_boyfriend_or_girlfriend", "gifts_from_adult"]
    make_contact(
        "concern", by=people.responder, children=[people.child], borough_id=people.borough.pk, part={"signs": signs}
    )
    suspect = make_child("Jay")
    used = ["drugs_found", "two_phones", "far_from_home", "cannot_talk", "drug_debt", "older_controller"]
    make_contact(
        "arrest",
        by=people.responder,
        children=[suspect],
        borough_id=people.borough.pk,
        part={"signs": used, "roles": ["suspect"]},
    )
    found = {group.slug: {line.child.pk for line in group.lines} for group in groups()}
    assert people.child.pk in found["unallocated"]
    assert suspect.pk in found["only_suspect"]
    cases.open_case(child=people.child, team=people.team, kinds=["sexual"], why="Hotel", by=people.lead)
    lines = next(group for group in groups() if group.slug == "unallocated").lines
    assert [line.why for line in lines if line.child.pk == people.child.pk] == ["Case waits for an officer"]


def test_small_numbers_stay_inside(people):
    for number in range(9):
        people.child = make_child(f"Child{number}")
        report_missing(people)
    first, after = figures.quarter_of(today())
    table = figures.counts(first, after)
    assert table["Missing episodes"]["Not graded on the board"][people.unit.code] == 9
    working_case(people)
    shown = figures.published(figures.counts(first, after))
    assert shown["Cases opened"].cells["All"][people.unit.code] is None
    assert shown["Missing episodes"].cells["Not graded on the board"][people.unit.code] == 9


def test_a_quarter():
    from datetime import date

    assert figures.quarter_of(date(2026, 11, 27)) == (date(2026, 10, 1), date(2027, 1, 1))
    assert figures.quarter_of(date(2026, 2, 28)) == (date(2026, 1, 1), date(2026, 4, 1))


def test_every_act_leaves_a_trace_and_a_line(people):
    case = working_case(people)
    before = AuditEntry.objects.count(), case.steps.count()
    links.tie_concern(
        case=case, kind="phone", name="07700 900123", how="called_by", rests_on="Her phone", by=people.officer
    )
    assert (AuditEntry.objects.count() - before[0], case.steps.count() - before[1]) == (1, 1)


@only_postgres
@pytest.mark.django_db(transaction=True)
def test_two_open_one_childs_case_at_once(people):
    def act():
        return open_for(people)

    assert one_did_it(at_once(act, act))
    assert Case.objects.count() == 1
