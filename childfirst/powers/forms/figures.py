"""What an analyst asks of the rows, and to whom an answer is given."""

import re
from typing import Any, Final

from django import forms

from childfirst.contacts.forms.fields import chosen, line, words
from childfirst.powers.queries.figures import KINDS, UNITS, Question
from childfirst.powers.queries.figures_count import DIMENSIONS, dimensions_of
from childfirst.ui.forms import GovForm

_MONTH: Final = re.compile(r"20\d{2}-(0[1-9]|1[0-2])")
_LABELS: Final = {code: label for code, (label, _) in DIMENSIONS.items()}


def _month(label: str) -> forms.RegexField:
    return forms.RegexField(
        _MONTH, label=label, max_length=7, strip=True, help_text="For example, 2026-04",
        error_messages={"invalid": f"{label} must be a year and a month, such as 2026-04"},
    )  # fmt: skip


class QuestionForm(GovForm):
    """One question."""

    kind = chosen("Which power?", KINDS, required=True)
    by = chosen("Count by", _LABELS, required=True)
    across = chosen("And by", _LABELS, empty="Nothing else")
    unit = chosen("Count what?", UNITS, required=True)
    first = _month("First month")
    last = _month("Last month")

    def clean(self) -> dict[str, Any]:
        """Dimensions that this power has, and months in order."""
        data = super().clean() or self.cleaned_data
        has = dimensions_of(data.get("kind") or "force")
        for name in ("by", "across"):
            if data.get(name) and data[name] not in has:
                self.add_error(name, f"{KINDS[data['kind']]} is not counted by that: choose another")
        if data.get("across") and data.get("across") == data.get("by"):
            self.add_error("across", "Choose something else than what it is counted by")
        if data.get("first") and data.get("last") and data["first"] > data["last"]:
            self.add_error("last", "The last month must not be before the first")
        return data

    @property
    def question(self) -> Question:
        """As the queries take it."""
        return Question(**{name: self.cleaned_data[name] for name in ("kind", "by", "first", "last", "across", "unit")})


class GiveForm(GovForm):
    """To whom, and for what."""

    given_to = line("To whom is it given?", required=True)
    purpose = line("For what?", required=True, max_length=300)


class CorrectForm(GovForm):
    """Why a figure given out is corrected."""

    reason = words(
        "What was wrong?",
        required=True,
        help_text="In words for whoever has the old figure. It stands beside the new one",
    )
