"""What was published, promised and written to the police in the invented London: by the real actions, each at its own moment."""

from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from childfirst.accountability.actions import messages
from childfirst.accountability.actions.definitions import define
from childfirst.accountability.actions.releases import prepare, publish, send_back
from childfirst.accountability.commitments import BY_CODE
from childfirst.accountability.periods import Period, over_by
from childfirst.demo.loading.world import World
from childfirst.foundation.errors import CannotNow
from childfirst.foundation.now import local, standing_at

ANALYST: Final = "sam.trevanion"
PUBLISHER: Final = "ines.wakefield"
ANSWERS: Final = "marcus.odell"
MEASURES: Final = ("desk-in-time", "school-notices-in-time", "trained", "stops-outcome", "force-injury")
WAITS: Final = "stops-referred"
WORD: Final = "bluebicycle"  # the secret word of every invented message
OWNERS: Final = {
    "C1": ("Head of learning and development", "Everybody, by the end of next year"),
    "C7": ("Head of public protection", "9 in 10 in time"),
    "C11": ("Head of custody", ""),
    "C12": ("Deputy commissioner", ""),
    "C20": ("Head of public protection", "Every school before its day begins"),
}
WRITTEN: Final = (
    ("encounter", "child", "They stopped me on my way home from football. One of them was kind and told me why. The other one kept calling me big man. I am 13.", "mixed", "By the park gates", "Tuesday after training"),
    ("complaint", "parent", "My daughter was searched at a bus stop in front of her friends. Nobody rang me. She has not wanted to take the bus since.", "", "Bus stop on the high road", "About three weeks ago"),
    ("encounter", "advocate", "I help a boy who was arrested. The sergeant explained everything twice and found him a book. He asked me to say thank you.", "well", "", "Last month"),
)  # fmt: skip


def publish_the_past(world: World) -> None:
    """Last quarters' tables, let go; one that waits; the owners of some commitments; messages of each sort."""
    sam, ines = world.named[ANALYST], world.named[PUBLISHER]
    anchor = world.plan.anchor
    quarters = [one for one in over_by(local(anchor).date()) if one.length == 1]
    for period in reversed(quarters[:2]):
        for place, measure in enumerate(MEASURES):
            with standing_at(_soon_after(world, period, place)):
                _let_go(measure, period, sam, ines)
    with standing_at(anchor - timedelta(days=1)):
        _prepared(WAITS, quarters[0], sam)
        for code, (owner, target) in OWNERS.items():
            one = BY_CODE[code]
            define(
                commitment=code, meaning=one.meaning, measure=one.measure, why_not=one.why_not, baseline="", target=target, owner=owner,
                next_day=_a_year_on(local(anchor).date()), reason="Named who answers for it", by=ines, seen_version=1,
            )  # fmt: skip
    _write(world)


def _soon_after(world: World, period: Period, place: int) -> Any:
    """Some days after it was over, and never after now."""
    _, over = period.between
    return min(over + timedelta(days=9, hours=10, minutes=7 * place), world.plan.anchor - timedelta(days=2))


def _prepared(measure: str, period: Period, by: Any) -> Any:
    try:
        return prepare(measure=measure, period=period.code, by=by)
    except CannotNow:
        return None  # in a very small London, what is published already leaves nothing safe to add


def _let_go(measure: str, period: Period, analyst: Any, publisher: Any) -> None:
    made = _prepared(measure, period, analyst)
    if made is None:
        return
    if made.shown["column_totals"]["yes"] is None and not made.shown["total"]:
        send_back(release=made, reason="Nearly all of it is held back: wait for a year of it", by=publisher)
    else:
        publish(release=made, by=publisher)


def _a_year_on(day: date) -> date:
    return day + timedelta(days=365)


def _write(world: World) -> None:
    marcus, anchor = world.named[ANSWERS], world.plan.anchor
    sent = []
    for number, (kind, writer, text, rating, place, when) in enumerate(WRITTEN):
        with standing_at(anchor - timedelta(days=4 + 7 * number, hours=3)):
            sent.append(
                messages.send(
                    kind=kind, writer=writer, text=text, secret=WORD, sending_key=UUID(int=number + 1), address=f"invented {number}",
                    rating=rating, place=place, when_text=when,
                )
            )  # fmt: skip
    with standing_at(anchor - timedelta(days=27)):
        messages.send(
            kind="record", writer="child", text="Everything about the time I went missing in spring", secret=WORD, sending_key=UUID(int=9),
            address="invented record", name="Robin Invented", reach="My advocate, 020 7946 0143",
        )  # fmt: skip
    with standing_at(anchor - timedelta(days=2)):
        messages.answer(
            message=sent[2], text="Thank you for telling us. We have told the sergeant’s inspector, and she has told the sergeant. We wish him well.",
            final=True, harm=False, by=marcus,
        )  # fmt: skip
        messages.take(message=sent[1], by=marcus)
