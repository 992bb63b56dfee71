"""Keeping what was found, with the writer's reason; noticing a rewording; a supervisor's word. Each in the caller's transaction."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.actor import person_or_none
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.training.actions.offering import offer_refresher
from childfirst.wording.looking import Note, Text
from childfirst.wording.models import VERDICTS, FlaggedWords, Justification, Rewording, WordingReview
from childfirst.wording.permissions import may_review


@transaction.atomic
def keep(
    subject: Any,
    *,
    title: str,
    href: str,
    texts: Iterable[Text],
    notes: Sequence[Note],
    by: Any,
    reason: str = "",
    at: datetime | None = None,
) -> list[FlaggedWords]:
    """Bring what is kept in line with what stands in the texts now. Returns the rows that are new.

    Words that are in a text and not yet kept become rows, those that ask for it with the writer's `reason`. Rows whose words
    are gone from a text that was looked at again are marked as reworded. Both are never changed again. A `reason` that comes
    later is kept with the gravest words that still stand and have none.
    """
    moment, key = at or now(), (subject._meta.label_lower, str(subject.pk))
    held = list(
        FlaggedWords.objects.filter(subject_type=key[0], subject_id=key[1], rewording=None).select_related(
            "justification"
        )
    )
    looked_at = {text.place for text in texts}
    for row in held:
        if row.place in looked_at and not any(_same(row, note) for note in notes):
            Rewording.objects.create(flagged=row, reworded_at=moment, reworded_by=person_or_none(by))
        elif row.place in looked_at:
            _justify(row, reason, by, moment)
    fresh = [note for note in notes if not any(_same(row, note) for row in held)]
    return _write(fresh, key, title, href, by, moment, reason)


def _same(row: FlaggedWords, note: Note) -> bool:
    """The same words in the same answer; a word more or less around them does not make them others."""
    one, other = row.words.lower(), note.words[:400].lower()
    return row.place == note.text.place and row.kind == note.kind and (one in other or other in one)


def keep_new(
    subject: Any, *, title: str, href: str, notes: Sequence[Note], by: Any, reason: str = ""
) -> list[FlaggedWords]:
    """Keep the words of one act on a record: a reason given, advice written. Nothing kept before is touched."""
    return _write(notes, (subject._meta.label_lower, str(subject.pk)), title, href, by, now(), reason)


def _write(
    notes: Sequence[Note], key: tuple[str, str], title: str, href: str, by: Any, moment: datetime, reason: str
) -> list[FlaggedWords]:
    rows = [_row(note, key, title, href, by, moment) for note in notes]
    for row in rows:
        row.save()
        _justify(row, reason, by, moment)
    return rows


def _justify(row: FlaggedWords, reason: str, by: Any, moment: datetime) -> None:
    if row.weight == "H" and reason.strip() and not hasattr(row, "justification"):
        Justification.objects.create(flagged=row, reason=reason.strip(), justified_at=moment, justified_by=by)


def _row(note: Note, key: tuple[str, str], title: str, href: str, by: Any, moment: datetime) -> FlaggedWords:
    return FlaggedWords(
        subject_type=key[0],
        subject_id=key[1],
        subject_title=title[:200],
        href=href[:200],
        place=note.text.place[:80],
        place_title=note.text.title[:200],
        start=note.start,
        words=note.words[:400],
        before=note.before[:300],
        after=note.after[:300],
        kind=note.kind,
        weight=note.weight,
        why=note.why,
        suggestion=note.suggestion,
        source=note.source[:300],
        layer=note.layer,
        found_at=moment,
        written_by=person_or_none(by),
        team=getattr(by, "team", None),
    )


@transaction.atomic
def review(flagged: FlaggedWords, *, verdict: str, note: str = "", by: Any) -> WordingReview:
    """Accept the words, or send them back with a word of why. Once; the writer is told on their own page, nobody else."""
    row = FlaggedWords.objects.select_for_update(of=("self",)).select_related("team").get(pk=flagged.pk)
    may_review.check(by, row)
    if verdict not in VERDICTS:
        raise BadInput("Accept the words or send them back.", field="verdict")
    if verdict == "challenged" and not note.strip():
        raise BadInput("Say in a few words what would be better, so that the writer can act on it.", field="note")
    if hasattr(row, "rewording"):
        raise CannotNow("The writer has reworded this already.")
    if hasattr(row, "review"):
        raise CannotNow(f"{row.review.reviewed_by} has reviewed this already.")
    made = WordingReview.objects.create(
        flagged=row, verdict=verdict, note=note.strip(), reviewed_at=now(), reviewed_by=by
    )
    trace(Operation.ALTERATION, "reviewed wording", made, by=by, reason=made.note, details={"verdict": verdict})
    if verdict == "challenged":  # help, not discipline: private to the writer and their supervisor
        offer_refresher(officer=row.written_by, because="wording", about=row.subject_title, href=row.href, by=by)
    return made
