"""Pages for people outside the police. A link and a second proof open one notice for half an hour; nothing else is behind them.

Nothing about a child is on any page before the second proof. The address of the notice holds no secret, so that none stays in
a history or goes out with a referrer.
"""

from datetime import datetime
from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.foundation.permissions import who
from childfirst.notices.actions import NAMED, partner
from childfirst.notices.actions.referring import tell_the_desk
from childfirst.notices.forms import AnswerForm, AskForLinkForm, CodeForm, ReferForm
from childfirst.notices.models import NoticeLink
from childfirst.notices.presenters import LEAST, basis_for_partner
from childfirst.notices.states import OUT

KEY = "partner"
SHUT = "This page is no longer open here. Use your link again, or ask for a new one."


@never_cache
@require_http_methods(["GET", "POST"])
@who("public")
def link(request: HttpRequest, token: str) -> HttpResponse:
    """Where a link leads: asks for the second proof. What it opens is not told."""
    row = partner.find(token)
    if row is None:
        return render(
            request,
            "notices/partner/shut.html",
            {"token": "", "why": "This is not a link of ours. Check that you copied all of it."},
            status=404,
        )
    if not partner.is_open(row) or row.contact.ended_at is not None:
        return render(request, "notices/partner/shut.html", {"token": token, "why": _why_shut(row)}, status=410)
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            if partner.prove(link=row, given=form.cleaned_data["code"]):
                _open(request, row)
                return redirect("partners:notice" if row.notice_id else "partners:refer")
        except CannotNow as shut:
            return render(request, "notices/partner/shut.html", {"token": token, "why": str(shut)}, status=410)
        row.refresh_from_db()
        left = partner.TRIES - row.tries
        form.add_error(
            "code",
            f"That is not right. You have {left} more {'try' if left == 1 else 'tries'}."
            if left
            else "That is not right, and the link is shut now. Ask for a new one.",
        )
        if not left:
            return render(
                request,
                "notices/partner/shut.html",
                {"token": token, "why": "This link is shut after five wrong codes."},
                status=410,
            )
    context = {
        "form": form,
        "token": token,
        "row": row,
        "by_text": row.contact.second_factor == "text",
        "ready": row.contact.can_prove,
    }
    return render(request, "notices/partner/code.html", context, status=422 if form.errors else 200)


def _why_shut(row: NoticeLink) -> str:
    if row.used_at is not None:
        return "This link was used. A link opens once."
    if row.tries >= partner.TRIES:
        return "This link is shut after five wrong codes."
    return "This link is too old, or a newer one was sent to you."


@never_cache
@require_POST
@who("public")
def send_code(request: HttpRequest, token: str) -> HttpResponse:
    """A code by text message."""
    row = partner.find(token)
    if row is None:
        return redirect("partners:link", token)
    try:
        partner.send_code(link=row)
    except CannotNow as cannot:
        messages.error(request, str(cannot))
    else:
        messages.success(request, "A code is on its way to your telephone. It works for 10 minutes.")
    return redirect("partners:link", token)


@never_cache
@require_POST
@who("public")
def again(request: HttpRequest, token: str) -> HttpResponse:
    """A new link, to the same mailbox."""
    row = partner.find(token)
    if row is None:
        return redirect("partners:link", token)
    try:
        partner.ask_for_a_new_link(link=row)
    except CannotNow as cannot:
        return render(request, "notices/partner/shut.html", {"token": "", "why": str(cannot)}, status=409)
    return render(
        request,
        "notices/partner/done.html",
        {"heading": "A new link is on its way", "said": "It goes to the same mailbox as the last one."},
    )


def _open(request: HttpRequest, row: NoticeLink) -> None:
    request.session.cycle_key()
    request.session[KEY] = {"link": row.pk, "until": partner.session_ends(now()).isoformat()}


def _held(request: HttpRequest) -> NoticeLink | None:
    """The link that this browser opened, while its half hour lasts."""
    held = request.session.get(KEY)
    if not held or datetime.fromisoformat(held["until"]) < now():
        request.session.pop(KEY, None)
        return None
    row = NoticeLink.objects.select_related("contact", "notice").filter(pk=held["link"], contact__ended_at=None).first()
    return row


def _shut(request: HttpRequest) -> HttpResponse:
    return render(request, "notices/partner/shut.html", {"token": "", "why": SHUT}, status=410)


