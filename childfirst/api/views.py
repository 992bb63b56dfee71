"""Other systems, for administrators: who is let in, for what; a new secret, shown once; shutting out. No child is shown."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from childfirst.api import actions, hooks
from childfirst.api.forms import ClientForm, EmptyForm, HookForm, KeysForm, RevokeForm, RotateForm, ScopesForm
from childfirst.api.models import ApiClient, ClientHook
from childfirst.api.permissions import may_keep_clients
from childfirst.api.presenters import client_facts, client_rows, key_rows, public_keys, secret_rows
from childfirst.api.registering import set_keys
from childfirst.foundation.permissions import who
from childfirst.ui.acts import act
from childfirst.ui.forms import GovForm
from childfirst.ui.pagination import counted


@require_safe
@who(may_keep_clients)
def clients(request: HttpRequest) -> HttpResponse:
    """Every client, those that stand first."""
    rows = ApiClient.objects.select_related("officer__team", "made_by").order_by("ended_at", "name", "pk")
    page = counted(rows, request, per_page=50)
    return render(request, "api/clients.html", {"page": page, "rows": client_rows(page.items)})


@require_safe
@who(may_keep_clients)
def client(request: HttpRequest, pk: int) -> HttpResponse:
    """One client: what it may do, its secrets, where it is told, what it did of late."""
    one = get_object_or_404(ApiClient.objects.select_related("officer__team", "made_by", "ended_by"), pk=pk)
    hook = one.hooks.filter(ended_at=None).select_related("set_by").first()
    context = {
        "client": one,
        "facts": client_facts(one),
        "secrets": secret_rows(one),
        "keys": key_rows(one),
        "hook": hook,
        "told_of": ". ".join(hooks.TOPICS[topic][1] for topic in hook.topics) if hook else "",
        "may_be_told": any(scope in one.scopes for scope, _ in hooks.TOPICS.values()),
        "back_link": reverse("api:clients"),
    }
    return render(request, "api/client.html", context)


@never_cache
@require_http_methods(["GET", "POST"])
@who(may_keep_clients)
def new_client(request: HttpRequest) -> HttpResponse:
    """Let a system in. Its secret is on the page that follows, once."""
    form = ClientForm(request.POST or None)

    def make(given: dict[str, Any]) -> HttpResponse:
        made, secret = actions.make_client(by=request.user, **given)
        return _secret(request, made, secret)

    return _once(
        request, form, make, {"question": "Let another system in", "button": "Let it in"}, reverse("api:clients")
    )


@never_cache
@require_http_methods(["GET", "POST"])
@who(may_keep_clients)
def rotate(request: HttpRequest, pk: int) -> HttpResponse:
    """A new secret."""
    one = get_object_or_404(ApiClient, pk=pk)
    page = {"question": f"A new secret for {one}", "button": "Make a new secret"}

    def make(given: dict[str, Any]) -> HttpResponse:
        return _secret(request, one, actions.rotate_secret(client=one, by=request.user, **given))

    return _once(request, RotateForm(request.POST or None), make, page, _page_of(one))


@require_http_methods(["GET", "POST"])
@who(may_keep_clients)
def keys(request: HttpRequest, pk: int) -> HttpResponse:
    """By which keys it proves itself, and whether it must."""
    one = get_object_or_404(ApiClient, pk=pk)
    page = {
        "question": f"The keys of {one}",
        "button": "Keep these keys",
        "lead": "With a key pair the other system signs each time that it asks for a token, and nothing that opens a door is sent. Only the public half comes here.",
    }
    form = KeysForm(request.POST or None, initial={"jwks": public_keys(one), "keys_only": one.keys_only})
    return act(
        request, form, lambda given: set_keys(client=one, by=request.user, **given), page=page, done="In force from now.", to=_page_of(one),
    )  # fmt: skip


@never_cache
@require_http_methods(["GET", "POST"])
@who(may_keep_clients)
def set_hook(request: HttpRequest, pk: int) -> HttpResponse:
    """Where it is told. The secret of the signature is on the page that follows, once."""
    one = get_object_or_404(ApiClient, pk=pk, ended_at=None)
    page = {
        "question": f"Tell {one} when something changes",
        "button": "Set it up",
        "lead": "A web-hook says only which record changed. What stands in it is read with a token. A new web-hook takes the place of the one there is.",
    }

    def make(given: dict[str, Any]) -> HttpResponse:
        hook = hooks.set_hook(client=one, by=request.user, **given)
        return render(request, "api/secret.html", {"client": one, "hook": hook, "secret": hooks.secret_of(hook)})

    return _once(request, HookForm(request.POST or None, scopes=one.scopes), make, page, _page_of(one))


@require_http_methods(["GET", "POST"])
@who(may_keep_clients)
def end_hook(request: HttpRequest, pk: int) -> HttpResponse:
    """Nothing more goes there."""
    hook = get_object_or_404(ClientHook.objects.select_related("client"), pk=pk, ended_at=None)
    page = {"question": f"Stop telling {hook.client} of changes?", "button": "Stop telling it"}
    return act(
        request, EmptyForm(request.POST if request.method == "POST" else None), lambda given: hooks.end_hook(hook=hook, by=request.user),
        page=page, done="It is told no more.", to=_page_of(hook.client),
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@who(may_keep_clients)
def scopes(request: HttpRequest, pk: int) -> HttpResponse:
    """What it may do from now on."""
    one = get_object_or_404(ApiClient, pk=pk)
    start = {"scopes": one.scopes, "calls_a_minute": one.calls_a_minute}
    page = {
        "question": f"What {one} may do",
        "button": "Save",
        "lead": "What is taken away is gone at once, from tokens already given too. Its roles, team and boroughs are fixed: shut it out and make another to change them.",
    }
    return act(
        request, ScopesForm(request.POST or None, initial=start), lambda given: actions.set_scopes(client=one, by=request.user, **given),
        page=page, done="In force from now.", to=_page_of(one),
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@who(may_keep_clients)
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """Shut it out."""
    one = get_object_or_404(ApiClient, pk=pk)
    page = {
        "question": f"Shut {one} out?",
        "button": "Shut it out",
        "grave": True,
        "consequences": [
            "Its secrets, keys and tokens stop in this act.",
            "What it sent and what it was told stay in the records and the audit trail.",
            "It cannot be let in again: a new client would be made.",
        ],
    }
    return act(
        request, RevokeForm(request.POST or None), lambda given: actions.revoke(client=one, by=request.user, **given),
        page=page, done=f"{one} is shut out.", to=_page_of(one),
    )  # fmt: skip


def _page_of(one: ApiClient) -> str:
    return reverse("api:client", args=[one.pk])


def _secret(request: HttpRequest, one: ApiClient, secret: str) -> HttpResponse:
    return render(request, "api/secret.html", {"client": one, "secret": secret})


def _once(request: HttpRequest, form: GovForm, make: Any, page: dict[str, Any], cancel: str) -> HttpResponse:
    """An act whose answer is a page that is shown once, and so not one to go on to."""
    return act(request, form, make, page=page, to=cancel, then=lambda answer: answer)
