"""What somebody types who has no account: how an encounter was, a complaint, a request for what is held, and how to read the answer."""

import unicodedata
import uuid
from typing import Any, Final

from django import forms

from childfirst.accountability.models.messages import WRITERS
from childfirst.contacts.forms.fields import line, radios
from childfirst.ui.forms import GovDateField, GovForm

RATINGS: Final = {
    "well": "Well",
    "mixed": "Some of it well, some of it not",
    "badly": "Badly",
    "unsure": "I am not sure",
}
LONGEST: Final = 5_000


class PlainText(forms.CharField):
    """Sentences that say something: not only signs, spaces or links, and nothing that a database cannot keep."""

    widget = forms.Textarea

    def clean(self, value: Any) -> str:
        text = str(super().clean(value))
        if text and sum(unicodedata.category(sign).startswith("L") for sign in text) < 3:
            raise forms.ValidationError("Write it in words, so that somebody can answer you.", code="no_words")
        return text


class SayForm(GovForm):
    """What every message has. `sending_key` makes a form that is sent twice one message."""

    error_names = {"text": "what you want to tell us", "writer": "who you are", "secret": "a secret word"}
    writer = radios("Who are you?", WRITERS)
    text = PlainText(label="What happened?", max_length=LONGEST)
    place = line("Where was it?", help_text="You can leave this empty")
    when_text = line("When was it?", help_text="For example, last Tuesday after school. You can leave this empty")
    reach = line(
        "How can we reach you?", help_text="You do not have to say. A phone number or email that is safe for you"
    )
    secret = forms.CharField(
        label="Choose a secret word", min_length=6, max_length=60, widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text="You need it to read the answer. At least 6 letters or numbers. Not your name, and not a word you use elsewhere",
        error_messages={"min_length": "The secret word must have at least 6 letters or numbers"},
    )  # fmt: skip
    sending_key = forms.UUIDField(widget=forms.HiddenInput, error_messages={"invalid": "Open this page again and send it once more"})  # fmt: skip

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("initial", {"sending_key": uuid.uuid4()})
        super().__init__(*args, **options)


class EncounterForm(SayForm):
    """How it was."""

    field_order = ["rating", "text"]
    rating = radios("How did the police treat you?", RATINGS)


class ComplaintForm(SayForm):
    """A complaint."""

    field_order = ["text"]

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["text"].label = "What do you want to complain about?"
        self.fields["reach"].help_text = "You do not have to say. Without it we can only answer you on this site"


class RecordForm(SayForm):
    """A request for what is held about somebody."""

    field_order = ["name", "born", "text", "reach"]
    error_names = SayForm.error_names | {"name": "whose record it is", "born": "Date of birth"}
    name = line("Whose record is it? Their full name", required=True, max_length=120)
    born = GovDateField(label="When were they born?", required=False, not_future=True)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["text"].label = "What do you want to see?"
        self.fields["text"].help_text = "For example, everything about the day I was searched in May"
        self.fields["reach"].required = True
        self.fields["reach"].help_text = "We have to be sure who you are before we give a record to anybody. A phone number or email that is safe for you"  # fmt: skip
        for name in ("place", "when_text"):
            del self.fields[name]


class ReadForm(GovForm):
    """Both words."""

    reference = line(
        "Your reference", required=True, max_length=20, help_text="For example, K7QM-4TXP", autocomplete="off"
    )
    secret = line("Your secret word", required=True, max_length=60, autocomplete="off")


FORMS: Final[dict[str, type[SayForm]]] = {"encounter": EncounterForm, "complaint": ComplaintForm, "record": RecordForm}
