"""One gate for each power: facts and a force's switches in, a decision with its reasons out. Pure; a named person decides."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from childfirst.rules.gates.custody import custody_overnight
from childfirst.rules.gates.disposal import suspect_disposal
from childfirst.rules.gates.facts import Facts
from childfirst.rules.gates.force import use_of_force
from childfirst.rules.gates.people import person_of
from childfirst.rules.gates.protection import police_protection
from childfirst.rules.gates.searches import more_thorough_search, strip_search_custody, strip_search_stop
from childfirst.rules.gates.tally import Decision, Tally

GATES: Final[dict[str, Callable[[Tally], None]]] = {
    "strip_search_stop": strip_search_stop,
    "strip_search_custody": strip_search_custody,
    "more_thorough_search": more_thorough_search,
    "use_of_force": use_of_force,
    "custody_overnight": custody_overnight,
    "police_protection": police_protection,
    "suspect_disposal": suspect_disposal,
}
POWERS: Final = {
    "strip_search_stop": "Search exposing intimate parts, under stop and search",
    "strip_search_custody": "Search exposing intimate parts, in custody",
    "more_thorough_search": "Search of more than outer clothing",
    "use_of_force": "Use of force",
    "custody_overnight": "Keeping a child in a police station overnight",
    "police_protection": "Police protection",
    "suspect_disposal": "Deciding what happens to a child suspected of an offence",
}
SWITCHES: Final = frozenset({"inspector_authority_required", "parent_notice_required", "school_needs_superintendent"})


def decide(power: str, facts: Mapping[str, Any], policy: Mapping[str, Any] | None = None) -> Decision:
    """May this power be used on this person, on these facts?

    `facts` by name (docs/reference/gates.md); whatever is not known counts as missing, never as "no". `policy` holds a
    force's switches, on only where true. Raises KeyError for a power that has no gate.
    """
    gate = GATES[power]
    read = Facts(facts)
    switches = frozenset(name for name in SWITCHES if (policy or {}).get(name) is True)
    tally = Tally(read, person_of(read), switches)
    _every_power(tally, power)
    gate(tally)
    return tally.decided()


def _every_power(tally: Tally, power: str) -> None:
    person = tally.person
    if person.age_unclear:
        tally.missing.add("age_years")
    if person.by_appearance:
        tally.always.add("R002")
    if person.child:
        tally.need_text("welfare_consideration")
    if person.under_ten and power != "police_protection":
        tally.owe_unless(tally.facts.text("safeguarding_referral_id"), "R004")
