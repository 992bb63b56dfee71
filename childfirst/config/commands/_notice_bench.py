"""Notice figures: a night of many notices to many schools, with a mail server that goes away and a worker that is killed again and again.

A database of its own, a real SMTP server of its own on 127.0.0.1, the worker's own code. Every accepted message is written to
a file by the server before it says so, so that what arrived can be counted apart from what the worker believes.
"""

import os
import random
import signal
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from childfirst.config.faults.mail import arrived, start_mail
from childfirst.config.faults.processes import free_port, listening

LEASE_SECONDS = 1.0  # two minutes in service; only one worker lives at a time here, so it may be short


@dataclass(frozen=True)
class Night:
    """What was counted."""

    notices: int
    schools: int
    kills: int
    arrived: int
    copies: int
    lost: int
    seconds: float


def notices(*, schools: int, rows: int, kills: int) -> Night:
    """Fill, then send with the mail server away at first and the worker killed; then say what arrived."""
    with tempfile.TemporaryDirectory(prefix="childfirst-bench-") as folder:
        port, kept = free_port(), f"{folder}/arrived"
        given = os.environ.get("CHILDFIRST_BENCH_DATABASE", "")
        os.environ.update(
            CHILDFIRST_DEMO="1", CHILDFIRST_VAR=folder, CHILDFIRST_DATABASE=given or f"sqlite:///{folder}/bench.sqlite3",
            CHILDFIRST_MAIL=f"smtp://127.0.0.1:{port}?tls=none",
        )  # fmt: skip
        Path(kept).touch()
        _say(f"Making {rows:,} notices to {schools:,} schools, each with a referral and a running clock")
        _fill(schools, rows)
        began = time.perf_counter()
        _release()
        _say(f"  released by policy in {time.perf_counter() - began:.0f} s")
        away = _worker_for(2.0)  # nobody answers at the port: everything waits, nothing is lost
        server = start_mail(port, kept)
        if not listening(port):
            raise RuntimeError("the mail server did not start")
        rng, killed = random.Random(3), int(away)  # noqa: S311
        while killed < kills:
            killed += _worker_for(rng.uniform(0.05, 0.6))
        _finish()
        server.terminate()
        server.join()
        return _count(kept, rows, schools, killed, time.perf_counter() - began)


def _fill(schools: int, rows: int) -> None:
    from childfirst.config.cli import django_ready

    django_ready()
    from datetime import date, timedelta

    from django.core.management import call_command
    from django.db import transaction

    call_command("migrate", interactive=False, verbosity=0)
    from childfirst.children.models import Child
    from childfirst.contacts.models import Contact
    from childfirst.foundation.actor import IMPORTER
    from childfirst.foundation.now import now
    from childfirst.notices.actions.settings import set_policy
    from childfirst.notices.models import NoticeDraft
    from childfirst.referrals import calendars
    from childfirst.referrals.models import Clock, ClockEvent, FoldedContact, Referral
    from childfirst.teams.models import BasicCommandUnit, Borough, PartnerContact, School, Ward

    at = now()
    with transaction.atomic():
        unit = BasicCommandUnit.objects.create(code="BN", name="Bench")
        borough = Borough.objects.create(code="E99", name="Bench", command_unit=unit)
        ward = Ward.objects.create(code="W99", name="Bench", borough=borough)
        made = School.objects.bulk_create(
            School(urn=str(n), name=f"School {n}", phase="primary", ward=ward) for n in range(schools)
        )
        PartnerContact.objects.bulk_create(
            PartnerContact(kind="school", organisation=school.name, school=school, name="Lead", email=f"lead{school.pk}@s.invalid", phone="07700900000", second_factor="text", added_at=at)
            for school in made
        )  # fmt: skip
        set_policy(recipient_kind="school", release_after_minutes=0, deputy_minutes=720, ward_minutes=120, desk_minutes=45, source="Bench", source_date=date(2026, 1, 1), by=IMPORTER)  # fmt: skip
        children = Child.objects.bulk_create(
            Child(given_name="Child", family_name=str(n), created_at=at) for n in range(rows)
        )
        contacts = Contact.objects.bulk_create(
            Contact(reference=f"B-{n}", kind="domestic_abuse", occurred_from=at, submitted_at=at) for n in range(rows)
        )
        referrals = Referral.objects.bulk_create(
            Referral(reference=f"RB-{n}", kind="domestic_abuse", opened_at=at) for n in range(rows)
        )
        FoldedContact.objects.bulk_create(
            FoldedContact(referral=r, contact=c, folded_at=at) for r, c in zip(referrals, contacts, strict=True)
        )
        stored = {school.pk: calendars.school_days(at, school) for school in made}
        clocks = Clock.objects.bulk_create(
            Clock(referral=referrals[n], contact=contacts[n], child=children[n], duty="R103", about=made[n % schools].name,
                  calendar=stored[made[n % schools].pk], state="running", started_at=at) for n in range(rows)
        )  # fmt: skip
        ClockEvent.objects.bulk_create(
            ClockEvent(clock=clock, what="incident_known", happened_at=at - timedelta(minutes=1)) for clock in clocks
        )
        NoticeDraft.objects.bulk_create(
            NoticeDraft(contact=contacts[n], child=children[n], recipient_kind="school", recipient=made[n % schools].name, school=made[n % schools],
                        about="Bench", purpose="encompass", lawful_basis="da_s49a", content={"Child": "Bench"}, prepared_at=at, look_at=at,
                        due_at=at + timedelta(days=2)) for n in range(rows)
        )  # fmt: skip


