"""One field of one form as a page sees it: which kind of control, its options, its error and where focus should go."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.forms.widgets import Input

from childfirst.ui.fields import GovDateTimeWidget, GovDateWidget

# The first that fits decides; subclasses stand before their parents.
KINDS: tuple[tuple[type[forms.Widget], str], ...] = (
    (GovDateTimeWidget, "datetime"),
    (GovDateWidget, "date"),
    (forms.HiddenInput, "hidden"),
    (forms.CheckboxSelectMultiple, "checkboxes"),
    (forms.SelectMultiple, "checkboxes"),
    (forms.RadioSelect, "radios"),
    (forms.Select, "select"),
    (forms.CheckboxInput, "checkbox"),
    (forms.Textarea, "textarea"),
    (forms.FileInput, "file"),
    (Input, "input"),
)
OURS = {
    "class",
    "id",
    "name",
    "type",
    "value",
    "required",
    "maxlength",
    "minlength",
    "rows",
    "cols",
    "aria-describedby",
    "aria-invalid",
}
EMPTY_LABEL = "---------"


@dataclass(frozen=True)
class Option:
    """One radio, tick box or list entry."""

    id: str
    value: str
    text: str
    checked: bool
    hint: str
    reveals: tuple["GovBoundField", ...]
    exclusive: bool


class GovBoundField(BoundField):
    """What `form["name"]` gives for our forms."""

    form: Any
    field: Any

    @cached_property
    def kind(self) -> str:
        """Which template draws it."""
        for widget, kind in KINDS:
            if isinstance(self.field.widget, widget):
                return kind
        raise TypeError(f"{type(self.field.widget).__name__} of “{self.name}” has no GOV.UK form")

    @property
    def error(self) -> str:
        """The first thing to put right, or nothing."""
        return str(next(iter(self.errors), ""))

    @property
    def shown_value(self) -> str:
        """For a text box. A password is never sent back."""
        widget = self.field.widget
        if isinstance(widget, forms.PasswordInput) and not widget.render_value:
            return ""
        return str(widget.format_value(self.value()) or "") if self.value() != 0 else "0"

    @property
    def typed_parts(self) -> dict[str, str]:
        """For a date: what stands in each box."""
        typed: dict[str, str] = self.field.widget.typed(self.value())
        return typed

    @property
    def wrong_parts(self) -> tuple[str, ...]:
        """For a date: the boxes to mark."""
        if not self.error:
            return ()
        for error in self.form.errors.as_data().get(self.name, ()):
            if isinstance(error, ValidationError) and error.params and "parts" in error.params:
                return tuple(error.params["parts"])
        return tuple(self.field.widget.parts)

    @property
    def focus_id(self) -> str:
        """The element that a link in the error summary goes to."""
        if self.kind in ("date", "datetime"):
            return f"{self.auto_id}_{next(iter(self.wrong_parts), 'day')}"
        return self.auto_id

    @property
    def answers(self) -> set[str]:
        """Codes chosen so far, for deciding what they reveal."""
        value = self.value()
        if self.kind == "checkbox":
            return {"yes"} if self.field.widget.check_test(value) else set()
        chosen = value if isinstance(value, list | tuple | set) else [value]
        return {str(item) for item in chosen if item not in (None, "")}

    @property
    def groups(self) -> list[tuple[str, list[Option]]]:
        """Options under their headings; the heading is empty where there are none."""
        made: list[tuple[str, list[Option]]] = []
        number = 0
        for heading, entries, _ in self.field.widget.optgroups(
            self.html_name, self.field.widget.format_value(self.value())
        ):
            options = []
            for entry in entries:
                if self.kind in ("radios", "checkboxes") and not str(entry["value"]) and entry["label"] == EMPTY_LABEL:
                    continue
                number += 1
                options.append(self._option(entry, number))
            _append(made, str(heading or ""), options)
        return made

    def _option(self, entry: Mapping[str, Any], number: int) -> Option:
        value = str(entry["value"])
        below = self.form.reveals.get(self.name, {}).get(value, ())
        return Option(
            id=self.auto_id if number == 1 else f"{self.auto_id}-{number}",
            value=value,
            text="Choose one" if entry["label"] == EMPTY_LABEL else str(entry["label"]),
            checked=bool(entry["selected"]),
            hint=self.form.choice_hints.get(self.name, {}).get(value, ""),
            reveals=tuple(self.form[name] for name in below),
            exclusive=self.form.exclusive.get(self.name) == value,
        )

    @property
    def revealed(self) -> tuple["GovBoundField", ...]:
        """For a single tick box: what it reveals."""
        return tuple(self.form[name] for name in self.form.reveals.get(self.name, {}).get("yes", ()))

    @property
    def limit(self) -> int | None:
        """Most characters allowed."""
        return getattr(self.field, "max_length", None)

    @property
    def input_attributes(self) -> dict[str, str]:
        """What the form's author asked for (autocomplete, inputmode...), and what the field's type calls for."""
        widget = self.field.widget
        kept = {
            name: str(value) for name, value in widget.attrs.items() if name not in OURS and value not in (None, False)
        }
        if isinstance(self.field, forms.IntegerField) and not isinstance(
            self.field, forms.FloatField | forms.DecimalField
        ):
            kept = {"inputmode": "numeric", "spellcheck": "false"} | {
                name: kept[name] for name in kept if name not in ("min", "max", "step")
            }
        if isinstance(widget, forms.EmailInput):
            kept = {"spellcheck": "false", "autocomplete": "email"} | kept
        return kept

    @property
    def input_type(self) -> str:
        """Numbers are text with a number pad: browsers' number boxes scroll values away."""
        kind = str(getattr(self.field.widget, "input_type", "text"))
        return "text" if kind == "number" else kind

    def described_by(self, *ids: str) -> str:
        """For aria-describedby: the endings given, then the error's when there is one."""
        endings = [ending for ending in ids if ending] + (["error"] if self.error else [])
        return " ".join(f"{self.auto_id}-{ending}" for ending in endings)


def _append(made: list[tuple[str, list[Option]]], heading: str, options: list[Option]) -> None:
    """Django gives each ungrouped option a group of its own; they belong together."""
    if made and not heading and not made[-1][0]:
        made[-1][1].extend(options)
    elif options:
        made.append((heading, options))
