"""The list of notices, and one notice with what happened to it."""

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from childfirst.audit.actions import trace, trace_children
from childfirst.audit.models import Operation
from childfirst.foundation.permissions import who
from childfirst.notices import doors, presenters, queries
from childfirst.notices import permissions as may
from childfirst.notices.actions import NAMED
from childfirst.notices.actions.posting import contacts_for
from childfirst.notices.models import NoticeDraft
from childfirst.notices.purposes import SENT_OUT
from childfirst.notices.queries.visible import WITH
from childfirst.notices.queries.work import VIEWS, rows_of
from childfirst.notices.sending import oldest_waiting
from childfirst.ui.pagination import counted


@require_safe
@who(may.may_read_notices)
def notices(request: HttpRequest) -> HttpResponse:
    """Which notices stand where. Names no child."""
    view = request.GET.get("view", "unacknowledged")
    view = view if view in VIEWS else "unacknowledged"
    mine = [code for code in VIEWS if (code != "ring" and code != "ward") or request.user.has_role("ward_officer")]
    page = counted(rows_of(request.user, view), request, per_page=50)
    tabs = [{"text": VIEWS[code], "href": f"?view={code}", "active": code == view} for code in mine]
    context = {
        "title": VIEWS[view],
        "tabs": tabs,
        "page": page,
        "rows": [presenters.row_of(row) for row in page.items],
        "waiting_since": oldest_waiting(),
        "mail_fault": doors.fault_of_mail(),
        "may_see_ward": request.user.has_role("ward_officer"),
    }
    return render(request, "notices/list.html", context)


def found(request: HttpRequest, pk: int) -> NoticeDraft:
    """One notice within this person's sight, or 404."""
    row = queries.visible_to(request.user).select_related(*WITH, "school__ward").filter(pk=pk).first()
    if row is None:
        raise Http404("There is no such notice, or it is not yours to read.")
    return row


@require_safe
@who(may.may_read_notices)
def notice(request: HttpRequest, pk: int) -> HttpResponse:
    """A printable page. Looking is traced; nothing is disclosed by it."""
    with transaction.atomic():
        row = found(request, pk)
        named = [row.child_id] if row.child_id else row.content.get(NAMED, [])
        trace(Operation.CONSULTATION, "looked at a notice", row, by=request.user)
        trace_children(Operation.CONSULTATION, "looked at a notice", row, by=request.user, children=named)
        events = list(row.events.select_related("happened_by", "contact"))
        context = {
            "notice": row,
            "address": presenters.address(row, contacts_for(row)),
            "content": [(label, text) for label, text in row.content.items() if label != NAMED],
            "next_words": presenters.next_words(row),
            "steps": presenters.steps(row),
            "events": [presenters.happened(event) for event in events],
            "least": presenters.LEAST[row.recipient_kind],
            "line": presenters.line(row),
            "acts": _acts(request, row),
            "corrections": list(row.corrections.all()),
            "back_link": reverse("contacts:contact", args=[row.contact_id]),
            "may_open_contact": _may_open(request, row),
        }
    return render(request, "notices/notice.html", context)


def _may_open(request: HttpRequest, row: NoticeDraft) -> bool:
    from childfirst.contacts.permissions import may_see_contact

    return bool(may_see_contact(request.user, row.contact))


def _acts(request: HttpRequest, row: NoticeDraft) -> list[dict[str, str]]:
    """What this person may do with it now."""
    person, found_acts = request.user, []

    def add(name: str, text: str) -> None:
        found_acts.append({"href": reverse(f"notices:{name}", args=[row.pk]), "text": text})

    outward = row.recipient_kind in SENT_OUT
    if row.status == "awaiting_authority" and may.may_authorise(person, row):
        add("authorise", "Answer: may the school be told?")
    if outward and row.status in ("prepared", "not_shared") and may.may_release(person, row):
        add("release", "Release it")
    if outward and row.status == "prepared" and may.may_release(person, row):
        add("not-share", "Decide not to share it")
    if row.status in ("released", "sent") and may.may_follow_up(person, row):
        add("telephone", "I told them by telephone")
    if row.answer == "asked" and may.may_follow_up(person, row):
        add("reply", "Answer their question")
    if row.status in ("released", "sent", "acknowledged") and may.may_release(person, row):
        add("recall", "Recall it")
    if row.child_id and row.school_id and may.may_log_with_schools(person) and may.may_follow_up(person, row):
        add("to-see", "Put the child on my list of children to see")
    return found_acts