def _release() -> None:
    from childfirst.notices.worker import sweep_notices

    counts = sweep_notices()
    if counts["failed"]:
        raise RuntimeError(f"{counts['failed']} notices could not be released")


def _worker_for(seconds: float) -> bool:
    """A worker in a process of its own, killed without warning after so long. True if it was still at work."""
    from django.db import connections

    connections.close_all()
    child = os.fork()
    if child == 0:
        _send(once=False)
        os._exit(0)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def _finish() -> None:
    """One worker that nobody kills, until nothing waits."""
    from childfirst.notices.models import OutboxMessage

    while OutboxMessage.objects.filter(state__in=("waiting", "sending")).exists():
        OutboxMessage.objects.filter(state="waiting").update(next_at=_now())
        _send(once=True)
        time.sleep(0.2)


def _send(*, once: bool) -> None:
    """What `childfirst worker` does, over and over."""
    from datetime import timedelta

    from childfirst.adapters.sending import carriers
    from childfirst.notices import sending

    sending.LEASE = timedelta(seconds=LEASE_SECONDS)  # type: ignore[misc]
    sending.LONGEST_WAIT = timedelta(seconds=1)  # type: ignore[misc]
    while True:
        sending.send_due(carriers())
        if once:
            return
        time.sleep(0.01)


def _count(kept: str, rows: int, schools: int, kills: int, seconds: float) -> Night:
    from childfirst.notices.models import NoticeDraft
    from childfirst.referrals.models import Clock

    took = arrived(kept)
    night = Night(rows, schools, kills, len(took), sum(took.values()) - len(took), rows - len(took), seconds)
    sent = NoticeDraft.objects.filter(status="sent").count()
    met = Clock.objects.filter(duty="R103", ended=True).count()
    print(
        f"  {rows:,} notices to {schools:,} schools; mail server away at first; worker killed {kills} times without warning"
    )
    print(
        f"  arrived: {night.arrived:,} messages; lost: {night.lost:,}; notices marked sent: {sent:,}; clocks ended: {met:,}"
    )
    print(
        f"  second copies with the same Message-ID and link: {night.copies} (killed between the server's yes and writing it down)"
    )
    print(
        f"  {seconds:.0f} s from the first release to the last message, {rows / seconds:.0f} a second, kills and waits included; {os.cpu_count()} cores"
    )
    return night


def _now() -> Any:
    from childfirst.foundation.now import now

    return now()


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
