"""The queue: what each role sees, that counts add up with lists, and that paging neither loses nor repeats a row."""

import random
from datetime import timedelta
from functools import partial

import pytest
from django.urls import reverse
from django.utils import timezone

from childfirst.contacts.models import Contact
from childfirst.foundation.errors import NotAllowed
from childfirst.referrals import actions, queries, worker
from childfirst.referrals.models import ClockRing, FoldedContact, Referral
from childfirst.referrals.queries import Filters
from childfirst.referrals.queries.queue import VIEWS
from childfirst.rules.vocabulary import CONTACT_KINDS
from childfirst.ui.panels import Few
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.long]


def many(count, *, seed=7):
    """Random rows straight into the table, with one contact each: no act is under test here."""
    chance, at = random.Random(seed), timezone.now()
    teams = [make.make_team() for _ in range(3)]
    routed = [make.make_team("exploitation"), make.make_team("ward"), None]
    officers = [make.make_officer(team=team) for team in teams]
    deskers = [make.make_officer("desk_decision_maker", team=make.make_team("desk")) for _ in range(2)]
    boroughs = [make.make_borough(name) for name in ("Merton", "Hackney")]
    for number in range(count):
        officer = chance.choice(officers)
        status = chance.choice(
            ["open", "open", "in_work", "returned", "awaiting_countersignature", "decided", "folded"]
        )
        contact = Contact.objects.create(
            reference=f"CX-{number}",
            kind=chance.choice(list(CONTACT_KINDS)),
            occurred_from=at,
            submitted_at=at,
            submitted_by=officer,
            team=officer.team,
            crime_reference=f"CR{number}",
        )
        borough = chance.choice(boroughs)
        referral = Referral.objects.create(
            reference=f"RF-2026-{number:06d}",
            status=status,
            kind=contact.kind,
            origin_team=officer.team,
            borough=borough,
            command_unit=borough.command_unit,
            routed_to=chance.choice(routed) if status == "decided" else None,
            taken_by=chance.choice(deskers) if status == "in_work" else None,
            grade=chance.choice(["", "green", "amber", "red"]),
            gap_count=chance.choice([0, 0, 1]),
            opened_at=at - timedelta(minutes=number),
            decided_at=at - timedelta(days=chance.choice([1, 40])) if status == "decided" else None,
            next_due_at=chance.choice([None, at + timedelta(minutes=chance.randint(-90, 3000))]),
        )
        FoldedContact.objects.create(referral=referral, contact=contact, folded_at=at)
    return officers, deskers, boroughs, [team for team in routed if team]


def walk(person, view, filters=None, sort="due"):
    found, after = [], None
    while True:
        part = queries.page(person, view, filters or Filters(), sort=sort, after=after, size=7)
        found += part.rows
        if part.onward is None:
            return found
        after = part.onward


FILTERS = [
    Filters(),
    Filters(grade="red"),
    Filters(grade="ungraded"),
    Filters(gaps=True),
    Filters(due="overdue"),
    Filters(due="hour"),
    Filters(due="today"),
    Filters(kind="domestic_abuse"),
    Filters(text="000012"),
    Filters(text="CR17"),
    Filters(text="RF-2026-00001"),
]


@pytest.mark.once
def test_counts_are_the_lengths_of_the_lists_and_the_tabs_add_up():
    officers, deskers, boroughs, routed = many(80)
    people = [
        deskers[0],
        officers[0],
        make.make_officer("sergeant", team=officers[1].team),
        make.make_officer("exploitation_officer", team=routed[0]),
        make.make_officer("ward_officer", team=routed[1]),
        make.make_officer("inspector", team=make.make_team(command_unit=boroughs[0].command_unit)),
        make.make_officer(["officer", "desk_researcher", "inspector"], team=officers[2].team),
        make.make_officer("sergeant", team=None),
    ]
    every_filter = [*FILTERS, Filters(borough=boroughs[0].pk), Filters(command_unit=boroughs[1].command_unit_id)]
    for turn, person in enumerate(people):
        for place, filters in enumerate(every_filter):
            counts = queries.counts(person, filters)
            assert set(counts) == set(queries.views_for(person))
            for view, count in counts.items():
                # Every order without a filter, and each filter in the orders by turns: all of both say the same five times over.
                for sort in queries.SORTS if not place else [list(queries.SORTS)[(place + turn) % len(queries.SORTS)]]:
                    rows = walk(person, view, filters, sort)
                    assert len(rows) == count == len({row.pk for row in rows}), (view, filters, sort)
    desk = queries.counts(deskers[0], Filters())
    live = Referral.objects.filter(status__in=("open", "in_work", "returned", "awaiting_countersignature")).count()
    assert desk["desk"] + desk["returned"] + desk["countersign"] == live
    assert desk["unassigned"] == Referral.objects.filter(status="open").count()


