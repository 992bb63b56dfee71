"""Reading searches. Every list starts from the person asking."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q, QuerySet

from childfirst.children.models import Child
from childfirst.children.queries import records_of
from childfirst.contacts.models import Involvement
from childfirst.foundation.now import now
from childfirst.powers.models import Authority, Search
from childfirst.powers.permissions import own_scope, part_in, search_scope
from childfirst.referrals.models import Clock
from childfirst.rules.search_record import REQUIRED
from childfirst.rules.search_words import AFTERCARE

A_MINUTE = timedelta(minutes=1)  # a form knows times only to the minute
OPEN = ("preparing", "waiting", "authorised", "refused")


def visible_to(person: Any) -> QuerySet[Search]:
    """Searches this person may see."""
    return Search.objects.filter(search_scope(person))


def to_see_to(person: Any) -> QuerySet[Search]:
    """Those of them that are this person's own work to finish."""
    return Search.objects.filter(own_scope(person))


def with_people(rows: QuerySet[Search]) -> QuerySet[Search]:
    """With what a list shows of each."""
    return rows.select_related("child", "contact", "team", "started_by", "referral")


def one_search(pk: int) -> Search | None:
    """One, with everything its page shows."""
    return (
        with_people(Search.objects.all())
        .select_related("aa_adult", "done_by", "completed_by", "not_done_by", "borough")
        .prefetch_related(
            "officers", "adult_calls__adult", "authorities__asked_of", "authorities__answered_by", "gate_runs__run_by"
        )
        .filter(pk=pk)
        .first()
    )


def facts_by_name(search: Search) -> dict[str, Any]:
    """What the record holds, by the names `rules.search_record` asks for."""
    values = {name: getattr(search, name) for name, _, _ in REQUIRED if hasattr(search, name)}
    return values | {
        "kind": search.kind,
        "kind_known": "" if search.kind == "not_known" else search.kind,
        "who": search.child_id or search.description,
        "aa_exception": search.aa_exception,
        "adult_called": "yes" if search.adult_calls.exists() else "",
        "officers_present": search.officers_count,
        "referral": search.referral_id,
    }


def authority_of(search: Search) -> tuple[str, str]:
    """("agreed" | "telephone" | "refused" | "none", the rank that gave it): the latest answer that has not lapsed.

    What was agreed after the search had begun is kept and shown, and is no authority for it.
    """
    rows = Authority.objects.filter(search=search, lapsed=False).exclude(answer="").order_by("-asked_at", "-pk")
    row = next((one for one in rows if one.answer == "refused" or not _too_late(search, one)), None)
    if row is None:
        return "none", ""
    if row.answer == "refused":
        return "refused", ""
    return ("telephone" if row.mode == "telephone" else "agreed"), row.rank


def _too_late(search: Search, row: Authority) -> bool:
    given = row.given_when or row.answered_at
    return bool(search.happened and search.search_began and given and given > search.search_began + A_MINUTE)


@dataclass(frozen=True)
class Earlier:
    """One earlier search of the same child: when, what, where it stands, and its page."""

    when: datetime
    what: str
    found: str
    reference: str
    search: int | None
    contact: int | None


def earlier_searches(child: Child | int | None, *, but: int | None = None) -> list[Earlier]:
    """Every search of this child beyond outer clothing, newest first: those kept here, and contacts that carry the flag (F23)."""
    if child is None:
        return []
    pk = getattr(child, "pk", child)
    rows = Search.objects.filter(child__in=records_of(pk), status__in=("done", "complete")).exclude(pk=but)
    kept = [
        Earlier(
            one.search_began or one.started_at,
            one.short,
            one.get_linked_display(),
            one.reference,
            one.pk,
            one.contact_id,
        )
        for one in rows
    ]
    named = set(Search.objects.filter(child__in=records_of(pk)).exclude(contact=None).values_list("contact", flat=True))
    parts = Involvement.objects.filter(child__in=records_of(pk), beyond_outer_clothing=True).exclude(contact__in=named)
    flagged = [
        Earlier(
            part.contact.occurred_from,
            "More than outer clothing removed",
            "",
            part.contact.reference,
            None,
            part.contact_id,
        )
        for part in parts.select_related("contact")
    ]
    return sorted([*kept, *flagged], key=lambda one: one.when, reverse=True)


def begun_by(person: Any) -> QuerySet[Search]:
    """Mine, not yet done or put aside; and done ones whose record lacks something."""
    rows = to_see_to(person).filter(part_in(person), status__in=(*OPEN, "done"))
    return with_people(rows).order_by("-started_at", "-pk")


def narrowed(
    person: Any, *, whose: str = "", status: str = "", kind: str = "", lacks: Sequence[str] = ()
) -> QuerySet[Search]:
    """Those this person may see, by the filters of the list, newest first."""
    rows = begun_by(person) if whose == "mine" else with_people(visible_to(person))
    if status:
        rows = rows.filter(status=status)
    if kind:
        rows = rows.filter(kind=kind)
    if "missing" in lacks:
        rows = rows.exclude(missing=[])
    if "broken" in lacks:
        rows = rows.exclude(broken=[])
    if "no_authority" in lacks:
        rows = rows.filter(status__in=("done", "complete"), authority__in=("none", "refused"))
    if "late" in lacks:
        late = Clock.objects.filter(Q(state="breached") | Q(ended=False, due_at__lt=now()), duty__in=AFTERCARE)
        rows = rows.filter(reference__in=late.values("about"))
    return rows.order_by("-started_at", "-pk")


def to_authorise(person: Any) -> QuerySet[Authority]:
    """What waits for this inspector's answer: asked of them by name."""
    return (
        Authority.objects.filter(answer="", lapsed=False, asked_of=person.pk, search__status="waiting")
        .select_related("search__child", "asked_by")
        .order_by("asked_at")
    )


def to_confirm(person: Any) -> QuerySet[Authority]:
    """Telephone authorities in this inspector's name that they have not yet confirmed or denied."""
    return (
        Authority.objects.filter(mode="telephone", asked_of=person.pk, confirmed=None)
        .exclude(answer="")
        .select_related("search__child", "asked_by")
        .order_by("asked_at")
    )
