"""Finding a child, and the child's page. Every look is traced in the transaction that reads."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from childfirst.audit.actions import trace, trace_children
from childfirst.audit.locking import keys_at_hand
from childfirst.audit.models import AuditEntry, Operation
from childfirst.audit.queries import GAVE_REASON, looks_at_child, reason_given
from childfirst.children import presenters, queries, searching
from childfirst.children.doors import ACTS, ON_TOP, REFERRALS, TIMELINE, without_closed_links
from childfirst.children.findings import few_of, finding_card_of
from childfirst.children.forms import WHY_LOOKING, FindChild, WhyLooking
from childfirst.children.models import Child, HouseholdAdult
from childfirst.children.permissions import (
    EVERY_CHILD,
    may_find_children,
    may_see_child,
    may_see_who_looked,
    openable,
    why_open,
)
from childfirst.foundation.errors import NotAllowed
from childfirst.foundation.now import now, today
from childfirst.foundation.permissions import who
from childfirst.foundation.scope import Fixed
from childfirst.rules.clocks import DUTIES, LOCAL_DUTIES
from childfirst.ui.typed import typed

_LOOKS_SHOWN = 20
_ENTRIES_SHOWN = 15


@require_http_methods(["GET", "HEAD", "POST"])
@who(may_find_children)
@typed("name", "date_of_birth", "postcode", "why", blank=True)
@transaction.atomic
def find(request: HttpRequest, asked: QueryDict) -> HttpResponse:
    """Search. Each child shown leaves a trace, whether or not their record is opened."""
    form = FindChild(asked or None)
    results: list[dict[str, Any]] = []
    if asked and form.is_valid():
        wanted = searching.wanted_from(
            form.cleaned_data["name"], form.cleaned_data["date_of_birth"], form.cleaned_data["postcode"]
        )
        if wanted.blank:
            form.add_error("name", "Enter a name, a date of birth or a postcode")
        else:
            matches = searching.search(wanted)
            trace_children(
                Operation.CONSULTATION,
                "shown in search",
                ("search", ""),
                by=request.user,
                children=[match.child for match in matches],
                reason=WHY_LOOKING.get(form.cleaned_data["why"], ""),
            )
            open_to = openable(request.user, [match.child.pk for match in matches])
            results = [presenters.result_of(match, match.child.pk in open_to) for match in matches]
    context = {"form": form, "asked": form.is_bound and form.is_valid(), "results": results, "limit": searching.SHOWN}
    return render(request, "children/find.html", context)


@require_safe
@who(may_find_children)
@transaction.atomic
def child(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything known of one child, both sides of it, on one page."""
    found = queries.one_child(pk)
    if found is None:
        raise Http404
    why = why_open(request.user, found)
    if not why:
        raise NotAllowed(may_see_child.refusal)
    if found.main_id:
        return redirect("children:child", pk=found.main_id)
    trace(Operation.CONSULTATION, "looked at child record", found, by=request.user, child=found, reason=why)
    asks = why == f"Open to them: {EVERY_CHILD}" and not reason_given(request.user, found.pk)
    page = _page(request, found, why) | {"why_form": WhyLooking() if asks else None}
    return render(request, "children/child.html", page)


