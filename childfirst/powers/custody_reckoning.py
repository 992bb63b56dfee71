"""What follows from the entries of a stay, worked out by the rules for any moment: clocks, missed times, status, night hours.

Pure but for reading the rows handed in. The act that adds an entry, the sweep, the board and the page all come through here.
`known_by` leaves out what was written down later, and so answers how the record itself stood at a moment of the past.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from childfirst.powers.models import CustodyEntry
from childfirst.rules import clocks as rules
from childfirst.rules.clocks.detention import POSTPONED_FOR
from childfirst.rules.clocks.nights import minutes_by_night
from childfirst.rules.clocks.ranks import at_least

ANY_DAY: Final = rules.Calendar()
A_DAY: Final = timedelta(hours=24)
DUTIES: Final = ("R043", "R044")
ACTING: Final = frozenset(rules.DUTIES["R043"].acting)
STATUS: Final = {
    "detention_authorised": "held",
    "charged": "charged",
    "bail_refused": "bail_refused",
    "ended": "ended",
}
_ORDER: Final = ("arrived", "held", "charged", "bail_refused", "ended")


@dataclass(frozen=True)
class Reckoned:
    """One clock at one moment."""

    duty: str
    due_at: datetime | None
    state: str
    late_minutes: int
    ended: bool
    words: str


@dataclass(frozen=True)
class Missed:
    """A due moment that passed without its act, and when the act came, if it did."""

    duty: str
    due_at: datetime
    done_at: datetime | None
    ended: bool = False


def standing(entries: Iterable[CustodyEntry], at: datetime, known_by: datetime | None = None) -> list[CustodyEntry]:
    """What had happened by a moment, and was not taken back; of that, what had been written down by another."""
    kept = [row for row in entries if row.moment <= at and not _taken_back(row, known_by)]
    return [row for row in kept if known_by is None or row.recorded_at <= known_by]


def _taken_back(row: CustodyEntry, known_by: datetime | None) -> bool:
    return hasattr(row, "taken_back") and (known_by is None or row.taken_back.taken_back_at <= known_by)


def status_of(entries: Iterable[CustodyEntry]) -> str:
    """The furthest that the stay has come."""
    reached = {STATUS[row.what] for row in entries if row.what in STATUS} | {"arrived"}
    return max(reached, key=_ORDER.index)


def ending(entries: Iterable[CustodyEntry]) -> CustodyEntry | None:
    """The entry that ended it."""
    return next((row for row in entries if row.what == "ended"), None)


def relevant_time(arrived: CustodyEntry) -> datetime:
    """Arriving at the station, or 24 hours after arrest if that is earlier (section 41(2) of PACE)."""
    arrested = arrived.fact("arrested_at")
    return min(arrived.moment, datetime.fromisoformat(arrested) + A_DAY) if arrested else arrived.moment


def review_counts(review: CustodyEntry, entries: Iterable[CustodyEntry]) -> bool:
    """Before charge an inspector or above who is not involved; after charge the custody officer (section 40(1) of PACE).

    One that does not count is kept as what it was, and the review stays due.
    """
    charged = any(row.what == "charged" and row.moment <= review.moment for row in entries)
    least = "sergeant" if charged else "inspector"
    return at_least(review.fact("rank"), least) and (charged or review.fact("involved") is not True)


def in_hospital(entries: Iterable[CustodyEntry]) -> CustodyEntry | None:
    """The latest entry with which the child left, where nobody has written that the child is back: of two the shorter absence."""
    out = None
    for row in entries:
        if row.what == "hospital":
            out = row
        elif row.what in ("hospital_back", "ended"):
            out = None
    return out


def _came_back(back: CustodyEntry, entries: Sequence[CustodyEntry]) -> list[rules.Event]:
    """With how long the child was away. One that follows no leaving tells nothing, and moves no clock."""
    out = in_hospital(entries[: entries.index(back)])
    if out is None:
        return []
    away = (back.moment - out.moment) // timedelta(minutes=1)
    return [
        rules.Event(
            "hospital_return", back.moment, {"away_minutes": away, "questioned_minutes": back.fact("questioned")}
        )
    ]


def postponement_counts(row: CustodyEntry, entries: Iterable[CustodyEntry]) -> bool:
    """By somebody who could have reviewed (section 40(7) of PACE), on a ground that the law gives."""
    return review_counts(row, entries) and row.fact("postponed_for") in POSTPONED_FOR


def events_of(entries: Sequence[CustodyEntry]) -> list[rules.Event]:
    """The entries as the rules of R043 and R044 take them."""
    return [event for row in entries for event in _events_of_one(row, entries)]


def _events_of_one(row: CustodyEntry, entries: Sequence[CustodyEntry]) -> list[rules.Event]:
    at = row.moment
    if row.what == "arrived":
        return [rules.Event("relevant_time", relevant_time(row))]
    if row.what in ("detention_authorised", "charged"):
        return [rules.Event(row.what, at)]
    if row.what == "ended":
        return [rules.Event("detention_ended", at), rules.Event("released", at)]
    if row.what == "hospital_back":
        return _came_back(row, entries)
    if row.what == "superintendent":
        return [_with(row, "superintendent_authority", "rank", "indictable")]
    if row.what == "warrant":
        return [_with(row, "warrant_granted", "hours", "indictable")]
    if row.what == "review":
        return [rules.Event("review_done", at)] if review_counts(row, entries) else []
    if row.what == "review_postponed" and postponement_counts(row, entries):
        return [rules.Event("review_postponed", at, {"ground": row.fact("postponed_for")})]
    return []


def _with(row: CustodyEntry, what: str, *names: str) -> rules.Event:
    return rules.Event(what, row.moment, {name: row.fact(name) for name in names})


def moves_a_clock(row: CustodyEntry, entries: Sequence[CustodyEntry]) -> bool:
    """Would any clock stand elsewhere, as of that moment, without this entry?"""
    with_it = [one for one in entries if (one.moment, one.pk) <= (row.moment, row.pk)]
    without = [one for one in with_it if one.pk != row.pk]
    return any(reckon(with_it, duty, row.moment).due_at != reckon(without, duty, row.moment).due_at for duty in DUTIES)


def reckon(entries: Iterable[CustodyEntry], duty: str, at: datetime, known_by: datetime | None = None) -> Reckoned:
    """One clock as it stood at a moment."""
    events = _only(duty, events_of(standing(entries, at, known_by)))
    due, state = rules.due(events, duty, ANY_DAY), rules.state(events, duty, ANY_DAY, at)
    words = rules.words(due, state, rules.remaining(events, duty, ANY_DAY, at))
    ended = state.ended_at is not None
    return Reckoned(duty, due.due_at, state.state, state.late_minutes, ended, words)


def clocks_at(entries: Iterable[CustodyEntry], at: datetime, known_by: datetime | None = None) -> list[Reckoned]:
    """Both clocks."""
    rows = list(entries)
    return [reckon(rows, duty, at, known_by) for duty in DUTIES]


def _only(duty: str, events: list[rules.Event]) -> list[rules.Event]:
    known = rules.DUTIES[duty].events
    return [event for event in events if event.what in known]


def missed(entries: Iterable[CustodyEntry], at: datetime) -> list[Missed]:
    """Every due moment that passed without its act up to a moment: each review by itself, then the limit."""
    events = events_of(standing(entries, at))
    return [*_missed_reviews(_only("R043", events), at), *_missed_limit(_only("R044", events), at)]


def _missed_reviews(events: list[rules.Event], at: datetime) -> list[Missed]:
    start = next((event for event in events if event.what == "detention_authorised"), None)
    if start is None:
        return []
    end = next((event.at for event in events if event.what == "detention_ended"), None)
    acts = [e for e in events if e.what in ACTING and e.at >= start.at and (end is None or e.at <= end)]
    places = [place for place, event in enumerate(acts) if event.what == "review_done"] + [len(acts)]
    found = []
    for place in places:  # each review against what had been done, and put off, before it
        due = rules.due([start, *acts[:place]], "R043", ANY_DAY).due_at
        done = acts[place].at if place < len(acts) else None
        if due is not None and (done or end or at) > due:
            found.append(Missed("R043", due, done, ended=done is None and end is not None))
    return found


def _missed_limit(events: list[rules.Event], at: datetime) -> list[Missed]:
    due, state = rules.due(events, "R044", ANY_DAY).due_at, rules.state(events, "R044", ANY_DAY, at)
    if state.state != "breached" or due is None:
        return []
    return [Missed("R044", due, state.ended_at)]


def night_minutes(arrived_at: datetime, until: datetime) -> int:
    """Minutes held between midnight and eight in the morning, over all nights."""
    return sum(minutes_by_night(arrived_at, until))
