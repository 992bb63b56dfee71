"""A ward officer's day, and one school's page: who leads there, its terms, the log with it."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from childfirst.audit.actions import trace_children
from childfirst.audit.models import Operation
from childfirst.foundation.now import now, today
from childfirst.foundation.permissions import who
from childfirst.notices import forms, presenters, queries
from childfirst.notices import permissions as may
from childfirst.teams import directory
from childfirst.teams.models import School, SchoolEntry, Ward
from childfirst.teams.queries import covers, names, officers_for, posts_on, schools_of, wards_of
from childfirst.ui.acts import act
from childfirst.ui.formatting import date_words, moment_short
from childfirst.ui.pagination import counted

LATELY = timedelta(days=28)


@require_safe
@who(may.may_log_with_schools)
def day(request: HttpRequest) -> HttpResponse:
    """My wards, my schools, children to see, notices not acknowledged, the log, hours on the way home, talks, what children said."""
    person = request.user
    with transaction.atomic():
        children = list(queries.to_see(person)[:20])
        trace_children(
            Operation.CONSULTATION,
            "looked at children to see",
            ("page", "ward day"),
            by=person,
            children=[row.child_id for row in children],
        )
    schools = list(schools_of(person).order_by("name")[:60])
    entries = SchoolEntry.objects.filter(school__ward__in=wards_of(person).values("pk"))
    unread = list(queries.unacknowledged(person).filter(school__ward__in=wards_of(person).values("pk"))[:20])
    context = {
        "wards": [
            (ward, names(officers_for(ward))) for ward in wards_of(person).select_related("borough").order_by("name")
        ],
        "covers": covers(person),
        "tiles": _tiles(entries, len(children), len(unread)),
        "children": children,
        "unread": [presenters.row_of(row) for row in unread],
        "schools": [_school_row(school) for school in schools],
        "entries": [_entry_row(entry) for entry in entries.select_related("school", "recorded_by")[:15]],
        "said": list(entries.filter(kind="feedback").select_related("school")[:5]),
    }
    return render(request, "notices/ward_day.html", context)


def _tiles(entries: Any, children: int, unread: int) -> list[dict[str, Any]]:
    late = entries.filter(happened_from__gte=now() - LATELY)
    corridor = late.filter(kind="corridor").aggregate(all=Sum("minutes"))["all"] or 0
    talks = late.filter(kind="talk")
    return [
        {"number": unread, "label": "Notices not acknowledged", "href": "#unread", "tone": "urgent" if unread else ""},
        {"number": children, "label": "Children to see", "href": "#to-see", "tone": "watch" if children else ""},
        {"number": f"{corridor / 60:.1f}", "label": "Safer corridor hours, 28 days"},
        {
            "number": talks.count(),
            "label": "Prevention talks, 28 days",
            "text": f"{talks.aggregate(all=Sum('children'))['all'] or 0} children",
        },
    ]


def _school_row(school: School) -> list[Any]:
    opens = next_day(school)
    return [
        {"text": school.name, "href": reverse("notices:school", args=[school.pk])},
        school.ward.name,
        f"{school.day_starts:%H:%M}",
        date_words(opens) if opens else "No term is on record",
    ]


def next_day(school: School) -> Any:
    """The next day on which this school is open, today included."""
    shut = {closure.day for closure in school.closures.all()}
    for term in school.terms.filter(last_day__gte=today()).order_by("first_day"):
        day = max(term.first_day, today())
        while day <= term.last_day:
            if day.weekday() < 5 and day not in shut:
                return day
            day += timedelta(days=1)
    return None


def _entry_row(entry: SchoolEntry) -> list[Any]:
    more = [
        f"{entry.minutes} minutes" if entry.minutes else "",
        f"{entry.children} children" if entry.children else "",
        entry.subject,
        entry.words,
    ]
    return [
        moment_short(entry.happened_from),
        entry.school.name,
        entry.get_kind_display(),
        ". ".join(part for part in more if part),
        str(entry.recorded_by),
    ]


@require_safe
@who(may.may_keep_directory)
def schools(request: HttpRequest) -> HttpResponse:
    """Every school of the directory, by name, with who answers for its ward. Shows no child."""
    wanted = request.GET.get("name", "").strip()[:80]
    rows = School.objects.filter(is_open=True).select_related("ward__borough").order_by("name", "pk")
    if wanted:
        rows = rows.filter(name__icontains=wanted)
    page = counted(rows, request, per_page=50)
    found = [
        [{"text": row.name, "href": reverse("notices:school", args=[row.pk])}, row.get_phase_display(), f"{row.ward.name}, {row.ward.borough.name}", names(officers_for(row.ward))]
        for row in page.items
    ]  # fmt: skip
    return render(request, "notices/schools.html", {"page": page, "rows": found, "name": wanted})


@require_safe
@who(may.may_keep_directory)
def school(request: HttpRequest, pk: int) -> HttpResponse:
    """One school: whom it wants told, when its day starts, its terms and closures, the log. Names no child."""
    row = get_object_or_404(School.objects.select_related("ward__borough"), pk=pk)
    entries = row.entries.select_related("recorded_by", "school")
    context = {
        "school": row,
        "ward_officer": names(officers_for(row.ward)),
        "contacts": list(row.contacts.filter(ended_at=None).order_by("-part", "pk")),
        "opens": next_day(row),
        "terms": [
            [date_words(term.first_day), date_words(term.last_day), "Council" if term.from_council else "School"]
            for term in row.terms.filter(last_day__gte=today())[:8]
        ],
        "closures": [
            [date_words(closure.day), closure.why]
            for closure in row.closures.filter(day__gte=today()).order_by("day")[:8]
        ],
        "entries": [_entry_row(entry) for entry in entries[:30]],
        "may_log": bool(may.may_log_with_schools(request.user)),
        "back_link": reverse("notices:schools"),
    }
    return render(request, "notices/school.html", context)


@require_http_methods(["GET", "POST"])
@who(may.may_log_with_schools)
def log(request: HttpRequest, pk: int) -> HttpResponse:
    """Write an entry."""
    row = get_object_or_404(School, pk=pk)
    kind = request.GET.get("kind", "")
    form = forms.EntryForm(
        request.POST or None, initial={"at": now(), "kind": kind if kind in SchoolEntry.KINDS else None}
    )
    page = {"question": f"An entry with {row.name}", "button": "Save"}

    def keep(given: dict[str, Any]) -> None:
        directory.log_with_school(school=row, by=request.user, **given)

    return act(request, form, keep, page=page, done="In the log.", to=reverse("notices:school", args=[pk]))


@require_http_methods(["GET", "POST"])
@who(may.may_keep_directory)
def add_contact(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody at a school who is told from now on."""
    row = get_object_or_404(School, pk=pk)
    page = {"question": f"Who is told at {row.name}?", "button": "Add"}
    return act(
        request, forms.ContactForm(request.POST or None), lambda given: directory.add_contact(kind="school", school=row, by=request.user, **given),
        page=page, done="They are told from now on.", to=reverse("notices:school", args=[pk]),
    )  # fmt: skip


