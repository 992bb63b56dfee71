"""Signing a certificate under section 38(6) of PACE. It is signed whole or not at all, and never changed afterwards."""

from typing import Any, Final

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.powers.actions.custody import check_revision, locked
from childfirst.powers.actions.custody_settling import settle
from childfirst.powers.custody_document import document_of, gate_facts
from childfirst.powers.custody_facts import POWER, facts_of
from childfirst.powers.custody_permissions import may_decide_stay
from childfirst.powers.models import CustodyCertificate, CustodyEntry, CustodyStay
from childfirst.powers.queries.custody import entries_that_count
from childfirst.rules.custody_words import CERTIFICATE_GROUNDS
from childfirst.rules.gates import Decision, decide
from childfirst.rules.gates.custody import SECURE_AT
from childfirst.teams.roles import RANKS

FROM_SERGEANT: Final = tuple(RANKS)[tuple(RANKS).index("sergeant") :]
# What the certificate itself rests on. Other gaps of the stay are shown beside it and do not stop it.
OF_THE_CERTIFICATE: Final[dict[str, str]] = {
    "age_years": "the child's age",
    "bail_refusal_ground": "the ground on which bail was refused",
    "certificate.ground": "the certificate's ground",
    "certificate.circumstances": "the circumstances",
    "la_accommodation_requested_at": "the request to the council",
    "la_answer": "the council's answer to the last request",
    "la_type": "what kind of accommodation the council was asked for",
    "serious_harm_reason": "why the public would not be protected",
    "offence_kind": "the kind of offence",
    "harm_level": "the serious harm",
}


@transaction.atomic
def certify(
    *,
    stay: CustodyStay,
    ground: str,
    typed: dict[str, Any],
    by: Any,
    revision: int | None = None,
    why_replaced: str = "",
) -> CustodyCertificate:
    """Sign. Raises BadInput with what is missing or broken. A second one replaces the first, says why, and stands beside it."""
    stay = locked(stay)
    may_decide_stay.check(by, stay)
    if by.rank not in FROM_SERGEANT:
        raise CannotNow("A certificate is signed by a sergeant or above (section 36(3) of PACE).")
    check_revision(stay, revision)
    if ground not in CERTIFICATE_GROUNDS:
        raise BadInput("Choose the ground.", field="ground")
    entries, at = entries_that_count(stay), now()
    if stay.status != "bail_refused":
        raise CannotNow("A certificate is for a child who was charged and refused bail, and is still here.")
    before = stay.certificates.order_by("-number").first()
    if before is not None and not why_replaced.strip():
        raise BadInput(f"{before} is signed already. Say why a new one is needed.", field="why_replaced")
    gate = gate_with(stay, entries, ground, typed)
    _check(stay, ground, gate)
    return _sign(stay, entries, ground, typed, gate, before, why_replaced.strip(), by, at)


def gate_with(stay: CustodyStay, entries: list[CustodyEntry], ground: str, typed: dict[str, Any]) -> Decision:
    """What the gate would say with this certificate."""
    facts = facts_of(stay.child, entries, now(), referral=str(stay.referral or ""))
    return decide(POWER, facts | gate_facts(ground, typed))


def _check(stay: CustodyStay, ground: str, gate: Decision) -> None:
    if f"certificate_{ground}" in gate.exceptions and "R046" not in gate.breaches:
        return
    missing = [OF_THE_CERTIFICATE[name] for name in gate.missing if name in OF_THE_CERTIFICATE]
    if missing:
        raise BadInput(f"This cannot be certified yet. Missing: {', '.join(missing)}.")
    if "R046" in gate.breaches:
        raise BadInput(
            "Bail was refused on no ground that the law gives for a child, so there is nothing to certify (R046)."
        )
    raise BadInput(_broken(ground, gate), field="ground")


def _broken(ground: str, gate: Decision) -> str:
    if ground == "b":
        return (
            f"Ground (b) does not hold on what is recorded (R047). It is for a child of {SECURE_AT} or over, where secure accommodation "
            "was asked for and was not offered, and only against serious harm: for a violent, sexual or terrorism offence, death or "
            "serious injury."
        )
    return (
        "Ground (a) does not hold on what is recorded (R047): the council offered a place. Move the child there, or write down in the "
        "council's answer what makes the move impracticable."
    )


def _sign(
    stay: CustodyStay, entries: list[CustodyEntry], ground: str, typed: dict[str, Any], gate: Decision,
    before: CustodyCertificate | None, why: str, by: Any, at: Any,
) -> CustodyCertificate:  # fmt: skip
    number = before.number + 1 if before else 1
    made = CustodyCertificate.objects.create(
        reference=f"{stay.reference}-C{number}",
        stay=stay,
        number=number,
        ground=ground,
        document=document_of(stay, entries, ground, typed, gate, by=by, at=at),
        replaces=before,
        why_replaced=why,
        signed_at=at,
        signed_by=by,
    )
    CustodyEntry.objects.create(
        stay=stay, what="certified", moment=at, facts={"certificate": made.reference, "certificate_ground": ground},
        recorded_at=at, recorded_by=by,
    )  # fmt: skip
    trace(
        Operation.COLLECTION, "custody certificate signed", made, by=by, child=stay.child_id,
        details={"ground": ground, "replaces": str(before or "")},
    )  # fmt: skip
    settle(stay, by=by)
    return made
