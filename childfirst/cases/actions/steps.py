"""What every act in a case does: take the row's lock, leave a line on its timeline and a trace, note that the case moved."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.cases.actions import clocks
from childfirst.cases.models import Case, CaseStep
from childfirst.foundation.actor import person_or_none
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.ui.formatting import age_years
from childfirst.wording.actions import keep_new
from childfirst.wording.looking import Note, Text, look, to_change_or_justify


def locked(case: Case, *, open_only: bool = True) -> Case:
    """The case as it stands now, held until the end of the transaction."""
    held = Case.objects.select_for_update(of=("self",)).select_related("team", "child").get(pk=case.pk)
    if open_only and held.status == "closed":
        raise CannotNow(f"{held} was closed by {held.closed_by}. Open it again first.")
    return held


def step(
    case: Case, verb: str, *, by: Any, note: str = "", when: datetime | None = None, href: str = "", subject: Any = None, **details: Any
) -> CaseStep:  # fmt: skip
    """One line of the timeline, with the trace of the act. Saves the case as the caller changed it, and settles its clocks."""
    case.moved_at = now()
    case.revision += 1
    case.save()
    clocks.settle_case(case)
    made = CaseStep.objects.create(
        case=case, verb=verb[:160], note=note, href=href[:120], happened_when=when or now(), done_at=now(), done_by=person_or_none(by)
    )  # fmt: skip
    trace(
        Operation.ALTERATION,
        f"case: {verb}"[:60],
        subject or case,
        by=by,
        child=case.child_id,
        reason=note[:500],
        details=details,
    )
    return made


def check_revision(case: Case, revision: int | None) -> None:
    """Refuse an act that rests on a page read before somebody else's act."""
    if revision is None or revision == case.revision:
        return
    last = case.steps.order_by("-pk").first()
    did = f"{last.done_by or 'The system'}: {last.verb}" if last else "something changed"
    raise CannotNow(
        f"While you were reading, this case changed ({did}). Your words are kept here: read it again, then send them."
    )


def needs(**given: str) -> None:
    """Every text must say something. The keywords are the form's fields; the value a pair of text and what to do."""
    for field, text in given.items():
        if not text.strip():
            raise BadInput("Answer this in a few words.", field=field)


def not_future(when: datetime, field: str) -> None:
    """What has not happened cannot be recorded."""
    if when > now():
        raise BadInput("The time must be now or in the past.", field=field)


def checked_words(texts: Sequence[Text], child: Any, *, kept_because: str, field: str) -> list[Note]:
    """What the rules of wording say. Words that blame or adultify are changed, or kept with a reason (weight H)."""
    notes = look(texts, [(child.name, age_years(child.date_of_birth, now().date()))])
    grave = to_change_or_justify(notes)
    if grave and not kept_because.strip():
        first = grave[0]
        raise BadInput(
            f"“{first.words}”: {first.why} {first.suggestion} Change it, or say below why it must stay.".strip(),
            field=field,
        )
    return notes


def keep_words(subject: Any, notes: Sequence[Note], *, title: str, href: str, by: Any, reason: str = "") -> None:
    """Kept beside the record for the writer's supervisor to read."""
    if notes and person_or_none(by) is not None:
        keep_new(subject, title=title[:200], href=href, notes=notes, by=by, reason=reason)
