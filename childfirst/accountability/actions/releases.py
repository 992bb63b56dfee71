"""Preparing a table for the public, letting it go by a second person, correcting one that went."""

import hashlib
import json
from typing import Any

from django.db import IntegrityError, transaction

from childfirst.accountability.counting import MEASURES
from childfirst.accountability.counting.count import Counted, code_version, count
from childfirst.accountability.guard import Before, no_total_twice, outward, stored
from childfirst.accountability.models import Release
from childfirst.accountability.periods import Period
from childfirst.accountability.permissions import may_decide_release, may_prepare
from childfirst.accountability.states import RELEASE
from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now, today

_LIVE = ("published", "corrected")


@transaction.atomic
def prepare(*, measure: str, period: str, by: Any, corrects: Release | None = None, reason: str = "") -> Release:
    """Count it now, hold back what must be, and put it before a second person. Nothing is public yet."""
    may_prepare.check(by)
    wanted = MEASURES.get(measure)
    if wanted is None:
        raise BadInput("Choose a figure from the list.", field="measure")
    over = Period.of(period)
    if over.last_day >= today():
        raise BadInput(f"{over.words} is not over yet. Figures are published for whole periods.", field="period")
    if corrects is None and Release.objects.filter(measure=measure, period=period, status="published").exists():
        raise CannotNow("This is published already. If it is wrong, correct it: the old figure stays beside the new.")
    moment = now()
    counted = count(wanted, over, moment)
    shown = outward(counted, befores(measure))
    same = corrects is not None and corrects.rows_digest == counted.rows_digest and corrects.code == code_version()
    if same:
        raise CannotNow("Counted again it comes to the same rows, so there is nothing to correct.")
    _no_total_twice(measure, period, shown.total is None)
    release = _keep(
        measure=measure, period=over.code, title=f"{wanted.title}. {over.words}"[:200], groups=list(counted.groups.items()),
        counted=counted.by_quarter, shown=stored(shown), hidden=shown.hidden, definition=_definition(measure),
        caveats=list(wanted.caveats), rows_counted=counted.rows, rows_digest=counted.rows_digest, code=code_version(),
        fingerprint=_fingerprint(measure, over, moment.isoformat(), counted), as_of=moment, corrects=corrects,
        correction_reason=reason, prepared_at=moment, prepared_by=by,
    )  # fmt: skip
    verb = "prepared a correction" if corrects else "prepared a table for the public"
    trace(Operation.COLLECTION, verb, release, by=by, reason=reason, details={"fingerprint": release.fingerprint})
    return release


def correct(*, release: Release, reason: str, by: Any) -> Release:
    """Count a published table again. The old one stays published until a second person lets the new one go, and beside it after."""
    if not reason.strip():
        raise BadInput("Say what was wrong, in words for whoever read the old figure.", field="reason")
    RELEASE.check_move(release.status, "corrected")
    return prepare(measure=release.measure, period=release.period, by=by, corrects=release, reason=reason.strip())


@transaction.atomic
def publish(*, release: Release, by: Any) -> Release:
    """A second person lets it go, after it was read beside everything that was published in the meantime."""
    row = _locked(release)
    may_decide_release.check(by, row)
    RELEASE.check_move(row.status, "published")
    _still_safe(row)
    if row.corrects_id:
        old = _locked(Release(pk=row.corrects_id))
        RELEASE.check_move(old.status, "corrected")
        old.status = "corrected"
        old.save(update_fields=["status"])
    row.status, row.decided_at, row.decided_by = "published", now(), by
    try:
        with transaction.atomic():
            row.save(update_fields=["status", "decided_at", "decided_by"])
    except IntegrityError:
        raise CannotNow("This figure was published in the meantime. Look at the public page.") from None
    trace(
        Operation.DISCLOSURE, "published a table", row, by=by, recipient="The public",
        reason=row.correction_reason, details={"fingerprint": row.fingerprint, "held_back": row.hidden},
    )  # fmt: skip
    return row


@transaction.atomic
def send_back(*, release: Release, reason: str, by: Any) -> Release:
    """Not published, with the reason."""
    row = _locked(release)
    may_decide_release.check(by, row)
    if not reason.strip():
        raise BadInput("Say why it is not published, for whoever prepared it.", field="reason")
    RELEASE.check_move(row.status, "refused")
    row.status, row.decided_at, row.decided_by, row.decision_reason = "refused", now(), by, reason.strip()
    row.save(update_fields=["status", "decided_at", "decided_by", "decision_reason"])
    trace(Operation.ALTERATION, "sent a table back", row, by=by, reason=row.decision_reason)
    return row


def befores(measure: str) -> list[Before]:
    """Everything of this measure that left the force."""
    rows = Release.objects.filter(measure=measure, status__in=_LIVE).order_by("pk")
    return [Before(row.title, row.counted, row.shown, row.status == "corrected") for row in rows]


def _locked(release: Release) -> Release:
    return Release.objects.select_for_update(of=("self",)).get(pk=release.pk)


def _keep(**fields: Any) -> Release:
    try:
        with transaction.atomic():
            return Release.objects.create(**json_safe(fields))
    except IntegrityError:
        raise CannotNow("This figure is prepared already, and waits for a second person.") from None


def json_safe(fields: dict[str, Any]) -> dict[str, Any]:
    """What a database keeps of lists and tables is what JSON keeps: compared later, they must be alike."""
    kept = ("groups", "counted", "shown", "definition", "caveats")
    return {name: json.loads(json.dumps(value)) if name in kept else value for name, value in fields.items()}


def _still_safe(row: Release) -> None:
    """What was safe when it was prepared may not be beside what was published since."""
    counted = Counted(dict(row.groups), row.counted, row.rows_counted, row.rows_digest)
    if json.loads(json.dumps(stored(outward(counted, befores(row.measure))))) != row.shown:
        raise CannotNow(
            "Something of the same measure was published since this was prepared, and beside it a small number could be "
            "worked out. Send this one back and prepare it anew."
        )


def _no_total_twice(measure: str, period: str, hidden: bool) -> None:
    population = MEASURES[measure].population
    codes = [code for code, one in MEASURES.items() if code != measure and population and one.population == population]
    twins = Release.objects.filter(measure__in=codes, period=period, status__in=_LIVE)
    no_total_twice(hidden, [(twin.title, twin.shown) for twin in twins])


def _definition(measure: str) -> dict[str, Any]:
    """The words of the measure, as they stood when it was counted."""
    one = MEASURES[measure]
    names = ("title", "about", "subject", "one_row", "yes", "no", "by", "cannot_show", "adds_up")
    return {name: getattr(one, name) for name in names}


def _fingerprint(measure: str, period: Period, as_of: str, counted: Counted) -> str:
    told = [code_version(), measure, period.code, as_of, counted.rows_digest]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:24]
