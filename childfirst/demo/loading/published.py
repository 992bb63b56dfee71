"""What was published, promised and written to the police in the invented London: by the real actions, each at its own moment."""

from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from childfirst.accountability.actions import messages
from childfirst.accountability.actions.definitions import define
from childfirst.accountability.actions.releases import correct, prepare, publish, send_back
from childfirst.accountability.commitments import BY_CODE
from childfirst.accountability.models import Release
from childfirst.accountability.periods import Period, over_by
from childfirst.demo.loading.world import World
from childfirst.foundation.errors import CannotNow
from childfirst.foundation.now import local, now, standing_at
from childfirst.teams.models import Officer
from childfirst.training.models import Completion
from childfirst.training.policy import live_until

LATE_MODULE: Final = "adultification"
ANALYST: Final = "sam.trevanion"
PUBLISHER: Final = "ines.wakefield"
ANSWERS: Final = "marcus.odell"
QUARTERLY: Final = ("desk-in-time", "trained")
YEARLY: Final = ("school-notices-in-time", "stops-outcome", "force-injury")
WAITS: Final = "strip-searches-adult"
LATE: Final = 12  # passes that were entered after the figure was out
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
    before, latest = quarters[1], quarters[0]
    for place, measure in enumerate(QUARTERLY):
        with standing_at(_soon_after(world, before, place)):
            _let_go(measure, before, sam, ines)
    _correct_the_passes(world, before)
    for place, measure in enumerate((*QUARTERLY, *YEARLY)):
        with standing_at(_soon_after(world, latest, place)):
            _let_go(measure, latest if measure in QUARTERLY else Period(latest.last, 4), sam, ines)
    with standing_at(anchor - timedelta(days=1)):
        _prepared(WAITS, Period(latest.last, 4), sam)
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


def _correct_the_passes(world: World, period: Period) -> None:
    """Passes of another force's college, entered late; so the figure that was out is corrected."""
    old = Release.objects.filter(measure="trained", period=period.code, status="published").first()
    without = (
        Officer.objects.of_the_force().filter(is_active=True).exclude(completions__module=LATE_MODULE).order_by("-pk")
    )
    if old is None or without.count() < LATE:
        return
    passed = period.first_day + timedelta(days=20)
    with standing_at(_soon_after(world, period, 0) + timedelta(days=20)):
        for officer in without[:LATE]:
            Completion.objects.create(
                officer=officer, module=LATE_MODULE, version="", score=7, out_of=8, passed_on=passed, expires_on=live_until(passed),
                source="import", source_key=f"demo|late|{officer.username}", recorded_at=now(),
            )  # fmt: skip
        reason = f"{LATE} officers had passed “Adultification” at the college of another force, and it was entered late"
        fresh = correct(release=old, reason=reason, by=world.named[ANALYST])
        publish(release=fresh, by=world.named[PUBLISHER])


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
