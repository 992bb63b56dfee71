"""Which officer somebody is whom the identity provider shows. Nobody is made an officer by it, and nobody gets a role."""

from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from childfirst.foundation.now import now
from childfirst.teams import second_factor
from childfirst.teams.backends import of_a_demonstration
from childfirst.teams.models import Identity, Officer
from childfirst.teams.models.officers import SYSTEM
from childfirst.teams.permissions import may_keep_sign_ins


class Unknown(Exception):
    """No sign-in here goes with this person. The words are for the trail."""


def identity_of(officer: Officer) -> Identity | None:
    """Who this officer is to the provider that is set, if they have come from there."""
    return Identity.objects.filter(officer=officer.pk, issuer=settings.OIDC_ISSUER).first()


def matched_by(claims: dict[str, Any]) -> str:
    """What the provider says in the claim that first matches an officer, to show to the person; empty where it says nothing fit."""
    value = claims.get(settings.OIDC_MATCH.partition(":")[0])
    return value.strip() if isinstance(value, str) and len(value) <= 254 else ""


def officer_shown(*, subject: str, claims: dict[str, Any]) -> Officer:
    """The officer. By `subject` once linked; the first time by the claim that is set, which then counts no more. Raises Unknown."""
    try:
        with transaction.atomic():
            known = Identity.objects.select_related("officer__team__command_unit").filter(
                issuer=settings.OIDC_ISSUER, subject=subject
            ).first() or _link(subject, claims)
            if not known.officer.is_active or of_a_demonstration(known.officer):
                raise Unknown("the sign-in is closed")
            known.last_used = now()
            known.save(update_fields=["last_used"])
            return known.officer
    except IntegrityError as error:  # two first sign-ins at one instant: the other one stands
        raise Unknown("linked at the same moment") from error


def _link(subject: str, claims: dict[str, Any]) -> Identity:
    value, field = matched_by(claims), settings.OIDC_MATCH.partition(":")[2]
    if not value:
        raise Unknown("the provider does not send the claim to match by")
    if field == "email" and claims.get("email_verified") is not True:
        raise Unknown("the e-mail address is not verified by the provider")
    fitting = list(
        Officer.objects.select_for_update(of=("self",))
        .filter(**{f"{field}__iexact": value}, is_active=True)
        .exclude(username__startswith=SYSTEM)[:2]
    )
    if len(fitting) != 1 or of_a_demonstration(fitting[0]):
        raise Unknown("several sign-ins fit" if len(fitting) > 1 else "no sign-in fits")
    linked = identity_of(fitting[0])
    if linked is not None and linked.subject == subject:  # in another window, while this one waited its turn
        return linked
    if linked is not None:
        raise Unknown("the sign-in that fits is linked to somebody else there")
    moment, officer = now(), fitting[0]
    identity = Identity.objects.create(
        officer=officer, issuer=settings.OIDC_ISSUER, subject=subject, linked_at=moment, linked_by=officer, last_used=moment,
    )  # fmt: skip
    trace(Operation.ALTERATION, "identity linked", officer, by=officer, details={"matched by": settings.OIDC_MATCH})
    return identity


@transaction.atomic
def unlink(*, officer: Officer, reason: str, by: Any) -> None:
    """The provider knows the person anew, or the number now belongs to another: the next sign-in is matched afresh. Every sign-in ends."""
    may_keep_sign_ins.check(by)
    if officer.pk == by.pk:
        raise NotAllowed("Another administrator must take your own link away.")
    if not reason.strip():
        raise BadInput("Say why, for the record.", field="reason")
    gone, _ = Identity.objects.filter(officer=officer).delete()
    if not gone:
        raise CannotNow("This sign-in is not linked to an identity provider.")
    trace(Operation.ALTERATION, "identity unlinked", officer, by=by, reason=reason.strip())
    second_factor.end_everywhere(officer=officer, by=by)
