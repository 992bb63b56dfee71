"""Two people at the same instant: one child received twice, one bail decided twice, one certificate signed twice."""

import pytest

from childfirst.foundation.now import now
from childfirst.powers.actions.custody import receive, record_entry
from childfirst.powers.actions.custody_certificates import certify
from childfirst.powers.models import CustodyCertificate, CustodyStay
from tests import factories as make
from tests.apps.powers.custody import ARRIVAL, a_sergeant, a_suite, bail_refused, detained
from tests.at_once import one_did_it, only_postgres, together


@only_postgres
@pytest.mark.django_db(transaction=True)
def test_one_child_is_received_once():
    suite, child = a_suite(), make.make_child(age=14)
    results = together(
        *[lambda by=a_sergeant(suite): receive(child=child, at=now(), facts=ARRIVAL, by=by) for _ in range(3)]
    )
    assert one_did_it(results), results
    assert CustodyStay.objects.filter(child=child).count() == 1


@only_postgres
@pytest.mark.django_db(transaction=True)
def test_one_charge_is_decided_once_and_what_only_adds_is_never_lost():
    stay = detained(a_sergeant(a_suite()))
    people = [a_sergeant(stay.suite) for _ in range(3)]
    facts = {"offence": "Theft", "offence_kind": "other"}
    results = together(
        *[
            lambda by=by: record_entry(stay=stay, what="charged", at=now(), facts=facts, by=by, revision=stay.revision)
            for by in people
        ]
    )
    assert one_did_it(results), results
    told = {"name": "Mother", "how": "phone"}
    results = together(
        *[
            lambda by=by: record_entry(
                stay=stay, what="parent_told", at=now(), facts=told, by=by, revision=stay.revision
            )
            for by in people
        ]
    )
    assert stay.entries.filter(what="parent_told").count() == 3, results


@only_postgres
@pytest.mark.django_db(transaction=True)
def test_one_certificate_is_signed_once():
    stay = bail_refused(a_sergeant(a_suite()))
    typed = {"circumstances": "No carer answered tonight."}
    results = together(
        *[
            lambda by=a_sergeant(stay.suite): certify(stay=stay, ground="a", typed=typed, by=by, revision=stay.revision)
            for _ in range(3)
        ]
    )
    assert one_did_it(results), results
    assert CustodyCertificate.objects.count() == 1


@only_postgres
@pytest.mark.django_db(transaction=True)
def test_a_child_leaves_for_hospital_once():
    stay = detained(a_sergeant(a_suite()))
    results = together(
        *[
            lambda by=a_sergeant(stay.suite): record_entry(
                stay=stay, what="hospital", at=now(), facts={"where": "Homerton"}, by=by, revision=stay.revision
            )
            for _ in range(3)
        ]
    )
    assert one_did_it(results), results
    assert stay.entries.filter(what="hospital").count() == 1
