"""A record in numbers, reviews and proofs as rows."""

from typing import Any, Final

from django.apps import apps
from django.urls import reverse

from childfirst.children.models import Child
from childfirst.children.queries import records_of
from childfirst.contacts.models import Contact, Involvement
from childfirst.keeping.models import Disposal, Hold, RecordReview, RetentionChoice
from childfirst.keeping.queries.retention import always_under_ten, choices_in_force, last_contact_on
from childfirst.rules.retention import GROUPS
from childfirst.rules.vocabulary import CONTACT_KINDS, ROLES
from childfirst.ui.formatting import date_words, moment_words, plural, thousands

_CONTACTS: Final = 50


def review_row(row: RecordReview) -> list[Any]:
    """One open review."""
    said = f"{row.get_status_display()}{f': {row.said_by}' if row.status == 'asked' else ''}"
    return [
        {"text": f"Record {row.child_id}", "href": reverse("keeping:review", args=[row.pk])},
        GROUPS[row.group].title, date_words(row.due_on), row.because, said,
    ]  # fmt: skip


def hold_row(row: Hold) -> list[Any]:
    """One hold."""
    return [
        {"text": f"Record {row.child_id}", "href": reverse("keeping:record", args=[row.child_id]), "hidden": ", on hold"},
        row.get_kind_display(), row.reason, f"{row.set_by}", date_words(row.until_on),
        {"text": "End it", "href": reverse("keeping:end-hold", args=[row.pk]), "hidden": f"for record {row.child_id}"},
    ]  # fmt: skip


def proof_row(row: Disposal) -> list[Any]:
    """One deletion."""
    return [
        {"text": row.reference, "href": reverse("keeping:proof", args=[row.pk])},
        moment_words(row.agreed_at), thousands(sum(row.counts.values())), f"{row.asked_by or 'Replayed'}, {row.agreed_by or 'after a restore'}",
        moment_words(row.cleaned_at) if row.cleaned_at else "Not yet: the worker does it",
    ]  # fmt: skip


def counted(counts: dict[str, int]) -> list[list[str]]:
    """Rows by table, the names of tables in words."""
    return [[_noun(name), name, thousands(number)] for name, number in sorted(counts.items(), key=lambda one: -one[1])]


def _noun(name: str) -> str:
    model, _, field = name.partition(".")[0], None, name.count(".") > 1
    label = name.rsplit(".", 1)[0] if field else name
    words = str(apps.get_model(label)._meta.verbose_name)
    return (
        words[:1].upper() + words[1:] + (f": its {name.rsplit('.', 1)[1].replace('_', ' ')}" if field and model else "")
    )


def choice_row(code: str, choice: RetentionChoice | None) -> list[Any]:
    """One group: what the force chose, or that it chose nothing and what the older guidance is remembered to say."""
    group = GROUPS[code]
    change = {
        "text": "Change" if choice else "Choose",
        "href": reverse("keeping:choose", args=[code]),
        "hidden": group.title,
    }
    if choice is None:
        return [
            group.title,
            group.means,
            f"Nothing chosen, so nothing comes up. To start from: {group.first} years, then every {group.then} [U]",
            "–",
            change,
        ]
    years = (
        f"{plural(choice.first_years, 'year')} after the last contact, then every {plural(choice.then_years, 'year')}"
    )
    return [
        group.title,
        group.means,
        years,
        f"{choice.source}, {date_words(choice.source_date)}. Set by {choice.set_by}, {moment_words(choice.set_at)}. {choice.reason}",
        change,
    ]


def record_in_words(child: Child) -> dict[str, Any]:
    """What somebody must see to decide whether a record is still needed."""
    records = records_of(child.pk)
    contacts = Contact.objects.filter(involvements__child__in=records).distinct().order_by("-occurred_from")
    roles = {pk: set() for pk in contacts.values_list("pk", flat=True)[:_CONTACTS]}  # type: ignore[var-annotated]
    for key, held in Involvement.objects.filter(child__in=records, contact__in=list(roles)).values_list(
        "contact", "roles"
    ):
        roles[key] |= set(held)
    last = last_contact_on(child.pk)
    return {
        "child": child,
        "facts": [
            ("Name", child.name), ("Born", date_words(child.date_of_birth) if child.date_of_birth else ""), ("Records", ", ".join(map(str, records))),
            ("Last contact", date_words(last) if last else "None"), ("Contacts", str(contacts.count())),
        ],
        "under_ten": always_under_ten(child),
        "contacts": [
            [date_words(one.occurred_from), CONTACT_KINDS[one.kind], ", ".join(sorted(ROLES.get(role, role) for role in roles[one.pk])), one.offence or "No offence"]
            for one in contacts[:_CONTACTS]
        ],
        "left_out": max(0, contacts.count() - _CONTACTS),
        "choice": choices_in_force(),
    }  # fmt: skip
