"""A message from the public: sent without an account, dealt with on a clock, answered in plain words.

Nothing here looks anybody up. Whoever writes gets the same reply whether or not any record exists, and what is held is never
given out on a page that two words open.
"""

import hashlib
import hmac
import secrets
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any, Final
from uuid import UUID

from django.conf import settings
from django.contrib.auth.hashers import check_password, make_password
from django.db import IntegrityError, transaction

from childfirst.accountability.models import Answer, Message, Try
from childfirst.accountability.permissions import may_answer_public
from childfirst.accountability.states import MESSAGE
from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.actor import SystemProcess
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now, today
from childfirst.rules.clocks import Calendar, Event, due
from childfirst.rules.wording.check import check

PUBLIC: Final = SystemProcess("somebody from the public pages")
SIGNS: Final = "23456789BCDFGHJKMNPQRSTVWXYZ"  # none that is taken for another, and no vowels to spell a word with
SHORTEST_WORD: Final = 6
HOUR: Final = timedelta(hours=1)
WARN_BEFORE: Final = timedelta(days=5)  # our own design
MOST_SENT: Final = 10  # an hour, from one address: a school or a phone network shares one
MOST_SENT_BY_ALL: Final = 1_000
MOST_WRONG: Final = 10
RECORD_ANSWERS: Final = {
    "identity": "We have read your request. Before we say anything about what we hold, or that we hold nothing, we have to be sure who is asking, so that nobody else gets to know. We will get in touch in the way you asked. This page says the same to everybody.",
    "sent": "We have answered your request in the way you asked. The answer is not on this page, so that nobody else can read it. If it did not reach you, write to us again and give another way to reach you.",
    "not_reached": "We tried to reach you in the way you asked, and could not. Please write to us again from this site and give another way, such as a trusted adult’s phone number.",
}  # fmt: skip
TOO_MANY: Final = (
    "A lot was sent from where you are in the last hour, so this was not kept. What you wrote is still in the boxes: try again "
    "in an hour. If somebody is in danger, call 999."
)
NO_MATCH: Final = (
    "The reference and the secret word do not belong together. Check both: capitals and spaces do not matter."
)


def whence(address: str, purpose: str = "address") -> str:
    """A keyed digest that changes every day: it slows a flood down and says nothing about who wrote."""
    told = f"{purpose} {today()} {address}".encode()
    return hmac.new(settings.SECRET_KEY.encode(), told, hashlib.sha256).hexdigest()[:32]


@transaction.atomic
def send(
    *, kind: str, writer: str, text: str, secret: str, sending_key: UUID, address: str, rating: str = "", place: str = "",
    when_text: str = "", name: str = "", born: date | None = None, reach: str = "",
) -> Message:  # fmt: skip
    """Keep what somebody wrote. The same form sent twice is one message."""
    before = Message.objects.filter(sending_key=sending_key).first()
    if before is not None:
        return before
    word = _plain(secret)
    if len(word) < SHORTEST_WORD:
        raise BadInput(f"Choose a secret word of at least {SHORTEST_WORD} letters or numbers.", field="secret")
    if kind == "record" and not (name.strip() and reach.strip()):
        raise BadInput("Say who it is about, and how we can reach you.", field="name" if not name.strip() else "reach")
    _not_a_flood(address)
    moment = now()
    duty, allowance = ("R194", {}) if kind == "record" else ("PUBLIC", {"minutes": settings.ANSWER_DAYS * 24 * 60})
    until = due_moment(duty, allowance, moment)
    try:
        with transaction.atomic():
            message = Message.objects.create(
                reference=new_reference(), secret=make_password(word), sending_key=sending_key, kind=kind, writer=writer,
                text=text, about_rating=rating, place=place, when_text=when_text, name=name, born=born, reach=reach, duty=duty,
                allowance=allowance, sent_at=moment, due_at=until, look_at=max(until - WARN_BEFORE, moment),
            )  # fmt: skip
    except IntegrityError:  # the same form, sent twice at one instant
        return Message.objects.get(sending_key=sending_key)
    Try.objects.create(what="sent", whence=whence(address), tried_at=moment)
    trace(Operation.COLLECTION, "a message from the public", message, by=PUBLIC, details={"kind": kind})
    return message


def due_moment(duty: str, allowance: dict[str, int], start: datetime) -> datetime:
    """By the rules of the clocks."""
    what = "request_received" if duty == "R194" else "message_sent"
    found = due([Event(what, start)], duty, Calendar(), allowance=allowance.get("minutes")).due_at
    assert found is not None
    return found


def new_reference() -> str:
    """Nine signs that nobody guesses: about ten million million of them.

    >>> len(new_reference()), new_reference()[4]
    (9, '-')
    """
    signs = "".join(secrets.choice(SIGNS) for _ in range(8))
    return f"{signs[:4]}-{signs[4:]}"


