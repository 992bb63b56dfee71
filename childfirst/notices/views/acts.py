"""One act on one page each: release, not share, recall, telephone, reply, authorise, ask to tell a school of a risk."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from childfirst.contacts.models import Contact
from childfirst.contacts.permissions import scope
from childfirst.foundation.errors import CannotNow
from childfirst.foundation.permissions import who
from childfirst.notices import forms, purposes
from childfirst.notices import permissions as may
from childfirst.notices.actions import releasing, risk, sharing, ward
from childfirst.notices.models import NoticeDraft
from childfirst.notices.queries import to_see
from childfirst.notices.views.reading import found
from childfirst.teams.models import PartnerContact
from childfirst.teams.queries import services
from childfirst.ui.acts import act
from childfirst.ui.forms import GovForm

both = require_http_methods(["GET", "POST"])


def _page(row: NoticeDraft, question: str, button: str, **more: Any) -> dict[str, Any]:
    return {"question": question, "button": button, "lead": f"{row} to {row.recipient}.", **more}


def _act(
    request: HttpRequest,
    row: NoticeDraft,
    form: type[GovForm],
    do: Callable[..., Any],
    *,
    page: dict[str, Any],
    done: str,
    to: str = "",
) -> HttpResponse:
    """One verb of one notice, with what was typed, and back to the notice."""
    return act(
        request, form(request.POST if request.method == "POST" else None), lambda given: do(notice=row, by=request.user, **given),
        page=page, done=done, to=to or reverse("notices:notice", args=[row.pk]),
    )  # fmt: skip


@both
@who(may.may_read_notices)
def release(request: HttpRequest, pk: int) -> HttpResponse:
    """Send it."""
    row = found(request, pk)
    may.may_release.check(request.user, row)
    page = _page(
        row, "Release this notice?", "Release it",
        consequences=["An e-mail with a link goes to the lead. Nothing about the child stands in it.", "The trail keeps that you shared it, with whom and on which basis."],
    )  # fmt: skip
    return _act(request, row, forms.EmptyForm, releasing.release, page=page, done=f"{row} is in the outbox.")


@both
@who(may.may_read_notices)
def not_share(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep that it was not shared, and why."""
    row = found(request, pk)
    may.may_release.check(request.user, row)
    page = _page(
        row, "Decide not to share this notice", "Do not share it", grave=True,
        warning="No exception to section 49A is known to be in any regulations (R107). The desk reads every one of these decisions." if row.purpose == "encompass" else "",
    )  # fmt: skip
    return _act(
        request,
        row,
        forms.NotSharedForm,
        releasing.decide_not_to_share,
        page=page,
        done="It will not be shared. Your reason is kept.",
    )


