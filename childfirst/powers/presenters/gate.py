"""What the gate says, in plain words: each broken rule with its source and standing, each missing thing with its question."""

from collections.abc import Iterable
from typing import Any, Final

from django.urls import reverse

from childfirst.powers.models import GateRun, PowerSetting, Search
from childfirst.powers.policy import NAMES, in_force
from childfirst.powers.weighing import BY_ASKING, MAY, MORE, NEVER, Weighed
from childfirst.powers.weighing import SCHOOL as SCHOOL_PLACE
from childfirst.rules.gates.asking import ASK
from childfirst.rules.gates.law import EXCEPTIONS, LAW
from childfirst.ui.formatting import date_words

VERDICTS: Final = {
    MAY: ("May proceed", "go", "Lawful on these facts. A named person decides."),
    MORE: ("Needs more", "more", "It cannot be said yet whether this may proceed."),
    NEVER: ("Not lawful", "stop", "Do not do it. If it was done, record that it was."),
    "stopped": ("Stop", "stop", "Do not do it here. If it was done, record that it was."),
}
TAGS: Final = {"V": "read in the source", "M": "general knowledge, for a lawyer to confirm"}
# The school stop: what to do instead (Child Q review; R023; this project's design).
SCHOOL: Final = {
    "title": "Not at a school",
    "text": "After the search of Child Q no search that exposes a child's intimate parts is begun at a school from here.",
    "instead": (
        "Stay with the child, with an adult the child trusts.",
        "Tell the school's safeguarding lead and the child's parent or carer now.",
        "If the child may have swallowed or hidden something harmful, it is a health emergency: call an ambulance.",
        "If there are grounds that cannot wait, arrest is a decision of its own, and custody has its own gate.",
        "Record the concern: a safeguarding referral is quicker than a search, and helps the child.",
    ),
    "source": "Child Q local review, March 2022; Department for Education searching advice, July 2022 (R023). No statute bans it",
}
STOPS_AT: Final = {
    "school": "No search that exposes a child's intimate parts is begun at a school from here.",
    "police_vehicle": "Never in a police vehicle (Code A 3.7).",
    "street_or_public": "Never where the public can see (Code A 3.7).",
}
_SWITCH_OF: Final = {
    "R020": "inspector_authority_required",
    "R021": "inspector_authority_required",
    "R023": "school_needs_superintendent",
}
_FIELD: Final = {
    "child_sex": "sex",
    "appropriate_adult.present": "aa_present",
    "appropriate_adult.role": "aa_role",
    "appropriate_adult.sex": "aa_sex",
    "appropriate_adult.child_objects": "aa_child_objects",
    "appropriate_adult.requested_by_child": "aa_requested_by_child",
    "signed": "absence_signed",
    "officers_present": "officer_1_sex",
}
_ELSEWHERE: Final = frozenset({"authorising_rank", "parent_told_at", "kind", "exposes_intimate_parts"})


def gate_of(search: Search, found: Weighed) -> dict[str, Any]:
    """For the panel."""
    title, tone, text = VERDICTS[found.decision]
    by_asking = set(found.found.missing) & BY_ASKING
    missing = [name for name in found.found.missing if name not in by_asking]
    if found.may_ask and by_asking:
        asked = search.status == "waiting"
        title, tone = ("Authority is asked" if asked else "Ask for authority"), "more"
        text = f"Nothing else is missing and nothing is broken.{' Do not begin.' if asked else ''}"
    return {
        "title": title,
        "tone": tone,
        "text": text,
        "school": SCHOOL if found.stops else None,
        "broken": [_broken(rule) for rule in found.found.breaches],
        "missing": [_missing(search, name) for name in missing],
        "authority": _local(search),
        "exceptions": [EXCEPTIONS[code] for code in found.found.exceptions],
        "follows": [LAW[rule].words for rule in found.found.after],
        "summary": _summary(title, found, missing),
        "may_ask": found.may_ask,
        "may_proceed": found.may_proceed,
    }


def stops_at(search: Search) -> dict[str, str]:
    """The places that stop it by themselves, said at the answer; once it was done there is nothing left to stop."""
    if not search.exposing or search.happened:
        return {}
    return {
        place: words for place, words in STOPS_AT.items() if place == SCHOOL_PLACE or search.kind == "strip_search_stop"
    }


def _summary(title: str, found: Weighed, missing: list[str]) -> str:
    """One line, for the bar of a phone."""
    counts = [(len(found.found.breaches), "broken"), (len(missing), "missing")]
    return " · ".join([title, *(f"{count} {said}" for count, said in counts if count)])


def _broken(rule: str) -> dict[str, str]:
    law = LAW[rule]
    local = _policy(_SWITCH_OF[rule]) if rule in _SWITCH_OF else ""
    return {
        "rule": rule,
        "words": law.words,
        "source": f"{law.source}{f', {law.dated}' if law.dated else ''}",
        "status": law.status,
        "tag": TAGS[law.tag],
        "local": local,
    }


def _missing(search: Search, name: str) -> dict[str, str]:
    place = "" if name in _ELSEWHERE else f"#id_{_FIELD.get(name, name)}"
    return {"text": ASK[name], "anchor": place, "href": f"{_before(search)}{place}" if search.pk else place}


def _before(search: Search) -> str:
    return reverse("powers:before", args=[search.pk])


def _local(search: Search) -> list[str]:
    """The steps of this force that this search meets, each with where it comes from."""
    names = ["inspector_authority_required", "parent_notice_required"] if search.exposing else []
    names += ["school_needs_superintendent"] if search.place_type == "school" else []
    return [f"{NAMES[name]}. {said}" for name in names for said in [_policy(name)] if said]


def _policy(name: str) -> str:
    """Where a force's own switch comes from. Never law."""
    row: PowerSetting | None = in_force(name)
    if row is None or not row.on:
        return ""
    return f"Switched on in this force: {row.source}, {date_words(row.source_date)}. Local policy, not law"


def rule_lines(rules: Iterable[str]) -> list[dict[str, str]]:
    """Broken rules and our own stop, for a reviewer."""
    return [
        {
            "rule": "Our own stop",
            "words": "A search exposing intimate parts was at a school",
            "source": SCHOOL["source"],
            "status": "design",
            "tag": "a choice of this project",
            "local": "",
        }
        if rule == "school"
        else _broken(rule)
        for rule in rules
    ]  # type: ignore[misc]


def then_of(runs: Iterable[GateRun]) -> dict[str, list[str]]:
    """What the gate missed when the search was recorded as done, and the steps of this force that were on at that moment."""
    run = next((one for one in runs if one.step == "done"), None)
    if run is None:
        return {"missing": [], "policy": []}
    exposing = run.search.exposing
    on = [
        name for name in ("inspector_authority_required", "parent_notice_required") if exposing and run.policy.get(name)
    ]
    return {"missing": [ASK.get(name, name) for name in run.missing], "policy": [NAMES[name] for name in on]}


def run_line(run: GateRun) -> dict[str, Any]:
    """One answer of the gate, as it was given then."""
    steps = {
        "asked": "When authority was asked",
        "answered": "When authority was answered",
        "telephone": "When authority by telephone was written down",
        "done": "When it was recorded as done",
        "not_done": "When it was given up",
        "complete": "When the record was called complete",
        "flag": "When a contact or an import brought it",
    }
    return {
        "step": steps.get(run.step, run.step),
        "at": run.run_at,
        "by": str(run.run_by or "the system"),
        "verdict": VERDICTS[run.decision][0],
        "broken": rule_lines([*run.broken, *run.stops]),
        "missing": [ASK.get(name, name) for name in run.missing],
    }
