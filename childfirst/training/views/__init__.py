"""Pages of learning."""

from functools import partial
from typing import Any

from django.http import Http404
from django.urls import reverse

from childfirst.training.reading import Module, library
from childfirst.training.reading.markdown import as_html, as_line
from childfirst.training.steps import Step


def module_or_404(slug: str) -> Module:
    """The module at this address."""
    found = library().get(slug)
    if found is None:
        raise Http404("There is no such module.")
    return found


def href_of(module: Module, step: Step) -> str:
    """The address of a step."""
    if step.kind in ("page", "scenario"):
        return reverse(f"training:{step.kind}", args=[module.slug, step.number])
    return reverse(f"training:{step.kind}", args=[module.slug])


def words_for(module: Module) -> dict[str, Any]:
    """How a template turns the texts of a module into markup, with its sources numbered."""
    return {"html": partial(as_html, sources=module.sources), "line": partial(as_line, sources=module.sources)}
