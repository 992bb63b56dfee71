"""The five short pages of one officer's report of force. The first asks the age the officer took the child for, before any page shows the known one."""

from collections.abc import Sequence
from typing import Any, Final

from django import forms

from childfirst.contacts.forms.fields import chosen, line, radios, ticks, words, yes_no
from childfirst.rules import force as vocabulary
from childfirst.ui.forms import GovDateTimeField, GovForm

ROWS_AT_LEAST: Final = 3
ROWS_AT_MOST: Final = 20  # as the national form
_YES_NO: Final = [("yes", "Yes"), ("no", "No")]


class SightForm(GovForm):
    """What the officer saw at first sight."""

    exclusive = {"disability": "none"}
    perceived_age = forms.IntegerField(
        label="How old did you take the child to be, when you first saw them?",
        min_value=0,
        max_value=60,
        help_text="In years, before you knew. The next pages show the known age",
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    disability = ticks(
        "Did the child seem to have a disability?",
        {"physical": "A physical disability", "mental": "A learning disability, or a mental health need", "none": "No"},
        required=True,
    )


class TacticsForm(GovForm):
    """Each tactic in the order it was used, and whether it worked. Drawn and not used counts (R170)."""

    def __init__(self, *args: Any, rows: int = ROWS_AT_LEAST, **options: Any) -> None:
        self.rows = min(max(rows, ROWS_AT_LEAST), ROWS_AT_MOST)
        super().__init__(*args, **options)
        for number in range(1, self.rows + 1):
            self.fields[f"tactic_{number}"] = chosen(f"Tactic {number}", vocabulary.TACTICS, empty="None")
            self.fields[f"effective_{number}"] = forms.ChoiceField(
                label=f"Did tactic {number} work?", choices=_YES_NO, widget=forms.RadioSelect, required=False
            )
            self._word_errors(f"tactic_{number}", self.fields[f"tactic_{number}"])

    @property
    def pairs(self) -> list[tuple[Any, Any]]:
        """Each row's two questions, to draw."""
        return [(self[f"tactic_{number}"], self[f"effective_{number}"]) for number in range(1, self.rows + 1)]

    def clean(self) -> dict[str, Any]:
        """At least one, and each with its answer."""
        data = super().clean() or self.cleaned_data
        used = [number for number in range(1, self.rows + 1) if data.get(f"tactic_{number}")]
        if not used:
            self.add_error("tactic_1", "Select the first tactic you used")
        for number in used:
            if not data.get(f"effective_{number}"):
                self.add_error(f"effective_{number}", f"Say whether tactic {number} worked")
        return data


class WhyForm(GovForm):
    """Why force, why this much, and what was tried first for a child (R171)."""

    error_names = {"necessary": "whether it was necessary", "proportionate": "whether it was proportionate"}
    purpose = chosen("What was the force for?", vocabulary.PURPOSES, required=True)
    other_purposes = ticks("Was it for anything else?", vocabulary.LAWFUL_PURPOSES)
    alternatives = ticks(
        "What did you try first, because this is a child?",
        vocabulary.ALTERNATIVES,
        help_text="Tick what you did, or say below why nothing was possible",
    )
    alternatives_other = line("Anything else you tried first")
    alternatives_not_possible_reason = words("If nothing could be tried first, why not?")
    necessary = yes_no("Was the force necessary?", required=True)
    necessity_reason = words("Why was it, or was it not?", required=True, help_text="What you saw and heard, in order")
    proportionate = yes_no("Was it proportionate, for a child of this age and size?", required=True)
    proportionality_reason = words("Why this much, and not less?", required=True)
    welfare_consideration = words(
        "What did you do for the child’s welfare, during and after?",
        required=True,
        help_text="For example, loosened and checked the handcuffs, sat beside them, called home",
    )

    def clean(self) -> dict[str, Any]:
        """Something tried, or why nothing could be."""
        data = super().clean() or self.cleaned_data
        said = ("alternatives", "alternatives_other", "alternatives_not_possible_reason")
        if not any(data.get(name) for name in said):
            self.add_error("alternatives", "Select what you tried first, or say below why nothing was possible")
        return data


class ChildForm(GovForm):
    """What the child did, how the child was, and what was done for the child."""

    reveals = {
        "parent": {"yes": ["parent_told", "parent_name"], "no": ["parent_reason"]},
        "medical": {"not_offered": ["medical_reason"]},
    }
    exclusive = {"impact_factors": "none"}
    conduct = radios("What did the child do, at its most?", vocabulary.CONDUCT)
    impact_factors = ticks("What affected it?", vocabulary.IMPACT_FACTORS, required=True)
    injury = radios("Was the child injured?", vocabulary.INJURIES)
    injury_note = words("If the child was injured, what is the injury?")
    medical = radios("Medical help", vocabulary.MEDICAL)
    medical_reason = words("Why was it not offered?", required=True)
    distress = words("How did the child seem, during and after?", required=True, help_text="What you saw and heard")
    child_words = words(
        "What did the child say?", help_text="In the child’s own words. Leave empty if nothing was said"
    )
    parent = yes_no("Has a parent or carer been told that force was used?", required=True)
    parent_told = GovDateTimeField(label="When were they told?", not_future=True)
    parent_name = line("Who was told?", required=True)
    parent_reason = words("Why not yet?", required=True)
    referral = yes_no(
        "Does this child need a safeguarding referral?",
        required=True,
        help_text="Yes opens one on the desk. Local practice, not law",
    )

    def __init__(self, *args: Any, spit_guard: bool = False, **options: Any) -> None:
        self.spit_guard = spit_guard
        super().__init__(*args, **options)
        if not spit_guard:
            return
        for name, field in _spit_guard_fields().items():
            self.fields[name] = field
            self._word_errors(name, field)

    def clean(self) -> dict[str, Any]:
        """An injury is described. A guard comes off after it goes on."""
        data = super().clean() or self.cleaned_data
        if data.get("injury") in ("minor", "severe", "death") and not data.get("injury_note"):
            self.add_error("injury_note", "Say what the injury is")
        on, off = data.get("spit_guard_on"), data.get("spit_guard_off")
        if on and off and off < on:
            self.add_error("spit_guard_off", "The guard must come off after it went on")
        return data


def _spit_guard_fields() -> dict[str, forms.Field]:
    """Asked only where a spit and bite guard was used (R174)."""
    return {
        "spit_guard_reason": words("Why was a spit and bite guard used on this child?", required=True),
        "spit_guard_on": GovDateTimeField(label="Guard on", not_future=True),
        "spit_guard_off": GovDateTimeField(label="Guard off", not_future=True),
        "spit_guard_monitored": yes_no("Was the child watched all the time it was on?", required=True),
        "spit_guard_watcher": line("Who watched, and what did they see of the child’s breathing and distress?", required=True),
    }  # fmt: skip


class SceneForm(GovForm):
    """When, where, who was there, and the officer's own account."""

    happened = GovDateTimeField(label="When did you use force?", not_future=True)
    place_type = chosen("Where?", vocabulary.PLACES, required=True)
    officers_present = ticks("Which other officers were there?", [], help_text="Whoever was there cannot review it")
    find_officer = line(
        "Find an officer who is not on this list", help_text="Any team. A name, or part of one; then press Find"
    )
    supervisor = chosen("Who was supervising you on this job?", {}, empty="Nobody on this list")
    others_present = line(
        "Who else was there?",
        help_text="For example, her mother, two teachers, an officer of another force",
        required=True,
    )
    camera = radios("Body-worn video", vocabulary.CAMERA)
    camera_reason = words("If it was not on throughout, why not?")
    single_crewed = yes_no("Were you single crewed?", required=True)
    ced_trained = yes_no("Are you trained to carry Taser?", required=True)
    outcome = chosen("What happened to the child then?", vocabulary.OUTCOMES, required=True)
    account = words(
        "What happened, in your own words?", required=True, help_text="What you saw, heard and did. Write alone"
    )

    def __init__(
        self, *args: Any, colleagues: Sequence[tuple[str, str]] = (), supervisors: Sequence[tuple[str, str]] = (), **options: Any
    ) -> None:  # fmt: skip
        super().__init__(*args, **options)
        self.fields["officers_present"].choices = list(colleagues)  # type: ignore[attr-defined]
        self.fields["supervisor"].choices = [("", "Nobody on this list"), *supervisors]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A camera that was not on has its reason."""
        data = super().clean() or self.cleaned_data
        if data.get("camera") in ("on_part", "off", "not_worn") and not data.get("camera_reason"):
            self.add_error("camera_reason", "Say why the camera was not on throughout")
        return data


PAGES: Final[dict[str, tuple[str, type[GovForm]]]] = {
    "sight": ("First sight", SightForm),
    "tactics": ("What you used", TacticsForm),
    "why": ("Why, and what you tried first", WhyForm),
    "child": ("The child", ChildForm),
    "scene": ("When, where and what happened", SceneForm),
}


class StartForm(GovForm):
    """Standalone: when it was, which is what another officer finds the incident by."""

    happened = GovDateTimeField(label="When was it?", not_future=True)


class ReferralForm(GovForm):
    """What became of a flag for referral."""

    reveals = {"answer": {"referred": ["reference"]}}
    answer = radios("What did you decide?", vocabulary.REFERRED)
    reference = line("Their reference", required=True)
    reason = words("Why?", required=True)
