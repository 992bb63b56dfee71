"""Each entry of a stay in words: what happened, every answer beside its question, and what did not count and why."""

from datetime import datetime
from typing import Any, Final

from childfirst.powers import custody_reckoning as reckoning
from childfirst.powers.custody_facts import may_act
from childfirst.powers.models import CustodyEntry
from childfirst.rules.custody_words import ALLOWED
from childfirst.rules.gates.custody import NO_GROUND_FOR_A_CHILD, NO_REASON_FOR_A_CELL
from childfirst.teams.roles import RANKS
from childfirst.ui.formatting import duration_words, moment_words

LABELS: Final = {
    "arrested_at": "Arrested", "brought_by": "Brought by", "voluntary": "Could a voluntary interview have done?", "voluntary_reason": "Why",
    "care_status": "In care, or known to a council", "reason": "Why", "with_adult": "With the appropriate adult", "solicitor": "Wants a solicitor",
    "understood": "How it was made sure that the child understood", "name": "Name", "role": "To the child", "answer": "Answer",
    "child_objects": "The child objects", "relation": "To the child", "how": "How", "council": "Council", "person": "Spoken to", "asked": "Asked what she needs for her period",
    "products": "Period products", "welfare": "Needs and welfare", "health": "Health", "professional": "Seen by a health professional", "food": "Food and drink",
    "place": "Where", "cell_reason": "Why in a cell", "shares": "A detained adult in the same cell", "rank": "Rank", "involved": "Involved in the investigation",
    "means": "How it was done", "representations": "What was said for the child", "outcome": "Decision", "indictable": "Indictable offence",
    "offence": "Charged with", "offence_kind": "Kind of offence", "ground": "Ground", "in_presence": "Written with the child there",
    "was_done": "Already done when it was written down", "type": "Asked for", "la_answer": "Answer", "where": "Where", "move_blocked": "Something stops the move",
    "postponed_for": "Ground", "court": "Court", "hours": "Hours", "represented": "Represented in court",
    "questioned": "Minutes of questioning, which count", "ended_how": "How", "to": "Where to, with whom", "certificate_sent": "The certificate went to court", "certificate": "Certificate", "certificate_ground": "Ground",
}  # fmt: skip
HIDDEN: Final = ("self",)
NO_EFFECT: Final = {
    "review_postponed": "Moves no clock: it was decided after the review was due, or the review was postponed already (PACE s40(4), R043).",
    "warrant": "Moves no clock: the offence is not indictable, it came too late, or the limit already reaches as far (PACE s43 and s44, R044).",
    "hospital_back": "Moves no clock: all of it was questioning, the time had run out before, a court's period was running, or no leaving stands (PACE s41(6)).",
}


def entry_of(row: CustodyEntry, entries: list[CustodyEntry], *, may_take_back: bool) -> dict[str, Any]:
    """One entry for the page."""
    taken = getattr(row, "taken_back", None)
    return {
        "pk": row.pk,
        "what": row.what,
        "title": row.get_what_display(),
        "when": row.moment,
        "by": str(row.recorded_by),
        "late": f"Written down {duration_words(row.late_by)} later, {moment_words(row.recorded_at)}"
        if row.late_by
        else "",
        "rows": [
            (LABELS.get(name, name), in_words(name, value)) for name, value in row.facts.items() if name not in HIDDEN
        ],
        "note": row.note,
        "wrong": "" if taken else wrong_with(row, entries),
        "taken_back": {"by": str(taken.taken_back_by), "at": taken.taken_back_at, "reason": taken.reason}
        if taken
        else None,
        "may_take_back": may_take_back and taken is None and row.what not in ("arrived", "certified"),
    }


def in_words(name: str, value: Any) -> str:
    """A kept answer as somebody reads it."""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if name == "rank":
        return RANKS.get(str(value), str(value))
    if name == "arrested_at":
        return moment_words(datetime.fromisoformat(str(value)))
    return ALLOWED[name].get(str(value), str(value)) if name in ALLOWED else str(value)


def wrong_with(row: CustodyEntry, entries: list[CustodyEntry]) -> str:
    """What an entry tells of that the rules do not allow, or that does not count. Kept, and said."""
    if row.what == "review" and not reckoning.review_counts(row, entries):
        return "Does not count as the review: before charge it takes an inspector or above who is not involved (PACE s40, R043)."
    if row.what == "review_postponed" and not reckoning.postponement_counts(row, entries):
        return "Does not count: a review is postponed by somebody who could do it, on a ground of section 40(4) of PACE (R043)."
    if row.what in ("review_postponed", "warrant", "hospital_back") and not reckoning.moves_a_clock(row, entries):
        return NO_EFFECT[row.what]
    if row.what in ("adult_arrived", "adult_called") and row.fact("role") and not may_act(row):
        return "May not act as the appropriate adult (Code C 1.7, R033): somebody else is needed."
    if row.fact("ground") in NO_GROUND_FOR_A_CHILD:
        return "Not a ground on which bail may be refused to a child (PACE s38(1)(b), R046)."
    if row.fact("cell_reason") in NO_REASON_FOR_A_CELL:
        return "Not a reason to hold a child in a cell (Code C 8.8, R037)."
    if row.fact("shares") is True:
        return "A child is never in a cell with a detained adult (Code C 8.8, R037)."
    if row.fact("voluntary") in ("would_have_done", "not_considered"):
        return "A child is detained only where it is necessary (Code G, R054)."
    return ""
