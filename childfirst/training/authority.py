"""Authority follows training: what an act asks for, and whether the officer has it. The rooms above ask here, once, at their door."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Q

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.actor import SystemProcess, person_or_none
from childfirst.foundation.errors import BadInput
from childfirst.foundation.now import now, today
from childfirst.training.models import ActException, AuthorityPolicy
from childfirst.training.queries.standing import last_completion, learning_is_live
from childfirst.training.reading import library

NO_REASON = "None given"
FIELD = "learning_reason"


@dataclass(frozen=True)
class Missing:
    """The module that is not live, and what the officer is told."""

    act: str
    module: str
    title: str
    standing: str
    until: date | None

    @property
    def words(self) -> str:
        """In one sentence."""
        if self.until:
            return f"Your learning “{self.title}” ran out on {self.until.day} {self.until:%B %Y}."
        return f"You have not passed “{self.title}” yet."


def policy_for(act: str, on: date | None = None) -> AuthorityPolicy | None:
    """The policy in force on a day; None where nothing is asked."""
    day = on or today()
    return AuthorityPolicy.objects.filter(
        Q(until_day=None) | Q(until_day__gte=day), act=act, ended_at=None, from_day__lte=day
    ).first()


def missing_for(officer: Any, act: str, on: date | None = None) -> Missing | None:
    """What this officer lacks for this act; None where they may act as they are."""
    if not act or officer is None or isinstance(officer, SystemProcess):
        return None
    policy = policy_for(act, on)
    if policy is None or learning_is_live(officer, policy.module, on):
        return None
    last = last_completion(officer, policy.module)
    return Missing(
        act,
        policy.module,
        library().title(policy.module),
        "expired" if last else "never",
        last.expires_on if last else None,
    )


def ask_learning(officer: Any, act: str, *, reason: str, subject: Any) -> ActException | None:
    """At the door of an act, in its transaction. Without a live module it needs a reason, which is kept and reviewed."""
    found = missing_for(officer, act)
    if found is None:
        return None
    if not reason.strip():
        raise BadInput(f"{found.words} Pass it first, or say why this cannot wait.", field=FIELD)
    return _keep(found, officer, reason, subject, officer)


@transaction.atomic
def note_without_learning(officer: Any, act: str, *, reason: str, subject: Any, by: Any) -> ActException | None:
    """For what is recorded and never refused: a missing child, an authority by telephone. The exception is kept all the same."""
    found = missing_for(officer, act)
    return _keep(found, officer, reason, subject, by) if found else None


def _keep(found: Missing, officer: Any, reason: str, subject: Any, by: Any) -> ActException:
    row = ActException.objects.create(
        officer=officer,
        act=found.act,
        module=found.module,
        standing=found.standing,
        reason=reason.strip() or NO_REASON,
        subject_type=subject._meta.label_lower,
        subject_id=str(subject.pk),
        subject_title=str(subject)[:120],
        used_at=now(),
        used_by=person_or_none(by),
    )
    trace(
        Operation.ALTERATION, "acted without a live module", row, by=by, reason=row.reason, details={"act": found.act}
    )
    return row
