"""What rules hide, what they leave, and that nothing they found is left half shown."""

import itertools
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from childfirst.rules.redaction import Known, Person, Span, content_notes, everywhere, hidden, look_twice, propose
from childfirst.rules.sampling import allocate, draw_strata

pytestmark = pytest.mark.once
KNOWN = Known(
    people=(
        Person("child", "child A", ("Zoë O’Brien-Hale", "Zee")),
        Person("adult", "adult", ("Grace May",)),
        Person("officer", "officer", ("Asha Wexcombe",)),
    ),
    places=("88a Hollyhock Lane", "The Cedars"),
    schools=("Hartsbourne School",),
    references=("RF-2026-000123",),
    births=(date(2011, 5, 3),),
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Zoe O'Brien-Hale ran", "[child A] ran"), ("ZOË ran; zoë's bag", "[child A] ran; [child A]'s bag"), ("Miss O’Brien", "Miss [child A]"),
        ("Zee said no", "[child A] said no"), ("Grace wept; with grace", "[adult] wept; with grace"), ("May hid. It may rain", "[adult] hid. It may rain"),
        ("PC Wexcombe came", "[officer] came"), ("seen by 4411CE", "seen by [officer]"), ("Sgt. Nobody Known wrote", "[officer] wrote"),
        ("at 12 Tansy Row", "at [address]"), ("on Hollyhock Lane", "on [address]"), ("at the cedars", "at [address]"),
        ("E8 5QQ", "[postcode]"), ("rang 020 7946 0143", "rang [phone number]"), ("+44 7700 900123", "[phone number]"),
        ("born 3 May 2011", "[date of birth]"), ("on 03/05/2011", "on [date of birth]"), ("on the 3rd of May", "on the [date of birth]"), ("on 4 June 2026", "on [date]"),
        ("goes to Hartsbourne School", "goes to [school]"), ("at St Mary's Primary", "at [school]"), ("@zee_oh on it", "[name online] on it"),
        ("a@b.example", "[name online]"), ("AB12 CDE", "[vehicle]"), ("CAD 4411/26", "[reference]"), ("rf-2026-000123", "[reference]"),
        ("He ran down the road", "He ran down the road"), ("15 minutes, 3 officers", "15 minutes, 3 officers"), ("", ""),
    ],
)  # fmt: skip
def test_what_is_hidden(text, shown):
    assert hidden(text, propose(text, KNOWN)) == shown


NAMES = st.text(st.characters(categories=["Lu", "Ll"], max_codepoint=0x24F), min_size=3, max_size=10)
FILLER = st.text(st.sampled_from("abc XYZ,.’'-0123456789\n\u200b👶"), max_size=30)


@settings(max_examples=150, deadline=None)
@given(NAMES, NAMES, FILLER, FILLER, st.sampled_from([str, str.upper, str.title]))
def test_a_whole_name_never_stands_in_what_is_shown(given_name, family, before, after, written):
    name = f"{given_name} {family}"
    text = f"{before} {written(name)} {after}"
    if len(written(name)) != len(name):
        return  # ß and such change their length in capitals
    known = Known(people=(Person("child", "child A", (name,)),))
    spans = propose(text, known)
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans)), "none overlaps"
    assert written(name).casefold() not in hidden(text, spans).casefold()


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 70), st.integers(0, 70)), max_size=4))
def test_hiding_any_places_never_fails(text, places):
    hidden(text, [Span(min(pair), max(pair), "other", "left out") for pair in places])
    propose(text, KNOWN)
    everywhere(text, text[:5])


def test_a_missed_name_is_pointed_at_and_notes_are_proposed():
    text = "He was with Tizzy and Kofi. Then he ran."
    assert look_twice(text, propose(text, KNOWN)) == ["Tizzy", "Kofi"]
    assert everywhere("Tizzy, TIZZY and tizzyness", "tizzy") == [(0, 5), (7, 12)]
    assert content_notes(["He was strip searched", "she self-harmed"]) == ["undress", "self_harm"]


@given(
    st.dictionaries(st.text("abc", min_size=1, max_size=3), st.integers(0, 60), min_size=1, max_size=8),
    st.integers(0, 80),
)
def test_every_stratum_has_its_part(populations, size):
    given_sizes = allocate(populations, size)
    assert sum(given_sizes.values()) == min(size, sum(populations.values()))
    assert all(0 <= given_sizes[name] <= of for name, of in populations.items())
    some = sum(of > 0 for of in populations.values())
    assert size < some or all(given_sizes[name] for name, of in populations.items() if of)


def test_a_record_more_changes_the_draw_only_by_its_own_place():
    frame = {"a": [f"part:{n}" for n in range(50)]}
    before = draw_strata(frame, 10, "chestnut")["a"]
    after = draw_strata({"a": [*frame["a"], "part:999"]}, 10, "chestnut")["a"]
    assert len(set(before) - set(after)) <= 1
    assert draw_strata({"a": list(reversed(frame["a"]))}, 10, "chestnut")["a"] == before
