"""The officer's account, worked out from an encounter when it is wanted: the same encounter always tells the same story."""

import re
from random import Random
from typing import Final

from childfirst.demo.encounters import Encounter

_SENTENCE: Final = re.compile(r"(^|[.!?] )([a-z])")
_GRADE_REASONS: Final = {
    "blue": ("Nothing more than the contact itself.", "No need seen beyond what the family already has."),
    "green": (
        "Early signs; a family that would take help.",
        "Not urgent, and should not be left either.",
        "One incident so far that we know of.",
    ),
    "amber": (
        "Several things at once and nobody yet in charge of them.",
        "More than early help can meet.",
        "It has happened before.",
    ),
    "red": ("Likely to be harmed again soon.", "Significant harm, tonight.", "Cannot wait for the morning."),
}
_ACTIONS: Final = (
    "{carer} told what happens next and given a number that is answered.",
    "Left with {carer}; officers will come back tomorrow.",
    "Ward officer told, for the school.",
    "Social worker on duty rung and told.",
    "Leaflet given, and read through together.",
)


def what_happened(encounter: Encounter) -> str:
    """Sentences of the scene, with what this telling adds. A poor one is short and says little, as poor ones do."""
    rng = Random(f"told {encounter.key}")
    scene = encounter.scene
    if encounter.poor:
        return _filled(rng.choice(scene.poor), encounter.slots)
    said = [part if isinstance(part, str) else rng.choice(part) for part in scene.says]
    said[-1:-1] = encounter.told if len(said) > 2 else ()
    if len(said) <= 2:
        said += encounter.told
    if len(encounter.parts) > 1:
        said.append(_others(encounter))
    return _filled(" ".join(said), encounter.slots)


def _others(encounter: Encounter) -> str:
    named = [part.person.given for part in encounter.parts if part.named]
    gap = sum(not part.named for part in encounter.parts)
    listed = " and ".join([", ".join(named[:-1]), named[-1]]) if len(named) > 1 else named[0]
    more = "" if not gap else " A younger child is spoken of and was not seen or named."
    verb = "were" if len(named) > 1 else "was"
    return f"{listed} {verb} in the home.{more}"


def grade_reason(encounter: Encounter) -> str:
    """Why the officer graded it so."""
    if encounter.poor:
        return ""
    return Random(f"grade {encounter.key}").choice(_GRADE_REASONS[encounter.grade])


def immediate_action(encounter: Encounter) -> str:
    """What was done there and then."""
    if encounter.poor:
        return ""
    rng = Random(f"done {encounter.key}")
    return _filled(rng.choice(_ACTIONS), encounter.slots)


def _filled(text: str, slots: dict[str, str]) -> str:
    told = text.format_map(slots)
    told = _SENTENCE.sub(lambda found: found[1] + found[2].upper(), told)
    return told.replace(",,", ",").replace(",.", ".")
