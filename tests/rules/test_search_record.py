"""What a whole record holds, and the draw of searches for review: anybody can draw it again, nobody can choose it."""

from datetime import date

import pytest

from childfirst.rules.sampling import drawn
from childfirst.rules.search_record import REQUIRED, WORDS, lacking

DAY = date(2026, 11, 26)


def test_nothing_given_lacks_everything_that_is_always_asked():
    found = lacking({"kind": "strip_search_stop", "sex": "female", "aa_present": False})
    assert {"age_years", "grounds", "menstruation_needs_asked", "aa_exception", "parent_told", "referral"} <= set(found)
    assert "aa_name" not in found


@pytest.mark.parametrize(
    ("kind", "never"),
    [
        ("more_thorough_search", "aa_present"),
        ("strip_search_custody", "grounds"),
        ("strip_search_custody", "legal_power"),
    ],
)
def test_each_kind_asks_for_its_own(kind, never):
    assert never not in lacking({"kind": kind})


@pytest.mark.parametrize("said", ["", "  ", "n/a", "Unknown", "-"])
def test_words_that_say_nothing_are_no_answer(said):
    assert "grounds" in lacking({"kind": "strip_search_stop", "grounds": said})


def test_none_is_an_answer_where_it_says_something():
    assert not {"injuries", "authority"} & set(
        lacking({"kind": "strip_search_stop", "injuries": "None", "authority": "none"})
    )


def test_no_is_an_answer():
    assert "in_public_view" not in lacking({"kind": "strip_search_stop", "in_public_view": False})


def test_every_name_has_words_and_stands_once():
    assert len(WORDS) == len(REQUIRED)
    assert all(WORDS.values())


@pytest.mark.parametrize("percent", [0, 5, 20, 50, 100])
def test_the_share_drawn_is_the_share_asked_for(percent):
    found = sum(drawn(f"PS-2026-{number:06d}", DAY, percent) for number in range(20_000))
    assert found == pytest.approx(20_000 * percent / 100, abs=250)


def test_a_larger_share_holds_the_smaller():
    names = [f"PS-2026-{number:06d}" for number in range(2_000)]
    assert {one for one in names if drawn(one, DAY, 10)} <= {one for one in names if drawn(one, DAY, 30)}


def test_the_day_is_part_of_the_draw():
    names = [f"PS-2026-{number:06d}" for number in range(2_000)]
    assert [drawn(one, DAY, 20) for one in names] != [drawn(one, date(2026, 11, 27), 20) for one in names]


@pytest.mark.parametrize("percent", [-1, 101])
def test_no_such_share(percent):
    with pytest.raises(ValueError, match="share"):
        drawn("PS-2026-000001", DAY, percent)
