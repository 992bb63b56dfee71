"""The questions asked before a record is closed, opened by break-glass, or reviewed."""

from typing import Any, ClassVar

from django import forms

from childfirst.guarding.finding import EXAMPLES
from childfirst.guarding.models import DANGERS, TIES
from childfirst.teams.models import Officer
from childfirst.ui.forms import GovForm


def _lines(label: str, **options: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=2000, widget=forms.Textarea(attrs={"rows": 3}), **options)


class OfficerField(forms.CharField):
    """A sign-in that is open, by its username."""

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=60, **options)

    def clean(self, value: Any) -> Any:
        text = str(super().clean(value)).strip()
        if not text and not self.required:
            return None
        found = Officer.objects.select_related("team").filter(username__iexact=text, is_active=True).first()
        if found is None:
            raise forms.ValidationError(f"“{text}” is no sign-in that is open. Check the username.", code="unknown")
        return found


class OfficersField(forms.CharField):
    """Sign-ins, one username a line."""

    widget = forms.Textarea(attrs={"rows": 4})

    def clean(self, value: Any) -> Any:
        names = str(super().clean(value)).replace(",", "\n").split()
        held = {
            one.username.lower(): one
            for one in Officer.objects.filter(is_active=True, username__in=[name.lower() for name in names])
        }
        missing = [name for name in names if name.lower() not in held]
        if missing:
            raise forms.ValidationError(
                f"No sign-in that is open: {', '.join(missing)}. Check the usernames.", code="unknown"
            )
        return [held[name.lower()] for name in names]


class GuardianForm(GovForm):
    """Who guards the record."""

    guardian = forms.ChoiceField(
        label="Who guards this record?", help_text="Lets people in, is told of every break-glass and reviews it"
    )

    def __init__(self, *args: Any, guardians: list[Officer], **options: Any) -> None:
        super().__init__(*args, **options)
        self._guardians = {str(one.pk): one for one in guardians}
        chooser: Any = self.fields["guardian"]
        chooser.choices = [("", "Choose"), *((key, f"{one} ({one.team})") for key, one in self._guardians.items())]

    def clean_guardian(self) -> Officer:
        """The officer chosen."""
        return self._guardians[self.cleaned_data["guardian"]]


class RestrictForm(GuardianForm):
    """Closing a record."""

    reason = _lines("Why is this record restricted?", help_text="Read by the guardian and in the audit trail")
    let_in = OfficersField(
        label="Who else is let in?", required=False, max_length=2000,
        help_text="One username a line: everybody who works with the child now. Nobody else will find the record",
    )  # fmt: skip
    field_order = ["reason", "guardian", "let_in"]


class LetInForm(GovForm):
    """One more person."""

    officer = OfficerField(label="Username of the officer")
    reason = forms.CharField(label="Why do they need it?", max_length=300)


class ReasonForm(GovForm):
    """Why."""

    reason = _lines("Why?")


class KnownForm(GovForm):
    """A tie of one's own."""

    kind = forms.ChoiceField(label="What is the tie?", choices=list(TIES.items()), widget=forms.RadioSelect)
    note = forms.CharField(label="Anything that should be known", required=False, max_length=300)


class KnownForOthersForm(KnownForm):
    """A tie of somebody else."""

    officer = OfficerField(label="Username of the officer")
    field_order = ["officer", "kind", "note"]


class KnownByNumberForm(KnownForOthersForm):
    """The same by an administrator, who sees no child's record."""

    record = forms.IntegerField(
        label="Number of the child’s record",
        min_value=1,
        max_value=2**53,
        help_text="Whoever asks you for this can read it in the address of the child’s page",
    )
    field_order = ["officer", "record", "kind", "note"]


class BreakGlassForm(GovForm):
    """Breaking the glass."""

    error_names: ClassVar[dict[str, str]] = {
        "reference": "The reference",
        "danger": "What the danger is",
        "reason": "What is happening",
    }

    reference = forms.CharField(
        label="Which record?", max_length=40, help_text=f"A reference you were given: {EXAMPLES}"
    )
    danger = forms.ChoiceField(label="What is the danger?", choices=list(DANGERS.items()), widget=forms.RadioSelect)
    reason = _lines(
        "What is happening, and why do you need the record now?", help_text="The record’s guardian reads this at once"
    )


class VerdictForm(GovForm):
    """The review."""

    error_names: ClassVar[dict[str, str]] = {"verdict": "Whether it was right", "words": "Why"}

    verdict = forms.ChoiceField(
        label="Was it right to open the record?",
        choices=[("upheld", "Yes, upheld"), ("not_justified", "No, not justified")], widget=forms.RadioSelect,
    )  # fmt: skip
    words = _lines("Why?", help_text="The officer reads this")
