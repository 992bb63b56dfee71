"""Forms about notices: for officers, for partners, and for whoever keeps the settings."""

from typing import Any
from uuid import UUID

from django import forms

from childfirst.notices import purposes
from childfirst.notices.actions.referring import Told
from childfirst.notices.states import ANSWERS
from childfirst.teams.models import Borough, Officer, PartnerContact, SchoolEntry, Ward, WardPost
from childfirst.ui.forms import GovDateField, GovDateTimeField, GovForm


def _area(label: str, hint: str = "", *, required: bool = True, most: int = 4_000) -> forms.CharField:
    return forms.CharField(label=label, help_text=hint, required=required, max_length=most, widget=forms.Textarea)


class EmptyForm(GovForm):
    """A button."""


class NotSharedForm(GovForm):
    """Why a notice is not shared."""

    code = forms.ChoiceField(
        label="Why is it not shared?", choices=purposes.choices(purposes.NOT_SHARED), widget=forms.RadioSelect
    )
    words = _area("In your own words", "Kept with your name. The desk reads it.")


class ReasonForm(GovForm):
    """Why."""

    reason = _area("Why?")


class TelephoneForm(GovForm):
    """Whom somebody told."""

    whom = forms.CharField(
        label="Whom did you tell?", max_length=160, help_text="Name and post, such as “Ms Lee, deputy head”."
    )


class ReplyForm(GovForm):
    """To a partner's question."""

    words = _area("Your answer", "They read it behind their link. Write only what they need.")


class AuthorityForm(GovForm):
    """An inspector's answer."""

    agreed = forms.ChoiceField(
        label="May the school be told?", choices=[("yes", "Yes, tell them"), ("no", "No")], widget=forms.RadioSelect
    )
    reason = _area("Your reasons", "Is it necessary, and is it no more than the school needs?")


