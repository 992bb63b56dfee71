"""What happened, and what followed: the second half of the record of a search. Nothing is required; what lacks is named."""

from typing import Any, ClassVar

from django import forms

from childfirst.contacts.details import SEARCH_POWERS
from childfirst.powers.forms.fields import YesNo, line, one_of, some_of, text
from childfirst.powers.forms.searches import KINDS
from childfirst.powers.models import Search
from childfirst.rules import search_words as words
from childfirst.rules import vocabulary
from childfirst.ui.forms import GovDateTimeField, GovForm

_NOW_IN_WORDS = "To the minute"


class RecordForm(GovForm):
    """How it was done, what was found, how the child was, who was told."""

    reveals: ClassVar[dict[str, dict[str, list[str]]]] = {
        "parent_told": {
            "told": ["parent_told_when", "parent_told_by_name", "parent_told_how"],
            "unsafe": ["unsafe_reason"],
            "not_reached": ["reach_reason"],
        }
    }

    kind = one_of("What search was it?", KINDS)
    description = line("Who is the child?", help_text="If no record is found: how you would know this child again")
    legal_power = one_of("Power", SEARCH_POWERS, box=True)
    place = line("Which place?", help_text="Building and room")
    aa_name = line("The appropriate adult's name", 120)
    ethnicity_self = one_of("Ethnicity, as the child describes it", vocabulary.ETHNICITIES_SELF, box=True)
    ethnicity_officer = one_of("Ethnicity, as you saw it", vocabulary.ETHNICITIES_OFFICER, box=True)
    search_began = GovDateTimeField(label="When did it begin?", not_future=True, required=False)
    search_ended = GovDateTimeField(label="When did it end?", not_future=True, required=False)
    clothing_removed = some_of("What was taken off?", words.CLOTHES)
    all_clothes_removed_at_once = YesNo("Were all clothes off at the same time?")
    touches_orifice = YesNo("Was any body opening touched?")
    video = one_of("Body-worn video", words.VIDEO)
    linked = one_of("Was what you looked for found?", words.LINKED)
    items_found = text("What was found?")
    outcome = one_of("Outcome", vocabulary.OUTCOMES, box=True)
    injuries = text("Injuries", help_text="Write none if there were none")
    distress = text("How was the child, during and after?")
    explained_to_child = text("What was explained to the child?")
    parent_told = one_of("Has a parent or carer been told?", words.PARENT_TOLD)
    parent_told_when = GovDateTimeField(label="When were they told?", not_future=True, required=False)
    parent_told_by_name = line("By whom?", 120)
    parent_told_how = line("How?", 120)
    unsafe_reason = text("Why may telling them put the child at risk?")
    reach_reason = text("What was tried?")
    copy_given = one_of("Was the child given a copy of the record?", words.COPIES)

    def __init__(self, *args: Any, search: Search, **options: Any) -> None:
        initial = {field.name: getattr(search, field.attname) for field in Search._meta.concrete_fields}
        why = search.parent_not_told_reason
        initial |= {"unsafe_reason": why, "reach_reason": why}
        options.setdefault("initial", initial)
        super().__init__(*args, **options)
        if search.kind != "not_known":
            del self.fields["kind"]
        if search.child_id:
            del self.fields["description"]
        if search.kind == "strip_search_custody":
            del self.fields["legal_power"]
        if search.aa_present is not True:
            del self.fields["aa_name"]
        if search.exposing:
            self.fields["clothing_removed"].choices = list(words.CLOTHES_OF_A_STRIP_SEARCH.items())  # type: ignore[attr-defined]
        else:
            for name in ("all_clothes_removed_at_once", "touches_orifice"):
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """The one thing that cannot be: an end before the beginning."""
        given: dict[str, Any] = super().clean() or {}
        began, ended = given.get("search_began"), given.get("search_ended")
        if began and ended and ended < began:
            self.add_error("search_ended", "It cannot have ended before it began")
        return given

    def values(self) -> dict[str, Any]:
        """As the action takes them."""
        own = {field.name for field in Search._meta.concrete_fields}
        values = {name: value for name, value in self.cleaned_data.items() if name in own}
        values["parent_not_told_reason"] = self.cleaned_data["unsafe_reason"] or self.cleaned_data["reach_reason"]
        if not values.get("kind", "x"):
            del values["kind"]
        return values


class DoneForm(GovForm):
    """When it began: all that is needed to keep it."""

    search_began = GovDateTimeField(label="When did it begin?", not_future=True, help_text=_NOW_IN_WORDS)


class NotDoneForm(GovForm):
    """Why not, and what instead."""

    reason = forms.CharField(label="Why was it not done?", max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))
    instead = text("What was done instead?")


class ReasonForm(GovForm):
    """A reason."""

    reason = forms.CharField(label="Why?", max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))


class AftercareForm(GovForm):
    """One of the things that must follow."""

    what = forms.ChoiceField(label="What was done?", widget=forms.RadioSelect)
    at = GovDateTimeField(label="When?", not_future=True)
    note = text("By whom, to whom, and how")

    def __init__(self, *args: Any, acts: dict[str, str], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["what"].choices = list(acts.items())  # type: ignore[attr-defined]
