"""What rules say to a child is short and plain: measured, and free of the words of the trade."""

import re

import pytest

from childfirst.rules.screening import Family, Rule, every_rule
from childfirst.rules.screening.editions import EDITIONS
from childfirst.rules.screening.families import FAMILIES

EVERY = [*every_rule(), *EDITIONS]
# Words that a child of ten need not know, and one may not be called.
OF_THE_TRADE = (
    "safeguard", "referral", "multi-agency", "disclos", "exploitation", "vulnerab", "strategy", "assessment", "perpetrator", "coerc",
    "offender", "intervention", "agency", "statutory", "threshold", "indicator", "section", "screen", "criminal", "abscond", "nominal",
    "juvenile", "risk-taking", "promiscuous", "streetwise",
)  # fmt: skip
LONGEST_SENTENCE = 22
LONG_WORD = 11


def sentences(text: str) -> list[str]:
    return [one for one in re.split(r"[.!?]+\s*", text) if one.strip()]


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.key)
def test_it_is_short_and_plain(rule: Rule) -> None:
    text = rule.child_words
    longest = max(len(one.split()) for one in sentences(text))
    long_words = [word for word in re.findall(r"[A-Za-z]+", text) if len(word) > LONG_WORD]

    assert longest <= LONGEST_SENTENCE, text
    assert len(long_words) <= 1, long_words
    assert not [word for word in OF_THE_TRADE if word in text.lower()]


def test_the_whole_page_reads_easily() -> None:
    """Words a sentence and letters a word over all rules, as in the automated readability index: below the age of eleven."""
    said = [one for rule in EVERY for one in sentences(rule.child_words)]
    words = [word for one in said for word in re.findall(r"[A-Za-z']+", one)]
    index = 4.71 * sum(map(len, words)) / len(words) + 0.5 * len(words) / len(said) - 21.43

    assert index < 6, round(index, 1)


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.slug)
def test_the_headings_of_the_childrens_page_are_plain_too(family: Family) -> None:
    words = re.findall(r"[A-Za-z]+", family.for_children)

    assert len(words) <= 12
    assert not [word for word in words if len(word) > LONG_WORD]
    assert not [word for word in OF_THE_TRADE if word in family.for_children.lower()]
