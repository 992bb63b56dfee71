"""Every address of custody, force and reviews, opened and sent by everybody who has no business there: refused, and nothing changed."""

import pytest
from django.urls import reverse

from childfirst.powers.models import CustodyEntry, ForceVersion, Review, WordsGiven
from childfirst.powers.urls import custody, force
from tests.apps.powers.custody import a_sergeant, a_suite, bail_refused
from tests.apps.powers.force_cast import cast, review_of, reviewed, sent
from tests.factories import make_officer, make_team

pytestmark = [pytest.mark.django_db, pytest.mark.page]
OUTSIDERS = ("analyst", "auditor", "administrator", "rule_owner", "training_lead")


def addresses():
    """Each with arguments that lead to something."""
    one = cast()
    incident = sent(one, one.first, tactics__tactic_2="ced_fired").report.incident
    stay = bail_refused(a_sergeant(a_suite()))
    numbers = {"custody": stay.pk, "force": incident.pk, "report": incident.reports.get().pk}
    entry = stay.entries.filter(what="charged").get().pk
    made = []
    for patterns, kind in ((custody.urlpatterns, "custody"), (force.urlpatterns, "force")):
        for pattern in patterns:
            names = pattern.pattern.converters
            filled = {}
            for name in names:
                filled[name] = {
                    "what": "note", "page": "why", "entry": entry, "breach": 1, "child": one.child.pk, "part": one.contact.involvements.get().pk,
                }.get(name, numbers["report"] if "/report/" in str(pattern.pattern) else numbers[kind])  # fmt: skip
            made.append(reverse(f"powers:{pattern.name}", kwargs=filled))
    review = review_of(incident)
    made += [
        reverse(f"powers:{name}", args=[review.pk])
        for name in ("review", "take-review", "put-back-review", "outcome", "give-words")
    ]
    return [*made, reverse("powers:reviews")]


def counts():
    kinds = (CustodyEntry, ForceVersion, WordsGiven, Review.objects.filter(status="waiting").model)
    return [kind.objects.count() for kind in kinds]


@pytest.mark.parametrize("role", OUTSIDERS)
def test_who_has_no_business_there_is_refused_everywhere(client, role):
    asked = addresses()
    before = counts()
    client.force_login(make_officer(role, team=make_team("governance")))
    for address in asked:
        assert client.get(address).status_code in (403, 404, 405), address
        assert client.post(address, {"reason": "x"}).status_code in (403, 404, 405), address
    assert counts() == before


def test_a_stranger_officer_opens_no_record_of_others(client):
    asked = addresses()
    client.force_login(make_officer("officer"))
    own_lists = {reverse(f"powers:{name}") for name in ("force", "force-find")}
    for address in asked:
        if address in own_lists or "/force/start/" in address:
            continue
        assert client.get(address).status_code in (403, 404, 405), address


def test_signed_out_nobody_sees_anything(client):
    for address in addresses():
        answer = client.get(address)
        assert answer.status_code in (302, 403, 405), address
        if answer.status_code == 302:
            assert "sign-in" in answer["Location"]


def test_what_a_child_is_told_is_not_for_other_officers(client):
    one = cast()
    review = reviewed(sent(one, one.first).report.incident, one.reviewer)
    client.force_login(make_officer("officer"))
    for name in ("outcome", "give-words"):
        assert client.get(reverse(f"powers:{name}", args=[review.pk])).status_code == 403
