"""Clients in words and rows."""

import json
from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from childfirst.api.models import ApiClient, ApiSecret
from childfirst.api.scopes import SCOPES
from childfirst.audit.models import AuditEntry
from childfirst.foundation.now import now
from childfirst.teams.roles import ROLES
from childfirst.ui.formatting import moment_words


def client_rows(clients: Iterable[ApiClient]) -> list[list[Any]]:
    """For the list."""
    return [
        [
            {"text": one.name, "href": reverse("api:client", args=[one.pk])},
            one.purpose,
            ", ".join(one.scopes),
            _last_call(one),
            "Shut out" if one.ended_at else "Stands",
        ]
        for one in clients
    ]


def client_facts(one: ApiClient) -> list[tuple[str, str]]:
    """What is known of it."""
    boroughs = ", ".join(one.boroughs.order_by("name").values_list("name", flat=True))
    facts = [
        ("Client id", one.client_id),
        ("For", one.purpose),
        ("May", ". ".join(SCOPES[scope] for scope in one.scopes)),
        ("Works in the roles", ", ".join(ROLES[role][0] for role in sorted(one.officer.role_codes))),
        ("Team", str(one.officer.team or "None")),
        ("Only boroughs", boroughs or "Not narrowed"),
        ("Calls a minute", str(one.calls_a_minute)),
        (
            "Comes in by",
            "Its keys only, with tokens bound to one" if one.keys_only else "Its secret, or a key where it has any",
        ),
        ("Last call", _last_call(one)),
        ("Let in", f"{moment_words(one.made_at)} by {one.made_by or 'the command line'}"),
    ]
    if one.ended_at:
        facts.append(("Shut out", f"{moment_words(one.ended_at)} by {one.ended_by or 'the command line'}: {one.ended_reason}"))  # fmt: skip
    return facts


def secret_rows(one: ApiClient) -> list[list[str]]:
    """When each was made and how it stands. Nothing of the secret itself is here."""
    return [[moment_words(row.made_at), str(row.made_by or "The command line"), _stands(row)] for row in one.secrets.select_related("made_by").order_by("-pk")]  # fmt: skip


def key_rows(one: ApiClient) -> list[list[str]]:
    """Its public keys, newest first."""
    return [
        [row.kid, row.method, moment_words(row.made_at), str(row.made_by or "The command line"), f"Ended {moment_words(row.ended_at)}" if row.ended_at else "Works"]
        for row in one.keys.select_related("made_by").order_by("-pk")
    ]  # fmt: skip


def public_keys(one: ApiClient) -> str:
    """Those that work, as the JWKS that they would be sent as; blank where there are none."""
    kept = list(one.keys.filter(ended_at=None).order_by("pk").values_list("jwk", flat=True))
    return json.dumps({"keys": kept}, indent=2) if kept else ""


def _stands(row: ApiSecret) -> str:
    if row.ended_at:
        return f"Ended {moment_words(row.ended_at)}"
    if row.until_at is None:
        return "Works"
    return f"{'Works' if row.until_at > now() else 'Worked'} until {moment_words(row.until_at)}"


def _last_call(one: ApiClient) -> str:
    """From the trail: every call leaves a row there."""
    moment = AuditEntry.objects.filter(actor_id=one.officer_id).order_by("-moment").values_list("moment", flat=True).first()  # fmt: skip
    return moment_words(moment) if moment else "Never"
