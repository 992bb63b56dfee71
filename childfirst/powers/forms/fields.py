"""A yes or no that may also be unanswered, and choices that are not asked for: a fact nobody gave must stay unknown."""

from typing import Any, Final

from django import forms

from childfirst.rules.vocabulary import Words

YES_NO: Final = (("yes", "Yes"), ("no", "No"))


class YesNo(forms.TypedChoiceField):
    """Cleans to True, False or None. Never read as "no" when left alone."""

    def __init__(self, label: str, **options: Any) -> None:
        options.setdefault("required", False)
        super().__init__(
            label=label,
            choices=YES_NO,
            coerce=lambda value: value == "yes",
            empty_value=None,
            widget=forms.RadioSelect,
            **options,
        )

    def prepare_value(self, value: Any) -> Any:
        """A stored answer, as the radio's value."""
        return {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value


def one_of(label: str, words: Words, *, box: bool = False, **options: Any) -> forms.ChoiceField:
    """One of some codes, as radios or in a list; or none of them."""
    if box:
        return forms.ChoiceField(
            label=label, choices=[("", "Choose"), *words.items()], widget=forms.Select, required=False, **options
        )
    return forms.ChoiceField(
        label=label, choices=list(words.items()), widget=forms.RadioSelect, required=False, **options
    )


def some_of(label: str, words: Words, **options: Any) -> forms.MultipleChoiceField:
    """Any of some codes."""
    return forms.MultipleChoiceField(
        label=label, choices=list(words.items()), widget=forms.CheckboxSelectMultiple, required=False, **options
    )


def line(label: str, length: int = 200, **options: Any) -> forms.CharField:
    """One line."""
    return forms.CharField(label=label, max_length=length, required=False, **options)


def text(label: str, **options: Any) -> forms.CharField:
    """Several lines."""
    return forms.CharField(
        label=label, max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3}), **options
    )
