"""What an analyst asks of the rows, and to whom an answer is given."""

from typing import Any, Final

from childfirst.contacts.forms.fields import chosen, line, words
from childfirst.powers.queries.figures import KINDS, UNITS, Question
from childfirst.powers.queries.figures_count import DIMENSIONS, dimensions_of
from childfirst.ui.forms import GovForm
from childfirst.ui.months import MonthsForm

_LABELS: Final = {code: label for code, (label, _) in DIMENSIONS.items()}


class QuestionForm(MonthsForm):
    """One question."""

    field_order = ("kind", "by", "across", "unit")

    kind = chosen("Which power?", KINDS, required=True)
    by = chosen("Count by", _LABELS, required=True)
    across = chosen("And by", _LABELS, empty="Nothing else")
    unit = chosen("Count what?", UNITS, required=True)

    def clean(self) -> dict[str, Any]:
        """Dimensions that this power has."""
        data = super().clean()
        has = dimensions_of(data.get("kind") or "force")
        for name in ("by", "across"):
            if data.get(name) and data[name] not in has:
                self.add_error(name, f"{KINDS[data['kind']]} is not counted by that: choose another")
        if data.get("across") and data.get("across") == data.get("by"):
            self.add_error("across", "Choose something else than what it is counted by")
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
