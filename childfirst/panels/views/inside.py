"""The coordinator's pages, the publisher's, the force's days."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.now import now
from childfirst.foundation.permissions import who
from childfirst.panels import words
from childfirst.panels.actions import drawing
from childfirst.panels.actions import sitting as acts
from childfirst.panels.forms import DaysForm, DrawForm, ReasonForm, SeatForm
from childfirst.panels.models import AnswerDays, Meeting
from childfirst.panels.permissions import may_keep_answer_days, may_release, may_run_panels, may_see_misses
from childfirst.panels.queries.meetings import all_meetings, drawn_again
from childfirst.panels.queries.meetings import misses as missed
from childfirst.panels.queries.questions import days_on, standing, with_all
from childfirst.teams.models import Officer
from childfirst.ui.acts import act
from childfirst.ui.pagination import counted


@require_safe
@who(may_run_panels)
def meetings(request: HttpRequest) -> HttpResponse:
    """Every meeting, called off or not."""
    return render(request, "panels/meetings.html", {"page": counted(all_meetings(), request, per_page=25)})


@require_http_methods(["GET", "POST"])
@who(may_run_panels)
def new(request: HttpRequest) -> HttpResponse:
    """Draw a sample."""
    form = DrawForm(request.POST or None)
    made: list[Meeting] = []

    def do(given: dict[str, Any]) -> None:
        names = ("title", "mode", "first_day", "last_day", "held_on", "seed", "supporter")
        made.append(drawing.draw(**{name: given[name] for name in names}, sizes=form.sizes(), by=request.user))

    page = {"question": "Draw records for a panel", "button": "Draw them", "lead": _DRAWN}
    answer = act(request, form, do, page=page, done="Drawn. Nobody outside sees anything until each item is redacted.", to=reverse("panels:meetings"))  # fmt: skip
    return redirect("panels:meeting", pk=made[0].pk) if made else answer


_DRAWN = "Records are drawn at random in each stratum: the child’s age and ethnicity as the officer saw it. You cannot choose one, and cannot draw again without it being seen."


@require_http_methods(["GET", "POST"])
@who(may_run_panels)
def meeting(request: HttpRequest, pk: int) -> HttpResponse:
    """One: its strata and weights, its items, who sits; and seating another."""
    row = get_object_or_404(Meeting.objects.select_related("drawn_by"), pk=pk)
    seated = list(row.seats.select_related("member"))
    free = Officer.objects.filter(is_active=True, role_holdings__role="panel_member", role_holdings__ended_at=None)
    form = SeatForm(
        request.POST or None, members=list(free.exclude(pk__in=[one.member_id for one in seated]).distinct())
    )
    items = list(row.items.defer("texts", "shown"))
    page = {
        "row": row, "seated": seated, "items": items, "again": drawn_again(row), "kinds": words.KINDS, "fewest": words.FEWEST_MEMBERS,
        "left": sum(one.status == "waiting" for one in items), "questions": [(one, standing(one)) for one in with_all(row.questions.all())],
        "back_link": reverse("panels:meetings"),
    }  # fmt: skip

    def do(given: dict[str, Any]) -> None:
        drawing.seat(meeting=row, member=form.people[given["member"]], chair=given["chair"], by=request.user)

    return act(
        request,
        form,
        do,
        page=page,
        done="Seated.",
        to=reverse("panels:meeting", args=[pk]),
        template="panels/meeting.html",
    )


@require_POST
@who(may_run_panels)
def open_it(request: HttpRequest, pk: int) -> HttpResponse:
    """To its members."""
    drawing.open_to_members(meeting=get_object_or_404(Meeting, pk=pk), by=request.user)
    messages.success(request, "Open. Its members can read what is shown, and grade.")
    return redirect("panels:meeting", pk=pk)


@require_http_methods(["GET", "POST"])
@who(may_run_panels)
def call_off(request: HttpRequest, pk: int) -> HttpResponse:
    """With a reason."""
    row = get_object_or_404(Meeting, pk=pk)
    page = {"question": f"Call off {row}?", "button": "Call it off", "grave": True, "consequences": ["It stays in the list, with your reason.", "The copies of its records are emptied."]}  # fmt: skip
    return act(
        request, ReasonForm(request.POST or None), lambda given: drawing.call_off(meeting=row, by=request.user, **given), page=page,
        done="Called off.", to=reverse("panels:meeting", args=[pk]),
    )  # fmt: skip


@require_safe
@who(may_see_misses)
def rule_misses(request: HttpRequest) -> HttpResponse:
    """How often rules were refused, and what they missed."""
    return render(request, "panels/misses.html", {"rows": missed()})


@require_http_methods(["GET", "POST"])
@who(may_keep_answer_days)
def days(request: HttpRequest) -> HttpResponse:
    """The force's own choice, with every choice before it."""
    here = reverse("panels:days")
    page = {"now_days": days_on(now()), "chosen": list(AnswerDays.objects.select_related("set_by"))}
    return act(
        request, DaysForm(request.POST or None), lambda given: drawing.choose_days(by=request.user, **given), page=page,
        done="Chosen. It counts for what is asked from that day on.", to=here, template="panels/days.html",
    )  # fmt: skip


@require_safe
@who(may_release)
def releases(request: HttpRequest) -> HttpResponse:
    """What waits for a second person, and what went."""
    rows = Meeting.objects.filter(status__in=("prepared", "published")).select_related("prepared_by", "published_by")
    return render(request, "panels/releases.html", {"rows": list(rows.order_by("status", "-prepared_at"))})


@require_http_methods(["GET", "POST"])
@who(may_release)
def release(request: HttpRequest, pk: int) -> HttpResponse:
    """Exactly what would be disclosed; POST lets it go."""
    row = get_object_or_404(Meeting, pk=pk, status__in=("prepared", "published"))
    if request.method == "POST":
        acts.publish(meeting=row, by=request.user)
        messages.success(request, "Published. Everybody can read it.")
        return redirect("panels:releases")
    with transaction.atomic():
        trace(Operation.CONSULTATION, "read findings before they go", row, by=request.user)
    return render(
        request,
        "panels/release.html",
        {"row": row, "told": row.public, "grades": words.GRADES, "back_link": reverse("panels:releases")},
    )


@require_http_methods(["GET", "POST"])
@who(may_release)
def send_back(request: HttpRequest, pk: int) -> HttpResponse:
    """To the chair."""
    row = get_object_or_404(Meeting, pk=pk)
    page = {"question": "Send these findings back to the chair?", "button": "Send them back", "lead": "Only where somebody could be known from them, or the law forbids it. That you disagree with a panel is no reason."}  # fmt: skip
    return act(
        request, ReasonForm(request.POST or None), lambda given: acts.send_back(meeting=row, by=request.user, **given), page=page,
        done="Sent back.", to=reverse("panels:releases"),
    )  # fmt: skip
