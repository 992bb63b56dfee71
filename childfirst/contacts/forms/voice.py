"""What the child said and what the officer saw: the child's own words first, then what can be seen without words."""

from typing import Any

from childfirst.contacts.forms.fields import VoiceField, line, ticks, yes_no
from childfirst.contacts.voice import voice_problem
from childfirst.rules import vocabulary
from childfirst.ui.forms import GovForm

_NON_VERBAL = frozenset({"learning_disability", "speech_language"})
_LOOK_FOR = {
    "appearance": "Clean, dressed for the weather, marks, injuries, tired, thin",
    "words": "What they called out, sounds, silence, words that were not theirs",
    "activity": "What they were doing, how they reacted to you, whether that fits the hour and their age",
    "relationships": "Who they went to, who they kept away from, who answered for them",
    "environment": "Smell, warmth, food, where they sleep, hazards, who else was there",
}
SIGN_FIELDS: dict[str, tuple[str, tuple[str, ...]]] = {
    f"signs_{number}": (title.removeprefix("Signs of ").capitalize(), codes)
    for number, (title, codes) in enumerate(vocabulary.SIGN_GROUPS.items(), 1)
}
# Which groups stand open for which kinds; the others are one press away.
_OPEN = {
    "stop_search": ("signs_1",),
    "arrest": ("signs_1", "signs_4"),
    "missing": ("signs_1", "signs_2"),
    "domestic_abuse": ("signs_5",),
    "online_harm": ("signs_3", "signs_2"),
    "crime_report": ("signs_4",),
    "school_incident": ("signs_4", "signs_7"),
    "concern": ("signs_5", "signs_6"),
}


class VoiceForm(GovForm):
    """One child's voice. `age_months` and `needs` say whether words can be expected."""

    reveals = {"seen": {"yes": ["spoken_to"]}, "spoken_to": {"yes": ["spoken_alone"]}}
    error_names = {
        "seen": "whether you saw the child",
        "spoken_to": "whether you spoke to the child",
        "spoken_alone": "whether you spoke alone",
    }
    seen = yes_no("Did you see this child?", required=True)
    spoken_to = yes_no("Did you speak to them?", required=True)
    spoken_alone = yes_no("Was that alone, away from parents and others?", required=True)
    not_spoken_reason = line("If you did not see or speak to the child, why not, and who will?", max_length=300)
    child_words = VoiceField(
        label="What did the child say?",
        required=False,
        help_text="Their own words, as they said them. For a baby or a child without speech, leave this empty and write what you saw below",
    )
    wishes = VoiceField(
        label="What does the child want to happen?", required=False, help_text="Ask. Leave empty if you could not"
    )
    aware_appearance = VoiceField(label="Appearance", required=False, help_text=_LOOK_FOR["appearance"])
    aware_words = VoiceField(label="Words", required=False, help_text=_LOOK_FOR["words"])
    aware_activity = VoiceField(label="Activity and behaviour", required=False, help_text=_LOOK_FOR["activity"])
    aware_relationships = VoiceField(
        label="Relationships and dynamics", required=False, help_text=_LOOK_FOR["relationships"]
    )
    aware_environment = VoiceField(label="Environment", required=False, help_text=_LOOK_FOR["environment"])
    signs_note = line("Anything else you noticed", max_length=500)
    interpreter_used = yes_no("Was an interpreter used?")

    def __init__(
        self,
        *args: Any,
        name: str = "this child",
        age_months: int | None = None,
        needs: tuple[str, ...] = (),
        interpreter: bool = False,
        kind: str = "",
        **options: Any,
    ) -> None:
        self.age_months, self.non_verbal, self.kind = age_months, bool(_NON_VERBAL & set(needs)), kind
        super().__init__(*args, **options)
        for field, (title, codes) in SIGN_FIELDS.items():
            self.fields[field] = ticks(title, {code: vocabulary.SIGNS[code] for code in codes})
        if not interpreter:
            del self.fields["interpreter_used"]
        self.fields["seen"].label = f"Did you see {name}?"
        self.fields["child_words"].label = f"What did {name} say?"
        self.fields["wishes"].label = f"What does {name} want to happen?"

    @property
    def aware_fields(self) -> list[Any]:
        """The five boxes, in order."""
        return [self[f"aware_{code}"] for code in vocabulary.AWARE]

    @property
    def sign_groups(self) -> list[dict[str, Any]]:
        """Each group with whether it stands open: those that fit the kind, and any with a tick in it."""
        fields: dict[str, Any] = {name: self[name] for name in SIGN_FIELDS}
        ticked = {name: len([code for code in field.answers if code]) for name, field in fields.items()}
        return [
            {"field": self[name], "ticked": ticked[name], "open": name in _OPEN.get(self.kind, ()) or ticked[name] > 0}
            for name in SIGN_FIELDS
        ]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("seen") and data.get("spoken_to") != "yes" and not data.get("not_spoken_reason"):
            self.add_error(
                "not_spoken_reason", "Say why the child was not seen or spoken to, and who will do it and when"
            )
        said_nothing = [
            name for name in ("child_words", *(f"aware_{code}" for code in vocabulary.AWARE)) if name in self.errors
        ]
        if data.get("seen") != "yes" or said_nothing:
            return data
        problem = voice_problem(
            words=data.get("child_words", ""),
            aware={code: data.get(f"aware_{code}", "") for code in vocabulary.AWARE},
            spoken_to=data.get("spoken_to", ""),
            age_months=self.age_months,
            non_verbal=self.non_verbal,
        )
        if problem:
            self.add_error("child_words" if problem.startswith("You spoke") else "aware_appearance", problem)
        return data


def signs_of(data: dict[str, Any]) -> list[str]:
    """Every sign ticked, in the vocabulary's order."""
    ticked = {code for name in SIGN_FIELDS for code in data.get(name) or ()}
    return [code for code in vocabulary.SIGNS if code in ticked]
