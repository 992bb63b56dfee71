"""By which of its keys a record hangs on a child. Both walls are built from this; no list is kept."""

from typing import Any, Final

from django.apps import apps
from django.db import models


def is_anchor(model: Any) -> bool:
    """Is its own number in the list of what is closed?"""
    return bool(getattr(model, "closes", ()))


def names_a_subject(model: Any) -> bool:
    """Does a row name the record that it is about by type and number alone?"""
    names = {one.name for one in model._meta.local_fields}
    outside = getattr(model, "outside_the_wall", "")
    return {"subject_type", "subject_id"} <= names and not outside and not ties(model)


_HANGS: Final[dict[type[models.Model], bool]] = {}
_TIES: Final[dict[type[models.Model], list[tuple[str, Any]]]] = {}


def ties(model: Any) -> list[tuple[str, Any]]:
    """By which of its fields a record hangs on another record that can be closed."""
    if model not in _TIES:
        _TIES[model] = []
        if not getattr(model, "outside_the_wall", ""):
            fields = [one for one in model._meta.local_fields if isinstance(one, models.ForeignKey)]
            _TIES[model] = [
                (one.name, one.related_model)
                for one in fields
                if one.related_model is not model
                and one.name not in getattr(model, "not_by", ())
                and hangs(one.related_model)
            ]
    return _TIES[model]


def hangs(model: Any) -> bool:
    """Does this record hang on a child, by whatever chain?"""
    if model not in _HANGS:
        _HANGS[model] = is_anchor(model) or bool(ties(model)) or names_a_subject(model)
    return _HANGS[model]


def walled() -> list[Any]:
    """Every model that hangs on a child."""
    return [model for model in apps.get_models() if hangs(model)]


def anchors() -> list[Any]:
    """Those that close what hangs on them: children, and what a closed child closes."""
    return [model for model in apps.get_models() if is_anchor(model)]