@require_safe
@who(may.may_keep_cover)
def posts(request: HttpRequest) -> HttpResponse:
    """Who answers for which ward now, and who will."""
    wards = _wards(request)
    held = posts_on(today()).filter(ward__in=wards)
    coming = held.model.objects.filter(ward__in=wards, first_day__gt=today()).select_related("ward", "officer")
    rows = [
        [post.ward.name, str(post.officer), post.get_part_display(), _span(post), post.why]
        for post in [*held, *coming][:200]
    ]
    unnamed = wards.exclude(pk__in=held.values("ward")).order_by("name")
    context = {"rows": rows, "unnamed": [(ward.name, names(officers_for(ward))) for ward in unnamed[:200]]}
    return render(request, "notices/posts.html", context)


def _span(post: Any) -> str:
    return f"{date_words(post.first_day)} to {date_words(post.last_day) if post.last_day else 'further notice'}"


def _wards(request: HttpRequest) -> Any:
    """An administrator: all. Others: their command unit's."""
    unit = getattr(request.user.team, "command_unit_id", None)
    rows = Ward.objects.select_related("borough").order_by("name")
    return rows if request.user.has_role("administrator") else rows.filter(borough__command_unit=unit)


@require_http_methods(["GET", "POST"])
@who(may.may_keep_cover)
def set_post(request: HttpRequest) -> HttpResponse:
    """Name the officer of a ward, or cover for leave."""
    form = forms.PostForm(request.POST or None, wards=_wards(request), initial={"first_day": today()})
    page = {"question": "Who answers for a ward?", "button": "Save"}
    return act(
        request, form, lambda given: directory.post_to_ward(by=request.user, **given), page=page, done="Saved.", to=reverse("notices:posts"),
    )  # fmt: skip
