"""Words that say nothing are sent back with what to write instead (F30)."""

import pytest

from childfirst.contacts.voice import hollow, voice_problem

REFUSED = [
    "N/A",
    "n/a",
    "NA",
    "n.a.",
    "N / A",
    "Not applicable",
    "no concerns",
    "No Concerns.",
    "NO CONCERNS NOTED!",
    "asleep",
    "Asleep.",
    "was asleep",
    "children were asleep",
    "Too young",
    "too young to speak",
    "The child is too young.",
    "none",
    "None.",
    "nothing",
    "Nothing to report",
    "nil",
    "-",
    "...",
    "x",
    "OK",
    "No issues; N/A",
    "asleep, no concerns",
    "n/a - asleep",
]
KEPT = [
    "I want to go home",
    "Nothing happened to me, he hit Mum",
    "Frightened",
    "Asleep in a cot by a broken window, in a wet nappy",
    "No, I hate him",
    "He said none of it was true",
    "Too young to speak: reached for her gran and hid from him",
]


@pytest.mark.parametrize("text", REFUSED)
def test_hollow_words_are_refused_in_any_case_and_punctuation(text):
    assert "write" in hollow(text).lower()


@pytest.mark.parametrize("text", [*KEPT, "", "   "])
def test_what_says_something_stands(text):
    assert hollow(text) == ""


def test_the_refusal_fits_what_was_written():
    assert "who will see them when they wake" in hollow("asleep")
    assert "too young for words still shows" in hollow("Too young")


AWARE = {"appearance": "Clean, red eyes", "relationships": "Clung to her mother"}


@pytest.mark.parametrize(
    ("words", "aware", "spoken_to", "age", "non_verbal", "right"),
    [
        ("I hid", {}, "yes", 100, False, True),
        ("", AWARE, "yes", 100, False, False),
        ("", AWARE, "no", 100, False, True),
        ("", {}, "no", 100, False, False),
        ("", AWARE, "yes", 20, False, True),
        ("", {"appearance": "Clean"}, "no", 20, False, False),
        ("", AWARE, "yes", 100, True, True),
        ("asleep", AWARE, "no", 100, False, False),
        ("", {"appearance": "N/A", "words": "none"}, "no", 20, False, False),
        ("", AWARE, "yes", None, False, False),
        ("", AWARE, "yes", 24, False, False),
        ("", AWARE, "yes", 23, False, True),
    ],
)
def test_observations_stand_in_for_words_only_where_they_may(words, aware, spoken_to, age, non_verbal, right):
    assert (
        voice_problem(words=words, aware=aware, spoken_to=spoken_to, age_months=age, non_verbal=non_verbal) == ""
    ) is right
