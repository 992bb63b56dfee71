"""The Try it page: the stories, one click each, and everybody a visitor can be. Only in demo mode."""

import re

from django.conf import settings
from django.contrib.auth import login, logout
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.demo.roster import NAMED, PASSWORD
from childfirst.demo.stories import stories, story
from childfirst.foundation.permissions import who
from childfirst.foundation.wall import whole
from childfirst.notices.letters import letter_of
from childfirst.notices.models import OutboxMessage
from childfirst.teams.models import Officer
from childfirst.ui.pagination import counted

BACKEND = "childfirst.teams.backends.OfficerBackend"


@never_cache
@require_GET
@who("public")
def try_it(request: HttpRequest) -> HttpResponse:
    """The front page of the demonstration."""
    _only_in_demo()
    people = {person.username: person for person in NAMED}
    context = {"stories": [(one, people[one.username]) for one in stories()], "people": NAMED, "password": PASSWORD}
    return render(request, "demo/try_it.html", context)


@require_POST
@who("public")
def start(request: HttpRequest, slug: str) -> HttpResponse:
    """Become the story's person and go where it begins."""
    _only_in_demo()
    one = story(slug)
    if one is None:
        raise Http404
    with whole():  # whoever the visitor was until now may be kept from the record that it begins at
        where = one.where()
    _become(request, one.username)
    return redirect(where)


@require_POST
@who("public")
def sign_in_as(request: HttpRequest, username: str) -> HttpResponse:
    """Become one of the invented people."""
    _only_in_demo()
    _become(request, username)
    return redirect("home")


@never_cache
@require_GET
@who("public")
def sent(request: HttpRequest) -> HttpResponse:
    """What left the outbox, newest first, as whoever received it reads it. Only here: a real system shows no link to anybody else."""
    _only_in_demo()
    rows = (
        OutboxMessage.objects.filter(state="sent").exclude(channel="hook").select_related("notice", "link", "contact")
    )
    page = counted(rows.order_by("-pk"), request, per_page=20)
    shown = [(row, letter_of(row)) for row in page.items]
    context = {"page": page, "shown": [(row, letter, _path_in(letter.body)) for row, letter in shown]}
    return render(request, "demo/sent.html", context)


def _path_in(body: str) -> str:
    """The link without its host: the demonstration may be on another port than its settings say."""
    found = re.search(r"/p/[0-9a-f]{40}/", body)
    return found[0] if found else ""


def _become(request: HttpRequest, username: str) -> None:
    officer = Officer.objects.filter(username=username, invented=True, is_active=True).first()
    if officer is None or username not in {person.username for person in NAMED}:
        raise Http404
    if request.user.is_authenticated and request.user.pk != officer.pk:
        logout(request)
    login(request, officer, backend=BACKEND)
    with transaction.atomic():
        trace(Operation.SIGN_IN, "signed in", officer, by=officer, details={"from": "Try it page"})


def _only_in_demo() -> None:
    if not settings.DEMO:
        raise Http404
