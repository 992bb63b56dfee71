"""A named person confirms or refuses what rules propose to hide, and adds what they missed. Each miss is counted."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.panels.actions.drawing import locked
from childfirst.panels.models import Cut, Item
from childfirst.panels.permissions import may_run_panels
from childfirst.rules.redaction import KINDS, NOTES, Span, everywhere, hidden

OPEN = ("redacting", "grading", "discussing")
SOMEBODY = "Somebody worked on this item while you were reading. Open it again: nothing of theirs is lost."


def _turn(item: Item, revision: int | None, by: Any) -> Item:
    may_run_panels.check(by)
    meeting = locked(item.meeting)
    if meeting.status not in OPEN:
        raise CannotNow("This meeting is over, so its items do not change.")
    row = Item.objects.select_for_update(of=("self",)).select_related("meeting").get(pk=item.pk)
    if revision is not None and row.revision != revision:
        raise CannotNow(SOMEBODY)
    return row


@transaction.atomic
def add_words(*, item: Item, words: str, kind: str, revision: int | None = None, by: Any) -> int:
    """Hide words that no rule found, wherever they stand in the item. Returns at how many places. At once, even while members read."""
    row = _turn(item, revision, by)
    if kind not in KINDS:
        raise BadInput("Choose what it is.", field="kind")
    text = " ".join(words.split())
    if len(text) < 2:
        raise BadInput("Type the words as they stand in the text.", field="words")
    before = row.cuts.filter(stands="hidden").count()
    made = [Cut(item=row, place=place, start=start, end=end, words=one[start:end][:300], kind=kind, label=KINDS[kind][1], by_rule=False, stands="hidden", decided_at=now(), decided_by=by)
            for place, (_, one) in enumerate(row.texts) for start, end in _free(row, place, everywhere(one, text))]  # fmt: skip
    if not made and row.cuts.filter(stands="hidden").count() == before:
        raise BadInput("These words stand nowhere in this item, or are hidden already.", field="words")
    Cut.objects.bulk_create(made)
    _count(row)
    row.revision += 1
    if row.status == "redacted":
        row.shown = _shown(row)
    row.save(update_fields=["revision", "shown", "missed"])
    trace(
        Operation.ALTERATION, "hid words that the rules missed", row, by=by, details={"kind": kind, "places": len(made)}
    )
    return len(made)


def _free(item: Item, place: int, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where not everything is hidden already."""
    there = list(item.cuts.filter(place=place).exclude(stands="kept").values_list("start", "end"))
    # What somebody let stand and is now hidden after all is the same place: it changes hands, and is no miss of a rule.
    item.cuts.filter(place=place, stands="kept", start__in=[start for start, _ in spans]).update(stands="hidden")
    there += [(start, end) for start, end in spans if item.cuts.filter(place=place, start=start, end=end).exists()]
    return [(start, end) for start, end in spans if not any(low <= start and end <= high for low, high in there)]


@transaction.atomic
def confirm(*, item: Item, keep: Mapping[int, str], notes: Sequence[str], revision: int, by: Any) -> Item:
    """What rules proposed is hidden, but for the places in `keep` (cut → why it may stand). Then the item can be read."""
    row = _turn(item, revision, by)
    if row.status != "waiting":
        raise CannotNow("This item was redacted or left out already. Open it again.")
    for cut in row.cuts.filter(stands="proposed"):
        reason = keep.get(cut.pk)
        if reason is not None and not reason.strip():
            raise BadInput(f"Say why “{cut.words}” may stand.", field=f"why-{cut.pk}")
        cut.stands, cut.reason, cut.decided_at, cut.decided_by = (
            "hidden" if reason is None else "kept",
            (reason or "").strip()[:200],
            now(),
            by,
        )
        cut.save()
    row.notes = [code for code in NOTES if code in notes]
    row.status, row.redacted_at, row.redacted_by = "redacted", now(), by
    row.revision += 1
    row.shown = _shown(row)
    _count(row)
    row.save()
    trace(
        Operation.ALTERATION,
        "confirmed a redaction",
        row,
        by=by,
        details={"hidden": row.cuts.exclude(stands="kept").count()},
    )
    return row


@transaction.atomic
def leave_out(*, item: Item, reason: str, by: Any) -> Item:
    """Too much would have to be hidden, or it is not for this panel. It stays counted, with the reason."""
    row = _turn(item, None, by)
    if row.meeting.status != "redacting" or row.status == "left_out":
        raise CannotNow("Items are left out only before the meeting is open to its members.")
    if not reason.strip():
        raise BadInput("Say why. Members read how many were left out, and why.", field="reason")
    row.status, row.left_out_at, row.left_out_by, row.left_out_reason, row.shown = (
        "left_out",
        now(),
        by,
        reason.strip()[:300],
        [],
    )
    row.revision += 1
    row.save()
    trace(Operation.ALTERATION, "left an item out of a panel", row, by=by, reason=row.left_out_reason)
    return row


def _shown(item: Item) -> list[list[str]]:
    """What members read: every text with what is hidden replaced."""
    cuts = list(item.cuts.exclude(stands="kept"))
    return [
        [title, hidden(text, [Span(cut.start, cut.end, cut.kind, cut.label) for cut in cuts if cut.place == place])]
        for place, (title, text) in enumerate(item.texts)
    ]


def _count(item: Item) -> None:
    """Words, not places: a name that stands five times was found or missed once."""
    tally: dict[str, Counter[str]] = {"proposed": Counter(), "kept": Counter(), "missed": Counter()}
    told: set[tuple[str, str, str]] = set()
    for cut in item.cuts.all():
        sorts = (["proposed"] + ["kept"] * (cut.stands == "kept")) if cut.by_rule else ["missed"]
        for sort in sorts:
            mark = (sort, cut.kind, cut.words.casefold())
            if mark not in told:
                told.add(mark)
                tally[sort][cut.kind] += 1
    item.proposed, item.kept, item.missed = (dict(tally[sort]) for sort in ("proposed", "kept", "missed"))