def test_most_urgent_first_and_no_due_moment_last():
    _, deskers, _, _ = many(60)
    dues = [row.next_due_at for row in walk(deskers[0], "desk")]
    known = [due for due in dues if due]
    assert known == sorted(known)
    assert dues == known + [None] * (len(dues) - len(known))
    grades = [row.grade for row in walk(deskers[0], "desk", sort="grade")]
    assert grades == sorted(grades, key=["red", "amber", "green", "blue", ""].index)


def test_each_role_sees_its_own():
    officers, deskers, boroughs, routed = many(80)
    assert queries.visible_to(deskers[0]).count() == 80
    own = {row.pk for row in queries.visible_to(officers[0])}
    assert own == set(
        FoldedContact.objects.filter(contact__submitted_by=officers[0]).values_list("referral", flat=True)
    )
    sergeant = make.make_officer("sergeant", team=officers[0].team)
    assert {row.origin_team_id for row in queries.visible_to(sergeant)} == {officers[0].team_id}
    ward = make.make_officer("ward_officer", team=routed[1])
    assert {row.routed_to_id for row in queries.visible_to(ward)} <= {routed[1].pk}
    inspector = make.make_officer("inspector", team=make.make_team(command_unit=boroughs[0].command_unit))
    assert {row.command_unit_id for row in queries.visible_to(inspector)} == {boroughs[0].command_unit_id}
    for role in ("analyst", "auditor", "administrator", "training_lead"):
        assert not queries.visible_to(make.make_officer(role)).exists()


def test_every_tab_says_what_an_empty_one_means():
    assert all(view.empty.endswith(".") for view in VIEWS.values())


ROLES = {
    "officer": [
        "Questions from the desk",
        "Words to put differently",
        "Begun and not sent",
        "Your contacts that the desk has now",
        "Decided on your contacts, last 28 days",
    ],
    "desk_researcher": [
        "Taken by me",
        "Late or due within the hour",
        "Not taken up, due later",
        "Missed clocks that need a reason",
    ],
    "desk_decision_maker": [
        "To countersign",
        "Graded, waiting for a decision",
        "Taken by me",
        "Late or due within the hour",
        "Not taken up, due later",
        "Missed clocks that need a reason",
    ],
    "exploitation_officer": ["Routed to your team"],
    "ward_officer": ["Routed to your team"],
    "inspector": [
        "Missed clocks in your command unit that need a reason",
        "Your command unit, late or due within the hour",
        "Words to read",
    ],
    "analyst": [],
}


@pytest.mark.parametrize("role", sorted(ROLES))
def test_each_roles_front_page(role):
    many(40)
    panels = queries.work_for(make.make_officer(role))
    assert [panel.title for panel in panels] == ROLES[role]
    assert all(panel.empty_text and panel.more_href for panel in panels)


def test_the_officer_sees_the_question_and_the_sergeant_that_it_came_back():
    contact = make.make_contact()
    desk = make.make_officer("desk_decision_maker")
    referral = Referral.objects.get()
    actions.return_for_information(referral=referral, question="Who else lives there?", by=desk)
    asked = queries.work_for(contact.submitted_by)[0]
    assert (asked.count, asked.items[0].href) == (1, f"/desk/{referral.pk}/answer/")
    sergeant = make.make_officer("sergeant", team=contact.team)
    assert next(panel for panel in queries.work_for(sergeant) if panel.title == "Sent back to your team").count == 1
    assert "Amara" not in str(queries.work_for(sergeant))


def test_a_waiting_decision_is_for_another_decision_maker():
    make.make_contact()
    first, second = make.make_officer("desk_decision_maker"), make.make_officer("desk_decision_maker")
    referral = Referral.objects.get()
    actions.grade(referral=referral, grade="red", reason="Grave", by=first)
    actions.decide(referral=referral, outcome="no_further_action", reason="Safe", by=first)
    assert queries.work_for(first)[0].count == 0
    assert queries.work_for(second)[0].count == 1


