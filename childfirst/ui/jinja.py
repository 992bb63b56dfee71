"""The template environment: strict for our pages, lenient only inside the published GOV.UK macros.

GOV.UK's macros ask for dozens of options that nobody gave, so they need an undefined that shrugs. Ours must not
shrug: a misspelt name on a page about a child has to fail a test, not print nothing. Each template is therefore
loaded by one of two environments that share everything but their undefined, chosen by the template's name.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.apps import apps
from django.templatetags.static import static
from django.urls import reverse
from jinja2 import (
    BaseLoader,
    ChainableUndefined,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PackageLoader,
    PrefixLoader,
    StrictUndefined,
    Template,
)

from childfirst.foundation.now import now, today
from childfirst.rules.measures.suppress import SMALLEST_SHOWN
from childfirst.ui import formatting
from childfirst.ui.forms import summary_of
from childfirst.ui.statuses import status_of

PACKAGE = "govuk_frontend_jinja"

# What a layout asks for and a page need not give. A view's context, or a context processor, overrides these.
OPTIONAL: dict[str, Any] = {
    "account": None,
    "sign_in_url": "",
    "back_link": None,
    "breadcrumbs": (),
    "demo_mode": False,
    "footer_links": (),
    "form": None,
    "home_url": "/",
    "messages": (),
    "most_held_back": SMALLEST_SHOWN - 1,
    "navigation": (),
    "nearby": None,
    "service_name": "Child First",
}


class PageEnvironment(Environment):
    """Loads GOV.UK's own macros leniently and everything else strictly."""

    lenient: "PageEnvironment | None" = None

    def get_template(self, name: str | Template, *args: Any, **options: Any) -> Template:
        """Called for every page, parent, import and include."""
        if self.lenient is not None and isinstance(name, str) and name.startswith(f"{PACKAGE}/"):
            return self.lenient.get_template(name, *args, **options)
        return super().get_template(name, *args, **options)


def environment(**options: Any) -> Environment:
    """What settings.TEMPLATES names for Django's Jinja2 backend."""
    given: BaseLoader | None = options.pop("loader", None)
    options["undefined"] = StrictUndefined
    made = PageEnvironment(**{"trim_blocks": True, "lstrip_blocks": True, **options})
    made.loader = _loader(given)
    made.filters.update(formatting.FILTERS)
    made.globals.update(OPTIONAL)
    made.globals.update(
        {"static": static, "url": url, "now": now, "today": today, "status_of": status_of, "summary_of": summary_of}
    )
    made.globals["render_field"] = _macro(made, "ui/forms/field.html", "render_field")
    made.globals["error_summary"] = _macro(made, "ui/forms/error_summary.html", "error_summary")
    made.lenient = made.overlay(undefined=ChainableUndefined)
    return made


def url(name: str, /, *args: Any, **named: Any) -> str:
    """`{{ url("referrals:detail", pk=3) }}`: the address of a view."""
    return reverse(name, args=args or None, kwargs=named or None)


def _loader(given: BaseLoader | None) -> BaseLoader:
    """Each of our apps' `templates` folder, then whatever settings add, then GOV.UK's package."""
    folders = [Path(app.path) / "templates" for app in apps.get_app_configs() if app.name.startswith("childfirst.")]
    ours: list[BaseLoader] = [FileSystemLoader([folder for folder in folders if folder.is_dir()])]
    return ChoiceLoader([*ours, *([given] if given else []), PrefixLoader({PACKAGE: PackageLoader(PACKAGE)})])


def _macro(made: Environment, template: str, name: str) -> Callable[..., str]:
    """A macro as a global, so that every page may call it without an import line."""

    def call(*args: Any, **named: Any) -> str:
        macro: Callable[..., str] = getattr(made.get_template(template).module, name)
        return macro(*args, **named)

    return call
