"""Keeping a child in a police station overnight: bail, the certificate, and how the child is kept (R030, R031, R037, R038, R046 to R048).

PACE section 38, Code C 3.13 to 3.14, 3.20A, 8.8, 8.10.
"""

from typing import Final

from childfirst.rules.gates.people import SEXES
from childfirst.rules.gates.tally import Tally

NO_GROUND_FOR_A_CHILD: Final = frozenset(
    {"no_parent_to_collect", "no_accommodation", "seriousness_alone", "convenience", "punishment"}
)
GROUNDS: Final = NO_GROUND_FOR_A_CHILD | {
    "name_or_address_doubtful", "would_fail_to_appear", "prevent_further_offence", "prevent_injury_or_damage",
    "prevent_interference_with_justice", "own_protection", "own_interests", "murder_charge",
}  # fmt: skip
OFFERED: Final = frozenset({"offered_secure", "offered_non_secure"})
LA_ANSWERS: Final = OFFERED | {"none_available", "no_answer"}
SECURE_AT: Final = 12  # years: ground (b) is not there for a younger child (section 38(6)(b))
NO_REASON_FOR_A_CELL: Final = frozenset({"convenience", "usual_practice"})
CELL_REASONS: Final = NO_REASON_FOR_A_CELL | {"no_other_secure_place_and_cannot_supervise", "cell_more_comfortable"}
CARE_STATUSES: Final = frozenset({"none", "looked_after", "care_leaver", "child_in_need"})


def custody_overnight(tally: Tally) -> None:
    """Charged or not, bailed or not, certified or not; then the care of a child kept."""
    child = tally.person.child
    tally.break_if(tally.person.under_ten, "R004")
    charged = tally.need_yes_no("charged")
    if charged is False and child:
        tally.need_text("detention_necessity_reason")
    if charged and tally.must_be("bail_refused", True, "R046"):
        ground = tally.need_word("bail_refusal_ground", GROUNDS)
        if child:
            tally.break_if(ground in NO_GROUND_FOR_A_CHILD, "R046")
            tally.owe_unless(tally.facts.true("bail_refusal_grounds_recorded"), "R046")
            _certificate(tally)
    if child:
        _care(tally)
    if tally.exceptions & {"certificate_a", "certificate_b"}:
        tally.if_lawful.add("R048")


def _certificate(tally: Tally) -> None:
    """Bail refused, a child goes to the council's accommodation, unless a certificate says lawfully why not (R047)."""
    if not isinstance(tally.facts.raw("certificate"), dict):
        tally.breaches.add("R047")
        return
    part = Tally(tally.facts, tally.person, tally.policy)
    ground = part.need_word("certificate.ground", frozenset({"a", "b"}))
    part.need_moment("la_accommodation_requested_at")
    answer = part.need_word("la_answer", LA_ANSWERS)
    if ground == "a":
        part.need_text("certificate.circumstances")
        part.break_if(answer in OFFERED and not part.facts.true("move_blocked"), "R047")
    elif ground == "b":
        _ground_b(part, answer)
    if ground and not part.missing and not part.breaches:
        tally.exceptions.add(f"certificate_{ground}")
    tally.missing |= part.missing
    tally.breaches |= part.breaches


def _ground_b(part: Tally, answer: str | None) -> None:
    """Aged 12 or over, no secure place, and any other place would not protect the public from serious harm from this child."""
    age = part.need("age_years", part.person.age)
    part.break_if(age is not None and age < SECURE_AT, "R047")
    asked_for = part.need_word("la_type", frozenset({"secure", "non_secure", "both"}))
    part.break_if(asked_for == "non_secure", "R047")
    part.break_if(answer == "offered_secure", "R047")
    part.need_text("serious_harm_reason")
    kind = part.need_word("offence_kind", frozenset({"violent_sexual_or_terrorism", "other"}))
    harm = part.need_word(
        "harm_level", frozenset({"death_or_serious_injury", "other_serious_harm", "property_or_nuisance"})
    )
    # Section 38(6A): for a violent, sexual or terrorism offence only death or serious injury counts as serious harm.
    if kind == "violent_sexual_or_terrorism":
        part.break_if(harm is not None and harm != "death_or_serious_injury", "R047")
    elif kind == "other":
        part.break_if(harm == "property_or_nuisance", "R047")


def _care(tally: Tally) -> None:
    facts = tally.facts
    if tally.need_yes_no("held_in_cell"):
        tally.break_if(tally.need_word("cell_reason", CELL_REASONS) in NO_REASON_FOR_A_CELL, "R037")
    tally.break_if(facts.true("shares_cell_with_adult"), "R037")
    if tally.person.girl:
        for name in ("female_officer_named", "menstruation_needs_asked"):
            tally.must_be(name, True, "R038")
    tally.need_word("child_sex", SEXES)
    care = tally.need_word("care_status", CARE_STATUSES)
    tally.owe_unless(facts.moment("parent_told_at"), "R030")
    if care == "looked_after":
        tally.owe_unless(facts.moment("care_authority_told_at"), "R031")