@never_cache
@require_http_methods(["GET", "POST"])
@who("public")
def notice(request: HttpRequest) -> HttpResponse:
    """The slice, and what can be said to it."""
    row = _held(request)
    if row is None or row.notice is None:
        return _shut(request)
    if row.notice.status not in OUT:
        said = row.notice.events.filter(what="recalled").order_by("-pk").first()
        return render(request, "notices/partner/gone.html", {"notice": row.notice, "why": said.words if said else ""})
    form = AnswerForm(request.POST or None)
    if request.method == "POST":
        done = _say(request, row, form)
        if done is not None:
            return done
    return render(request, "notices/partner/notice.html", _slice(row, form), status=422 if form.errors else 200)


def _say(request: HttpRequest, row: NoticeLink, form: AnswerForm) -> HttpResponse | None:
    assert row.notice is not None
    try:
        if "acknowledge" in request.POST:
            partner.acknowledge(notice=row.notice, contact=row.contact)
            messages.success(request, "Thank you. The police know that you have it.")
            return redirect("partners:notice")
        if form.is_valid():
            partner.answer(notice=row.notice, contact=row.contact, **form.cleaned_data)
            messages.success(request, "Sent. The officer who recorded it reads your answer.")
            return redirect("partners:notice")
    except BadInput as wrong:
        form.add_error(wrong.field if wrong.field in form.fields else None, str(wrong))
    except CannotNow as late:
        form.add_error(None, str(late))
    return None


def _slice(row: NoticeLink, form: AnswerForm) -> dict[str, Any]:
    found = partner.read(notice=row.notice, contact=row.contact)  # type: ignore[arg-type]
    events = found.events.filter(
        what__in=("asked", "replied", "accepted", "declined", "outcome", "acknowledged", "told_by_phone")
    )
    return {
        "notice": found,
        "contact": row.contact,
        "content": [(label, text) for label, text in found.content.items() if label != NAMED],
        "least": LEAST[found.recipient_kind],
        "basis": basis_for_partner(found),
        "events": list(events.select_related("contact")),
        "form": form,
        "acknowledged": found.status == "acknowledged",
    }


@never_cache
@require_http_methods(["GET", "POST"])
@who("public")
def ask(request: HttpRequest) -> HttpResponse:
    """For somebody who wants to tell the desk about a child: a link to the form, if we know the address."""
    form = AskForLinkForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        partner.send_refer_links(email=form.cleaned_data["email"])
        said = "If the police know this address, a link to the form is on its way to it. It can take a few minutes."
        return render(request, "notices/partner/done.html", {"heading": "Look in your mailbox", "said": said})
    return render(request, "notices/partner/ask.html", {"form": form}, status=422 if form.errors else 200)


@never_cache
@require_http_methods(["GET", "POST"])
@who("public")
def refer(request: HttpRequest) -> HttpResponse:
    """The form. Behind a link and a second proof like everything else here."""
    row = _held(request)
    if row is None:
        return redirect("partners:ask")
    form = ReferForm(request.POST or None, initial={"key": uuid4()})
    if request.method == "POST" and form.is_valid():
        told, key = form.told()
        try:
            contact = tell_the_desk(told=told, contact=row.contact, key=str(key))
        except BadInput as wrong:
            form.add_error(None, str(wrong))
        else:
            said = f"The referrals desk has it under {contact.reference}. If the child is in danger now, ring 999 as well. Telling us does not take the place of telling the council."
            return render(request, "notices/partner/done.html", {"heading": "The desk has it", "said": said})
    return render(
        request,
        "notices/partner/refer.html",
        {"form": form, "contact": row.contact},
        status=422 if form.errors else 200,
    )


@never_cache
@require_POST
@who("public")
def close(request: HttpRequest) -> HttpResponse:
    """Shut this browser's page of the notice."""
    request.session.pop(KEY, None)
    return render(
        request,
        "notices/partner/done.html",
        {"heading": "Closed", "said": "Nothing about the notice is left open in this browser."},
    )


@require_safe
@who("public")
def about(request: HttpRequest) -> HttpResponse:
    """What these pages are, for whoever got an e-mail and wonders."""
    return render(request, "notices/partner/about.html", {"ask_url": reverse("partners:ask")})
