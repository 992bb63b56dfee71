"""Reads one officer's answers about force: what stands on each page, what it means, and what the gate says of it."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, Final

from childfirst.contacts.ages import age_at
from childfirst.contacts.forms.reader import first_of, to_data
from childfirst.powers.forms.force import PAGES, ROWS_AT_LEAST, TacticsForm
from childfirst.powers.models import ForceReport
from childfirst.powers.queries.force_people import SHOWN, as_choices, colleagues_of, found_officers, supervisors_of
from childfirst.rules import force as vocabulary
from childfirst.rules.gates import Decision, decide
from childfirst.rules.gates.force import TACTICS as GATE_TACTICS
from childfirst.ui.forms import GovForm

_AGE_BASIS: Final = {"known": "police_record", "claimed": "self_stated", "estimated": "appearance_only"}
_IN_GATE: Final = {"dog_deployed": "dog", "dog_bitten": "dog"}
FIRST_SIGHT: Final = "_first_sight"  # beside the pages, and no page: the perceived age before the known one was shown
# Facts of the gate that are asked under another name.
_FIELDS: Final = {
    "alternatives_tried": "alternatives",
    "alternatives_not_possible_reason": "alternatives",
    "age_years": "perceived_age",
}
_NO_FORCE: Final = frozenset({"tactical_communications"})


class ForceReader:
    """One report, read once."""

    def __init__(self, report: ForceReport) -> None:
        self.report, self.incident, self.child = report, report.incident, report.incident.child
        self.answers: dict[str, Any] = report.answers

    def form(self, page: str, data: Mapping[str, Any] | None = None, *, rows: int = 0) -> GovForm:
        """The form of a page: with what was posted, else with what stands there, else empty."""
        given = data if data is not None else to_data(self.answers[page]) if page in self.answers else None
        kind, options = PAGES[page][1], self._options(page, given)
        if kind is TacticsForm:
            options["rows"] = max(rows, options["rows"])
        return kind(given, **options)

    def _options(self, page: str, given: Any) -> dict[str, Any]:
        if page == "tactics":
            return {"rows": max(_rows_in(given or {}) + 1, ROWS_AT_LEAST)}
        if page == "child":
            return {"spit_guard": "spit_guard" in [code for code, _ in self.tactics]}
        if page == "scene":
            options = self._people(given or {})
            return options if given is not None else options | {"initial": {"happened": self.incident.occurred_from}}
        return {}

    def _people(self, given: Any) -> dict[str, Any]:
        """The officer's own team, with whoever was found by name or ticked before, of any team."""
        writer = self.report.officer
        own, lead = colleagues_of(writer), supervisors_of(writer)
        present = given.getlist("officers_present") if given else []
        ticked = [*map(str, present), first_of(given.get("supervisor"))]
        found = as_choices(found_officers(writer, first_of(given.get("find_officer")), ticked))
        return {
            "colleagues": [*own, *(one for one in found if one[0] not in {pk for pk, _ in own})],
            "supervisors": [*lead, *(one for one in found if one[0] not in {pk for pk, _ in lead})],
        }

    def looked_for(self, form: GovForm) -> str:
        """What a search for officers came to, in words."""
        text = str(form["find_officer"].value() or "").strip()
        if not text:
            return "Write a name, then press Find."
        found = found_officers(self.report.officer, text)
        if not found:
            return f"Nobody called “{text}” is on record. Write the name under who else was there."
        more = f" The first {SHOWN} are shown: write more of the name for others." if len(found) == SHOWN else ""
        names = ", ".join(label for _, label in as_choices(found[:5]))
        return f"{len(found)} found, and added to the list above to tick: {names}{' and others' if len(found) > 5 else ''}.{more}"

    def cleaned(self, page: str) -> dict[str, Any]:
        """What a page means, as far as it is right."""
        if page not in self.answers:
            return {}
        form = self.form(page)
        form.is_valid()
        return dict(form.cleaned_data)

    @cached_property
    def meaning(self) -> dict[str, dict[str, Any]]:
        """Every page's meaning."""
        return {page: self.cleaned(page) for page in PAGES}

    @cached_property
    def tactics(self) -> list[tuple[str, bool | None]]:
        """In order, with whether each worked."""
        data = self.cleaned("tactics")
        numbers = sorted(int(name.removeprefix("tactic_")) for name in data if name.startswith("tactic_"))
        return [
            (data[f"tactic_{number}"], {"yes": True, "no": False}.get(data.get(f"effective_{number}") or ""))
            for number in numbers
            if data[f"tactic_{number}"]
        ]

    @property
    def happened(self) -> Any:
        """When, by this officer's account; else when the incident was."""
        return self.meaning["scene"].get("happened") or self.incident.occurred_from

    @property
    def age_years(self) -> int | None:
        """The child's age at the time."""
        months = age_at(self.child, self.incident.occurred_from)
        return None if months is None else months // 12

    @property
    def perceived_age(self) -> int | None:
        """The age the officer took the child for. Until it is given no page shows the known one."""
        return self.cleaned("sight").get("perceived_age")

    @property
    def first_sight(self) -> int | None:
        """The age the officer took the child for before any page showed the known one."""
        return self.answers.get(FIRST_SIGHT, self.perceived_age)

    def status(self, page: str) -> str:
        """Of one page: not_started, in_progress or done."""
        if page not in self.answers:
            return "not_started"
        return "done" if self.form(page).is_valid() else "in_progress"

    def problems(self, *, beside: Iterable[str] = ()) -> list[tuple[str, str]]:
        """(page, what is missing or wrong), in the order of the pages. `beside`: facts that are named as missing already."""
        said = {_FIELDS.get(name, name) for name in beside}
        found: list[tuple[str, str]] = []
        for page, (title, _) in PAGES.items():
            if page not in self.answers:
                found.append((page, f"{title}: not answered yet"))
                continue
            form = self.form(page)
            found += [(page, str(text)) for name, texts in form.errors.items() if name not in said for text in texts]
        return found

    @cached_property
    def gate(self) -> Decision:
        """What the gate says of it as it stands. It was done already: the answer names, it does not stop."""
        return decide("use_of_force", self.gate_facts())

    def gate_facts(self) -> dict[str, Any]:
        """The facts that the gate reads."""
        why, child, sight = self.meaning["why"], self.meaning["child"], self.meaning["sight"]
        perceived = sight.get("perceived_age")
        return {
            "age_years": self.age_years,
            "appears_under_18": None if perceived is None else perceived < 18,
            "age_basis": _AGE_BASIS.get(self.child.date_of_birth_basis),
            "child_sex": self.child.sex,
            "tactics": _for_gate([code for code, _ in self.tactics]),
            "purpose": why.get("purpose"),
            "necessary": _bool(why.get("necessary")),
            "necessity_reason": why.get("necessity_reason"),
            "proportionate": _bool(why.get("proportionate")),
            "welfare_consideration": why.get("welfare_consideration"),
            "alternatives_tried": self.alternatives if "why" in self.answers else None,
            "alternatives_not_possible_reason": why.get("alternatives_not_possible_reason"),
            "spit_guard_reason": child.get("spit_guard_reason"),
            "spit_guard_monitored": _bool(child.get("spit_guard_monitored")),
            "injury_to_child": child.get("injury"),
        }

    @property
    def alternatives(self) -> list[str]:
        """What was tried first, in words."""
        why = self.meaning["why"]
        tried = [vocabulary.ALTERNATIVES[code] for code in why.get("alternatives", [])]
        return [*tried, why["alternatives_other"]] if why.get("alternatives_other") else tried


def _rows_in(given: Any) -> int:
    """The last row that something stands in."""
    names = [name for name in given if name.startswith("tactic_") and first_of(given.get(name))]
    return max((int(name.removeprefix("tactic_")) for name in names), default=0)


def _for_gate(used: list[str]) -> list[str]:
    """The gate has fewer words than the national form. It asks that a tactic is named, and which are Tasers and spit guards;
    so a form of force that it has no word for goes in as unarmed skills. What is kept is what the officer wrote."""
    named = [_IN_GATE.get(code, code) for code in used if code not in _NO_FORCE]
    return [code if code in GATE_TACTICS else "unarmed_skills" for code in named]


def _bool(answer: str | None) -> bool | None:
    return {"yes": True, "no": False}.get(answer or "")
