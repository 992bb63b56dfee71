"""For members, and for those who answer them."""

import uuid
from collections.abc import Sequence
from typing import Any

from django import forms

from childfirst.contacts.forms.fields import chosen, radios, words
from childfirst.panels import words as said
from childfirst.panels.models import Item
from childfirst.ui.forms import GovForm


class GradeForm(GovForm):
    """One's own."""

    error_names = {"grade": "what you think", "reasons": "why"}
    grade = radios("What do you think?", said.GRADES)
    reasons = words(
        "Why?",
        required=True,
        max_length=2000,
        help_text="Nobody else sees this until everybody has graded, or the chair opens discussion",
    )

    def __init__(self, *args: Any, mode: str = "community", **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["grade"].choices = list(said.grades(mode).items())  # type: ignore[attr-defined]
        if mode == "young":
            self.fields["grade"].label = "Was that OK?"
            self.fields["reasons"].help_text = "In your own words. Nobody else sees this until you all talk about it"


class FindForm(GovForm):
    """The panel's, written by its chair."""

    error_names = {"grade": "what the panel found"}
    grade = radios("What did the panel find?", said.GRADES)
    reasons = words("In a sentence or two", max_length=2000, help_text="The force reads this. The public does not")

    def __init__(self, *args: Any, mode: str = "community", **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["grade"].choices = list(said.grades(mode).items())  # type: ignore[attr-defined]


class AskForm(GovForm):
    """A question to the force."""

    error_names = {"text": "your question"}
    item = chosen("About which item?", {}, empty="About all of them")
    text = words(
        "What do you ask?",
        required=True,
        max_length=2000,
        help_text="The officer, the force and in the end the public read this. Name nobody",
    )
    sending_key = forms.UUIDField(
        widget=forms.HiddenInput, error_messages={"invalid": "Open this page again and send it once more"}
    )

    def __init__(self, *args: Any, items: Sequence[Item] = (), **options: Any) -> None:
        options.setdefault("initial", {})
        options["initial"] = {"sending_key": uuid.uuid4()} | options["initial"]
        super().__init__(*args, **options)
        self.items = {str(one.pk): one for one in items}
        self.fields["item"].choices = [("", "About all of them"), *((pk, str(one)) for pk, one in self.items.items())]  # type: ignore[attr-defined]


class FindingsForm(GovForm):
    """For the public."""

    error_names = {
        "went_well": "what was done well",
        "went_wrong": "what was not",
        "asks": "what you ask the force to change",
    }
    went_well = words("What was done well?", required=True, max_length=4000)
    went_wrong = words("What was not?", required=True, max_length=4000)
    asks = words(
        "What do you ask the force to change?",
        required=True,
        max_length=4000,
        help_text="Everybody reads these three. No name, no place, no day, nothing that tells who it was",
    )


class ReplyForm(GovForm):
    """An answer."""

    error_names = {"text": "your answer", "late_reason": "why it is late"}
    text = words(
        "The answer",
        required=True,
        max_length=4000,
        help_text="The panel reads it, and in the end the public. Name nobody and no place",
    )
    late_reason = words("Why is it late?", max_length=1000)

    def __init__(self, *args: Any, late: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        if not late:
            del self.fields["late_reason"]
        else:
            self.fields["late_reason"].required = True
