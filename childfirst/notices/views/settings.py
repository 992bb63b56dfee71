"""How notices are released and escalated, and councils' own systems. For administrators; shows no child."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from childfirst.foundation.permissions import who
from childfirst.notices import doors
from childfirst.notices.actions import settings as keep
from childfirst.notices.escalating import Timing, timing_of
from childfirst.notices.forms import AgainForm, EmptyForm, HookForm, PolicyForm
from childfirst.notices.models import CouncilHook, NoticeDraft, OutboxMessage, ReleasePolicy
from childfirst.notices.permissions import may_keep_policy
from childfirst.notices.policy import policy_of, second_school_is_told
from childfirst.notices.purposes import SENT_OUT
from childfirst.notices.queries import given_up as lost
from childfirst.notices.secrets_of_links import hook_secret
from childfirst.ui.acts import act
from childfirst.ui.formatting import date_words, moment_words
from childfirst.ui.pagination import counted


@require_safe
@who(may_keep_policy)
def policies(request: HttpRequest) -> HttpResponse:
    """What is in force, what it replaced, and how the outbox stands."""
    kinds = [code for code in NoticeDraft.RECIPIENTS if code in SENT_OUT]
    ended = ReleasePolicy.objects.exclude(ended_at=None).select_related("ended_by").order_by("-pk")[:30]
    hooks = CouncilHook.objects.filter(ended_at=None).select_related("borough", "set_by")
    context = {
        "mail_fault": doors.fault_of_mail(),
        "in_force": [_row(kind, timing_of(policy_of(kind))) for kind in kinds],
        "replaced": [
            [
                NoticeDraft.RECIPIENTS[row.recipient_kind],
                row.source,
                moment_words(row.ended_at),
                str(row.ended_by or "–"),
            ]
            for row in ended
        ],
        "hooks": [
            [
                hook.borough.name,
                hook.address,
                str(hook.set_by),
                {"text": "End", "href": reverse("notices:end-hook", args=[hook.pk]), "hidden": hook.borough.name},
            ]
            for hook in hooks
        ],
        "outbox": [
            [words, str(OutboxMessage.objects.filter(state=state).count())]
            for state, words in OutboxMessage.STATES.items()
        ],
    }
    return render(request, "notices/policies.html", context)


def _row(kind: str, timing: Timing) -> list[object]:
    goes = "A person releases each" if timing.release_after is None else f"After {timing.release_after} minutes"
    if kind == "school":
        goes += ". A second school is told too" if second_school_is_told() else ". A second school is not told"
    return [
        NoticeDraft.RECIPIENTS[kind], goes, f"{timing.deputy}, {timing.ward}, {timing.desk} minutes before it is due",
        f"{timing.source} ({date_words(timing.source_date)})", {"text": "Change", "href": f"{reverse('notices:set-policy')}?kind={kind}", "hidden": NoticeDraft.RECIPIENTS[kind]},
    ]  # fmt: skip


@require_http_methods(["GET", "POST"])
@who(may_keep_policy)
def set_policy(request: HttpRequest) -> HttpResponse:
    """In place of what is in force for one kind."""
    kind = request.GET.get("kind", "school")
    row = policy_of(kind if kind in SENT_OUT else "school")
    now_in_force = timing_of(row)
    start = {
        "recipient_kind": kind, "release_after_minutes": now_in_force.release_after, "deputy_minutes": now_in_force.deputy,
        "ward_minutes": now_in_force.ward, "desk_minutes": now_in_force.desk, "second_school": row is not None and row.second_school,
    }  # fmt: skip
    page = {
        "question": "How notices are released",
        "button": "Put in force",
        "lead": "Local policy, never law. It holds for notices that are prepared or released from now on.",
    }
    return act(
        request, PolicyForm(request.POST or None, initial=start), lambda given: keep.set_policy(by=request.user, **given),
        page=page, done="In force from now.", to=reverse("notices:policies"),
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@who(may_keep_policy)
def set_hook(request: HttpRequest) -> HttpResponse:
    """A council's own system. Its secret is shown once, on the page that follows."""
    page = {"question": "A council's own system", "button": "Set it up"}

    def shown(hook: CouncilHook) -> HttpResponse:
        return render(request, "notices/hook_secret.html", {"hook": hook, "secret": hook_secret(hook)})

    return act(
        request, HookForm(request.POST or None), lambda given: keep.set_hook(by=request.user, **given),
        page=page, to=reverse("notices:policies"), then=shown,
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@who(may_keep_policy)
def end_hook(request: HttpRequest, pk: int) -> HttpResponse:
    """Nothing more goes there."""
    hook = CouncilHook.objects.filter(pk=pk, ended_at=None).select_related("borough").first()
    if hook is None:
        raise Http404("This web-hook was ended already.")
    page = {"question": f"End the web-hook of {hook.borough.name}?", "button": "End it"}
    return act(
        request, EmptyForm(request.POST if request.method == "POST" else None), lambda given: keep.end_hook(hook=hook, by=request.user),
        page=page, done="Ended.", to=reverse("notices:policies"),
    )  # fmt: skip


@require_safe
@who(may_keep_policy)
def given_up(request: HttpRequest) -> HttpResponse:
    """Messages that no carrier will take, newest first: why, and a way to send each again. Names no child."""
    rows = lost().select_related("notice", "contact", "hook__borough")
    page = counted(rows.order_by("-pk"), request)
    lines = [
        [
            f"{message.notice or 'No notice'} ({message.get_channel_display()}, {message.pk})",
            _whom(message),
            moment_words(message.made_at),
            str(message.attempts),
            message.last_error or "–",
            {"text": "Send again", "href": reverse("notices:send-again", args=[message.pk]), "hidden": f"message {message.pk}"},
        ]
        for message in page.items
    ]  # fmt: skip
    return render(
        request, "notices/given_up.html", {"page": page, "rows": lines, "back_link": reverse("notices:policies")}
    )


def _whom(message: OutboxMessage) -> str:
    if message.contact is not None:
        return message.contact.organisation
    return message.hook.borough.name if message.hook is not None else "Another system"


@require_http_methods(["GET", "POST"])
@who(may_keep_policy)
def send_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Once more."""
    message = lost().filter(pk=pk).select_related("notice").first()
    if message is None:
        raise Http404("This message waits or was sent already.")
    page = {
        "question": f"Send message {message.pk} again?",
        "button": "Send it again",
        "lead": f"It was given up because: {message.last_error or 'nothing was said'}.",
    }
    return act(
        request, AgainForm(request.POST or None), lambda given: keep.send_again(message=message, by=request.user, **given),
        page=page, done="It is in the outbox again.", to=reverse("notices:given-up"),
    )  # fmt: skip
