"""The filters in use on a list, as tags that each take one filter away."""

from django.http import QueryDict

from childfirst.ui.bound_fields import GovBoundField
from childfirst.ui.formatting import date_words
from childfirst.ui.forms import GovForm
from childfirst.ui.pagination import address_with
from childfirst.ui.typed import MARK


def selected_filters(form: GovForm, parameters: QueryDict) -> list[dict[str, object]]:
    """[{"heading", "items": [{"text", "href"}]}] for a bound filter form. Only what was understood is shown as in use."""
    if not form.is_bound or not form.is_valid():
        return []
    categories = []
    for name in form.fields:
        tags = _tags(form[name], form.cleaned_data.get(name), parameters)
        if tags:
            categories.append({"heading": str(form[name].label), "items": tags})
    return categories


def _tags(bound: GovBoundField, value: object, parameters: QueryDict) -> list[dict[str, str]]:
    if value in (None, "", [], False):
        return []
    if bound.kind in ("radios", "checkboxes", "select"):
        chosen = [option for _, options in bound.groups for option in options if option.checked and option.value]
        return [{"text": option.text, "href": _without(parameters, bound.html_name, option.value)} for option in chosen]
    text = date_words(value) if bound.kind == "date" else "Yes" if value is True else str(value)  # type: ignore[arg-type]
    boxes = [bound.html_name, *(f"{bound.html_name}_{part}" for part in ("day", "month", "year", "time"))]
    if not any(box in parameters for box in boxes):  # it was typed, and stands in no address but as a mark
        boxes.append(MARK)
    return [{"text": text, "href": address_with(parameters, **dict.fromkeys([*boxes, "page", "after"]))}]


def _without(parameters: QueryDict, name: str, value: str) -> str:
    """The address with one of a field's several values taken out."""
    changed = parameters.copy()
    changed.setlist(name, [kept for kept in parameters.getlist(name) if kept != value])
    return address_with(changed, page=None, after=None)
