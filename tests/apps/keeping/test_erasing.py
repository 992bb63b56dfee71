"""A child whose record was deleted is found nowhere: no row, no key, no word in another's record, nothing in the raw files of the database."""

import json

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import QuerySet

from childfirst.audit.models import AuditEntry, ContentKey
from childfirst.audit.seals import problems
from childfirst.children.models import Child
from childfirst.contacts.models import Contact, ContactAdult, Involvement, Screening
from childfirst.foundation import wall
from childfirst.foundation.errors import CannotNow
from childfirst.foundation.now import now, today
from childfirst.guarding.actions import restrict
from childfirst.keeping import fates, ledger
from childfirst.keeping.erasing import erase
from childfirst.keeping.models import Disposal, Hold, Permit
from childfirst.keeping.names import names_of
from childfirst.keeping.planning import plan_for
from childfirst.panels.actions import redacting
from childfirst.panels.actions.forgetting import DELETED
from childfirst.panels.actions.redacting import OPEN
from tests.apps.keeping.own_database import in_its_own
from tests.apps.panels import meeting as panel
from tests.factories import make_child, make_contact, make_officer, make_team

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_ledger(settings, tmp_path):
    settings.DELETIONS_LEDGER = tmp_path / "deletions.jsonl"


@pytest.fixture
def people():
    return make_officer("records_manager"), make_officer("records_manager")


def gone(child, people, **more):
    first, second = people
    return erase(
        [child.pk], by=second, because="No longer needed", group="group_4", asked_at=now(), asked_by=first, **more
    )


def test_every_row_of_the_child_goes_and_the_proof_says_how_many(people):
    child = make_child("Ottoline", "Quillfeather", needs=["autism"])
    contact = make_contact(children=[child], what_happened="Ottoline Quillfeather was seen by the canal.")
    wanted = plan_for([child.pk]).counts()
    proof = gone(child, people)
    assert {
        "children.child",
        "contacts.contact",
        "contacts.involvement",
        "contacts.screening",
        "referrals.referral",
    } <= proof.counts.keys()
    assert proof.counts == wanted
    assert not Child.objects.filter(pk=child.pk).exists()
    assert not Contact.objects.filter(pk=contact.pk).exists()
    assert json.loads(ledger.path().read_text())["records"] == proof.records
    assert "Quillfeather" not in ledger.path().read_text() + json.dumps([proof.counts, proof.records, proof.because])
    assert not Permit.objects.exists()


def test_nothing_stays_where_other_children_are_closed_to_the_one_who_deletes(people):
    """On PostgreSQL a row is there for a plain role only while what it hangs on is: a screening was not, once its involvement had gone."""
    _, second = people
    team = make_team()
    officer, guardian = make_officer(team=team), make_officer("inspector", team=team, rank="inspector")
    decider = make_officer("desk_decision_maker", team=make_team("desk"))
    child, brother, cousin = (make_child(name, "Quillfeather") for name in ("Ottoline", "Basil", "Perpetua"))
    own, shared, _ = (make_contact(by=officer, children=some) for some in ([child], [child, brother], [cousin]))
    for one in (brother, cousin):
        restrict(child=one, guardian=guardian, let_in=[decider], reason="Known to the force", by=guardian)
    screened = set(Screening.objects.filter(involvement__child=child).values_list("pk", flat=True))
    wanted = plan_for([child.pk]).counts()
    with wall.before(second):
        proof = gone(child, people)
        connection.check_constraints()
    assert proof.counts == wanted
    assert len(screened) == 2
    assert not Screening.objects.filter(pk__in=screened).exists()
    assert not Contact.objects.filter(pk=own.pk).exists()
    assert "Ottoline" not in Contact.objects.get(pk=shared.pk).what_happened


def test_a_contact_shared_with_a_brother_stays_without_the_name(people):
    child, brother = make_child("Ottoline", "Quillfeather"), make_child("Basil", "Quillfeather")
    contact = make_contact(
        children=[child, brother],
        what_happened="Ottoline hit Basil Quillfeather. OTTOLINE QUILLFEATHER ran. She has an ottoline sofa.",
    )
    ContactAdult.objects.create(contact=contact, order=9, full_name="Named once")  # a person nobody opened a record for
    proof = gone(child, people)
    contact.refresh_from_db()
    assert contact.what_happened == "[deleted] hit Basil Quillfeather. [deleted] ran. She has an ottoline sofa."
    assert list(contact.involvements.values_list("child", flat=True)) == [brother.pk]
    assert Screening.objects.filter(involvement__child=brother).exists()
    assert proof.scrubbed["contacts.contact"] == 1
    assert "Ottoline" not in json.dumps(list(Screening.objects.values_list("facts", flat=True)))


