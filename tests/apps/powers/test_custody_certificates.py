"""The certificate of section 38(6): signed whole or not at all, never changed, replaced only by one beside it."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from childfirst.children.actions import correct_child
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed, ProgrammingError
from childfirst.foundation.now import now
from childfirst.powers.actions.custody_certificates import certify
from childfirst.powers.custody_facts import gate_of
from childfirst.powers.models import CustodyCertificate
from childfirst.powers.queries.custody import entries_that_count
from tests import factories as make
from tests.apps.powers.custody import EVENING, HOUR, a_sergeant, a_suite, bail_refused, detained, write

pytestmark = pytest.mark.django_db
A = {"circumstances": "No carer in or out of the borough answered between eight and ten."}
B = {"harm_level": "death_or_serious_injury", "serious_harm_reason": "He named the boy he means to stab tonight."}


@pytest.fixture(autouse=True)
def evening(time_machine):
    time_machine.move_to(EVENING, tick=False)


@pytest.fixture
def sergeant():
    return a_sergeant(a_suite())


def gate(stay):
    certificate = stay.certificates.order_by("-number").first()
    return gate_of(stay.child, entries_that_count(stay), now(), certificate=certificate)


def test_without_a_certificate_the_gate_says_not_lawful_and_with_one_it_is_made_out(sergeant):
    stay = bail_refused(sergeant)
    assert "R047" in gate(stay).breaches
    certify(stay=stay, ground="a", typed=A, by=sergeant)
    assert "R047" not in gate(stay).breaches
    assert "certificate_a" in gate(stay).exceptions


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"asked": "", "answer": ""}, "the request to the council"),
        ({"answer": ""}, "the council's answer"),
        ({"answer": "offered_non_secure"}, "the council offered a place"),
        ({"answer": "offered_secure"}, "the council offered a place"),
    ],
)
def test_ground_a_is_not_signed_while_something_is_missing_or_a_place_was_offered(sergeant, options, says):
    stay = bail_refused(sergeant, **options)
    with pytest.raises(BadInput, match=says):
        certify(stay=stay, ground="a", typed=A, by=sergeant)
    assert not CustodyCertificate.objects.exists()


def test_ground_a_is_signed_where_something_stops_the_move_that_was_offered(sergeant):
    stay = bail_refused(sergeant, answer="")
    write(
        stay,
        "council_answered",
        sergeant,
        la_answer="offered_non_secure",
        move_blocked=True,
        reason="The road is flooded.",
    )
    assert certify(stay=stay, ground="a", typed=A, by=sergeant).ground == "a"


def test_an_answer_to_an_earlier_request_does_not_answer_a_later_one(sergeant, time_machine):
    stay = bail_refused(sergeant)
    time_machine.move_to(EVENING + HOUR, tick=False)
    write(stay, "council_asked", sergeant, council="Hackney", type="secure", person="Emergency duty team")
    with pytest.raises(BadInput, match="answer to the last request"):
        certify(stay=stay, ground="a", typed=A, by=sergeant)


def test_circumstances_are_needed_for_a(sergeant):
    with pytest.raises(BadInput, match="circumstances"):
        certify(stay=bail_refused(sergeant), ground="a", typed={}, by=sergeant)


@pytest.mark.parametrize(("age", "signed"), [(10, False), (11, False), (12, True), (17, True)])
def test_ground_b_is_never_signed_for_a_child_under_twelve(sergeant, age, signed):
    stay = bail_refused(sergeant, asked="secure", child=make.make_child(age=age, sex="male"))
    if signed:
        assert certify(stay=stay, ground="b", typed=B, by=sergeant).ground == "b"
    else:
        with pytest.raises(BadInput, match="12 or over"):
            certify(stay=stay, ground="b", typed=B, by=sergeant)


def test_ground_b_is_not_signed_where_the_age_is_not_known(sergeant):
    stay = bail_refused(sergeant, asked="secure", child=make.make_child(date_of_birth=None, sex="male"))
    with pytest.raises(BadInput, match="the child's age"):
        certify(stay=stay, ground="b", typed=B, by=sergeant)


@pytest.mark.parametrize(
    ("kind", "harm", "asked", "answer", "signed"),
    [
        ("violent_sexual_or_terrorism", "death_or_serious_injury", "secure", "none_available", True),
        ("violent_sexual_or_terrorism", "other_serious_harm", "secure", "none_available", False),
        ("other", "other_serious_harm", "both", "no_answer", True),
        ("other", "property_or_nuisance", "secure", "none_available", False),
        ("other", "other_serious_harm", "non_secure", "none_available", False),
        ("other", "other_serious_harm", "secure", "offered_secure", False),
    ],
)
def test_ground_b_needs_secure_accommodation_asked_for_and_serious_harm(sergeant, kind, harm, asked, answer, signed):
    stay = bail_refused(sergeant, kind=kind, asked=asked, answer=answer)
    if signed:
        assert certify(stay=stay, ground="b", typed=B | {"harm_level": harm}, by=sergeant).ground == "b"
    else:
        with pytest.raises(BadInput, match="does not hold"):
            certify(stay=stay, ground="b", typed=B | {"harm_level": harm}, by=sergeant)


def test_nothing_is_certified_for_a_child_refused_bail_on_no_ground(sergeant):
    stay = detained(sergeant)
    write(stay, "charged", sergeant, offence="Theft", offence_kind="other")
    write(stay, "bail_refused", sergeant, ground="punishment", reason="To teach him.", was_done=True)
    write(stay, "council_asked", sergeant, council="Hackney", type="secure", person="Duty")
    write(stay, "council_answered", sergeant, la_answer="none_available")
    with pytest.raises(BadInput, match="nothing to certify"):
        certify(stay=stay, ground="a", typed=A, by=sergeant)


def test_a_certificate_is_for_a_child_refused_bail_and_still_here(sergeant):
    with pytest.raises(CannotNow):
        certify(stay=detained(sergeant), ground="a", typed=A, by=sergeant)
    stay = bail_refused(sergeant)
    write(stay, "ended", sergeant, ended_how="to_court")
    with pytest.raises(CannotNow):
        certify(stay=stay, ground="a", typed=A, by=sergeant)


def test_only_a_sergeant_of_the_suite_signs(sergeant):
    stay = bail_refused(sergeant)
    low = make.make_officer(["officer", "sergeant"], team=sergeant.team, rank="constable")
    with pytest.raises(CannotNow, match="36"):
        certify(stay=stay, ground="a", typed=A, by=low)
    for person in (make.make_officer("officer", team=sergeant.team), a_sergeant(a_suite())):
        with pytest.raises(NotAllowed):
            certify(stay=stay, ground="a", typed=A, by=person)


def test_a_signed_certificate_is_never_changed_and_a_new_one_stands_beside_it(sergeant):
    stay = bail_refused(sergeant)
    first = certify(stay=stay, ground="a", typed=A, by=sergeant)
    with pytest.raises(BadInput, match="Say why"):
        certify(stay=stay, ground="a", typed=A, by=sergeant)
    second = certify(
        stay=stay,
        ground="a",
        typed={"circumstances": "The road is flooded."},
        by=sergeant,
        why_replaced="The first named the wrong council.",
    )
    assert (second.replaces, second.number, first.replaced_by) == (first, 2, second)
    with pytest.raises(ProgrammingError):
        first.save()
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE powers_custodycertificate SET ground = 'b' WHERE id = %s", [first.pk])


def test_two_who_sign_on_one_page_make_one_certificate(sergeant):
    stay = bail_refused(sergeant)
    read = stay.revision
    certify(stay=stay, ground="a", typed=A, by=sergeant, revision=read)
    with pytest.raises(CannotNow, match="Certificate signed"):
        certify(stay=stay, ground="a", typed=A, by=a_sergeant_of(stay), revision=read, why_replaced="I did not see it.")
    assert stay.certificates.count() == 1


def a_sergeant_of(stay):
    return a_sergeant(stay.suite)


def test_the_paper_says_what_was_signed_whatever_changes_later(sergeant, client):
    stay = bail_refused(sergeant, child=make.make_child("Kofi", "Invented", age=13, sex="male"))
    signed = certify(stay=stay, ground="a", typed=A, by=sergeant)
    correct_child(stay.child, by=sergeant, reason="Spelt wrongly", given_name="Koffi")
    client.force_login(sergeant)
    page = client.get(reverse("powers:custody-certificate", args=[signed.pk])).content.decode()
    for words in (
        "Kofi Invented",
        "13 years",
        "Robbery",
        A["circumstances"],
        "Hackney: not secure accommodation",
        "None available",
        "section 38(6)",
        sergeant.full_name,
        "Tue 24 November 2026, 8:00pm",
        signed.reference,
    ):
        assert words in page
    assert "Koffi" not in page


def test_what_else_was_broken_when_it_was_signed_stands_on_the_paper(sergeant, client):
    stay = bail_refused(sergeant)
    write(stay, "placed", sergeant, place="cell", cell_reason="convenience", shares=False)
    signed = certify(stay=stay, ground="a", typed=A, by=sergeant)
    assert [row[0] for row in signed.document["open_breaches"]] == ["R037"]
