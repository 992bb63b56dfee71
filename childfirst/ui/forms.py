"""Forms that speak GOV.UK: plain errors, a summary that links to the box at fault, answers that reveal questions.

Everyone's forms extend `GovForm`. Pages draw them with `{{ render_field(form["name"]) }}`; the layouts show the summary
of the context's `form` by themselves.
"""

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

from django import forms
from django.forms.utils import ErrorDict

from childfirst.rules.sentences import inside
from childfirst.ui.bound_fields import GovBoundField
from childfirst.ui.fields import GovDateField, GovDateTimeField, GovDateTimeWidget, GovDateWidget
from childfirst.ui.formatting import plural

__all__ = [
    "GovDateField",
    "GovDateTimeField",
    "GovDateTimeWidget",
    "GovDateWidget",
    "GovForm",
    "GovFormMixin",
    "GovModelForm",
    "summary_of",
]

DJANGO_REQUIRED = forms.Field.default_error_messages["required"]
TOO_LONG = "%(name)s must be %(limit)s characters or fewer"
NOT_ON_LIST = "Select %(name)s from the list"


class GovFormMixin:
    """For any Django form class. All four tables are optional.

    `reveals`: {"injured": {"yes": ["injury"]}}: `injury` is shown under that answer, is required only then, and is
    emptied otherwise. A single tick box reveals under "yes". `choice_hints`: {"grade": {"red": "See within the hour"}}.
    `exclusive`: {"needs": "none"}: ticking it unticks the rest. `error_names`: {"when": "Incident date"}, where the label is a
    question that would read badly in an error.
    """

    reveals: ClassVar[dict[str, dict[str, list[str]]]] = {}
    choice_hints: ClassVar[dict[str, dict[str, str]]] = {}
    exclusive: ClassVar[dict[str, str]] = {}
    error_names: ClassVar[dict[str, str]] = {}

    bound_field_class = GovBoundField
    use_required_attribute = False
    fields: dict[str, forms.Field]
    errors: ErrorDict
    cleaned_data: dict[str, Any]

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name, field in self.fields.items():
            self._word_errors(name, field)

    def _word_errors(self, name: str, field: forms.Field) -> None:
        """Django's "This field is required." does not say which, nor what to do."""
        called = self.error_names.get(name) or str(field.label or name.replace("_", " ").capitalize())
        if isinstance(field, GovDateField):
            field.error_name = field.error_name or self.error_names.get(name, "") or called
            called = field.error_name
        if field.error_messages.get("required") == DJANGO_REQUIRED:
            field.error_messages["required"] = _required_message(field, called)
        limit = getattr(field, "max_length", None)
        if limit:
            field.error_messages.setdefault("max_length", TOO_LONG % {"name": called, "limit": f"{limit:,}"})
        if isinstance(field, forms.IntegerField):
            for code, words in _number_messages(field, called).items():
                if field.error_messages.get(code) == type(field).default_error_messages.get(code):
                    field.error_messages[code] = words
        if isinstance(field, forms.ChoiceField):
            field.error_messages["invalid_choice"] = NOT_ON_LIST % {"name": inside(called)}

    @property
    def top_fields(self) -> Iterator[GovBoundField]:
        """Fields to draw in turn; revealed ones are drawn inside the question that reveals them."""
        inside = {name for answers in self.reveals.values() for names in answers.values() for name in names}
        return (self[name] for name in self.fields if name not in inside)  # type: ignore[index]

    @property
    def error_summary(self) -> list[dict[str, str]]:
        """[{"text", "href"}], in the order of the form; "href" is empty for an error of the form as a whole."""
        lines = [{"text": str(text), "href": ""} for text in self.errors.get(forms.forms.NON_FIELD_ERRORS, ())]
        for name in self.fields:
            bound = self[name]  # type: ignore[index]
            hidden = bound.kind == "hidden"
            lines += [
                {"text": str(text), "href": "" if hidden else f"#{bound.focus_id}"}
                for text in self.errors.get(name, ())
            ]
        return lines

    def _clean_fields(self) -> None:
        """A question that was never asked is neither required nor kept."""
        unasked = self._unasked()
        was_required = {name: self.fields[name].required for name in unasked}
        for name in unasked:
            self.fields[name].required = False
        super()._clean_fields()  # type: ignore[misc]
        for name in unasked:
            self.errors.pop(name, None)
            self.cleaned_data[name] = self.fields[name].clean(None)
            self.fields[name].required = was_required[name]

    def _unasked(self) -> set[str]:
        """Names of fields whose revealing answer was not given, at any depth."""
        ways: dict[str, list[tuple[str, str]]] = {}
        for trigger, answers in self.reveals.items():
            for answer, names in answers.items():
                for name in names:
                    ways.setdefault(name, []).append((trigger, answer))

        def asked(name: str) -> bool:
            return name not in ways or any(
                asked(trigger) and answer in self[trigger].answers for trigger, answer in ways[name]
            )  # type: ignore[index]

        return {name for name in self.fields if not asked(name)}


class GovForm(GovFormMixin, forms.Form):
    """What every form extends."""


class GovModelForm(GovFormMixin, forms.ModelForm):
    """For the rare form that is one row of one table."""


def summary_of(source: GovFormMixin | Iterable[GovFormMixin] | None) -> list[dict[str, str]]:
    """The error lines of one form, or of several on one page."""
    if source is None:
        return []
    several = [source] if isinstance(source, forms.BaseForm) else source
    return [line for form in several if form.is_bound for line in form.error_summary]


def _number_messages(field: forms.IntegerField, called: str) -> dict[str, str]:
    """Django's "Enter a whole number." does not say of what. Fields for decimals are whole-number fields to Django, so are here too."""
    number = "a number" if isinstance(field, forms.FloatField | forms.DecimalField) else "a whole number"
    least, most = field.min_value, field.max_value
    if least is not None and most is not None:
        limits = f"from {least} to {most:,}"
    else:
        limits = f"of {least} or more" if least is not None else f"of {most:,} or less" if most is not None else ""
    told = f"Answer “{called}” with {{}}" if called.endswith("?") else f"{called} must be {{}}"
    limited = told.format(f"{number} {limits}".strip())
    messages = {"invalid": told.format(number), "min_value": limited, "max_value": limited}
    if isinstance(field, forms.DecimalField) and field.decimal_places is not None:
        messages["max_decimal_places"] = told.format(
            f"a number with at most {plural(field.decimal_places, 'decimal place')}"
        )
    return messages


def _required_message(field: forms.Field, called: str) -> str:
    chosen = isinstance(field, forms.ChoiceField | forms.ModelChoiceField | forms.BooleanField)
    if called.endswith("?"):
        return f"{'Select an answer to' if chosen else 'Answer'} “{called}”"
    if isinstance(field, forms.BooleanField):
        return f"Tick the box: {called}"
    return f"{'Select' if chosen else 'Enter'} {inside(called)}"