@require_POST
@who(may_find_children)
@transaction.atomic
def why_looking(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep why somebody looks at a child who is not in their work. Our policy, not the statute (R183): the page is not closed without it."""
    found = queries.one_child(pk)
    if found is None:
        raise Http404
    may_see_child.check(request.user, found)
    form = WhyLooking(request.POST)
    if form.is_valid():
        reason = Fixed(WHY_LOOKING[form.cleaned_data["why"]])
        trace(Operation.CONSULTATION, GAVE_REASON, found, by=request.user, child=found, reason=reason)
        messages.success(request, "Kept with your name in the audit trail.")
    else:
        messages.error(request, "Choose why you are looking, then press Keep the reason.")
    return redirect("children:child", pk=found.main_id or found.pk)


def _page(request: HttpRequest, found: Child, why: str) -> dict[str, Any]:
    joined = [one for pk in queries.records_of(found.pk)[1:] if (one := queries.one_child(pk))]
    records = [found, *joined]
    keys = [one.pk for one in records]
    parts = list(_parts(keys))
    homes = list({place.household_id: place for one in records for place in one.homes}.values())  # type: ignore[attr-defined]
    others = list(queries.others_at_home(keys))
    adults = HouseholdAdult.objects.filter(
        household__in=[place.household_id for place in homes], left_on=None
    ).select_related("adult")
    if others:
        trace_children(
            Operation.CONSULTATION,
            "shown in household",
            found,
            by=request.user,
            children=[place.child for place in others],
            reason=why,
        )
    may_open = openable(request.user, [place.child_id for place in others])
    looked = may_see_who_looked(request.user)
    here = presenters.referrals_of(parts)
    clocks = list(_open_clocks(found, keys, here))
    referrals = REFERRALS.open_to(request.user, here | {clock.referral_id for clock in clocks})
    findings = presenters.findings_of(*queries.findings_about(keys))
    first, rest = findings[: few_of(findings)], findings[few_of(findings) :]
    whole = queries.whole_findings(line["pk"] for line in first)
    page = {
        "child": found,
        "identity": presenters.identity(found),
        "needs": [row for one in records for row in presenters.needs_rows(one)],
        "care": [row for one in records for row in presenters.care_rows(one)],
        "joined": [presenters.joined_words(one) for one in joined],
        "timeline": _timeline(request.user, records, parts, referrals),
        "acts": ACTS.of(request.user, found),
        "on_top": ON_TOP.of(request.user, found),
        "entries_shown": _ENTRIES_SHOWN,
        "findings": [(line, finding_card_of(whole[line["pk"]]) | {"urgent": line["urgent"]}) for line in first],
        "more_findings": rest,
        "clocks": [_clock(clock, referrals) for clock in clocks],
        "flags": _flags(found, keys),
        "homes": presenters.household_of(homes, others, adults, may_open),
        "looks": _looks(found) if looked else [],
        "shows_looks": looked,
        "now_moment": now(),
        "record_url": f"{reverse('contacts:start')}?child={found.pk}",
        "contact_count": len(parts),
    }
    return dict(without_closed_links(request.user, page))


def _looks(found: Child) -> list[AuditEntry]:
    with keys_at_hand():
        return list(looks_at_child(found.pk)[:_LOOKS_SHOWN])


def _timeline(person: Any, records: list[Child], parts: list[Any], referrals: set[int]) -> list[dict[str, Any]]:
    """Contacts and decisions, and what the rooms above did under them."""
    entries = [
        *presenters.timeline_of(parts, referrals),
        *(entry for one in records for entry in TIMELINE.of(person, one)),
    ]
    return sorted(entries, key=lambda entry: entry["when"], reverse=True)


def _parts(keys: list[int]) -> Any:
    """The part in every contact of the child, under whichever record, with what was found and what came of it, in a fixed number of queries."""
    involvements: Any = Child._meta.get_field("involvements").related_model
    return (
        involvements.objects.filter(child__in=keys)
        .select_related("contact__submitted_by", "contact__borough")
        .prefetch_related("contact__referral_places__referral")
        .order_by("-contact__occurred_from", "-contact_id")
    )


def _open_clocks(found: Child, keys: list[int], referrals: set[int]) -> Any:
    """Duties not done about this child, or about a referral this child is in, soonest first. Clocks belong to the desk, above this app."""
    if not hasattr(found, "clocks"):
        return ()
    theirs = Q(child__in=keys) | Q(child=None, referral__in=referrals)
    rows = found.clocks.model.objects.filter(theirs, ended=False).exclude(state="met")
    return rows.select_related("referral").order_by("due_at", "pk")


def _clock(clock: Any, referrals: set[int]) -> dict[str, Any]:
    return {
        "state": clock.state,
        "due": clock.due_at,
        "duty": _duty_words(clock.duty),
        "why": clock.about,
        "reference": clock.referral.reference,
        "href": reverse("referrals:referral", args=[clock.referral_id]) if clock.referral_id in referrals else "",
    }


def _flags(found: Child, keys: list[int]) -> list[dict[str, Any]]:
    """Flags that nobody has ended, lapsed ones among them and saying so. Flags belong to contacts, which stand above this app."""
    day = today()
    rows = (
        found.flags.model.objects.filter(child__in=keys, ended_at=None).select_related("owner")
        if hasattr(found, "flags")
        else ()
    )
    return [
        {
            "title": flag.title,
            "why": flag.why,
            "owner": str(flag.owner),
            "href": reverse("contacts:review-flag", args=[flag.pk]),
            **presenters.flag_words(flag.state(day), flag.review_by),
        }
        for flag in rows
    ]


def _duty_words(duty: str) -> str:
    known = DUTIES.get(duty) or LOCAL_DUTIES.get(duty)
    return known.title if known else duty
