"""Signing in, and keeping sign-ins."""

from django import forms

from childfirst.teams.models import Team
from childfirst.teams.roles import RANKS, ROLES
from childfirst.ui.forms import GovForm


class SignInForm(GovForm):
    """Username and password."""

    username = forms.CharField(
        label="Username",
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "username", "spellcheck": "false", "autocapitalize": "none"}),
    )
    password = forms.CharField(
        label="Password",
        strip=False,
        max_length=128,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


class CodeForm(GovForm):
    """A one-time code."""

    code = forms.CharField(
        label="Code", max_length=20,
        help_text="Six digits from your telephone, or one of your recovery codes",
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "spellcheck": "false", "autocapitalize": "none"}),
    )  # fmt: skip


class AgainForm(CodeForm):
    """The password again, and a code."""

    password = forms.CharField(
        label="Password",
        strip=False,
        max_length=128,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    field_order = ["password", "code"]

    def __init__(self, *args: object, with_code: bool, **options: object) -> None:
        super().__init__(*args, **options)
        if not with_code:
            del self.fields["code"]


class RolesForm(GovForm):
    """Which roles somebody holds."""

    roles = forms.MultipleChoiceField(
        label="Roles",
        required=False,
        choices=[(code, label) for code, (label, _) in ROLES.items()],
        widget=forms.CheckboxSelectMultiple,
    )
    choice_hints = {"roles": {code: words for code, (_, words) in ROLES.items()}}


class NewSignInForm(RolesForm):
    """A new person."""

    full_name = forms.CharField(label="Full name", max_length=120)
    username = forms.CharField(
        label="Username", max_length=60, help_text="What they type to sign in, such as a warrant number."
    )
    rank = forms.ChoiceField(label="Rank", choices=list(RANKS.items()))
    team = forms.ModelChoiceField(label="Team", queryset=Team.objects.none(), required=False)
    password = forms.CharField(
        label="First password",
        min_length=12,
        max_length=128,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text="At least 12 characters.",
    )
    field_order = ["full_name", "username", "rank", "team", "roles", "password"]

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        self.fields["team"].queryset = Team.objects.order_by("name")


class CloseForm(GovForm):
    """Why a sign-in is closed or opened again."""

    reason = forms.CharField(label="Why?", max_length=300)
