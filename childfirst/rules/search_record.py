"""What the record of a search of a child must hold before anybody may call it complete (domain 4.5; F17, F19, R013, R024, R041).

The database refuses the same (`powers.models.searches.WHOLE`); here each missing thing has its words. Pure.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from childfirst.rules.gates.facts import NOTHING_SAID
from childfirst.rules.search_words import EXPOSING, UNDER_STOP_AND_SEARCH

Values = Mapping[str, Any]
When = Callable[[Values], bool]


def _always(values: Values) -> bool:
    return True


def _exposing(values: Values) -> bool:
    """Where the kind is not known, what the gravest kind asks for is missing too: unknown is never "no"."""
    return values.get("kind") in EXPOSING or values.get("kind") == "not_known"


def _stop(values: Values) -> bool:
    return values.get("kind") in UNDER_STOP_AND_SEARCH or values.get("kind") == "not_known"


def _adult_there(values: Values) -> bool:
    return _exposing(values) and values.get("aa_present") is True


def _adult_absent(values: Values) -> bool:
    return _exposing(values) and values.get("aa_present") is False


def _girl(values: Values) -> bool:
    return _exposing(values) and values.get("sex") == "female"


def _found(values: Values) -> bool:
    return values.get("linked") != "nothing"


def _told(values: Values) -> bool:
    return values.get("parent_told") == "told"


def _not_told(values: Values) -> bool:
    return values.get("parent_told") in ("unsafe", "not_reached")


# (field, what is missing in words, when it is asked for)
REQUIRED: Final[tuple[tuple[str, str, When], ...]] = (
    ("kind_known", "What kind of search it was", _always),
    ("who", "The child, by name or by description", _always),
    ("age_years", "The child's age", _always),
    ("age_basis", "How the age is known", _always),
    ("sex", "The child's sex", _always),
    ("ethnicity_self", "The child's ethnicity as the child describes it", _always),
    ("ethnicity_officer", "The child's ethnicity as the officer saw it", _always),
    ("legal_power", "The power used", _stop),
    ("object_sought", "What was looked for", _always),
    ("grounds", "The grounds", _stop),
    ("grounds_basis", "What the grounds rest on", _stop),
    ("less_intrusive", "The less intrusive way that was tried, or why none could be", _stop),
    ("reason", "Why less would not do", _always),
    ("place_type", "What sort of place it was", _always),
    ("place", "The place", _always),
    ("in_public_view", "Whether the public could see", _always),
    ("welfare_consideration", "How the child's welfare was weighed", _always),
    ("health_asked", "Whether the child's health needs were asked about", _exposing),
    ("menstruation_needs_asked", "Whether a girl was asked what she needs for her period", _girl),
    ("aa_present", "Whether an appropriate adult was there", _exposing),
    ("aa_name", "The appropriate adult's name", _adult_there),
    ("aa_role", "Who the appropriate adult is to the child", _adult_there),
    ("aa_exception", "Why no appropriate adult was there", _adult_absent),
    ("adult_called", "Whether an appropriate adult was called, and what came of it", _adult_absent),
    ("authority", "Who authorised it, or that nobody did", _always),
    ("officers_present", "Everybody who was there, with their sex and part", _always),
    ("clothing_removed", "What was taken off", _always),
    ("search_began", "When it began", _always),
    ("search_ended", "When it ended", _always),
    ("video", "Body-worn video", _always),
    ("linked", "Whether anything was found, and what was looked for", _always),
    ("items_found", "What was found", _found),
    ("outcome", "The outcome", _always),
    ("injuries", "Injuries, or that there were none", _always),
    ("distress", "How the child was", _always),
    ("explained_to_child", "What was explained to the child", _always),
    ("parent_told", "Whether a parent or carer was told", _always),
    ("parent_told_when", "When the parent or carer was told", _told),
    ("parent_not_told_reason", "Why no parent or carer has been told", _not_told),
    ("copy_given", "Whether the child was given a copy of the record", _always),
    ("referral", "The safeguarding referral", _always),
)
WORDS: Final = {name: words for name, words, _ in REQUIRED}
# Answers in which "none" says something: there were no injuries, nobody authorised it.
MAY_BE_NONE: Final = frozenset({"injuries", "items_found", "authority", "aa_exception"})


def lacking(values: Values) -> list[str]:
    """Names of what this record still lacks, in the order of the page. `values` by field name."""
    return [name for name, _, asked in REQUIRED if asked(values) and not _given(name, values.get(name))]


def _given(name: str, value: Any) -> bool:
    if isinstance(value, bool):
        return True
    if isinstance(value, str):
        return bool(value.strip()) and (name in MAY_BE_NONE or value.strip().lower() not in NOTHING_SAID)
    return bool(value) or (type(value) is int and name == "age_years")
