"""The board and a stay's page as plain values. Nothing is asked of the database here but what was fetched already."""

from datetime import datetime
from typing import Any

from django.urls import reverse

from childfirst.children.presenters import identity
from childfirst.foundation.now import local
from childfirst.powers import custody_reckoning as reckoning
from childfirst.powers.custody_facts import adult_there, gate_of, last
from childfirst.powers.custody_states import STATUS_COLOURS, STAY
from childfirst.powers.models import CustodyStay
from childfirst.powers.models.custody_clocks import DUTIES
from childfirst.powers.presenters.custody_entries import entry_of
from childfirst.powers.presenters.custody_gate import gate_view
from childfirst.powers.presenters.custody_needs import flags_of, needs_of
from childfirst.powers.queries.custody import entries_that_count
from childfirst.rules.clocks.phrases import length
from childfirst.rules.custody_words import VOLUNTARY
from childfirst.ui.formatting import age_words, age_years, duration_words, moment_words
from childfirst.ui.statuses import register

register("custody_stay", STAY.labels, STATUS_COLOURS)


def board_row(stay: CustodyStay, at: datetime) -> dict[str, Any]:
    """One child on the board: age first, what is due next, the night so far, and what is not done."""
    entries = entries_that_count(stay)
    until = stay.ended_at or at
    day = local(until).date()
    flags = flags_of(needs_of(stay, entries)) if stay.ended_at is None else []
    if stay.ended_at is None and reckoning.in_hospital(entries):
        flags.insert(0, "in hospital")
    if any(breach.reason_at is None for breach in stay.breaches.all()):
        flags.insert(0, "a missed time has no reason")
    return {
        "pk": stay.pk,
        "name": stay.child.name,
        "years": age_years(stay.child.date_of_birth, day),
        "age": age_words(stay.child.date_of_birth, day),
        "reference": stay.reference,
        "status": stay.status,
        "suite": str(stay.suite),
        "since": stay.arrived_at,
        "held_for": duration_words(until - stay.arrived_at),
        "night": night_words(stay, until),
        "due": stay.next_due_at,
        "due_what": DUTIES.get(stay.next_due, ""),
        "flags": flags,
        "ended_at": stay.ended_at,
        "ended_how": stay.get_ended_how_display(),
        "missed": len(stay.breaches.all()),
        "href": reverse("powers:custody-stay", args=[stay.pk]),
    }


def night_words(stay: CustodyStay, until: datetime) -> str:
    """Hours between midnight and eight."""
    minutes = reckoning.night_minutes(stay.arrived_at, until)
    return length(minutes) if minutes else "none"


def stay_page(stay: CustodyStay, at: datetime, *, may_keep: bool, may_decide: bool) -> dict[str, Any]:
    """Everything on a stay's page."""
    entries, moment = entries_that_count(stay), stay.ended_at or at
    certificate = stay.certificates.select_related("signed_by").order_by("-number").first()
    needs = needs_of(stay, entries)
    gate = gate_of(stay.child, entries, moment, referral=str(stay.referral or ""), certificate=certificate)
    from childfirst.powers.actions.custody import DECIDED

    return {
        "identity": identity(stay.child),
        "needs": needs,
        "open_needs": [need for need in needs if not need.done],
        "clocks": [_clock(one) for one in reckoning.clocks_at(entries, at)],
        "missed": _missed(stay, reckoning.missed(entries, at)),
        "gate": gate_view(gate),
        "facts": _facts(stay, entries, moment),
        "entries": [
            entry_of(row, entries, may_take_back=may_decide if row.what in DECIDED else may_keep)
            for row in sorted(stay.entries.all(), key=lambda row: (row.moment, row.pk), reverse=True)
        ],
        "certificates": list(stay.certificates.select_related("signed_by").order_by("-number")),
    }


def _clock(one: reckoning.Reckoned) -> dict[str, Any]:
    return {
        "duty": DUTIES[one.duty],
        "rule": one.duty,
        "due": one.due_at,
        "state": one.state,
        "words": one.words,
        "ended": one.ended,
    }


def _missed(stay: CustodyStay, now_missed: list[reckoning.Missed]) -> list[dict[str, Any]]:
    """Each time that was missed, with when it was done after all; one that was not, as a later entry shows, says so and stays."""
    stand = {(one.duty, one.due_at): one for one in now_missed}
    rows = []
    for breach in stay.breaches.all():
        one = stand.get((breach.duty, breach.due_at))
        if one is None:
            told = "An entry written down afterwards shows that it was done in time."
        elif one.done_at is not None:
            told = f"Done {duration_words(one.done_at - one.due_at)} late."
        else:
            told = "The child left without it." if one.ended else "Not done yet."
        rows.append({"breach": breach, "duty": DUTIES[breach.duty], "told": told})
    return rows


def _facts(stay: CustodyStay, entries: list[Any], moment: datetime) -> list[tuple[str, str | None]]:
    placed, named, adult = last(entries, "placed"), last(entries, "woman_named"), adult_there(entries)
    arrived = entries[0]
    rows: list[tuple[str, str | None]] = [
        ("In custody for", duration_words(moment - stay.arrived_at)),
        ("Of that at night, midnight to 8am", night_words(stay, moment)),
        ("Appropriate adult", f"{adult.name or 'Name not recorded'}, here now" if adult else "Nobody is here"),
        ("Held", _where(entries, placed)),
    ]
    if stay.child.sex == "female":
        rows.append(("Woman officer", str(named.fact("name") or "") if named else None))
    rows.append(("Voluntary interview instead", VOLUNTARY.get(str(arrived.fact("voluntary")))))
    return rows


def _where(entries: list[Any], placed: Any) -> str | None:
    out = reckoning.in_hospital(entries)
    if out is not None:
        return f"In hospital since {moment_words(out.moment)}: {out.fact('where') or 'which is not recorded'}"
    return _place(placed)


def _place(placed: Any) -> str | None:
    from childfirst.powers.presenters.custody_entries import in_words

    if placed is None:
        return None
    reason = placed.fact("cell_reason")
    return in_words("place", placed.fact("place")) + (f": {in_words('cell_reason', reason).lower()}" if reason else "")
