"""The component gallery, which exists only in a demonstration or in development."""

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from childfirst.foundation.permissions import who
from childfirst.ui import gallery_samples as samples
from childfirst.ui import statuses
from childfirst.ui.filters import selected_filters
from childfirst.ui.gallery_forms import SampleFilter, SampleForm
from childfirst.ui.pagination import counted
from childfirst.ui.sorting import Sorting

View = Callable[[HttpRequest], HttpResponse]


def in_the_demo_only(view: View) -> View:
    """Elsewhere the page does not exist."""

    @wraps(view)
    def shown(request: HttpRequest) -> HttpResponse:
        if not (settings.DEBUG or getattr(settings, "DEMO", False)):
            raise Http404
        return view(request)

    return shown


@require_safe
@who("public")
@in_the_demo_only
def gallery(request: HttpRequest) -> HttpResponse:
    """Every component with invented people, in every state it has."""
    sorting = Sorting(request, {"due": ("due",), "child": ("child",)}, default="due")
    form = SampleFilter(request.GET)
    rows = sorted(
        samples.ROWS,
        key=lambda row: str(row[sorting.order[0].removeprefix("-")]),
        reverse=sorting.chosen.startswith("-"),
    )
    context = {
        "samples": samples,
        "sorting": sorting,
        "filter_form": form,
        "selected": selected_filters(form, request.GET),
        "rows": rows,
        "page": counted(list(range(312)), request),
        "capped": counted(list(range(1500)), request),
        "kinds": statuses.registered(),
        "moment": samples.NOW,
        "breadcrumbs": [{"text": "Home", "href": "/"}, {"text": "Components"}],
    }
    return render(request, "ui/gallery/page.html", context)


@require_http_methods(["GET", "POST"])
@who("public")
@in_the_demo_only
def gallery_form(request: HttpRequest) -> HttpResponse:
    """Every kind of question on one form; a good answer shows the notification banner."""
    form = SampleForm(request.POST or None)
    if form.is_bound and form.is_valid():
        messages.success(request, "The sample was read. Nothing was saved.")
        return redirect("ui:gallery-form")
    return render(request, "ui/gallery/form.html", {"form": form, "back_link": "../"})
