"""Form fields that Django lacks: a date in three boxes, and a date with a time, both in London's calendar."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from childfirst.foundation.now import now, today
from childfirst.ui.formatting import LONDON, clock_words, date_words, in_london
from childfirst.ui.reading_dates import PARTS, Unreadable, read_date, read_time, split_date


class GovDateWidget(forms.Widget):
    """Three boxes named x_day, x_month and x_year. Also takes a whole date sent under the field's own name."""

    parts: tuple[str, ...] = PARTS
    use_fieldset = True

    def value_from_datadict(self, data: Mapping[str, Any], files: object, name: str) -> dict[str, str]:
        """What was typed, as typed, so that it can be shown again."""
        if name in data and not any(f"{name}_{part}" in data for part in self.parts):
            return self.typed(data[name])
        return {part: str(data.get(f"{name}_{part}") or "") for part in self.parts}

    def value_omitted_from_data(self, data: Mapping[str, Any], files: object, name: str) -> bool:
        """True when neither the boxes nor the whole were sent."""
        return name not in data and not any(f"{name}_{part}" in data for part in self.parts)

    def typed(self, value: object) -> dict[str, str]:
        """A stored value, or the whole in one piece of text, as it would stand in the boxes."""
        if isinstance(value, Mapping):
            return {part: str(value.get(part) or "") for part in self.parts}
        if isinstance(value, date):
            return {"day": str(value.day), "month": str(value.month), "year": str(value.year)}
        return split_date(str(value or ""))

    def id_for_label(self, id_: str, index: object = None) -> str:
        """The first box."""
        return f"{id_}_day" if id_ else ""

    def render(self, *args: Any, **options: Any) -> str:
        """Pages draw the boxes with render_field."""
        raise NotImplementedError('draw this field with {{ render_field(form["..."]) }}')


class GovDateTimeWidget(GovDateWidget):
    """Four boxes: the date's three and x_time."""

    parts = (*PARTS, "time")

    def typed(self, value: object) -> dict[str, str]:
        """As the date's, with the London time of day."""
        if isinstance(value, Mapping):
            return super().typed(value)
        if isinstance(value, str):
            day, _, clock = value.strip().replace("T", " ").partition(" ")
            return split_date(day) | {"time": clock[:5]}
        shown = in_london(value) if isinstance(value, datetime) else None
        return super().typed(shown or value) | {"time": f"{shown:%H:%M}" if shown else ""}


class GovDateField(forms.Field):
    """A date. Cleans to `date`; `not_future` and `not_past` look at today in London when the form is sent."""

    widget = GovDateWidget

    def __init__(
        self,
        *,
        not_future: bool = False,
        not_past: bool = False,
        earliest: date | None = None,
        error_name: str = "",
        **options: Any,
    ) -> None:
        self.not_future, self.not_past, self.earliest, self.error_name = not_future, not_past, earliest, error_name
        options.setdefault("help_text", f"For example, {_example(not_past)}")
        super().__init__(**options)

    def to_python(self, value: Any) -> Any:
        """The date, or an error that names the part at fault."""
        typed = self.widget.typed(value)
        try:
            return read_date(typed["day"], typed["month"], typed["year"])
        except Unreadable as wrong:
            raise self.refuse(wrong.problem, wrong.parts) from None

    def validate(self, value: Any) -> None:
        """Required, and within bounds."""
        super().validate(value)
        if value is not None:
            self.check_bounds(value, today())

    def check_bounds(self, day: date, on: date) -> None:
        """Which days make sense here."""
        if self.not_future and day > on:
            raise self.refuse("must be today or in the past")
        if self.not_past and day < on:
            raise self.refuse("must be today or in the future")
        if self.earliest and day < self.earliest:
            raise self.refuse(f"must be {date_words(self.earliest)} or later")

    def refuse(self, problem: str, parts: tuple[str, ...] = PARTS) -> ValidationError:
        """An error whose `parts` the page marks in red and links to."""
        return ValidationError(
            f"{self.error_name or self.label or 'Date'} {problem}", code="invalid", params={"parts": parts}
        )

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compares meanings, so that "04" and "4" are the same."""
        try:
            return bool(self.to_python(data) != self.to_python(initial))
        except ValidationError:
            return True


class GovDateTimeField(GovDateField):
    """A date and a time of day in London. Cleans to a moment in UTC."""

    widget = GovDateTimeWidget

    def to_python(self, value: Any) -> Any:
        """The moment. When the clocks go back and an hour happens twice, the first one is meant."""
        typed = self.widget.typed(value)
        day = super().to_python(typed)
        try:
            clock = read_time(typed.get("time", ""))
        except Unreadable as wrong:
            raise self.refuse(wrong.problem, wrong.parts) from None
        if day is None and clock is None:
            return None
        if day is None or clock is None:
            raise (
                self.refuse("must include a time", ("time",))
                if day
                else self.refuse("must include a day, month and year")
            )
        moment = datetime.combine(day, clock, LONDON)
        if moment.astimezone(LONDON).utcoffset() != _really(moment).utcoffset():
            raise self.refuse(f"cannot be {clock_words(clock)} that day: the clocks went forward past it", ("time",))
        return moment.astimezone(UTC)  # Python never finds a doubled London hour equal to anything

    def check_bounds(self, day: date, on: date) -> None:
        """To the minute where a moment is meant. A minute's grace, as desks' clocks differ."""
        if isinstance(day, datetime):
            if self.not_future and day > now() + timedelta(minutes=1):
                raise self.refuse("must be now or in the past")
            day = in_london(day).date()
        super().check_bounds(day, on)


def _really(moment: datetime) -> datetime:
    """The moment by way of UTC, where a time of day that never was comes out shifted."""
    return datetime.fromtimestamp(moment.timestamp(), LONDON)


def _example(future: bool) -> str:
    shown = today() + timedelta(days=14 if future else -14)
    return f"{shown.day} {shown.month} {shown.year}"
