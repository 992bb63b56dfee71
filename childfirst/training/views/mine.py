"""My learning: what is due, what is passed, what was offered; a module's own page; the certificate."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.permissions import who
from childfirst.training import steps
from childfirst.training.actions import learning
from childfirst.training.models import ActException, Attempt, Completion, Offer
from childfirst.training.permissions import may_learn, may_see_certificate
from childfirst.training.queries.standing import Standing, standings
from childfirst.training.reading import Module, library
from childfirst.training.reading.markdown import cited
from childfirst.training.views import href_of, module_or_404, words_for
from childfirst.ui.formatting import date_words, plural


@require_safe
@who(may_learn)
def mine(request: HttpRequest) -> HttpResponse:
    """Every module, the most pressing first. A page about oneself: no trace is kept of looking at it."""
    rows = standings(request.user)
    context = {
        "rows": [(one, _when(one), _action(one)) for one in rows],
        "offers": [(offer, library().title(offer.module)) for offer in request.user.offers.filter(read=None)],
        "exceptions": ActException.objects.filter(officer=request.user.pk).select_related("review__reviewed_by")[:5],
        "earlier": _earlier(request.user, {one.completion.pk for one in rows if one.completion}),
    }
    return render(request, "training/mine.html", context)


def _when(one: Standing) -> str:
    """The day that matters, in words."""
    if one.exemption:
        return f"Until {date_words(one.exemption.ends_on)}: {one.exemption.get_because_display().lower()}"
    words = []
    if one.completion:
        word = "Ran out on" if one.code == "expired" else "Live until"
        words.append(f"{word} {date_words(one.completion.expires_on)}")
    if one.assignment:
        words.append(f"due by {date_words(one.assignment.due_on)}")
    said = ", ".join(words) or f"About {one.module.minutes} minutes"
    return said[:1].upper() + said[1:]


def _action(one: Standing) -> dict[str, str]:
    """What to do with it now."""
    if one.progress:
        left = plural(steps.minutes_left(one.module, one.progress), "minute")
        return {"text": f"Go on (about {left} left)", "href": _start(one.module), "hidden": one.module.title}
    word = "Look again" if one.code == "live" else "Begin"
    return {"text": word, "href": _start(one.module), "hidden": one.module.title}


def _start(module: Module) -> str:
    return reverse("training:module", args=[module.slug])


def _earlier(officer: Any, shown: set[int]) -> list[tuple[Completion, str]]:
    """Passes of earlier years, and of modules that are not here any more."""
    rows = Completion.objects.filter(officer=officer.pk).exclude(pk__in=shown)
    return [(row, library().title(row.module)) for row in rows]


@require_safe
@who(may_learn)
def module(request: HttpRequest, slug: str) -> HttpResponse:
    """What it is about, what has changed, how far I am."""
    found = module_or_404(slug)
    (one,) = [one for one in standings(request.user) if one.module.slug == slug]
    done, onward = steps.done_of(one.progress), steps.next_step(found, one.progress)
    attempts = Attempt.objects.filter(officer=request.user.pk, module=slug, overtaken=False).exclude(finished=None)
    changed: tuple[Any, ...] = ()
    if one.completion and one.completion.version:
        changed = found.changes_since(one.completion.version)
    elif one.progress and one.progress.version != found.version:
        changed = found.changes_since(one.progress.version)
    blocked = steps.before_the_check(found, one.progress)
    tasks = [
        {
            "title": f"{number}. {step.title}",
            "href": "" if step.kind == "check" and blocked else href_of(found, step),
            "status": "done"
            if step.code in done
            else "cannot_start"
            if step.kind == "check" and blocked
            else "not_started",
            "hint": "You may leave this out. Only you can read what you write" if step.kind == "reflection" else "",
        }
        for number, step in enumerate(steps.steps_of(found), 1)
    ]
    context = {
        **words_for(found),
        "module": found,
        "one": one,
        "when": _when(one),
        "tasks": tasks,
        "onward": onward,
        "onward_href": href_of(found, onward),
        "left": steps.minutes_left(found, one.progress),
        "changed": changed,
        "attempts": attempts,
        "back_link": reverse("training:mine"),
    }
    return render(request, "training/module.html", context)


@require_POST
@who(may_learn)
def begin(request: HttpRequest, slug: str) -> HttpResponse:
    """Begin, or go on where it was left."""
    found = module_or_404(slug)
    progress = learning.begin(module=found, by=request.user)
    return redirect(href_of(found, steps.next_step(found, progress)))


@require_safe
@who(may_learn)
def certificate(request: HttpRequest, pk: int) -> HttpResponse:
    """To print."""
    row = Completion.objects.select_related("officer__team__command_unit").filter(pk=pk).first()
    if row is None:
        raise Http404("There is no such certificate.")
    may_see_certificate.check(request.user, row)
    with transaction.atomic():
        trace(Operation.CONSULTATION, "looked at a certificate", row, by=request.user)
    context = {"row": row, "module": library().get(row.module), "title": library().title(row.module)}
    return render(request, "training/certificate.html", context | {"back_link": reverse("training:mine")})


@require_http_methods(["GET", "POST"])
@who(may_learn)
def refresher(request: HttpRequest, slug: str) -> HttpResponse:
    """The short version. Where it was offered, reading it ends the offer."""
    found = module_or_404(slug)
    offer = Offer.objects.filter(officer=request.user.pk, module=slug, read=None).first()
    if request.method == "POST":
        if offer is not None:
            learning.read_refresher(offer=offer, by=request.user)
            messages.success(request, "It has left your list. Nobody is told that you read it.")
        return redirect("training:mine")
    cites = set(cited(found.refresher))
    context = {
        **words_for(found),
        "module": found,
        "offer": offer,
        "sources": [source for source in found.sources if source.id in cites],
        "back_link": reverse("training:mine"),
    }
    return render(request, "training/refresher.html", context)
