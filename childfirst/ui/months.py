"""Months as people read them, and a form that asks for a stretch of them, both included."""

from datetime import date
from typing import Any, Final

from django import forms

from childfirst.ui.forms import GovForm

_MONTH: Final = r"20\d{2}-(0[1-9]|1[0-2])"


def month_words(code: str) -> str:
    """2026-11 as November 2026."""
    return date.fromisoformat(f"{code}-01").strftime("%B %Y")


def _month(label: str) -> forms.RegexField:
    return forms.RegexField(
        _MONTH, label=label, max_length=7, strip=True, help_text="For example, 2026-04",
        error_messages={"invalid": f"{label} must be a year and a month, such as 2026-04"},
    )  # fmt: skip


class MonthsForm(GovForm):
    """`first` and `last`, each as 2026-04, in order. A form that asks more says with `field_order` where they stand."""

    first = _month("First month")
    last = _month("Last month")

    def clean(self) -> dict[str, Any]:
        """Months in order."""
        data = super().clean() or self.cleaned_data
        if data.get("first") and data.get("last") and data["first"] > data["last"]:
            self.add_error("last", "The last month must not be before the first")
        return data
