"""Two at the same instant: two notices of one incident, two workers, two deciders. Real threads on PostgreSQL, real processes on SQLite."""

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from childfirst.foundation.errors import CannotNow
from childfirst.referrals import actions, worker
from childfirst.referrals.actions import intake
from childfirst.referrals.models import Clock, ClockRing, FoldedContact, Referral
from tests import factories as make
from tests.at_once import only_postgres, together

PROJECT = Path(__file__).resolve().parents[3]


@pytest.mark.django_db(transaction=True)
@only_postgres
@pytest.mark.parametrize("key", ["4321/22NOV26", ""])
def test_two_notices_at_the_same_instant_make_one_referral(key):
    officers, child = [make.make_officer() for _ in range(4)], make.make_child()
    children = [child] if not key else [None]
    results = together(
        *(lambda by=by: make.make_contact(by=by, cad_reference=key, children=children) for by in officers)
    )
    assert not [one for one in results if isinstance(one, Exception)], results
    assert Referral.objects.count() == 1
    assert FoldedContact.objects.filter(referral=Referral.objects.get(), unfolded_at=None).count() == 4


@pytest.mark.django_db(transaction=True)
@only_postgres
def test_two_workers_ring_once():
    make.make_contact(officer_grade="red")
    clock = Clock.objects.get(duty="DESK")
    at = clock.due_at + timedelta(minutes=1)
    results = together(*(lambda: worker.ring(clock.pk, at) for _ in range(4)))
    assert sorted(map(str, results)) == ["None", "None", "None", "breach"]
    assert ClockRing.objects.count() == 1


@pytest.mark.django_db(transaction=True)
@only_postgres
def test_two_deciders_at_the_same_instant():
    make.make_contact(borough_id=make.make_borough("Hackney").pk)
    people, referral = [make.make_officer("desk_decision_maker") for _ in range(2)], Referral.objects.get()
    actions.grade(referral=referral, grade="green", reason="Small", by=people[0])
    referral.refresh_from_db()
    read = referral.revision
    results = together(
        *(
            lambda by=by: actions.decide(
                referral=referral, outcome="childrens_services", reason="Yes", by=by, revision=read
            )
            for by in people
        )
    )
    assert sum(isinstance(one, CannotNow) for one in results) == 1
    assert referral.decisions.count() == 1


@pytest.mark.django_db
def test_the_database_itself_refuses_a_second_live_referral_and_the_notice_joins_the_first(monkeypatch):
    """As if the first notice had not been committed when we looked."""
    make.make_contact(cad_reference="55/22NOV26")
    looks, real = [], intake._same_incident

    def blind_once(contact):
        looks.append(contact)
        return None if len(looks) == 1 else real(contact)

    monkeypatch.setattr(intake, "_same_incident", blind_once)
    make.make_contact(cad_reference="55/22NOV26")
    assert len(looks) == 2
    assert FoldedContact.objects.filter(referral=Referral.objects.get()).count() == 2


SCRIPT = """
import django; django.setup()
from childfirst.contacts.actions import record
from childfirst.foundation.actor import IMPORTER
from childfirst.contacts.new import NewChild, NewContact, NewInvolvement
from childfirst.foundation.now import now
for _ in range(4):
    part = NewInvolvement(child=NewChild(), unnamed_note="A boy on the stairs", roles=["victim"], seen="yes", spoken_to="no", not_spoken_reason="Ran to a neighbour")
    record(NewContact(kind="domestic_abuse", occurred_from=now(), what_happened="Invented", cad_reference="77/22NOV26", children_in_home=1, involvements=[part]), by=IMPORTER, source="import")
"""


@pytest.mark.once
def test_two_processes_on_one_sqlite_file(tmp_path):
    address = f"sqlite:///{tmp_path / 'desk.sqlite3'}"
    env = os.environ | {
        "CHILDFIRST_DATABASE": address,
        "CHILDFIRST_TEST": "1",
        "DJANGO_SETTINGS_MODULE": "tests.settings",
    }
    subprocess.run(
        [sys.executable, "-m", "django", "migrate", "-v0", "--skip-checks"], cwd=PROJECT, env=env, check=True
    )
    both = [
        subprocess.Popen([sys.executable, "-c", SCRIPT], cwd=PROJECT, env=env, stderr=subprocess.PIPE) for _ in range(2)
    ]
    errors = [one.communicate(timeout=60)[1].decode() for one in both]
    assert [one.returncode for one in both] == [0, 0], errors
    import sqlite3

    with sqlite3.connect(tmp_path / "desk.sqlite3") as file:
        referrals = file.execute("select count(*) from referrals_referral").fetchone()
        folded = file.execute("select count(*) from referrals_foldedcontact").fetchone()
    file.close()
    assert (referrals, folded) == ((1,), (8,))
