"""The rule owner's pages: how rules are judged, one rule by team and ethnicity, and switching it. No child is shown here."""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from childfirst.accountability.forms.rules import RatesFilter, RuleChoice
from childfirst.accountability.queries import rule_rates
from childfirst.contacts.actions import set_rule
from childfirst.contacts.actions.rule_settings import applies_on
from childfirst.contacts.models import RuleSetting
from childfirst.foundation.errors import BadInput
from childfirst.foundation.now import today
from childfirst.foundation.permissions import who
from childfirst.rules.screening import Rule, editions_of, every_rule
from childfirst.teams.permissions import may_keep_rules, may_see_rule_rates

HIDDEN = "fewer than 5, or hidden to protect such a number"


@require_safe
@who(may_see_rule_rates)
def rates(request: HttpRequest) -> HttpResponse:
    """Every rule that found something, the noisiest first."""
    form, since, days = _since(request)
    rows = [
        [
            {"text": rate.title, "href": f"{reverse('accountability:rule-judged', args=[rate.name])}?days={days}"},
            *_cells(rate),
        ]
        for rate in rule_rates.rates(since)
    ]
    context = {
        "form": form,
        "rows": rows,
        "since": since,
        "settings": _settings(),
        "may_keep": may_keep_rules(request.user),
    }
    return render(request, "accountability/rule_rates.html", context)


@require_safe
@who(may_see_rule_rates)
def judged(request: HttpRequest, rule: str) -> HttpResponse:
    """One rule: what it says, how it was judged by team and by ethnicity, and every choice made about it."""
    found = _known(rule)
    form, since, _ = _since(request)
    context = {
        "rule": found,
        "form": form,
        "since": since,
        "teams": [[rate.name, *_cells(rate)] for rate in rule_rates.by_team(rule, since)],
        "ethnicities": [[rate.name, *_cells(rate)] for rate in rule_rates.by_ethnicity(rule, since)],
        "settings": _settings(rule),
        "stands": _edition_words(rule, applies_on(rule, today())),
        "may_keep": may_keep_rules(request.user) and bool(editions_of(rule)),
    }
    return render(request, "accountability/rule_judged.html", context)


@require_http_methods(["GET", "POST"])
@who(may_keep_rules)
def change(request: HttpRequest, rule: str) -> HttpResponse:
    """Switch a rule off or to another edition, from a day, with a reason."""
    found = _known(rule)
    if not editions_of(rule):
        raise Http404
    form = RuleChoice(request.POST or None, choices=_choices(rule), initial={"from_day": today()})
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            set_rule(
                rule, edition=int(data["edition"]), from_day=data["from_day"], reason=data["reason"], by=request.user
            )
        except BadInput as bad:
            form.add_error(bad.field, str(bad))
        else:
            messages.success(request, "Done. The public rule book shows it, and what was found before stays as it was.")
            return redirect("accountability:rule-judged", rule=rule)
    context = {
        "rule": found,
        "form": form,
        "question": f"How should “{found.title}” apply?",
        "button": "Save this choice",
        "cancel_url": reverse("accountability:rule-judged", args=[rule]),
        "stands": _edition_words(rule, applies_on(rule, today())),
    }
    return render(request, "accountability/rule_change.html", context)


def _since(request: HttpRequest) -> tuple[RatesFilter, Any, int]:
    form = RatesFilter(request.GET or None)
    days = int(form.cleaned_data["days"]) if form.is_bound and form.is_valid() else int(RatesFilter.USUAL)
    return form, today() - timedelta(days=days), days


def _known(rule: str) -> Rule:
    found = next((one for one in every_rule() if one.id == rule), None)
    if found is None:
        raise Http404
    return found


def _choices(rule: str) -> list[tuple[str, str]]:
    return [
        *((str(number), _edition_words(rule, number)) for number in editions_of(rule)),
        ("0", "Off: it says nothing"),
    ]


def _edition_words(rule: str, edition: int) -> str:
    choices = editions_of(rule)
    return f"Edition {edition}: {choices[edition].title}" if edition in choices else "Off"


def _cells(rate: rule_rates.Rate) -> list[str]:
    share = rate.figure
    return [
        HIDDEN if rate.found is None else f"{rate.found:,}",
        HIDDEN if rate.disagreed is None else f"{rate.disagreed:,}",
        f"{share.estimate:.1%} ({share.low:.1%} to {share.high:.1%})"
        if share and share.estimate is not None and share.low is not None and share.high is not None
        else "Not shown",
    ]


def _settings(rule: str = "") -> list[dict[str, Any]]:
    rows = RuleSetting.objects.select_related("set_by").order_by("-pk")
    return [
        {
            "rule": row.rule,
            "title": _known(row.rule).title,
            "what": _edition_words(row.rule, row.edition),
            "from_day": row.from_day,
            "reason": row.reason,
            "by": str(row.set_by),
            "at": row.set_at,
        }
        for row in (rows.filter(rule=rule) if rule else rows)
    ]
