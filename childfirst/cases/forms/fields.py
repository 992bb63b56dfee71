"""Questions that these forms share."""

from typing import Any, Final

from django import forms

from childfirst.powers.forms.fields import line, one_of, some_of, text
from childfirst.rules.vocabulary import Words

__all__ = ["asked", "choice", "kept", "line", "named", "one_of", "reason", "seen_revision", "some_of", "text"]
KEPT: Final = "If words above were marked and must stay: why?"


def asked(label: str, **options: Any) -> forms.CharField:
    """Several lines that must say something."""
    rows = options.pop("rows", 3)
    return forms.CharField(label=label, max_length=4000, widget=forms.Textarea(attrs={"rows": rows}), **options)


def named(label: str, length: int = 120, **options: Any) -> forms.CharField:
    """One line that must say something."""
    return forms.CharField(label=label, max_length=length, **options)


def choice(label: str, words: Words, **options: Any) -> forms.ChoiceField:
    """One of some codes, asked for."""
    return forms.ChoiceField(label=label, choices=list(words.items()), widget=forms.RadioSelect, **options)


def kept() -> forms.CharField:
    """The writer's reason where wording that may harm must stay: a quotation, say."""
    return line(KEPT, 300, help_text="Only where a page asks you to, such as for somebody’s own words")


def reason(label: str = "Why?") -> forms.CharField:
    """A reason."""
    return asked(label)


def seen_revision() -> forms.IntegerField:
    """Which state of the record the page showed: an act that rests on an older one is refused."""
    return forms.IntegerField(required=False, min_value=0, max_value=2_000_000_000, widget=forms.HiddenInput)
