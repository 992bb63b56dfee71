"""What may be done to a pair of records. A join moves nothing: the newer record is shown under the older, and undoing it takes that away.

Each act is one transaction with its trace (a join is a combination, DPA 2018 s62, R180) and a row of its own that is never changed.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.children.match_keys import forms_of
from childfirst.children.models import Child
from childfirst.children.queries import records_of
from childfirst.foundation.actor import person_or_none
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.linkage.models import LinkRun, Pair, PairDecision
from childfirst.linkage.permissions import may_agree, may_match
from childfirst.linkage.queries import between, like, open_referrals
from childfirst.linkage.states import PAIR
from childfirst.rules.matching.model import packaged, probability

Found = Mapping[str, Any]


@transaction.atomic
def say_same(pair: Pair, *, by: Any, reason: str) -> Pair:
    """One child. Where both have a referral that is open, a second person must agree first."""
    may_match.check(by)
    held, why = _held(pair), _why(reason)
    _no_one_says_two(held)
    second = bool(open_referrals(records_of(held.left_id)) and open_referrals(records_of(held.right_id)))
    if second:
        _move(held, "asked", "asked", by, why, asked_at=now(), asked_by=person_or_none(by))
        trace(Operation.ALTERATION, "said to be one child", held, by=by, child=held.left_id, reason=why)
        return held
    _move(held, "same", "same", by, why, decided_at=now(), decided_by=person_or_none(by))
    _join(held, by, why)
    return held


@transaction.atomic
def agree(pair: Pair, *, by: Any, reason: str) -> Pair:
    """The second person agrees, and the records are joined."""
    may_match.check(by)
    held, why = _held(pair), _why(reason)
    may_agree.check(by, held)
    _no_one_says_two(held)
    _move(held, "same", "agreed", by, why, decided_at=now(), decided_by=person_or_none(by))
    _join(held, by, why)
    return held


@transaction.atomic
def disagree(pair: Pair, *, by: Any, reason: str) -> Pair:
    """The second person does not agree: the pair waits again, with what both said."""
    may_match.check(by)
    held, why = _held(pair), _why(reason)
    may_agree.check(by, held)
    _move(held, "waiting", "not_agreed", by, why, asked_at=None, asked_by=None)
    trace(Operation.ALTERATION, "not agreed to be one child", held, by=by, child=held.left_id, reason=why)
    return held


@transaction.atomic
def say_two(pair: Pair, *, by: Any, reason: str) -> Pair:
    """Two children. No later run asks again, and none joins them."""
    may_match.check(by)
    held, why = _held(pair), _why(reason)
    if records_of(held.left_id)[0] == records_of(held.right_id)[0]:
        raise CannotNow(
            "These records are joined through others. Part those first: the list of joins is on each pair's page."
        )
    _move(held, "two", "two", by, why, decided_at=now(), decided_by=person_or_none(by), asked_at=None, asked_by=None)
    trace(Operation.ALTERATION, "said to be two children", held, by=by, child=held.left_id, reason=why)
    return held


@transaction.atomic
def undo(pair: Pair, *, by: Any, reason: str) -> Pair:
    """Take a join back: both records stand alone again, each with what was always its own."""
    may_match.check(by)
    held, why = _held(pair), _why(reason)
    if held.status != "same":
        raise CannotNow(
            "These records are not joined. Somebody may have parted them while you were reading: open the page again."
        )
    before = records_of(held.left_id)
    _move(held, "waiting", "undone", by, why, decided_at=None, decided_by=None, asked_at=None, asked_by=None)
    after = _show_as_one(before)
    for child in (held.left_id, held.right_id):
        trace(Operation.COMBINATION, "parted records again", held, by=by, child=child, reason=why,
              details={"before": {"together": before}, "after": {"shown_under": after}})  # fmt: skip
    return held


@transaction.atomic
def look_again(pair: Pair, *, by: Any, reason: str) -> Pair:
    """Something new is known: the pair waits again."""
    may_match.check(by)
    held, why = _held(pair), _why(reason)
    if held.status != "two":
        raise CannotNow("Only two records that were said to be two children can be looked at again.")
    _move(held, "waiting", "again", by, why, decided_at=None, decided_by=None)
    trace(Operation.ALTERATION, "to be looked at again", held, by=by, child=held.left_id, reason=why)
    return held


@transaction.atomic
def keep_pairs(found: Iterable[Found], *, model: str, by: Any) -> int:
    """Keep what a run found for people to decide: {"left", "right", "weight", "levels", "guard"}. What a person decided is left as it is.

    A pair that waits is brought up to date. Returns how many are new.
    """
    rows = {(min(one["left"], one["right"]), max(one["left"], one["right"])): one for one in found}
    held = {(pair.left_id, pair.right_id): pair for pair in Pair.objects.filter(left__in=[left for left, _ in rows])}
    fresh, moment, finder = [], now(), person_or_none(by)
    for (left, right), one in rows.items():
        pair = held.get((left, right))
        if pair is None:
            fresh.append(
                Pair(left_id=left, right_id=right, weight=one["weight"], levels=one["levels"], guard=one["guard"] or "", model=model,
                     found_at=moment, found_by=finder)
            )  # fmt: skip
        elif pair.status == "waiting":
            pair.weight, pair.levels, pair.guard, pair.model = one["weight"], one["levels"], one["guard"] or "", model
            pair.save(update_fields=["weight", "levels", "guard", "model"])
    Pair.objects.bulk_create(fresh, batch_size=500)
    return len(fresh)


@transaction.atomic
def keep_run(*, model: str, records: int, compared: int, found: int, kept: int, seconds: float, by: Any) -> LinkRun:
    """Keep that a run was made."""
    run = LinkRun.objects.create(model=model, records=records, compared=compared, found=found, kept=kept, seconds=seconds,
                                 ran_at=now(), ran_by=person_or_none(by))  # fmt: skip
    trace(
        Operation.SYSTEM,
        "looked for records of one child",
        run,
        by=by,
        details={"records": records, "kept": kept, "model": model},
    )
    return run


@transaction.atomic
def ask_about(child: Child, *, by: Any) -> int:
    """A record was just opened for a child: whoever is like it on record is put before a person. Returns how many pairs are new."""
    model = packaged()
    form = forms_of([child])[child.pk][0]
    found = [
        {
            "left": other.pk,
            "right": child.pk,
            "weight": weighed.weight,
            "levels": dict(weighed.levels),
            "guard": weighed.guard,
        }
        for other, weighed in like(form, but=records_of(child.pk))
        if probability(weighed.weight) >= model.review
    ]
    return keep_pairs(found[:10], model=model.version, by=by)


def _held(pair: Pair) -> Pair:
    return Pair.objects.select_for_update(of=("self",)).get(pk=pair.pk)


def _why(reason: str) -> str:
    if not reason.strip():
        raise BadInput("Say in a few words what you rest this on.", field="reason")
    return reason.strip()


def _move(pair: Pair, to: str, said: str, by: Any, reason: str, **fields: Any) -> None:
    PAIR.check_move(pair.status, to)
    for name, value in ({"status": to, "reason": reason} | fields).items():
        setattr(pair, name, value)
    pair.save(update_fields=["status", "reason", *fields])
    PairDecision.objects.create(pair=pair, said=said, reason=reason, said_at=now(), said_by=person_or_none(by))


def _no_one_says_two(pair: Pair) -> None:
    """A join must not bring two records together that a person has said are two children's."""
    against = (
        between(records_of(pair.left_id), records_of(pair.right_id)).filter(status="two").exclude(pk=pair.pk).first()
    )
    if against:
        raise CannotNow(
            f"{against} would be joined by this, and a person has said that they are two children. Look at that pair again first."
        )


def _join(pair: Pair, by: Any, reason: str) -> None:
    together = sorted({*records_of(pair.left_id), *records_of(pair.right_id)})
    shown = _show_as_one(together)
    for child in (pair.left_id, pair.right_id):
        trace(Operation.COMBINATION, "joined records of one child", pair, by=by, child=child, reason=reason,
              details={"before": {"records": [pair.left_id, pair.right_id]}, "after": {"shown_under": shown}})  # fmt: skip


def _show_as_one(records: Iterable[int]) -> dict[str, int]:
    """Under which record each of these is shown: the oldest of those that standing joins hold together. Worked out anew each time."""
    left = set(records)
    edges = list(Pair.objects.filter(status="same", left__in=left, right__in=left).values_list("left", "right"))
    shown: dict[str, int] = {}
    while left:
        group, fresh = set(), {min(left)}
        while fresh:
            group |= fresh
            fresh = {b if a in group else a for a, b in edges if (a in group) != (b in group)}
        left -= group
        main = min(group)
        Child.objects.filter(pk=main).update(main=None)
        Child.objects.filter(pk__in=group - {main}).update(main=main)
        shown |= {str(one): main for one in sorted(group)}
    return shown
