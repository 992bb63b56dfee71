"""Page figures: the desk's queue and a child's page, on a real server, with several people at once and every look audited.

Invented London's history is put in a database of its own, a referral is opened for every contact, and people who are signed in
ask for pages one after another. Traffic goes to 127.0.0.1 only and ends by itself.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from random import Random

from childfirst.config.faults.processes import free_port
from childfirst.config.visitor import Visitor

# People who read between pages, as people do; and nobody ever pausing, to see where it ends.
PAUSES = (1.0, 0.0)
QUEUE_FILTERS = ("", "?view=desk&sort=due", "?grade=red", "?kind=domestic_abuse", "?grade=amber&kind=missing")


@dataclass
class Timings:
    """What one page took, in milliseconds, and how often it was not a page."""

    took: list[float] = field(default_factory=list)
    failed: int = 0

    def line(self, words: str, seconds: float) -> str:
        """One row of the table."""
        if not self.took:
            return f"  {words:<28} nothing measured"
        ranked = sorted(self.took)
        p95 = ranked[min(len(ranked) - 1, int(len(ranked) * 0.95))]
        return (
            f"  {words:<28} {statistics.median(ranked):7.0f} ms median {p95:7.0f} ms p95 {ranked[-1]:7.0f} ms worst"
            f" {len(ranked) / seconds:6.1f} pages/s {self.failed:4d} failed"
        )


def pages(*, contacts: int, people: int, seconds: int) -> dict[str, Timings]:
    """Make the database, start the server, measure, stop it. Returns the timings by page."""
    given = os.environ.get("CHILDFIRST_DATABASE", "")
    with tempfile.TemporaryDirectory(prefix="childfirst-bench-") as folder:
        os.environ.update(
            CHILDFIRST_DEMO="1", CHILDFIRST_VAR=folder, CHILDFIRST_DATABASE=given or f"sqlite:///{folder}/bench.sqlite3"
        )
        _say(
            f"Making {contacts:,} contacts, each with an open referral ({'SQLite' if not given else given.split(':')[0]})"
        )
        children, rows = _fill(contacts)
        port = free_port()
        server = subprocess.Popen(
            [sys.executable, "-m", "childfirst.config.cli", "serve", "--port", str(port)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _wait(port, server)
            return _measure(port, people, seconds, children, rows)
        finally:
            server.terminate()
            server.wait(timeout=30)


def _fill(contacts: int) -> tuple[list[int], dict[str, int]]:
    from childfirst.config.cli import django_ready

    django_ready()
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)
    from childfirst.audit.models import AuditEntry
    from childfirst.contacts.models import Contact
    from childfirst.demo.contacts import Plan
    from childfirst.demo.load import load
    from childfirst.foundation.now import now
    from childfirst.referrals.models import Clock, Referral

    load(Plan(children=max(400, contacts * 3 // 4), anchor=now()), live=False, stories=False)
    _open_all(contacts)
    children = list(
        Contact.objects.filter(involvements__child__isnull=False).values_list("involvements__child", flat=True)[:5000]
    )
    rows = {"contacts": Contact.objects.count(), "open referrals": Referral.objects.filter(status="open").count(),
            "clocks": Clock.objects.count(), "audit rows": AuditEntry.objects.count()}  # fmt: skip
    return sorted(set(children)), rows


def _open_all(wanted: int) -> None:
    """Every contact gets a referral that waits for the desk, due within the coming days."""
    from datetime import timedelta

    from django.db import transaction

    from childfirst.contacts.models import Contact
    from childfirst.foundation.now import now
    from childfirst.referrals.models import Clock, FoldedContact, Referral

    rng, start = Random(5), now()  # noqa: S311
    with transaction.atomic():
        have = list(Referral.objects.all()[:wanted])
        for referral in have:
            referral.status, referral.decision, referral.decided_at, referral.next_due_at = (
                "open",
                "",
                None,
                start + timedelta(minutes=rng.randint(-600, 6000)),
            )
        Referral.objects.bulk_update(have, ["status", "decision", "decided_at", "next_due_at"], batch_size=500)
        bare = Contact.objects.filter(referral_places__isnull=True).order_by("-occurred_from")[
            : max(0, wanted - len(have))
        ]
        for chunk in _chunks(list(bare), 2000):
            made = Referral.objects.bulk_create([
                Referral(reference=f"RB-{contact.pk}", kind=contact.kind, summary="Bench", borough_id=contact.borough_id, origin_team_id=contact.team_id,
                         grade=rng.choice(["green", "amber", "red", ""]), opened_at=contact.submitted_at, children_count=1,
                         next_due_at=start + timedelta(minutes=rng.randint(-600, 6000)))
                for contact in chunk
            ])  # fmt: skip
            FoldedContact.objects.bulk_create(
                [
                    FoldedContact(referral=referral, contact=contact, folded_at=contact.submitted_at)
                    for referral, contact in zip(made, chunk, strict=True)
                ]
            )
            Clock.objects.bulk_create([
                Clock(referral=referral, duty="DESK", due_at=referral.next_due_at, state="running", started_at=referral.opened_at,
                      allowance={"minutes": 1440, "grade": "amber", "source": "bench", "source_date": ""}) for referral in made
            ])  # fmt: skip


def _chunks(rows: list, size: int) -> list[list]:
    return [rows[start : start + size] for start in range(0, len(rows), size)]


def _measure(port: int, people: int, seconds: int, children: list[int], rows: dict[str, int]) -> dict[str, Timings]:
    from childfirst.audit.models import AuditEntry
    from childfirst.referrals.models import Referral

    referrals = list(Referral.objects.filter(status="open").values_list("pk", flat=True)[:5000])
    paths = {
        "The desk's queue": lambda rng: f"/desk/{rng.choice(QUEUE_FILTERS)}",
        "One referral": lambda rng: f"/desk/{rng.choice(referrals)}/",
        "A child's page": lambda rng: f"/children/{rng.choice(children)}/",
    }
    _say("  " + ", ".join(f"{count:,} {what}" for what, count in rows.items()))
    _say(
        f"  {people} people at once, {seconds} s a page, {os.cpu_count()} cores, server and people on the same machine"
    )
    found = {}
    for pause in PAUSES:
        print(
            f"  {people} people, {f'each reads for about {pause:g} s between pages' if pause else 'none ever pauses'}"
        )
        for words, path in paths.items():
            before = AuditEntry.objects.count()
            timings = _crowd(port, people, seconds, path, pause)
            looked = AuditEntry.objects.count() - before
            found[f"{words}, pause {pause:g}"] = timings
            print(timings.line(words, seconds) + f" {looked / max(1, len(timings.took)):5.1f} audit rows a look")
    return found


def _crowd(port: int, people: int, seconds: int, path, pause: float) -> Timings:  # type: ignore[no-untyped-def]
    from childfirst.demo.roster import PASSWORD

    timings, lock = Timings(), threading.Lock()
    stop = threading.Event()

    def person(number: int) -> None:
        visitor, rng = Visitor(port), Random(number)  # noqa: S311
        visitor.sign_in("daniel.whitcombe" if number % 2 else "grace.adunmo", PASSWORD)
        visitor.get(path(rng))
        while not stop.is_set():
            began = time.perf_counter()
            status, _ = visitor.get(path(rng))
            took = (time.perf_counter() - began) * 1000
            with lock:
                timings.took.append(took)
                timings.failed += status != 200
            if pause:
                stop.wait(rng.uniform(0.5, 1.5) * pause)

    crowd = [threading.Thread(target=person, args=(number,), daemon=True) for number in range(people)]
    for thread in crowd:
        thread.start()
    time.sleep(seconds)
    stop.set()
    for thread in crowd:
        thread.join(timeout=60)
    return timings


def _wait(port: int, server: subprocess.Popen) -> None:  # type: ignore[type-arg]
    for _ in range(300):
        if server.poll() is not None:
            raise RuntimeError("the server did not start: try `childfirst serve` by hand to see why")
        try:
            with Visitor(port) as visitor:
                if visitor.get("/health/")[0] == 200:
                    return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError("the server did not answer within a minute")


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
