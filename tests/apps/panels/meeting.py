"""People and records for a panel's meeting, made by the real actions."""

from datetime import timedelta
from types import SimpleNamespace
from uuid import uuid4

from childfirst.foundation.now import today
from childfirst.panels.actions import drawing, questions, redacting, sitting
from tests import factories as make

NICK = "Tizzy"
SUPPORTER = "Jo Ferris, 020 7946 0150"
TEXT = f"Amara Larkspur, {NICK} to her nan, was seen by Wexcombe and PC 4411CE at 12 Hollyhock Lane, E8 5QQ."


def people():
    return SimpleNamespace(
        coordinator=make.make_officer("panel_coordinator"), publisher=make.make_officer("publisher"), lead=make.make_officer("child_protection_lead"),
        members=[make.make_officer("panel_member", name=f"Member {letter} Outside") for letter in "PQR"],
    )  # fmt: skip


def stopped(**more):
    """A search of a child, as an officer wrote it."""
    given = {"kind": "stop_search", "what_happened": TEXT, "outcome": "no_further_action"} | more
    given.setdefault("children", [make.make_child("Amara", "Larkspur")])
    return make.make_contact(by=make.make_officer(name="Asha Wexcombe"), **given)


def drawn(who, *, mode="community", sizes=None, seed="chestnut", days=5, **more):
    given = {
        "title": "A panel",
        "mode": mode,
        "first_day": today() - timedelta(days=days),
        "last_day": today(),
        "held_on": today(),
    }
    return drawing.draw(
        **given | more, sizes=sizes or {"search": 3}, seed=seed, supporter=SUPPORTER, by=who.coordinator
    )


def opened(who, **more):
    """Redacted as the rules propose, and the nickname by a person; open to its members."""
    meeting = drawn(who, **more)
    for place, member in enumerate(who.members):
        drawing.seat(meeting=meeting, member=member, chair=place == 0, by=who.coordinator)
    for item in meeting.items.all():
        if any(NICK in text for _, text in item.texts):
            redacting.add_words(item=item, words=NICK, kind="child", by=who.coordinator)
            item.refresh_from_db()
        redacting.confirm(item=item, keep={}, notes=item.notes, revision=item.revision, by=who.coordinator)
    return drawing.open_to_members(meeting=meeting, by=who.coordinator)


def graded(who, meeting, *members):
    for member in members or who.members:
        for item in meeting.items.filter(status="redacted"):
            sitting.grade(item=item, grade="mixed", reasons="Nobody rang home first", by=member)
    meeting.refresh_from_db()
    return meeting


def asked(who, meeting, text="Why was nobody at home told?", item=None, key=None):
    return questions.ask(meeting=meeting, item=item, text=text, sending_key=key or uuid4(), by=who.members[1])


def found(who, meeting):
    for item in meeting.items.filter(status="redacted"):
        sitting.find(item=item, grade="poor", reasons="Together", by=who.members[0])


def handed_over(who, meeting, **more):
    given = {"went_well": "They listened.", "went_wrong": "Nobody rang home.", "asks": "Ring home first."} | more
    return sitting.prepare(meeting=meeting, by=who.members[0], **given)