def test_a_panels_copy_goes_with_the_record_or_with_one_child_of_it(people):
    who = panel.people()
    child, brother = make_child("Ottoline", "Larkspur"), make_child("Basil", "Quillfeather")
    over_contact = panel.stopped(children=[child])
    over = panel.opened(who)
    panel.graded(who, over)
    panel.found(who, over)
    panel.handed_over(who, over)
    shared, other = panel.stopped(children=[child, brother]), panel.stopped(children=[brother])
    meeting = panel.opened(who, seed="hazel", sizes={"search": 9})
    counted = over.items.get().proposed
    proof = gone(child, people)
    over.refresh_from_db()
    kept = over.items.get()
    assert over.status not in OPEN
    assert (kept.status, kept.texts, kept.facts, kept.shown) == ("redacted", [], [], [])
    assert kept.proposed == counted
    emptied = [one for one in meeting.items.all() if not one.shown]
    assert {one.status for one in emptied} == {"left_out"}
    assert {one.left_out_reason for one in emptied} == {DELETED}
    assert all(one.left_out_by == people[1] and not one.cuts.exclude(words="").exists() for one in emptied)
    (left,) = (one for one in meeting.items.all() if one.shown)
    assert (left.subject_type, left.subject_id) == ("contacts.involvement", other.involvements.get().pk)
    assert proof.scrubbed["panels.item"] == 1 + len(emptied)
    assert proof.scrubbed["panels.cut"] >= 1, "PostgreSQL writes these tables anew"
    assert Contact.objects.filter(pk=shared.pk).exists()
    assert not Contact.objects.filter(pk=over_contact.pk).exists()
    with pytest.raises(CannotNow):
        redacting.confirm(item=emptied[0], keep={}, notes=[], revision=emptied[0].revision - 1, by=who.coordinator)
    panel.graded(who, meeting)  # nobody waits for what is not there
    panel.found(who, meeting)


def test_the_trace_keeps_that_it_happened_and_cannot_be_read_of_the_child(people):
    child = make_child("Ottoline", "Quillfeather")
    before = AuditEntry.objects.filter(child_id=child.pk).count()
    assert "Quillfeather" in str(AuditEntry.objects.filter(child_id=child.pk).values_list("details", flat=True))
    number = child.pk
    gone(child, people)
    rows = AuditEntry.objects.filter(child_id=number)
    assert rows.count() == before
    assert "Quillfeather" not in str(list(rows.values()))
    assert not ContentKey.objects.filter(holder=f"child {number}").exists()
    assert AuditEntry.objects.get(verb="deleted child record").subject_id == str(number)
    assert list(problems()) == []


def test_nothing_on_hold_can_be_deleted(people):
    child = make_child()
    Hold.objects.create(
        child=child, kind="court", reason="Trial in May", until_on=today(), set_at=now(), set_by=people[0]
    )
    with pytest.raises(CannotNow, match="on hold until"):
        gone(child, people)
    assert Child.objects.filter(pk=child.pk).exists()


def test_rows_that_never_change_are_refused_outside_the_permit(people):
    make_contact(children=[make_child()])
    with pytest.raises(DatabaseError), transaction.atomic():
        QuerySet(Screening)._raw_delete("default")
    Permit.objects.create(reference="x")
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM audit_auditentry")


def test_every_model_has_one_fate_and_every_row_of_a_child_is_reached():
    labels = {fates.label(model) for model in fates.ours()}
    assert labels == set(fates.FATES), "say in keeping/fates.py what becomes of its rows"
    for model in fates.ours():
        for pointer in fates.pointers(model):
            target = fates.fate(pointer.related_model)
            if target in (fates.GOES, fates.HELD) and fates.key_of(pointer) not in fates.LET_GO:
                assert fates.fate(model) in (fates.GOES, fates.HELD), f"{fates.key_of(pointer)} hangs on what may go"
        if fates.fate(model) == fates.HELD:
            assert fates.HELD_BY[fates.label(model)], model


def test_what_never_changes_and_may_go_lets_the_permit_through():
    from importlib import import_module

    from childfirst.foundation.records import ImmutableRecord

    written = ("0002_open_for_erasure", "0003_rings_open_for_erasure")
    opened = {one for name in written for one in import_module(f"childfirst.keeping.migrations.{name}").TABLES}
    wanted = {
        model._meta.db_table
        for model in fates.ours()
        if issubclass(model, ImmutableRecord) and fates.fate(model) == fates.GOES
    }
    assert wanted <= opened, "add a FreezeRowsButErasure to a migration of keeping"
    assert not {"audit_auditentry", "audit_auditseal"} & opened


def test_rooms_with_a_childs_data_lock_what_the_trace_says():
    from childfirst.audit.locking import ROOMS

    assert {
        fates.label(model).split(".")[0] for model in fates.ours() if fates.fate(model) in (fates.GOES, fates.HELD)
    } <= ROOMS


def test_names_are_taken_whole():
    child = make_child("Will", "Ash")
    pattern = names_of([child.pk]).pattern
    assert (
        pattern.sub("-", "Will Ash will wash, WILL, Willow, Ash's, will ash, ASH")
        == "- will wash, -, Willow, -'s, -, -"
    )


@pytest.mark.once
def test_nothing_of_the_child_is_left_on_the_disk(tmp_path):
    """A real database file of its own: filled, erased, cleaned, and searched byte by byte."""
    told = json.loads(in_its_own("disk_world", f"sqlite:///{tmp_path}/disk.sqlite3", tmp_path)[0])
    assert told["before"], "the search must be able to find"
    assert "Quillfeatherby" in json.dumps(told["copied"]), "a panel had its copy"
    assert told["after"] == {}
    assert told["others"], "the brother is still there"
    assert told["broken"] == []
    assert Disposal.objects.count() == Involvement.objects.count() == 0
