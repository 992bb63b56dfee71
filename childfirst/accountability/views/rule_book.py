"""The public rule book, and what police look for in words for a child."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from childfirst.contacts.models import RuleSetting
from childfirst.contacts.rules_in_use import rules_in_use
from childfirst.foundation.now import today
from childfirst.foundation.permissions import who
from childfirst.rules.screening import Family, RuleSet, editions_of
from childfirst.rules.screening.families import FAMILIES
from childfirst.rules.screening.rule_book import in_force_words, reasons_given
from childfirst.rules.screening.standing import TAGS, URGENCIES, clock_words
from childfirst.rules.vocabulary import GRADES

STATUS_WORDS = {
    "statute": "Statute",
    "guidance": "National guidance",
    "local": "Local policy, not law",
    "design": "Our own design, not law",
}
LEADS_WORDS = {"opens_referral": "Opens a referral", "asks": "Asks the officer something", "informs": "Informs"}


def _book(families: Iterable[Family]) -> dict[str, Any]:
    """What every page of the rule book needs: the rules as they stand today, and each choice made about them."""
    rules = rules_in_use()
    stand = _standing(rules)
    return {
        "families": [_family(family, stand) for family in families],
        "version": rules.version,
        "status_words": STATUS_WORDS,
        "leads_words": LEADS_WORDS,
        "urgency_words": URGENCIES,
        "clock_words": clock_words,
        "in_force_words": in_force_words,
        "reasons_given": reasons_given,
        "tag_words": TAGS,
        "grade_words": GRADES,
        "stand": stand,
        "editions": editions_of,
        "choices": {rule: list(rows) for rule, rows in groupby(_choices(), key=lambda one: one.rule)},
    }


def _standing(rules: RuleSet) -> dict[str, int]:
    """The rules that apply today, each with its edition."""
    return {rule.id: rule.edition for rule in rules.rules if rule.in_force(today())}


def _choices() -> QuerySet[RuleSetting]:
    """Every choice made about a rule: what and why, never who, because these pages are public."""
    return RuleSetting.objects.order_by("rule", "-from_day", "-pk").defer("set_by")


def _family(family: Family, stand: dict[str, int]) -> dict[str, Any]:
    on = sum(rule.id in stand for rule in family.rules)
    return {"family": family, "on": on, "off": len(family.rules) - on}


@require_safe
@who("public")
@gzip_page
def rule_book(request: HttpRequest) -> HttpResponse:
    """Every family of rules, how many rules it has and how many are switched on."""
    return render(request, "accountability/rule_book.html", _book(FAMILIES))


@require_safe
@who("public")
@gzip_page
def printed(request: HttpRequest) -> HttpResponse:
    """The whole rule book as one document, made to be printed."""
    return render(request, "accountability/rule_book_print.html", _book(FAMILIES) | {"day": today()})


@require_safe
@who("public")
@gzip_page
def rule_family(request: HttpRequest, family: str) -> HttpResponse:
    """One family: each rule with its words, source, dates and worked examples."""
    found = next((one for one in FAMILIES if one.slug == family), None)
    if found is None:
        raise Http404
    context = _book([found]) | {"family": found, "back_link": reverse("accountability:rule-book")}
    return render(request, "accountability/rule_family.html", context)


@require_safe
@who("public")
@gzip_page
def for_children(request: HttpRequest) -> HttpResponse:
    """What police look for and why, in words for a child."""
    stand = _standing(rules_in_use())
    families = [(family, [rule for rule in family.rules if rule.id in stand]) for family in FAMILIES]
    return render(
        request, "accountability/for_children.html", {"families": [(f, rules) for f, rules in families if rules]}
    )


@require_safe
@who("public")
@gzip_page
def about(request: HttpRequest) -> HttpResponse:
    """What this is, what it will not do, and how accessible it is."""
    return render(request, "accountability/about.html")
