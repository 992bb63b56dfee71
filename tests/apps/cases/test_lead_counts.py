"""The lead's lists are counted in the database: held against the plain way, which reads every finding."""

import random
from datetime import timedelta

import pytest
import time_machine
from django.db.models import Q

from childfirst.cases.actions import cases
from childfirst.cases.models import Case, Episode
from childfirst.cases.queries import lead
from childfirst.cases.queries.known import current_findings
from childfirst.contacts.actions.disagree import disagree
from childfirst.foundation.now import now
from childfirst.referrals.models import FoldedContact, Referral
from tests.apps.cases.people import make_people, report_missing
from tests.factories import make_child, make_contact

pytestmark = pytest.mark.django_db
SIGNS = ["found_at_hotel", "older_boyfriend_or_girlfriend", "gifts_from_adult", "drugs_found", "two_phones", "far_from_home", "cannot_talk", "drug_debt", "older_controller"]  # fmt: skip
STRONG = {"amber", "red"}


def plainly() -> dict[str, int]:
    """From every finding of ninety days, one by one."""
    rows = current_findings(screening__screened_at__gte=now() - lead.SINCE, screening__involvement__child__isnull=False)
    found = [(one.screening.involvement.child_id, set(one.screening.involvement.roles), one) for one in rows]
    held = set(
        Case.objects.filter(Q(closed_at=None) | Q(closed_at__gte=now() - lead.SINCE)).values_list("child", flat=True)
    )
    newest = {}
    for child, _, one in found:
        if one.least_grade in STRONG:
            newest.setdefault(child, one)
    opening = {child for child, _, one in found if one.leads_to == "opens_referral" and one.least_grade in STRONG}
    places = FoldedContact.objects.filter(unfolded_at=None, referral__grade__in=("blue", "green"))
    contacts = {one.screening.contact_id for one in newest.values()}
    return {
        "unallocated": len(opening - held) + Case.objects.filter(status="waiting").count(),
        "only_suspect": len({child for child, roles, _ in found if roles == {"suspect"}} - {child for child, roles, _ in found if "victim" in roles}),
        "low_grade": sum(one.contact_id in contacts for one in places)
        + Episode.objects.exclude(status="closed").filter(grade__in=("low", "very_low"), child__in=newest).count(),
    }  # fmt: skip


@pytest.fixture
def worked():
    """Fourteen children over half a year: some victims, some suspects, some both, some held by a case, one missing."""
    people, rng = make_people(), random.Random(5)
    children = [make_child(f"Child{number}") for number in range(14)]
    for number in range(45):
        with time_machine.travel(now() - timedelta(days=rng.randrange(180), minutes=number), tick=False):
            roles = rng.choice((["suspect"], ["suspect"], ["victim"], ["suspect", "victim"], ["at_risk"]))
            some = rng.sample(SIGNS, rng.randint(2, 6))
            contact = make_contact(
                rng.choice(("concern", "arrest")), by=people.responder, children=[rng.choice(children)], borough_id=people.borough.pk, part={"signs": some, "roles": roles}
            )  # fmt: skip
            first = current_findings(screening__contact=contact).first()
            if first is not None and rng.random() < 0.25:
                disagree(first, by=people.responder, reason="I asked him and it was not so.")
    for child in children[:3]:
        cases.open_case(child=child, team=people.team, kinds=["criminal"], why="Found", by=people.lead)
    people.child = children[3]
    report_missing(people)
    Episode.objects.update(grade="low")
    Referral.objects.filter(pk__in=list(Referral.objects.order_by("pk").values_list("pk", flat=True))[::2]).update(
        grade="blue"
    )
    return people


def test_the_numbers_are_those_of_the_plain_way(worked, monkeypatch):
    expected = plainly()
    assert min(expected.values()) > 1, "each list has something in it"
    for shown in (2, 25):  # more than are shown, and fewer
        monkeypatch.setattr(lead, "SHOWN", shown)
        groups = {one.slug: one for one in lead.groups()}
        assert {slug: groups[slug].count for slug in expected} == expected
        for one in groups.values():
            assert len(one.shown) == min(shown, one.count)
            assert one.left_out == one.count - len(one.shown)


def test_it_asks_as_often_for_many_children_as_for_few(worked, django_assert_max_num_queries):
    with django_assert_max_num_queries(20):
        lead.groups()
