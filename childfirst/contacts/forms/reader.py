"""Reads a draft: which pages it has, what stands on each, and whether each is complete.

Answers are kept as typed, so that a half-written page comes back as it was; they are read into meaning only here.
"""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from django.utils.datastructures import MultiValueDict

from childfirst.children.models import Child
from childfirst.contacts.ages import age_at
from childfirst.contacts.forms.around import AdultForm, GradeForm, WhereForm
from childfirst.contacts.forms.child import FirstForm, UnnamedForm, WhoForm, part_form
from childfirst.contacts.forms.defaults import first_answers
from childfirst.contacts.forms.voice import VoiceForm
from childfirst.contacts.forms.what import WHAT_FORMS
from childfirst.contacts.models import Draft
from childfirst.foundation.now import local, now
from childfirst.rules import vocabulary
from childfirst.training.asking import with_learning
from childfirst.ui.formatting import whole_months
from childfirst.ui.forms import GovForm

# A child's own pages; "match" is drawn by its view because its choices come from a search.
# Pasted from other systems, unseen on a page, and PostgreSQL keeps no text with a nought in it: the whole page would be lost.
_CONTROLS = {code: None for code in (*range(32), 127) if chr(code) not in "\t\n\r"}
CHILD_STEPS = ("first", "match", "who", "part", "voice")


def to_data(stored: Mapping[str, Any]) -> MultiValueDict[str, Any]:
    """Stored answers as a form reads them."""
    return MultiValueDict({name: value if isinstance(value, list) else [value] for name, value in stored.items()})


def typed(form: type[GovForm] | GovForm, posted: Any) -> dict[str, list[str]]:
    """What was posted for the questions of a form, as typed; a date's boxes each under their own name."""
    names = form.fields if isinstance(form, GovForm) else form.base_fields
    kept = {}
    for name in names:
        for key in (name, *(f"{name}_{part}" for part in ("day", "month", "year", "time"))):
            if key in posted:
                kept[key] = [value.translate(_CONTROLS)[:20_000] for value in posted.getlist(key)]
    return kept


