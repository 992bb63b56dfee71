"""Signing in, and keeping sign-ins."""

from django import forms
from django.conf import settings

from childfirst.teams.models import Team
from childfirst.teams.roles import RANKS, ROLES
from childfirst.ui.forms import GovForm

LONGEST_ANSWER = 20_000  # letters of a passkey's answer: one takes a thousand


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

    def __init__(self, *args: object, with_password: bool, with_code: bool, **options: object) -> None:
        super().__init__(*args, **options)
        for name, wanted in (("password", with_password), ("code", with_code)):
            if not wanted:
                del self.fields[name]


class PasskeyForm(GovForm):
    """What a browser answers for a passkey: written by the page's script."""

    answer = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean_answer(self) -> str:
        """The box is not to be seen, so neither is an error beside it."""
        answer = self.cleaned_data["answer"]
        if not 0 < len(answer) <= LONGEST_ANSWER:
            self.add_error(None, "The browser sent no passkey. Press the button again.")
        return str(answer)


class NewPasskeyForm(PasskeyForm):
    """A new one, and what its owner calls it."""

    name = forms.CharField(
        label="What do you call it?", max_length=60, help_text="Such as “work laptop” or “blue key”."
    )


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
    email = forms.EmailField(label="E-mail address", required=False, max_length=254)
    password = forms.CharField(
        label="First password",
        min_length=12,
        max_length=128,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text="At least 12 characters.",
    )
    field_order = ["full_name", "username", "email", "rank", "team", "roles", "password"]

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        if settings.OIDC_ISSUER:
            password = self.fields["password"]
            password.required = False
            password.help_text = (
                f"Leave this empty if they come by {settings.OIDC_NAME} alone. Else at least 12 characters."
            )
        self.fields["team"].queryset = Team.objects.order_by("name")


class RemoveForm(GovForm):
    """A button."""


class CloseForm(GovForm):
    """Why a sign-in is closed or opened again."""

    reason = forms.CharField(label="Why?", max_length=300)
