"""Letting systems in and changing what they may do."""

from typing import Any

from django import forms

from childfirst.api.actions import MOST_CALLS, MOST_OVERLAP_DAYS
from childfirst.api.hooks import TOPICS
from childfirst.api.registering import LONGEST
from childfirst.api.scopes import SCOPES, WORKING_ROLES
from childfirst.teams.models import Borough, Team
from childfirst.teams.roles import ROLES
from childfirst.ui.forms import GovForm


class ScopesForm(GovForm):
    """What a client may do, and how often."""

    scopes = forms.MultipleChoiceField(
        label="What may it do?",
        choices=[(code, words) for code, words in SCOPES.items()],
        widget=forms.CheckboxSelectMultiple,
    )
    calls_a_minute = forms.IntegerField(label="Calls a minute", min_value=1, max_value=MOST_CALLS, initial=120)
    error_names = {"scopes": "What it may do"}


class ClientForm(ScopesForm):
    """A new client."""

    name = forms.CharField(
        label="Whose system is it?", max_length=100, help_text="Such as Northwick Council, case system. It stands in the audit trail."
    )  # fmt: skip
    purpose = forms.CharField(
        label="What is it for, and on what basis?", max_length=300, help_text="Such as the sharing agreement and its date."
    )  # fmt: skip
    roles = forms.MultipleChoiceField(
        label="Which roles does it work in?",
        choices=[(code, ROLES[code][0]) for code in WORKING_ROLES],
        widget=forms.CheckboxSelectMultiple,
        help_text="It sees what an officer with these roles in its team sees, and nothing else. A desk researcher sees every referral: narrow it by boroughs.",
    )
    choice_hints = {"roles": {code: ROLES[code][1] for code in WORKING_ROLES}}
    team = forms.ModelChoiceField(label="Its team", queryset=Team.objects.none(), required=False)
    boroughs = forms.ModelMultipleChoiceField(
        label="Only these boroughs",
        queryset=Borough.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Without any, what its roles open is not narrowed.",
    )
    error_names = {"scopes": "What it may do", "name": "Whose system it is", "roles": "The roles it works in"}
    field_order = ["name", "purpose", "scopes", "roles", "team", "boroughs", "calls_a_minute"]

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["team"].queryset = Team.objects.order_by("name")
        self.fields["boroughs"].queryset = Borough.objects.order_by("name")


class RotateForm(GovForm):
    """A new secret."""

    overlap_days = forms.IntegerField(
        label="For how many days does the old secret still work?", min_value=0, max_value=MOST_OVERLAP_DAYS, initial=7,
        help_text="0 where the old one may be known to somebody: it and its tokens stop at once.",
    )  # fmt: skip


class KeysForm(GovForm):
    """The public keys of a client."""

    jwks = forms.CharField(
        label="Its public keys, as a JWKS", required=False, max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 8}),
        help_text="JSON of public keys only: EC P-256, RSA of 2,048 bits or more, or Ed25519. Keys that you leave out stop working at once.",
    )  # fmt: skip
    keys_only = forms.BooleanField(
        label="It must use them", required=False,
        help_text="Its secret then opens nothing, and a token works only for whoever holds the key that it is bound to (DPoP).",
    )  # fmt: skip
    error_names = {"jwks": "Its public keys"}


class RevokeForm(GovForm):
    """Why."""

    reason = forms.CharField(label="Why is it shut out?", max_length=300)


class HookForm(GovForm):
    """Where a client wants to be told."""

    address = forms.CharField(label="Address of its system", max_length=300, help_text="Starts with https://")
    topics = forms.MultipleChoiceField(label="What is it told?", widget=forms.CheckboxSelectMultiple)
    error_names = {"topics": "What it is told"}

    def __init__(self, *args: Any, scopes: list[str], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["topics"].choices = [(code, words) for code, (scope, words) in TOPICS.items() if scope in scopes]


class EmptyForm(GovForm):
    """Yes, do it."""
