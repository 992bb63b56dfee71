"""What the desk reads off contacts: findings that count, children named and still missing, the grade to work by."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from childfirst.contacts.models import Contact, Finding, Involvement, Screening
from childfirst.foundation.errors import CannotNow
from childfirst.referrals.models import FoldedContact, Referral
from childfirst.referrals.timings import UNGRADED
from childfirst.rules.sentences import inside
from childfirst.rules.vocabulary import CONTACT_KINDS, GRADE_LEVEL

OPENS = "opens_referral"
LEVEL_GRADE = {level: grade for grade, level in GRADE_LEVEL.items()}


def current_findings(contacts: Iterable[Contact]) -> list[Finding]:
    """Findings of the latest screening of each child's part, in the order they were shown."""
    screenings = Screening.objects.filter(contact__in=list(contacts)).order_by("involvement", "-screened_at", "-pk")
    latest: dict[int, int] = {}
    for pk, involvement in screenings.values_list("pk", "involvement"):
        latest.setdefault(involvement, pk)
    return list(Finding.objects.filter(screening__in=list(latest.values())).order_by("screening", "position"))


def has_children(contact: Contact) -> bool:
    """Named, unnamed or only counted."""
    return bool(contact.children_in_home) or contact.involvements.exists()


def gaps(contacts: Iterable[Contact]) -> int:
    """Children known to exist and not named: those counted at home beyond the named, and parts with no name.

    A part without a name is most likely one of those counted, so the larger of the two is taken and nobody is counted
    twice. Over several notices of one incident too: the largest count, against every child named in any of them.
    """
    rows = list(contacts)
    parts = [part for contact in rows for part in contact.involvements.all()]
    named = len({part.child_id for part in parts if part.child_id})
    counted = max((contact.children_in_home or 0 for contact in rows), default=0)
    unnamed = max((sum(not part.child_id for part in contact.involvements.all()) for contact in rows), default=0)
    return max(counted - named, unnamed, 0)


def children_counted(contacts: Iterable[Contact]) -> int:
    """Named children and the gaps."""
    rows = list(contacts)
    return len({part.child_id for contact in rows for part in contact.involvements.all() if part.child_id}) + gaps(rows)


def live_contacts(referral: Referral) -> list[Contact]:
    """The referral's contacts with their parts, oldest first."""
    schools = ("child__school", "child__second_school", "school", "second_school")
    parts = Prefetch("involvements", Involvement.objects.select_related(*schools, "home_borough"))
    places = FoldedContact.objects.filter(referral=referral, unfolded_at=None)
    return list(
        Contact.objects.filter(pk__in=places.values("contact"))
        .select_related("borough__command_unit", "submitted_by", "team")
        .prefetch_related(parts, "adults")
        .order_by("occurred_from", "pk")
    )


def highest(grades: Iterable[str]) -> str:
    """The gravest of some grades, or "" of none."""
    return LEVEL_GRADE.get(max((GRADE_LEVEL[grade] for grade in grades if grade), default=0), "")


def least_of(findings: Iterable[Finding]) -> str:
    """The gravest of the least grades that the rules suggest, or ""."""
    return highest(finding.least_grade for finding in findings if finding.leads_to == OPENS)


def gravest(grade: str, officer_grade: str, findings: Iterable[Finding]) -> str:
    """The gravest grade that anyone or any rule put to it: a decision not to refer is weighed by this one."""
    return highest([grade, officer_grade, least_of(findings)])


def working_grade(referral: Referral, findings: Iterable[Finding]) -> str:
    """The grade whose time the desk works to: its own; before that the gravest of the officer's and the rules'; else amber."""
    return referral.grade or gravest("", referral.officer_grade, findings) or UNGRADED


@dataclass(frozen=True)
class Leads:
    """Why a contact is the desk's business."""

    rules: tuple[str, ...]
    because: str


def leads_of(contact: Contact, findings: Iterable[Finding]) -> Leads | None:
    """Every finding that suggests a referral, and every domestic abuse incident with a child in it (R108, F31)."""
    opening = {finding.rule: finding.title for finding in findings if finding.leads_to == OPENS}
    if opening:
        first, *others = opening.values()
        more = f" (and {len(others)} more)" if others else ""
        return Leads(tuple(opening), f"{first}{more}")
    if contact.kind == "domestic_abuse" and has_children(contact):
        return Leads((), "Every domestic abuse incident with a child comes to the desk")
    return None


def _ages(contacts: Iterable[Contact]) -> list[int]:
    """The age of every child, two of one age twice, and nobody twice because two notices name them.

    An unnamed child may stand in several notices: of each age, the most that one notice tells of.
    """
    named: dict[int, int] = {}
    unnamed: Counter[int] = Counter()
    for contact in contacts:
        known = [part for part in contact.involvements.all() if part.age_months is not None]
        for part in known:
            if part.child_id:
                named.setdefault(part.child_id, part.age_months // 12)
        unnamed |= Counter(part.age_months // 12 for part in known if not part.child_id)
    return sorted([*named.values(), *unnamed.elements()])


def summary_of(contacts: list[Contact]) -> str:
    """One line for the queue, without a name."""
    main = contacts[0]
    count = children_counted(contacts)
    ages = _ages(contacts)
    offence = next((contact.get_offence_display() for contact in contacts if contact.offence), "")
    missing = gaps(contacts)
    known = [*map(str, ages), *([f"{missing} not named"] if missing else [])]
    who = f"{count} {'child' if count == 1 else 'children'}" + (f" ({', '.join(known)})" if known else "")
    what = ", ".join(part for part in (CONTACT_KINDS[main.kind], inside(offence)) if part)
    return f"{what}: {who}"[:300]


def with_an_officer(referral: Referral) -> QuerySet[Contact]:
    """The contacts of it that an officer recorded, in the order they came in. An imported one has nobody to ask."""
    places = FoldedContact.objects.filter(referral=referral, unfolded_at=None)
    return Contact.objects.filter(pk__in=places.values("contact")).exclude(submitted_by=None).order_by("pk")


def main_contact(referral: Referral) -> Contact:
    """The contact that opened it, or the oldest still in it."""
    place = (
        FoldedContact.objects.filter(referral=referral, unfolded_at=None)
        .select_related("contact")
        .order_by("pk")
        .first()
    )
    if place is None:
        raise CannotNow("This referral holds no contact any more.")
    return place.contact