class RiskForm(GovForm):
    """Asking to tell a school of a serious risk."""

    child = forms.ChoiceField(label="Which child is it about?", widget=forms.RadioSelect)
    told = _area(
        "What does the school have to know?",
        "Exactly what the school will read. No account of the incident, no adult's name unless the school must know it.",
    )
    why = _area("Why does the school have to know it?", "For the inspector. The school does not see this.")
    basis = forms.ChoiceField(
        label="Lawful basis",
        choices=[(code, purposes.BASES[code]) for code in purposes.FOR_RISK],
        help_text=purposes.MARKS,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, children: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["child"].choices = children


class ServiceForm(GovForm):
    """Asking a service to help one child."""

    reveals = {"basis": {"agreed": ["agreed_by"]}}
    child = forms.ChoiceField(label="Which child is it about?", widget=forms.RadioSelect)
    service = forms.ChoiceField(label="Which service?", widget=forms.RadioSelect)
    asked = _area(
        "What do you ask of them?",
        "One request that somebody can act on, such as “Please see her at school this week”.",
    )
    told = _area(
        "What do they need to know?",
        "Exactly what the service will read. The least that lets them help; no adult's name unless they must know it.",
    )
    basis = forms.ChoiceField(
        label="Lawful basis",
        choices=[(code, purposes.BASES[code]) for code in purposes.FOR_SERVICES],
        help_text=purposes.MARKS,
        widget=forms.RadioSelect,
    )
    agreed_by = _area(
        "Who agreed, when and to what?", "In their words where you can. The service reads this.", most=600
    )
    why = _area("Why is it shared?", "For whoever checks it, and for the trail. The service does not see this.")

    def __init__(
        self, *args: Any, children: list[tuple[str, str]], services: list[tuple[str, str]], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.fields["child"].choices = children
        self.fields["service"].choices = services


class ToSeeForm(GovForm):
    """Why a child should be seen."""

    why = forms.CharField(label="Why should this child be seen?", max_length=200)


class SeenForm(GovForm):
    """That a child was seen."""

    came_of_it = _area("What came of it?", "What the child said and wanted, in the child's own words where you can.")


class ContactForm(GovForm):
    """Somebody at a school or council who is told."""

    name = forms.CharField(label="Name", max_length=120)
    part = forms.ChoiceField(
        label="Lead or deputy?", choices=list(PartnerContact.PARTS.items()), widget=forms.RadioSelect
    )
    email = forms.EmailField(
        label="E-mail",
        max_length=200,
        help_text="A mailbox that is read in the morning. Links go there, nothing about a child.",
    )
    phone = forms.CharField(
        label="Mobile telephone",
        max_length=30,
        required=False,
        help_text="For a code by text message. Leave it empty to agree a phrase instead.",
    )
    agreed = forms.CharField(
        label="Phrase that you agreed with them", max_length=120, required=False,
        help_text="Three words or more, agreed by word of mouth, never by e-mail. Only a hash of it is kept.",
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """One of the two."""
        given = super().clean() or self.cleaned_data
        if not given.get("phone") and not given.get("agreed") and not self.errors:
            self.add_error("phone", "Enter a mobile telephone, or a phrase below: without a second proof no link opens")
        return dict(given)


class PartnerForm(ContactForm):
    """Somebody at a council or a service who is told."""

    kind = forms.ChoiceField(
        label="What kind of partner is it?",
        choices=[(code, words) for code, words in PartnerContact.KINDS.items() if code != "school"],
        widget=forms.RadioSelect,
    )
    borough = forms.ModelChoiceField(
        label="Which council?",
        queryset=Borough.objects.none(),
        required=False,
        help_text="For a front door, home education or early help.",
    )
    organisation = forms.CharField(
        label="Name of the service",
        max_length=160,
        required=False,
        help_text="For health, youth justice, a charity or a support service.",
    )
    field_order = ("kind", "borough", "organisation")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["borough"].queryset = Borough.objects.order_by("name")

    def clean(self) -> dict[str, Any]:
        """A council has a borough, a service a name; the other is let go."""
        given = super().clean()
        kind = given.get("kind")
        asked, other = ("organisation", "borough") if kind in purposes.SERVICES else ("borough", "organisation")
        if kind and not given.get(asked) and asked not in self.errors:
            what = "the name of the service" if asked == "organisation" else "which council it is"
            self.add_error(asked, f"Enter {what}")
        return given | {other: None if other == "borough" else ""}


class EntryForm(GovForm):
    """What was done with a school."""

    kind = forms.ChoiceField(label="What was it?", choices=list(SchoolEntry.KINDS.items()), widget=forms.RadioSelect)
    at = GovDateTimeField(label="When?", not_future=True)
    subject = forms.CharField(
        label="Subject", max_length=120, required=False, help_text="Of a talk, such as “Knives: what carrying does”."
    )
    minutes = forms.IntegerField(label="How many minutes?", min_value=1, max_value=1_440, required=False)
    children = forms.IntegerField(label="How many children?", min_value=0, max_value=5_000, required=False)
    words = _area(
        "What was said or agreed",
        "Name no child here: this is about the school. Of feedback: the children's own words.",
        required=False,
    )


class PostForm(GovForm):
    """Who answers for a ward."""

    ward = forms.ModelChoiceField(label="Ward", queryset=Ward.objects.none())
    officer = forms.ModelChoiceField(label="Officer", queryset=Officer.objects.none())
    part = forms.ChoiceField(label="As what?", choices=list(WardPost.PARTS.items()), widget=forms.RadioSelect)
    first_day = GovDateField(label="First day")
    last_day = GovDateField(label="Last day", required=False)
    why = forms.CharField(
        label="Why?", max_length=120, required=False, help_text="Such as “Leave”. Nothing about anybody's health."
    )

    def __init__(self, *args: Any, wards: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["ward"].queryset = wards
        held = Officer.objects.filter(is_active=True, role_holdings__role="ward_officer", role_holdings__ended_at=None)
        self.fields["officer"].queryset = held.distinct().order_by("full_name")


class PolicyForm(GovForm):
    """How one kind of notice is released and escalated."""

    recipient_kind = forms.ChoiceField(label="Notices to", choices=[])
    release_after_minutes = forms.IntegerField(
        label="Minutes until it goes by itself", min_value=0, max_value=10_080, required=False,
        help_text="Leave this empty and a person releases each.",
    )  # fmt: skip
    deputy_minutes = forms.IntegerField(label="Minutes before it is due: to the deputy", min_value=0, max_value=10_080)
    ward_minutes = forms.IntegerField(
        label="Minutes before it is due: to the ward officer", min_value=0, max_value=10_080
    )
    desk_minutes = forms.IntegerField(label="Minutes before it is due: to the desk", min_value=0, max_value=10_080)
    second_school = forms.BooleanField(
        label="A child at two schools: tell the second too", required=False,
        help_text="For notices to schools. Each gets its own notice by its own calendar. Unticked, the second is not told.",
    )  # fmt: skip
    source = forms.CharField(label="Where this comes from", max_length=300)
    source_date = GovDateField(label="Date of the source", not_future=True)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        from childfirst.notices.models import NoticeDraft

        self.fields["recipient_kind"].choices = [
            (code, words) for code, words in NoticeDraft.RECIPIENTS.items() if code in purposes.SENT_OUT
        ]


class HookForm(GovForm):
    """A council's own system."""

    borough = forms.ModelChoiceField(label="Council", queryset=Borough.objects.none())
    address = forms.CharField(label="Address of its system", max_length=300, help_text="Starts with https://")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["borough"].queryset = Borough.objects.order_by("name")


class AgainForm(GovForm):
    """A message that was given up."""

    reason = forms.CharField(label="What was put right?", max_length=300)


class CodeForm(GovForm):
    """The second proof."""

    code = forms.CharField(
        label="Code or phrase", max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "spellcheck": "false", "autocapitalize": "none"}),
    )  # fmt: skip


class AnswerForm(GovForm):
    """What a partner says to a notice."""

    reveals = {"answer": {"outcome": ["outcome"]}}
    answer = forms.ChoiceField(
        label="What do you want to say?", widget=forms.RadioSelect,
        choices=[
            ("accepted", "We take this on"), ("asked", "We need to know more first"),
            ("declined", "This is not for us"), ("outcome", "What came of it"),
        ],
    )  # fmt: skip
    outcome = forms.ChoiceField(
        label="What came of it?", choices=purposes.choices(purposes.OUTCOMES), widget=forms.RadioSelect
    )
    words = _area(
        "In your words",
        "Your question, your reason, or what you did. The police officer who recorded it reads this.",
        required=False,
    )

    def clean_answer(self) -> str:
        """Known codes only."""
        answer: str = self.cleaned_data["answer"]
        if answer not in ANSWERS:
            raise forms.ValidationError("Select an answer")
        return answer


class AskForLinkForm(GovForm):
    """Somebody who wants to tell the desk about a child."""

    email = forms.EmailField(label="Your work e-mail", max_length=200, help_text="The one that the police know you by.")


class ReferForm(GovForm):
    """Telling the desk about a child."""

    given_name = forms.CharField(label="Child's first name", max_length=80)
    family_name = forms.CharField(label="Child's last name", max_length=80)
    date_of_birth = GovDateField(label="Date of birth", not_future=True, required=False)
    address = forms.CharField(label="Address", max_length=200, required=False)
    postcode = forms.CharField(label="Postcode", max_length=10, required=False)
    worry = _area(
        "What are you worried about?",
        "What you saw, heard or were told, and when. Facts and the child's words, no labels.",
    )
    child_words = _area(
        "What did the child say?", "In the child's own words. Leave it empty if nobody has asked.", required=False
    )
    done_already = _area(
        "What have you done already?",
        "Told the council? Spoken to a parent? Is the child safe tonight?",
        required=False,
    )
    key = forms.UUIDField(widget=forms.HiddenInput)

    def told(self) -> tuple[Told, UUID]:
        """What was typed, and the form's own key."""
        given = dict(self.cleaned_data)
        key: UUID = given.pop("key")
        return Told(**given), key
