"""The rules as their owner has set them: the rule book, with every dated choice made so far."""

from childfirst.contacts.models import RuleSetting
from childfirst.rules.screening import RuleSet, Setting, rule_set_for


def settings_so_far() -> tuple[Setting, ...]:
    """Every choice, the oldest first."""
    rows = RuleSetting.objects.order_by("pk").values_list("rule", "from_day", "edition")
    return tuple(Setting(rule, from_day, edition) for rule, from_day, edition in rows)


def rules_in_use() -> RuleSet:
    """The rules with which contacts are screened now, each contact by its own day."""
    return rule_set_for(None, settings_so_far())
