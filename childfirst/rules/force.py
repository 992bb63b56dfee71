"""Use of force on a child in words: the national tactics, the ladder of the conducted energy device, what was tried first.

Sources: domain.md 4.7 and 3J. The tactics list was read in the national collection [V]; the other lists are [M], general
knowledge of the national form, which a force checks against its own form. Codes never change meaning.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from childfirst.rules.vocabulary import Words

# In the order of the national form. R170: any of them is reported, compliant handcuffs and drawn-not-used among them.
TACTICS: Final[Words] = {
    "tactical_communications": "Tactical communications (talking)",
    "handcuffs_compliant": "Handcuffs, compliant",
    "handcuffs_non_compliant": "Handcuffs, not compliant",
    "unarmed_skills": "Unarmed skills, including pressure points and strikes",
    "ground_restraint": "Ground restraint",
    "limb_restraint": "Limb or body restraint",
    "baton_drawn": "Baton drawn",
    "baton_used": "Baton used",
    "irritant_spray_drawn": "Irritant spray drawn",
    "irritant_spray_used": "Irritant spray used",
    "spit_guard": "Spit and bite guard",
    "shield": "Shield",
    "ced_drawn": "Taser: drawn",
    "ced_aimed": "Taser: aimed",
    "ced_arced": "Taser: arced",
    "ced_red_dot": "Taser: red dot",
    "ced_drive_stun": "Taser: drive stun",
    "ced_angle_drive_stun": "Taser: angled drive stun",
    "ced_fired": "Taser: fired",
    "attenuating_energy_projectile": "Attenuating energy projectile",
    "dog_deployed": "Dog deployed",
    "dog_bitten": "Dog bite",
    "firearm_aimed": "Firearm aimed",
    "firearm_fired": "Firearm fired",
    "other_improvised": "Other or improvised",
}
# R172, lowest to highest. Only the highest is counted for each report.
CED_LADDER: Final = (
    "ced_drawn", "ced_aimed", "ced_arced", "ced_red_dot", "ced_drive_stun", "ced_angle_drive_stun", "ced_fired",
)  # fmt: skip
CED_DISCHARGED: Final = frozenset({"ced_drive_stun", "ced_angle_drive_stun", "ced_fired"})

PURPOSES: Final[Words] = {
    "prevent_offence": "Prevent an offence",
    "effect_arrest": "Make an arrest",
    "effect_search": "Carry out a search",
    "protect_self": "Protect myself",
    "protect_public": "Protect the public or another officer",
    "protect_subject": "Protect the child",
    "prevent_harm": "Prevent harm",
    "prevent_escape": "Prevent escape",
    "secure_evidence": "Secure evidence",
    "punishment": "Punishment",
    "officer_convenience": "It was quicker or easier",
    "teach_a_lesson": "Teach a lesson",
}
# R171: the last three are no lawful end. They are on the list so that what was done can be told as it was.
LAWFUL_PURPOSES: Final[Words] = {
    code: label
    for code, label in PURPOSES.items()
    if code not in ("punishment", "officer_convenience", "teach_a_lesson")
}
CONDUCT: Final[Words] = {
    "compliant": "Did as asked",
    "passive": "Passive: did not move or answer",
    "active_resistance": "Active: pulled or ran",
    "assaultive": "Hit, kicked, bit or spat",
    "serious_aggravated": "Serious or with a weapon",
}
IMPACT_FACTORS: Final[Words] = {
    "weapon": "A weapon, or the belief that there was one",
    "alcohol": "Alcohol",
    "drugs": "Drugs",
    "mental_health": "Mental health",
    "acute_behavioural_disturbance": "Acute behavioural disturbance",
    "communication_need": "A communication need or learning disability",
    "fear": "The child was afraid",
    "prior_knowledge": "What was known before",
    "size_build": "Size or build",
    "crowd": "A crowd",
    "other": "Something else",
    "none": "None of these",
}
ALTERNATIVES: Final[Words] = {
    "talked_calmly": "Talked calmly, at the child's level",
    "time_and_space": "Gave time and space",
    "trusted_adult": "Asked a parent, carer or trusted adult to help",
    "one_voice": "One officer spoke, the others stepped back",
    "moved_others": "Moved other people away",
    "quieter_place": "Went somewhere quieter",
    "explained": "Explained what would happen and why",
    "communication_aid": "Used what helps this child to understand",
    "let_go": "Let go, and tried again without hands",
}
INJURIES: Final[Words] = {"none": "None", "minor": "Minor", "severe": "Severe", "death": "Death"}
GRAVE_INJURIES: Final = frozenset({"severe", "death"})
MEDICAL: Final[Words] = {
    "given": "Offered and given",
    "declined": "Offered and declined by the child",
    "not_offered": "Not offered",
}
CAMERA: Final[Words] = {
    "on_throughout": "On throughout",
    "on_part": "On for part of it",
    "off": "Not on",
    "not_worn": "Not worn",
}
PLACES: Final[Words] = {
    "street": "Street or open ground",
    "home": "The child's home",
    "childrens_home": "Children's home or placement",
    "other_home": "Another home",
    "school": "School or college",
    "transport": "Public transport",
    "shop": "Shop or licensed premises",
    "hospital": "Hospital or ambulance",
    "mental_health": "Mental health setting",
    "police_station": "Police station, not custody",
    "custody": "Custody block",
    "police_vehicle": "Police vehicle",
    "other": "Somewhere else",
}
OUTCOMES: Final[Words] = {
    "no_further_action": "No further action",
    "taken_home": "Taken home or to a safe place",
    "arrested": "Arrested",
    "hospitalised": "Taken to hospital",
    "detained_mental_health": "Detained under the Mental Health Act",
    "police_protection": "Police protection",
    "made_off": "Made off",
    "fatality": "Died",
    "other": "Something else",
}
REFERRED: Final[Words] = {
    "referred": "Referred to professional standards or the Independent Office for Police Conduct",
    "not_referred": "Not referred, for the reason given",
}
# What the clock of a flag says of its time. It asks for a decision, not for a referral: the latter is not known to be the law.
FLAG_SOURCE: Final = (
    "Police (Complaints and Misconduct) Regulations 2020, from general knowledge: without delay, and by the end of the next day (R173). "
    "That every discharge on a child must be referred is not confirmed"
)
FLAG_DATE: Final = "2026-11-26"
_LONDON: Final = ZoneInfo("Europe/London")


def ced_highest(tactics: Iterable[str]) -> str:
    """R172: the highest use of a conducted energy device among these tactics, or "".

    >>> ced_highest(["ced_fired", "unarmed_skills", "ced_drawn"])
    'ced_fired'
    """
    used = set(tactics)
    return next((step for step in reversed(CED_LADDER) if step in used), "")


def why_refer(tactics: Iterable[str], injury: str) -> str:
    """R173: why this use of force on a child is flagged for referral, or "". That it is mandatory for every child is not confirmed."""
    used = set(tactics) & CED_DISCHARGED
    reasons = [TACTICS[step] for step in CED_LADDER if step in used]
    if injury in GRAVE_INJURIES:
        reasons.append("the child died" if injury == "death" else "the child was severely injured")
    return "; ".join(reasons)


def refer_by(moment: datetime) -> datetime:
    """R173: without delay, and by the end of the day after. London's day, given in UTC."""
    following = moment.astimezone(_LONDON).date() + timedelta(days=2)
    return datetime.combine(following, time(), _LONDON).astimezone(UTC)
