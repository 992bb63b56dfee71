"""The gates held against a second saying of the law: random facts by the million, and every single and double loss of a lawful case.

`run` prints the figures. A gate that answers "may proceed" while `absent` names a statutory requirement is a failure.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations
from random import Random
from typing import Any, Final

from childfirst.rules.gates.absent import absent, child
from childfirst.rules.gates.gate import GATES, SWITCHES, decide
from childfirst.rules.gates.tally import MAY

_NOON: Final = "2026-05-11T12:00:00+01:00"
_BOY: Final[list[dict[str, str]]] = [{"sex": "male", "role": "searching"}, {"sex": "male", "role": "observing"}]
_GIRL: Final[list[dict[str, str]]] = [{"sex": "female", "role": "searching"}, {"sex": "female", "role": "assisting"}]
_JUNK: Final[tuple[Any, ...]] = (None, "", "n/a", "yes", 0, 1, True, False, [], {}, ["x"], "unknown", 15.5, -1)
_ADULTS: Final[tuple[Any, ...]] = tuple(
    {"present": present, "role": role, "sex": sex, "exception": exception, "child_objects": objects, "requested_by_child": asked}
    for present, role, sex, exception, objects, asked in (
        (True, "parent", "male", None, None, True), (True, "aa_scheme", "female", None, None, True), (True, "police_officer", "male", None, None, None),
        (True, "estranged_parent", "male", None, False, True), (True, "estranged_parent", "male", None, True, True), (False, None, None, None, None, None),
        (False, None, None, "urgent_risk", None, None), (False, "parent", "male", "child_declined", None, None), (True, "solicitor", "male", None, None, None),
        (False, "victim", None, "child_declined", None, None),
    )
)  # fmt: skip
# Every value a fact is drawn from: mostly what could be true, some of it unlawful; junk comes beside.
POOL: Final[dict[str, tuple[Any, ...]]] = {
    "age_years": (8, 10, 11, 12, 13, 14, 15, 16, 17, 17, 19),
    "age_basis": ("document", "self_stated", "appearance_only"),
    "appears_under_18": (True, True, False),
    "child_sex": ("male", "male", "female"),
    "welfare_consideration": ("Weighed: quiet room, his aunt rung",),
    "appropriate_adult": _ADULTS,
    "urgency_risk": ("serious_harm_to_child", "serious_harm_to_others", "loss_of_evidence", "delay"),
    "urgency_reason": ("He is swallowing it",),
    "child_declined_adult": (True, True, False),
    "declined_in_adult_presence": (True, True, False),
    "adult_agreed_to_absence": (True, True, False),
    "signed": (True, True, False),
    "officers_present": (_BOY, _BOY, _GIRL, _BOY[:1], [*_BOY, _GIRL[0]]),
    "exceptional_numbers_reason": ("He was fitting",),
    "touches_orifice": (False, False, True),
    "all_clothes_removed_at_once": (False, False, True),
    "grounds": ("Seen to hide a wrap in his waistband",),
    "grounds_basis": (["behaviour"], ["item_seen"], ["age"], ["race_or_ethnicity", "behaviour"], ["description_match", "appearance"]),
    "object_sought": ("a wrap",),
    "reason": ("It went where no pat-down reaches", "Routine", "just in case"),
    "place_type": ("police_station", "hospital", "school", "police_vehicle", "street_or_public", "home"),
    "place_is_nearby": (True, True, False),
    "in_public_view": (False, False, True),
    "menstruation_needs_asked": (True, True, False),
    "female_officer_named": (True, True, False),
    "item_not_allowed_to_keep": (True, True, False),
    "item_believed_hidden": (True, True, False),
    "clothing_removed": (["jacket"], ["t_shirt"], ["footwear"], ["gloves", "trousers"], ["cape"]),
    "exposes_intimate_parts": (False, False, True),
    "opposite_sex_presence_requested": (True, False),
    "tactics": (["handcuffs_compliant"], ["ced_fired"], ["spit_guard"], ["unarmed_skills", "ground_restraint"]),
    "purpose": ("prevent_harm", "protect_self", "punishment", "teach_a_lesson"),
    "necessary": (True, True, False),
    "necessity_reason": ("He ran at the traffic",),
    "proportionate": (True, True, False),
    "alternatives_tried": (["Asked him to sit"], []),
    "alternatives_not_possible_reason": ("There was no time",),
    "spit_guard_reason": ("He spat blood",),
    "spit_guard_monitored": (True, True, False),
    "charged": (True, True, False),
    "bail_refused": (True, True, False),
    "bail_refusal_ground": ("prevent_injury_or_damage", "would_fail_to_appear", "convenience", "no_accommodation"),
    "bail_refusal_grounds_recorded": (True, False),
    "certificate": ({"ground": "a", "circumstances": "The road was flooded"}, {"ground": "b"}, {"ground": "a"}),
    "la_accommodation_requested_at": (_NOON, "2026-05-11T12:00:00"),
    "la_answer": ("none_available", "no_answer", "offered_secure", "offered_non_secure"),
    "la_type": ("secure", "both", "non_secure"),
    "move_blocked": (True, False),
    "serious_harm_reason": ("Named two he would hurt tonight",),
    "offence_kind": ("violent_sexual_or_terrorism", "other"),
    "harm_level": ("death_or_serious_injury", "other_serious_harm", "property_or_nuisance"),
    "detention_necessity_reason": ("To keep him from the man who sent him",),
    "held_in_cell": (False, False, True),
    "cell_reason": ("no_other_secure_place_and_cannot_supervise", "convenience"),
    "shares_cell_with_adult": (False, False, True),
    "care_status": ("none", "looked_after", "unknown"),
    "parent_told_at": (_NOON,),
    "acting_role": ("police_officer", "police_officer", "pcso"),
    "reasonable_cause": (True, True, False),
    "action": ("remove_child", "prevent_removal"),
    "started_at": (_NOON,),
    "elapsed_hours": (0, 10.5, 72, 73),
    "cause_still_exists": (True, True, False),
    "proposed_outcome": ("youth_caution", "youth_conditional_caution", "charge", "outcome_22", "no_further_action", "outcome_11"),
    "gravity_final": (1, 2, 3, 4, 5),
    "deviation_rationale": ("Another outcome serves her better",),
    "yjs_consulted": (True, False),
    "yjs_assessment_done": (True, False),
    "child_information_form_complete": (True, False),
    "offence_category": ("violence", "drugs"),
    "modern_slavery_considered": (True, False),
    "s45_defence_met": (False, True),
    "schedule_4_offence": (True, False),
    "admission": (True, True, False),
    "activity_agreed": ("Six sessions with a worker she chose",),
}  # fmt: skip
_EVERY: Final = ("age_years", "age_basis", "appears_under_18", "child_sex", "welfare_consideration")
_ADULT: Final = ("appropriate_adult", "urgency_risk", "urgency_reason", "child_declined_adult", "declined_in_adult_presence", "adult_agreed_to_absence", "signed")  # fmt: skip
_PEOPLE: Final = ("officers_present", "exceptional_numbers_reason", "touches_orifice", "all_clothes_removed_at_once")
_GROUNDS: Final = ("grounds", "grounds_basis", "object_sought", "reason", "place_type", "in_public_view")
NAMES: Final[dict[str, tuple[str, ...]]] = {
    "strip_search_stop": (*_ADULT, *_PEOPLE, *_GROUNDS, "place_is_nearby", "menstruation_needs_asked"),
    "strip_search_custody": (*_ADULT, *_PEOPLE, "reason", "object_sought", "item_not_allowed_to_keep", "item_believed_hidden", "in_public_view", "female_officer_named", "menstruation_needs_asked"),
    "more_thorough_search": (*_GROUNDS, "clothing_removed", "exposes_intimate_parts", "officers_present", "opposite_sex_presence_requested"),
    "use_of_force": ("tactics", "purpose", "necessary", "necessity_reason", "proportionate", "alternatives_tried", "alternatives_not_possible_reason", "spit_guard_reason", "spit_guard_monitored"),
    "custody_overnight": ("charged", "bail_refused", "bail_refusal_ground", "bail_refusal_grounds_recorded", "certificate", "la_accommodation_requested_at", "la_answer", "la_type", "move_blocked",
                          "serious_harm_reason", "offence_kind", "harm_level", "detention_necessity_reason", "held_in_cell", "cell_reason", "shares_cell_with_adult", "care_status",
                          "parent_told_at", "female_officer_named", "menstruation_needs_asked"),
    "police_protection": ("acting_role", "reasonable_cause", "grounds", "action", "started_at", "elapsed_hours", "cause_still_exists"),
    "suspect_disposal": ("proposed_outcome", "gravity_final", "deviation_rationale", "yjs_consulted", "yjs_assessment_done", "child_information_form_complete", "offence_category",
                         "modern_slavery_considered", "s45_defence_met", "schedule_4_offence", "admission", "appropriate_adult", "activity_agreed"),
}  # fmt: skip
GOOD: Final = 0.72  # chance that a fact takes the first, lawful value of its pool: else nearly nothing would be lawful
ABSENT: Final = 0.04
STRANGE: Final = 0.03


@dataclass
class Held:
    """What was asked, how much of it may proceed, and every gate that opened without what the law asks."""

    asked: int = 0
    may_proceed: dict[str, int] = field(default_factory=lambda: dict.fromkeys(GATES, 0))
    failures: list[tuple[str, dict[str, Any], list[str]]] = field(default_factory=list)

    def ask(self, power: str, facts: dict[str, Any], policy: dict[str, bool]) -> bool:
        """One question. True where the gate opened for a child."""
        self.asked += 1
        if decide(power, facts, policy).decision != MAY or not child(facts):
            return False
        self.may_proceed[power] += 1
        lacking = absent(power, facts)
        if lacking:
            self.failures.append((power, facts, lacking))
        return True


def random_facts(rng: Random, power: str) -> dict[str, Any]:
    """Facts as they might be sent: mostly lawful, some not, some absent, some nonsense."""
    facts: dict[str, Any] = {}
    for name in (*_EVERY, *NAMES[power]):
        dice = rng.random()
        if dice < ABSENT:
            continue
        if dice < ABSENT + STRANGE:
            facts[name] = rng.choice(_JUNK)
        elif dice < 1 - GOOD:
            facts[name] = rng.choice(POOL[name])
        else:
            facts[name] = POOL[name][0] if name != "age_years" else 15
    return facts


def at_random(count: int, seed: int = 2026) -> Held:
    """So many random facts, over the gates in turn, with the switches thrown at random."""
    rng, held, powers = Random(seed), Held(), tuple(GATES)  # noqa: S311  (a draw of facts, no secret)
    for number in range(count):
        power = powers[number % len(powers)]
        policy = {name: rng.random() < 0.1 for name in SWITCHES}
        held.ask(power, random_facts(rng, power), policy)
    return held


def every_loss() -> Held:
    """From a lawful case of each power: every fact, and every two, replaced by nothing, by junk and by each other value of its pool."""
    held = Held()
    for power in GATES:
        base = {name: POOL[name][0] for name in (*_EVERY, *NAMES[power])} | {"age_years": 15}
        if power == "suspect_disposal":
            base["gravity_final"] = 3
        assert held.ask(power, base, {}), f"{power}: the lawful case is not lawful"
        for names in [*combinations(base, 1), *combinations(base, 2)]:
            for facts in _replaced(base, names):
                held.ask(power, facts, {})
    return held


def _replaced(base: dict[str, Any], names: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    first, *rest = names
    for value in (*_JUNK[:6], *POOL[first]):
        changed = base | {first: value}
        if not rest:
            yield changed
        else:
            yield {name: kept for name, kept in changed.items() if name != rest[0]}
            yield from (changed | {rest[0]: other} for other in POOL[rest[0]])


def run(count: int) -> int:
    """Print the figures. Status 1 where a gate opened without what the law asks."""
    print("Gates\n")
    failed = 0
    for title, held, took in _both(count):
        print(
            f"{title}: {held.asked:,} asked in {took:.1f} s; {sum(held.may_proceed.values()):,} may proceed for a child"
        )
        print("  " + ", ".join(f"{power} {opened:,}" for power, opened in held.may_proceed.items()))
        print(f"  opened with a statutory requirement absent: {len(held.failures)}")
        for power, facts, lacking in held.failures[:5]:
            print(f"    {power}: {', '.join(lacking)}: {facts}")
        failed += len(held.failures)
    return 1 if failed else 0


def _both(count: int) -> Iterator[tuple[str, Held, float]]:
    begun = time.perf_counter()
    held = at_random(count)
    yield "Random facts", held, time.perf_counter() - begun
    begun = time.perf_counter()
    held = every_loss()
    yield "Every single and double loss of a lawful case", held, time.perf_counter() - begun
