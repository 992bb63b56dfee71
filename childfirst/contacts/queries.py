"""Reading contacts and drafts. Every query starts from the person asking."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch, Q, QuerySet

from childfirst.contacts.models import Contact, Draft, Finding, Flag, Involvement, Screening
from childfirst.contacts.permissions import scope, within


def visible_to(officer: Any) -> QuerySet[Contact]:
    """The contacts a person may see."""
    return Contact.objects.filter(scope(officer))


def open_to(officer: Any, contacts: Iterable[int]) -> set[int]:
    """Which of these the person may open: one query for a page of links."""
    return set(visible_to(officer).filter(pk__in=set(contacts)).values_list("pk", flat=True))


def recent(officer: Any, *, whose: str = "team", kind: str = "", child: str = "") -> QuerySet[Contact]:
    """My own or my team's contacts, newest first, with the children in them. One or the other, never both with OR: a team's come in their order
    from an index, and a team of years has tens of thousands."""
    mine = whose == "mine" or officer.team_id is None
    wanted = Q(submitted_by=officer.pk) if mine else Q(team=officer.team_id)
    rows = Contact.objects.filter(within(officer, wanted))
    if kind:
        rows = rows.filter(kind=kind)
    if child.strip():
        # Every word is in the same child's name: "Amara Osei" does not find Amara Bell recorded beside Kofi Osei.
        named = Q()
        for word in child.split()[:6]:
            named &= Q(involvements__child__family_name__icontains=word) | Q(
                involvements__child__given_name__icontains=word
            )
        rows = rows.filter(named | Q(reference__iexact=child.strip())).distinct()
    return (
        rows.select_related("submitted_by")
        .prefetch_related(Prefetch("involvements", Involvement.objects.select_related("child")))
        .order_by("-submitted_at", "-pk")
    )


def one_contact(pk: int) -> Contact | None:
    """A contact with everything its page shows, in a fixed number of queries."""
    screenings = Screening.objects.prefetch_related("findings__disagreements__disagreed_by").order_by(
        "-screened_at", "-pk"
    )
    parts = Involvement.objects.select_related("child", "school", "home_borough").prefetch_related(
        Prefetch("screenings", screenings), Prefetch("child__flags", Flag.objects.filter(ended_at=None), "flags_kept")
    )
    return (
        Contact.objects.select_related("submitted_by", "team", "borough", "ward")
        .prefetch_related(
            Prefetch("involvements", parts), "adults", "amendments__amended_by", "referral_places__referral"
        )
        .filter(pk=pk)
        .first()
    )


def flags_of(officer: Any) -> QuerySet[Flag]:
    """The flags an officer keeps and has not ended, the next to be looked at first; lapsed ones among them."""
    return Flag.objects.filter(owner=officer.pk, ended_at=None).select_related("child").order_by("review_by", "pk")


def flag_kept(finding: Finding) -> Flag | None:
    """The flag of this finding's rule that stands, or lapsed and is not ended, on its child."""
    child = finding.screening.involvement.child_id
    return Flag.objects.filter(child=child, rule=finding.rule, ended_at=None).first() if child else None


def drafts_of(officer: Any) -> QuerySet[Draft]:
    """My unfinished drafts, the last touched first. A draft that was submitted is no longer one."""
    return (
        Draft.objects.filter(started_by=officer.pk, discarded_at=None)
        .exclude(pk__in=_submitted())
        .order_by("-saved_at")
    )


def put_away(officer: Any) -> QuerySet[Draft]:
    """Drafts I put away lately, that can be taken back."""
    return Draft.objects.filter(started_by=officer.pk, discarded_at__isnull=False).order_by("-discarded_at")[:5]


def _submitted() -> Any:
    return Contact.objects.filter(submission_key__isnull=False).values("submission_key")
