"""A force's own choices about powers: what is in force, where it comes from, what it replaced."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from childfirst.foundation.permissions import who
from childfirst.powers.actions.settings import set_policy
from childfirst.powers.forms.settings import SettingForm
from childfirst.powers.models import PowerSetting
from childfirst.powers.permissions import may_keep_policy, may_read_policy
from childfirst.powers.policy import DEFAULTS, NAMES, SAMPLE, WRITTEN_DOWN
from childfirst.powers.views import act
from childfirst.referrals.presenters.timings import length
from childfirst.rules.gates import SWITCHES
from childfirst.ui.formatting import date_words, moment_short


@require_safe
@who(may_read_policy)
def policy(request: HttpRequest) -> HttpResponse:
    """Every choice as it stands."""
    stands = {row.name: row for row in PowerSetting.objects.filter(ended_at=None).select_related("set_by")}
    ended = PowerSetting.objects.exclude(ended_at=None).select_related("set_by", "ended_by").order_by("-ended_at")
    rows = [_row(name, stands.get(name)) for name in NAMES]
    replaced = [[NAMES[row.name], _value(row), row.source, f"{moment_short(row.set_at)} to {moment_short(row.ended_at)}"] for row in ended]  # fmt: skip
    keeps = may_keep_policy(request.user)
    rows = rows if keeps else [row[:-1] for row in rows]
    return render(request, "powers/policy.html", {"rows": rows, "replaced": replaced, "keeps": keeps})


def _row(name: str, row: PowerSetting | None) -> list[object]:
    change = {"text": "Change", "href": reverse("powers:set-policy", args=[name]), "hidden": NAMES[name]}
    if row is not None:
        return [NAMES[name], _value(row), f"{row.source}, {date_words(row.source_date)}", f"{row.set_by}, {moment_short(row.set_at)}", change]  # fmt: skip
    if name in SWITCHES:
        return [NAMES[name], "Off", "Not in force: nobody has switched it on", "Nobody", change]
    amount, source = DEFAULTS[name]
    return [NAMES[name], _amount(name, amount), f"{source} ({date_words(WRITTEN_DOWN)})", "Nobody", change]


def _value(row: PowerSetting) -> str:
    return ("On" if row.on else "Off") if row.name in SWITCHES else _amount(row.name, row.amount or 0)


def _amount(name: str, amount: int) -> str:
    return f"{amount} in each hundred" if name == SAMPLE else length(amount)


@require_http_methods(["GET", "POST"])
@who(may_keep_policy)
def replace(request: HttpRequest, name: str) -> HttpResponse:
    """A new choice from now."""
    if name not in NAMES:
        raise Http404("There is no such choice.")
    return act(
        request,
        SettingForm(request.POST or None, name=name),
        lambda given: set_policy(name=name, by=request.user, **given),
        page={
            "question": NAMES[name],
            "button": "Put it in force",
            "lead": "A force's own choice, never law. What was weighed before keeps the policy it was weighed under.",
        },
        done="In force from now.",
        to=reverse("powers:policy"),
    )
