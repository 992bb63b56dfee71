"""Counted from the database, never from what a process believes: what is there, what is only half there, which clock did not ring, what left twice."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import connections
from django.db.models import Count

from childfirst.audit.models import AuditEntry
from childfirst.audit.seals import problems
from childfirst.contacts.models import Contact, Involvement, Screening
from childfirst.notices.models import NoticeDraft, OutboxMessage
from childfirst.referrals.models import Clock, ClockRing, Decision, FoldedContact, Referral, ReferralStep

AFTER_DECISION = ("decided", "awaiting_countersignature")


@dataclass
class Seen:
    """What stands in the database, and everything in it that is only half there."""

    submitted: dict[str, int] = field(default_factory=dict)
    decided: list[int] = field(default_factory=list)
    released: list[int] = field(default_factory=list)
    halves: list[list[Any]] = field(default_factory=list)


def look() -> Seen:
    """All of it, over a new connection: the one before may have died with its server."""
    connections.close_all()
    contacts = Contact.objects.filter(submission_key__isnull=False)
    seen = Seen(
        submitted={str(one.submission_key): one.pk for one in contacts},
        decided=list(Decision.objects.filter(withdrawn_at=None).values_list("referral", flat=True)),
        released=list(NoticeDraft.objects.exclude(released_at=None).values_list("pk", flat=True)),
    )
    seen.halves += [half for contact in contacts.annotate(parts=Count("involvements")) if (half := _half_contact(contact))]  # fmt: skip
    seen.halves += _half_decisions() + _half_notices()
    seen.halves += [["part of no record", pk] for pk in Involvement.objects.filter(contact__isnull=True).values_list("pk", flat=True)]  # fmt: skip
    seen.halves += [["seal", one.what] for one in problems()]
    return seen


def lost(acknowledged: Iterable[tuple[str, Any]], seen: Seen) -> list[tuple[str, Any]]:
    """What a page said yes to and is not there."""
    there = {"submit": set(seen.submitted), "decide": set(seen.decided), "release": set(seen.released)}
    return [(what, key) for what, key in acknowledged if key not in there[what]]


def _half_contact(contact: Any) -> list[Any]:
    screened = Screening.objects.filter(contact=contact).values("involvement").distinct().count()
    traced = AuditEntry.objects.filter(verb="recorded contact", subject_id=str(contact.pk)).count()
    folded = FoldedContact.objects.filter(contact=contact, unfolded_at=None).count()
    clocks = Clock.objects.filter(referral__folded_contacts__contact=contact).count()
    whole = (contact.parts, screened, traced, folded) == (2, 2, 2, 1) and clocks and contact.reference.startswith("CF-")
    return [] if whole else ["record", contact.pk, contact.parts, screened, traced, folded, clocks]


def _half_decisions() -> list[list[Any]]:
    found = []
    for decision in Decision.objects.filter(withdrawn_at=None).select_related("referral"):
        row = decision.referral
        steps = ReferralStep.objects.filter(referral=row, to_status__in=AFTER_DECISION).exclude(from_status__in=AFTER_DECISION).count()  # fmt: skip
        if row.status not in AFTER_DECISION or row.decision not in ("", decision.outcome) or steps != 1:
            found.append(["decision", decision.pk, row.status, row.decision, steps])
    without = Referral.objects.filter(status__in=AFTER_DECISION).exclude(decisions__withdrawn_at=None)
    return found + [["decided without a decision", pk] for pk in without.values_list("pk", flat=True)]


def _half_notices() -> list[list[Any]]:
    """Released is: so it stands, an event says so once, a trace says to whom, and a message is in the outbox for each lead."""
    found = []
    for notice in NoticeDraft.objects.exclude(released_at=None).annotate(mails=Count("messages")):
        events = notice.events.filter(what="released").count()
        traced = AuditEntry.objects.filter(verb="notice released", subject_id=str(notice.pk)).count()
        if events != 1 or not traced or not notice.mails:
            found.append(["notice", notice.pk, events, traced, notice.mails])
    early = OutboxMessage.objects.filter(notice__released_at=None, notice__isnull=False)
    return found + [["message of a notice that was not released", pk] for pk in early.values_list("pk", flat=True)]


def missed_clocks(at: datetime) -> list[list[Any]]:
    """Clocks whose moment had come by `at` and that did not ring, or rang before it, or twice."""
    connections.close_all()
    found = []
    rings = ClockRing.objects.filter(kind="breach")
    rang = Counter(rings.values_list("clock", "due_at"))
    for clock in Clock.objects.filter(ended=False, due_at__lt=at):
        times = rang[(clock.pk, clock.due_at)]
        if times != 1 or clock.state != "breached":
            found.append(["clock", clock.pk, clock.duty, clock.state, times])
    found += [["rang early", ring.clock_id] for ring in rings if ring.rung_at < ring.due_at]
    waiting = Clock.objects.filter(look_at__lte=at).values_list("pk", flat=True)
    return found + [["waits still", pk] for pk in waiting]


@dataclass(frozen=True)
class Post:
    """What left, held against what arrived."""

    due: int
    not_at_all: int
    twice: int
    copies: int


def post(took: Counter[str]) -> Post:
    """`took`: how often each Message-ID arrived. A copy has the Message-ID and the link of the first, so that it is one message; twice is two that nobody can tell are one."""
    messages = list(OutboxMessage.objects.filter(channel="email", notice__isnull=False))
    ids = {message.pk: f"<{message.key.replace(':', '.')}@" for message in messages}
    heads = Counter({head: times for head, times in ((one.partition("@")[0] + "@", n) for one, n in took.items())})
    not_at_all = sum(heads[ids[one.pk]] == 0 for one in messages if one.state != "given_up")
    to_whom = Counter((one.notice_id, one.contact_id, one.template) for one in messages)
    heads_of = Counter(one.partition("@")[0] for one in took)
    twice = sum(times - 1 for times in to_whom.values()) + sum(times - 1 for times in heads_of.values())
    unsent = sum(one.state in ("waiting", "sending") for one in messages)
    return Post(len(messages), max(not_at_all, unsent), twice, sum(took.values()) - len(took))
