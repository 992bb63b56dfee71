"""Findings of abuse or exploitation in brief say what the findings say, however these came to be."""

from importlib import import_module

import pytest
from django.apps import apps

from childfirst.contacts.actions.amend import amend, name_child
from childfirst.contacts.actions.disagree import disagree
from childfirst.contacts.models import Finding, HarmFound, Involvement
from childfirst.contacts.new import NewChild
from childfirst.rules.exploitation import FAMILIES
from tests.factories import make_child, make_contact, make_officer

pytestmark = pytest.mark.django_db
SIGNS = ["found_at_hotel", "older_boyfriend_or_girlfriend", "gifts_from_adult"]
USED = ["drugs_found", "two_phones", "far_from_home", "cannot_talk", "drug_debt", "older_controller"]


def in_brief() -> set[tuple]:
    return set(
        HarmFound.objects.values_list(
            "finding", "contact", "child", "screened_at", "position", "leads_to", "least_grade", "only_suspect", "victim", "stands"
        )
    )  # fmt: skip


def as_found() -> set[tuple]:
    rows = Finding.objects.filter(family__in=FAMILIES, screening__involvement__child__isnull=False).exclude(
        leads_to="informs"
    )
    return {
        (
            one.pk, one.screening.contact_id, one.screening.involvement.child_id, one.screening.screened_at, one.position, one.leads_to, one.least_grade,
            one.screening.involvement.roles == ["suspect"], "victim" in one.screening.involvement.roles, not one.disagreements.exists(),
        )
        for one in rows
    }  # fmt: skip


@pytest.fixture
def recorded():
    by = make_officer()
    make_contact("concern", by=by, children=[make_child("Kelly"), None], part={"signs": SIGNS})
    make_contact("arrest", by=by, children=[make_child("Jay")], part={"signs": USED, "roles": ["suspect"]})
    make_contact("arrest", by=by, children=[make_child("Ade")], part={"signs": USED, "roles": ["suspect", "victim"]})
    make_contact("domestic_abuse", by=by, children=[make_child("Mina")])
    return by


def test_what_is_kept_beside_a_finding_is_what_the_finding_says(recorded):
    assert in_brief() == as_found()
    assert {(only, victim) for *_, only, victim, _ in in_brief()} >= {(True, False), (False, True)}
    assert Finding.objects.filter(family__in=FAMILIES, screening__involvement__child=None).exists(), (
        "nobody named, not kept"
    )


def test_the_first_disagreement_ends_it_in_the_same_act(recorded):
    finding = Finding.objects.get(pk=HarmFound.objects.order_by("pk").first().finding_id)
    disagree(finding, by=recorded, reason="The hotel is where her mother works in the evening.")
    assert not HarmFound.objects.get(finding=finding).stands
    assert in_brief() == as_found()


def test_naming_a_child_and_amending_a_part_are_in_it_at_once(recorded):
    said = Finding.objects.get(pk=HarmFound.objects.filter(only_suspect=True).first().finding_id)
    disagree(said, by=recorded, reason="He was at school that day and has no phone.")
    before = HarmFound.objects.count()
    unnamed = Involvement.objects.get(child=None)
    name_child(
        unnamed, NewChild(given_name="Robin", family_name="Invented"), by=recorded, reason="He told us his name later."
    )
    assert HarmFound.objects.filter(child__given_name="Robin").exists()
    assert in_brief() == as_found()
    part = said.screening.involvement
    amend(
        part.contact,
        part=part,
        by=recorded,
        reason="He was made to carry it.",
        changes={"roles": ["suspect", "victim"]},
    )
    assert not HarmFound.objects.filter(contact=part.contact, only_suspect=True).exists()
    assert in_brief() == as_found()
    assert HarmFound.objects.count() > before


def test_those_already_on_record_are_filled_in_as_they_stand(recorded):
    finding = Finding.objects.get(pk=HarmFound.objects.order_by("pk").first().finding_id)
    disagree(finding, by=recorded, reason="The hotel is where her mother works in the evening.")
    kept = in_brief()
    HarmFound.objects.all().delete()
    import_module("childfirst.contacts.migrations.0008_harm_on_record").fill(apps, None)
    assert in_brief() == kept == as_found()