class DraftReader:
    """One draft, read once."""

    def __init__(self, draft: Draft) -> None:
        self.draft, self.kind = draft, draft.kind
        self.answers: dict[str, Any] = draft.answers
        self._forms: dict[str, GovForm | None] = {}

    @property
    def child_keys(self) -> list[str]:
        """The children added, in order."""
        return list(self.answers.get("children", {}).get("order", []))

    @property
    def adult_keys(self) -> list[str]:
        """The adults added, in order."""
        return list(self.answers.get("adults", {}).get("order", []))

    @property
    def no_adults(self) -> bool:
        """Did the officer say that there are none?"""
        return bool(self.answers.get("adults", {}).get("none"))

    def unnamed(self, key: str) -> bool:
        """Is this a child not yet named?"""
        return f"child-{key}-unnamed" in self.answers

    def matched(self, key: str) -> str:
        """The id of the record chosen, "new", or "" where nobody has looked yet."""
        return first_of(self.answers.get(f"child-{key}-match", {}).get("child"))

    def known(self, key: str) -> Child | None:
        """The child on record, if one was chosen."""
        chosen = self.matched(key)
        return self._known.get(int(chosen)) if chosen.isdigit() else None

    @cached_property
    def _known(self) -> dict[int, Child]:
        wanted = [int(self.matched(key)) for key in self.child_keys if self.matched(key).isdigit()]
        return {
            child.pk: child
            for child in Child.objects.filter(pk__in=wanted)
            .select_related("school", "second_school")
            .prefetch_related("needs", "care_episodes")
        }

    def name_of(self, key: str) -> str:
        """What to call this child on a page."""
        if self.unnamed(key):
            return f"Child {self.child_keys.index(key) + 1}, not yet named"
        known = self.known(key)
        if known:
            return known.name
        stored = {**self.answers.get(f"child-{key}-first", {}), **self.answers.get(f"child-{key}-who", {})}
        name = " ".join(first_of(stored.get(part)) for part in ("given_name", "family_name")).strip()
        return name or f"Child {self.child_keys.index(key) + 1}"

    def children_named(self) -> list[tuple[str, int | None]]:
        """The names and ages in years of the children, as far as they are known."""
        named = [key for key in self.child_keys if not self.unnamed(key)]
        ages = {key: self.age_months(key) for key in named}
        return [(self.name_of(key), None if ages[key] is None else ages[key] // 12) for key in named]

    def adults_named(self) -> list[str]:
        """The names of the adults, as far as they are known."""
        names = (first_of(self.answers.get(f"adult-{key}", {}).get("full_name")) for key in self.adult_keys)
        return [name for name in names if name]

    def pages_of(self, key: str) -> list[str]:
        """This child's pages, in order."""
        if self.unnamed(key):
            return [f"child-{key}-unnamed"]
        steps = [step for step in CHILD_STEPS if step != "part" or self._part_form(key)]
        return [f"child-{key}-{step}" for step in steps]

    def _part_form(self, key: str) -> type[GovForm] | None:
        return part_form(self.kind, list(self.answers.get(f"child-{key}-who", {}).get("roles", [])))

    def form(self, page: str, data: Mapping[str, Any] | None = None) -> GovForm | None:
        """The form of a page: with what was posted, else with what stands there, else empty with sensible beginnings."""
        if data is None and page in self._forms:
            return self._forms[page]
        stored = self.answers.get(page)
        given = data if data is not None else to_data(stored) if stored is not None else None
        made = self._make(page, given)
        if data is None:
            self._forms[page] = made
        return made

    def _make(self, page: str, given: Any) -> GovForm | None:
        options: dict[str, Any] = {} if given is not None else {"initial": first_answers(self, page)}
        if page == "what":
            return WHAT_FORMS[self.kind](given, **options)
        simple = {"where": WhereForm, "grade": GradeForm}.get(page) or (
            AdultForm if page.startswith("adult-") else None
        )
        if simple:
            return simple(given, **options)
        _, key, step = page.split("-")
        return self._make_child(key, step, given, options)

    def _make_child(self, key: str, step: str, given: Any, options: dict[str, Any]) -> GovForm | None:
        if step == "first":
            return FirstForm(given, chosen_already=self.known(key) is not None, **options)
        if step == "unnamed":
            return UnnamedForm(given, **options)
        if step == "who":
            return WhoForm(given, known=self.known(key), on=local(self.moment).date(), **options)
        if step == "part":
            part = self._part_form(key)
            asked = "grade_missing" if self.kind == "missing" else ""
            return with_learning(part(given, **options), self.draft.started_by, asked, required=True) if part else None
        if step == "voice":
            return VoiceForm(
                given,
                name=self.name_of(key),
                age_months=self.age_months(key),
                needs=tuple(self.needs(key)),
                interpreter=self._answer(key, "interpreter_needed") == "yes",
                kind=self.kind,
                **options,
            )
        return None

    def _answer(self, key: str, name: str) -> str:
        return first_of(self.answers.get(f"child-{key}-who", {}).get(name))

    def needs(self, key: str) -> list[str]:
        """Needs ticked now or standing on record."""
        known = self.known(key)
        standing = [need.need for need in known.needs.all() if need.ended_on is None] if known else []
        return sorted({*standing, *self.answers.get(f"child-{key}-who", {}).get("needs", [])} & set(vocabulary.NEEDS))

    @property
    def moment(self) -> Any:
        """When it happened, as far as the draft says; now, until it does."""
        return self.cleaned("what").get("occurred_from") or now()

    def age_months(self, key: str) -> int | None:
        """Age at the event, from the record or from what has been typed."""
        known = self.known(key)
        if known and known.date_of_birth:
            return age_at(known, self.moment)
        born = self.cleaned(f"child-{key}-who").get("date_of_birth") if f"child-{key}-who" in self.answers else None
        on = local(self.moment).date()
        return whole_months(born, on) if born and born <= on else None

    def cleaned(self, page: str) -> dict[str, Any]:
        """What a page means, as far as it is right. An untouched page means nothing."""
        if page not in self.answers:
            return {}
        form = self.form(page)
        if form is None:
            return {}
        form.is_valid()
        return dict(form.cleaned_data)

    def status(self, page: str) -> str:
        """Of one page: not_started, in_progress or done."""
        if page.endswith("-match"):
            return "done" if self.matched(page.split("-")[1]) else "not_started"
        if page not in self.answers:
            return "not_started"
        form = self.form(page)
        return "done" if form is None or form.is_valid() else "in_progress"


def first_of(value: Any) -> str:
    """The one answer to a question that has one."""
    return str(value[0] if isinstance(value, list) and value else "" if isinstance(value, list) else value or "")