@pytest.mark.parametrize(
    "roles", [["desk_researcher"], ["desk_decision_maker"], ["desk_researcher", "desk_decision_maker"]]
)
def test_no_referral_stands_in_two_panels_of_the_desk_and_none_is_left_out(roles, monkeypatch):
    from childfirst.referrals.queries import work

    _, deskers, _, _ = many(80)
    person = make.make_officer(roles)
    Referral.objects.filter(status="in_work", taken_by=deskers[0]).update(taken_by=person)
    monkeypatch.setattr(work, "Few", partial(Few, shown=500))
    panels = {panel.title: panel for panel in queries.work_for(person)}
    apart = ("To countersign", "Missed clocks that need a reason")  # a signature and a reason are work of their own
    lines = [line.text for title, panel in panels.items() for line in panel.items if title not in apart]
    assert len(lines) == len(set(lines))
    assert all(panel.count == len(panel.items) for panel in panels.values())
    late = {row.reference for row in queries.rows_of(person, "desk", Filters(due="hour"))}
    new = {row.reference for row in queries.rows_of(person, "unassigned", Filters())}
    assert late | new <= {line.partition(":")[0] for line in lines}


def test_each_missed_clock_is_explained_by_those_whose_time_it_was(time_machine, client):
    """The desk's own time by the desk; what an officer owes by those over the officer."""
    time_machine.move_to(timezone.now(), tick=False)
    school = make.make_school()
    contact = make.make_contact(
        officer_grade="red", children=[make.make_child(school_id=school.pk, school_status="enrolled")]
    )
    row, unit = Referral.objects.get(), make.make_borough().command_unit
    Referral.objects.update(command_unit=unit)
    researcher, decider = make.make_officer("desk_researcher"), make.make_officer("desk_decision_maker")
    sergeant = make.make_officer("sergeant", team=contact.team)
    inspector = make.make_officer("inspector", team=make.make_team(command_unit=unit))
    actions.grade(referral=row, grade="red", reason="Grave", by=researcher)
    actions.decide(referral=row, outcome="no_further_action", reason="Safe", by=decider)
    time_machine.shift(timedelta(days=7))
    worker.sweep()
    missed = {ring.clock.duty: ring for ring in ClockRing.objects.filter(kind="breach").select_related("clock")}
    assert set(missed) == {"DESK", "COUNTERSIGN", "R103"}

    def asked(person):
        panel = next(one for one in queries.work_for(person) if "clocks" in one.title and "need a reason" in one.title)
        assert panel.count == len(panel.items)
        return {one.href for one in panel.items}

    own = {reverse("referrals:reason", args=[missed[duty].pk]) for duty in ("DESK", "COUNTERSIGN")}
    officers = {reverse("referrals:reason", args=[missed["R103"].pk])}
    assert asked(researcher) == asked(decider) == own
    assert asked(sergeant) == asked(inspector) == officers
    for person in (sergeant, inspector):
        client.force_login(person)
        text = client.get(reverse("referrals:referral", args=[row.pk])).content.decode()
        assert [href in text for href in sorted(own)] == [False, False]
        assert next(iter(officers)) in text
        for duty in ("DESK", "COUNTERSIGN"):
            told = client.get(reverse("referrals:reason", args=[missed[duty].pk])).content.decode()
            assert "The desk says why its own time was missed" in told
            with pytest.raises(NotAllowed, match="desk says why its own time"):
                actions.give_reason(ring=missed[duty], reason="Not mine to explain", by=person)
    actions.give_reason(ring=missed["R103"], reason="The school was shut", by=sergeant)
    actions.give_reason(ring=missed["DESK"], reason="One desk for two", by=researcher)
    actions.give_reason(ring=missed["COUNTERSIGN"], reason="Nobody else on duty", by=decider)
    assert not asked(researcher) | asked(sergeant) | asked(inspector)


def test_an_unfinished_record_waits_on_the_front_page_until_it_is_sent(client):
    from childfirst.contacts.models import Draft

    officer = make.make_officer()
    at = timezone.now()
    draft = Draft.objects.create(kind="missing", started_at=at, started_by=officer, saved_at=at, saved_by=officer)
    panel = next(one for one in queries.work_for(officer) if one.title == "Begun and not sent")
    assert (panel.count, panel.items[0].href) == (1, f"/contacts/drafts/{draft.pk}/")
    assert panel.items[0].text.startswith("1. Missing child, begun ")
    colleague = make.make_officer(team=officer.team)
    assert next(one for one in queries.work_for(colleague) if one.title == "Begun and not sent").count == 0