@both
@who(may.may_read_notices)
def recall(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it back from everyone who was sent it."""
    row = found(request, pk)
    may.may_release.check(request.user, row)
    page = _page(
        row, "Recall this notice?", "Recall it", grave=True,
        consequences=["Its links stop showing it at once.", "Everyone who was sent one is told not to use or keep it, and why."],
    )  # fmt: skip
    return _act(request, row, forms.ReasonForm, releasing.recall, page=page, done=f"{row} is recalled.")


@both
@who(may.may_read_notices)
def telephone(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody was reached."""
    row = found(request, pk)
    may.may_follow_up.check(request.user, row)
    page = _page(
        row, "Told by telephone", "Save", consequences=["It counts as acknowledged, and nobody else is turned to."]
    )
    return _act(
        request, row, forms.TelephoneForm, releasing.tell_by_telephone, page=page, done="Written down: they know."
    )


@both
@who(may.may_read_notices)
def reply(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer a partner's question."""
    row = found(request, pk)
    may.may_follow_up.check(request.user, row)
    asked = row.events.filter(what="asked").order_by("-pk").first()
    page = _page(row, "Answer their question", "Send the answer", quote=asked.words if asked else "")
    return _act(
        request,
        row,
        forms.ReplyForm,
        releasing.reply,
        page=page,
        done="Your answer waits behind a new link, and a clock that waited for it goes on.",
    )


@both
@who(may.may_read_notices)
def authorise(request: HttpRequest, pk: int) -> HttpResponse:
    """An inspector's answer to a risk notice."""
    row = found(request, pk)
    may.may_authorise.check(request.user, row)
    page = _page(
        row, "May the school be told?", "Save my answer", quote=f"Asked by {row.prepared_by}: {row.why}",
        consequences=[f"The school would read: {row.content.get('What you need to know', '')}", row.get_lawful_basis_display()],
    )  # fmt: skip

    def answer(*, agreed: str, **more: Any) -> NoticeDraft:
        return risk.answer(agreed=agreed == "yes", **more)

    return _act(request, row, forms.AuthorityForm, answer, page=page, done="Your answer is kept with your name.")


@both
@who(may.may_ask_for_a_risk_notice)
def ask_risk(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask to tell a school of a serious risk, from a contact."""
    contact = get_object_or_404(Contact.objects.filter(scope(request.user)), pk=pk)
    parts = [part for part in contact.involvements.select_related("child__school", "school") if part.child]
    known = {
        str(part.child.pk): (part.child, part.school or part.child.school)
        for part in parts
        if part.school or part.child.school
    }
    if not known:
        raise CannotNow("No child of this contact has a school on record, so no school can be told.")
    form = forms.RiskForm(
        request.POST or None, children=[(key, f"{child.name}, {school}") for key, (child, school) in known.items()]
    )

    def ask(given: dict[str, Any]) -> None:
        child, school = known[given.pop("child")]
        risk.ask(contact=contact, child=child, school=school, by=request.user, **given)

    page = {
        "question": "Tell a school of a serious risk", "button": "Ask an inspector",
        "lead": "For serious cases only, such as bail for a grave offence. It goes beyond what the guidance lists for domestic abuse, so an inspector who did not ask for it decides.",
    }  # fmt: skip
    return act(request, form, ask, page=page, done="An inspector is asked.", to=reverse("contacts:contact", args=[pk]))


@both
@who(may.may_ask_a_service)
def ask_service(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask a service to help a child, from a contact."""
    contact = get_object_or_404(Contact.objects.filter(scope(request.user)), pk=pk)
    children = {str(part.child.pk): part.child for part in contact.involvements.select_related("child") if part.child}
    if not children:
        raise CannotNow("No child of this contact is named yet, so nobody can be asked to help one.")
    there = services(purposes.SERVICES)
    if not there:
        raise CannotNow(
            "No service is known yet. The desk, a ward officer or an administrator adds one under Partners."
        )
    form = forms.ServiceForm(
        request.POST or None, children=[(key, child.name) for key, child in children.items()],
        services=[(str(place), f"{name} ({PartnerContact.KINDS[kind].lower()})") for place, (kind, name) in enumerate(there)],
        initial={"child": next(iter(children))} if len(children) == 1 else {},
    )  # fmt: skip

    def ask(given: dict[str, Any]) -> None:
        child, service = children[given.pop("child")], there[int(given.pop("service"))]
        sharing.ask_a_service(contact=contact, child=child, service=service, by=request.user, **given)

    page = {
        "question": "Ask a service to help a child", "button": "Send it to the desk",
        "lead": "The desk checks it and sends a link. The service sees what you write here and nothing else of the record.",
    }  # fmt: skip
    return act(
        request, form, ask, page=page, done="The desk is asked to send it.", to=reverse("contacts:contact", args=[pk])
    )


@both
@who(may.may_log_with_schools)
def mean_to_see(request: HttpRequest, pk: int) -> HttpResponse:
    """Put the child on the ward's list."""
    row = found(request, pk)
    page = _page(row, "A child to see", "Put on my list")
    return _act(
        request,
        row,
        forms.ToSeeForm,
        ward.mean_to_see,
        page=page,
        done="On the list of children to see.",
        to=reverse("notices:ward-day"),
    )


@both
@who(may.may_log_with_schools)
def seen(request: HttpRequest, pk: int) -> HttpResponse:
    """The child was seen."""
    row = to_see(request.user).filter(pk=pk).first()
    if row is None:
        raise Http404("This child is not on your list any more.")
    page = {"question": "The child was seen", "button": "Save", "lead": f"{row.child.name}, {row.school}. {row.why}"}
    return act(
        request, forms.SeenForm(request.POST or None), lambda given: ward.seen(row=row, by=request.user, **given),
        page=page, done="Written down.", to=reverse("notices:ward-day"),
    )  # fmt: skip