def _plain(word: str) -> str:
    return "".join(word.split()).casefold()


def _not_a_flood(address: str) -> None:
    sent = Try.objects.filter(what="sent", tried_at__gte=now() - HOUR)
    if sent.filter(whence=whence(address)).count() >= MOST_SENT or sent.count() >= MOST_SENT_BY_ALL:
        raise CannotNow(TOO_MANY)


@cache
def _nobody() -> str:
    """Checked where there is no such message, so that a wrong reference takes as long as a wrong word."""
    return make_password("nobody")


def open_answer(*, reference: str, secret: str, address: str) -> Message:
    """The message, for whoever knows both words. A wrong guess is counted, from there and at that reference."""
    signs = "".join(sign for sign in reference.upper() if sign.isalnum())
    wanted = f"{signs[:4]}-{signs[4:]}"[:12]
    doors = [whence(address), whence(wanted, "reference")]
    wrong = Try.objects.filter(what="wrong", tried_at__gte=now() - HOUR)
    if any(wrong.filter(whence=door).count() >= MOST_WRONG for door in doors):
        raise CannotNow("There were too many wrong tries in the last hour. Try again in an hour.")
    message = Message.objects.filter(reference=wanted).first()
    if not check_password(_plain(secret), message.secret if message else _nobody()) or message is None:
        Try.objects.bulk_create([Try(what="wrong", whence=door, tried_at=now()) for door in doors])
        raise BadInput(NO_MATCH, field="secret")
    return message


@transaction.atomic
def take(*, message: Message, by: Any) -> Message:
    """Somebody deals with it."""
    may_answer_public.check(by)
    row = _locked(message)
    MESSAGE.check_move(row.status, "in_hand")
    row.status, row.taken_at, row.taken_by = "in_hand", now(), by
    row.save(update_fields=["status", "taken_at", "taken_by"])
    trace(Operation.ALTERATION, "took a message from the public", row, by=by)
    return row


@transaction.atomic
def put_back(*, message: Message, by: Any) -> Message:
    """Back into the queue, for somebody else."""
    may_answer_public.check(by)
    row = _locked(message)
    MESSAGE.check_move(row.status, "waiting")
    row.status, row.taken_at, row.taken_by = "waiting", None, None
    row.save(update_fields=["status", "taken_at", "taken_by"])
    trace(Operation.ALTERATION, "put a message back", row, by=by)
    return row


@transaction.atomic
def answer(
    *,
    message: Message,
    text: str = "",
    standard: str = "",
    final: bool,
    harm: bool,
    passed_on: str = "",
    late_reason: str = "",
    by: Any,
) -> Answer:
    """Write what the writer will read. A request for a record gets one of three texts that say the same to everybody."""
    may_answer_public.check(by)
    row = _locked(message)
    if row.status == "answered":
        raise CannotNow("This message has been answered already. Open it again to read the answer.")
    if row.kind == "record":
        text = RECORD_ANSWERS.get(standard, "")
        if not text:
            raise BadInput("Choose which of these texts the writer reads.", field="standard")
        final = standard == "sent"
    if not text.strip():
        raise BadInput("Write the answer, in plain words.", field="text")
    grave = [found for found in check(text, quiet_layer=False) if found.weight == "H"]
    if grave:
        raise BadInput(f"“{grave[0].text}”: {grave[0].why} Try: {grave[0].suggestion}", field="text")
    if harm and not passed_on.strip():
        raise BadInput("Say whom you told about the child in danger, and when.", field="passed_on")
    if final:
        MESSAGE.check_move(row.status, "answered")
        _say_why_late(row, late_reason, by)
        row.status, row.look_at = "answered", None
    elif row.status == "waiting":
        row.status, row.taken_at, row.taken_by = "in_hand", now(), by
    row.save(
        update_fields=["status", "taken_at", "taken_by", "look_at", "late_reason", "late_reason_at", "late_reason_by"]
    )
    made = Answer.objects.create(
        message=row, text=text.strip(), final=final, harm=harm, passed_on=passed_on.strip(), answered_at=now(), answered_by=by
    )  # fmt: skip
    verb = "answered a message" if final else "wrote to somebody from the public"
    trace(Operation.DISCLOSURE, verb, row, by=by, recipient=f"Whoever has {row.reference}", details={"harm": harm})
    return made


def _say_why_late(row: Message, reason: str, by: Any) -> None:
    """A clock that was missed asks for a reason."""
    if now() <= row.due_at:
        return
    if not reason.strip():
        raise BadInput("The day for the answer has passed. Say why it is late.", field="late_reason")
    row.late_reason, row.late_reason_at, row.late_reason_by = reason.strip(), now(), by


def _locked(message: Message) -> Message:
    return Message.objects.select_for_update(of=("self",)).get(pk=message.pk)
