"""Drafts of notices: the least each recipient needs, prepared once, shown only to those who may see the contact, never sent."""

import pytest
from django.urls import reverse

from childfirst.audit.models import AuditEntry
from childfirst.foundation.errors import CannotNow, NotAllowed
from childfirst.notices import actions, content
from childfirst.notices.models import NoticeDraft
from childfirst.notices.presenters import LEAST
from childfirst.notices.queries import visible_to
from tests import factories as make

pytestmark = pytest.mark.django_db
SCHOOL_FIELDS = {  # R106, and nothing else
    "Child", "Date of birth", "Police reference", "When", "Where", "Was the child there", "Other children there",
    "What the child said", "Was the child spoken to", "Circumstances",
}  # fmt: skip


@pytest.fixture
def contact():
    school = make.make_school("Hill School")
    child = make.make_child(school_id=school.pk, school_status="enrolled")
    return make.make_contact(
        children=[child, make.make_child("Bilal", age=9)],
        what_happened="A secret narrative",
        offence="violence",
        part={"signs": ["hears_abuse"], "spoken_alone": "no"},
    )


def test_a_school_is_told_the_listed_fields_and_nothing_else(contact):
    draft = NoticeDraft.objects.get()
    assert set(draft.content) == SCHOOL_FIELDS
    told = str(draft.content)
    for never in ("A secret narrative", "Invented Father", "Bilal", "violence", "Violence"):
        assert never not in told
    assert draft.content["Was the child spoken to"] == "Yes, with an adult there"
    assert draft.content["Other children there"] == "1 other child, not named here"
    assert draft.content["Circumstances"] == "Domestic abuse incident. The child: saw or heard abuse at home"


def test_early_help_is_not_told_of_the_incident(contact):
    told = content.early_help(contact, contact.involvements.all(), advice="Parenting help")
    assert set(told) == {"Police reference", "Children", "Help that is asked for"}


def test_the_same_draft_twice_is_one_row_and_other_words_withdraw_the_first(contact):
    by = make.make_officer("desk_decision_maker")
    same = {"contact": contact, "recipient_kind": "council", "recipient": "Hackney", "about": "x", "by": by}
    first = actions.draft(content={"a": "1"}, **same)
    assert actions.draft(content={"a": "1"}, **same) == first
    second = actions.draft(content={"a": "2"}, **same)
    first.refresh_from_db()
    assert first.withdrawn_by == by
    assert second.withdrawn_at is None
    assert AuditEntry.objects.filter(verb="notice withdrawn", recipient="Hackney").count() == 1


def test_only_the_desk_withdraws_and_only_once(contact):
    draft = NoticeDraft.objects.get()
    with pytest.raises(NotAllowed):
        actions.withdraw(notice=draft, by=contact.submitted_by, reason="Wrong school")
    desk = make.make_officer("desk_researcher")
    actions.withdraw(notice=draft, by=desk, reason="Wrong school")
    with pytest.raises(CannotNow):
        actions.withdraw(notice=draft, by=desk, reason="Wrong school")


@pytest.mark.parametrize(("role", "status"), [("desk_researcher", 200), ("officer", 404), ("analyst", 403)])
def test_who_may_read_one(client, contact, role, status):
    client.force_login(make.make_officer(role))
    response = client.get(reverse("notices:notice", args=[NoticeDraft.objects.get().pk]))
    assert response.status_code == status
    if status == 200:
        assert "No policy sends it by itself" in response.content.decode()
        assert AuditEntry.objects.filter(verb="looked at a notice").exclude(child_id=None).count() == 1
        assert not AuditEntry.objects.filter(operation="disclosure").exists()


def test_a_notice_about_several_children_traces_each_of_them(client, contact):
    by = make.make_officer("desk_decision_maker")
    named = [part.child_id for part in contact.involvements.all()]
    draft = actions.draft(
        contact=contact,
        recipient_kind="council",
        recipient="Hackney",
        about="x",
        content={"Who": "both"},
        named=named,
        by=by,
    )
    client.force_login(by)
    page = client.get(reverse("notices:notice", args=[draft.pk])).content.decode()
    assert "_children" not in page
    looked = AuditEntry.objects.filter(verb="looked at a notice", subject_id=str(draft.pk)).exclude(child_id=None)
    assert set(looked.values_list("child_id", flat=True)) == set(named)


def test_the_officer_who_recorded_it_sees_the_draft(contact):
    assert visible_to(contact.submitted_by).count() == 1
    assert not visible_to(make.make_officer()).exists()


def test_every_kind_of_recipient_says_what_it_leaves_out():
    assert set(LEAST) == set(NoticeDraft.RECIPIENTS)
