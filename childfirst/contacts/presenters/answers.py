"""An answer in words, whatever sort of question it answers."""

from datetime import date, datetime
from typing import Any

from childfirst.ui.formatting import date_words, moment_words


def shown(field: Any, value: Any) -> str:
    """One answer of one form field, in words; "" for none."""
    if value in (None, "", []):
        return ""
    if isinstance(value, datetime):
        return moment_words(value)
    if isinstance(value, date):
        return date_words(value)
    table = {str(code): str(label) for code, label in _flat(getattr(field, "choices", ()))}
    if isinstance(value, list | tuple):
        return ", ".join(table.get(str(one), str(one)) for one in value)
    return table.get(str(value), str(value))


def _flat(choices: Any) -> list[tuple[Any, Any]]:
    pairs: list[tuple[Any, Any]] = []
    for code, label in choices:
        pairs += list(label) if isinstance(label, list | tuple) else [(code, label)]
    return pairs


def rows_of(
    form: Any, change: str, *, leave_out: tuple[str, ...] = (), blanks: tuple[str, ...] = ()
) -> list[dict[str, Any]]:
    """Question beside answer, each with a way to change it. Optional questions left empty are not listed, except those in `blanks`."""
    if form is None:
        return []
    valid = form.is_valid()
    rows = []
    for name, field in form.fields.items():
        if name in leave_out:
            continue
        text = shown(field, form.cleaned_data.get(name))
        if not text and name in form.errors:
            text = "Not right yet: " + str(form.errors[name][0])
        if text or name in blanks or (not valid and field.required and name in form.errors):
            rows.append({"label": str(field.label), "text": text, "change_url": f"{change}?back=review"})
    return rows
