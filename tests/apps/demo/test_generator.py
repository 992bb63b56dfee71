"""The invented London: the same every time, whole, plausible, and with its planted bias where it was planted and nowhere else."""

import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from math import exp, log, sqrt

import polars as pl
import pytest

from childfirst.demo.calendar_draws import LONDON
from childfirst.demo.contacts import Plan, lives, no_bias
from childfirst.demo.frames import fingerprint, frames
from childfirst.demo.narrative import grade_reason, immediate_action, what_happened
from childfirst.demo.scenes import SCENE, SCENES
from childfirst.demo.school_years import PATTERNS, is_half_term, is_school_day, schools_of
from childfirst.rules import vocabulary as words
from childfirst.rules.screening import screen
from childfirst.rules.screening.contact_record import read_contact
from childfirst.rules.screening.facts import SCHEMA

pytestmark = pytest.mark.long

ANCHOR = datetime(2026, 11, 22, 17, 40, tzinfo=UTC)
MEDIUM = Plan(children=20_000, anchor=ANCHOR)


@pytest.fixture(scope="module")
def medium():
    return _together(MEDIUM)


@pytest.fixture(scope="module")
def encounters():
    return [one for _, several in lives(Plan(children=6_000, anchor=ANCHOR)) for one in several]


def _together(plan):
    pieces = list(frames(plan))
    return pl.concat([contacts for contacts, _ in pieces]), pl.concat([truth for _, truth in pieces])


def test_the_same_plan_is_the_same_london():
    plan = Plan(children=400, anchor=ANCHOR)
    assert fingerprint(plan) == fingerprint(plan)


@pytest.mark.parametrize("other", [{"seed": 1}, {"children": 450}, {"anchor": ANCHOR - timedelta(days=1)}], ids=str)
def test_another_plan_is_another_london(other):
    plan = {"seed": 2026, "children": 400, "anchor": ANCHOR}
    assert fingerprint(Plan(**plan)) != fingerprint(Plan(**plan | other))


def test_a_larger_london_begins_with_the_smaller_one():
    small = [one.key for _, several in lives(Plan(children=300, anchor=ANCHOR)) for one in several]
    large = [one.key for _, several in lives(Plan(children=900, anchor=ANCHOR)) for one in several]
    assert large[: len(small)] == small


def test_frames_are_streamed_in_whole_homes():
    seen: set[str] = set()
    sizes = []
    for contacts, truth in frames(Plan(children=3_000, anchor=ANCHOR), rows=500):
        here = set(truth["true_child"])
        assert not seen & here
        seen |= here
        sizes.append(contacts.height)
    assert len(sizes) > 5
    assert max(sizes) < 600


def test_every_kind_role_and_grade_is_there(medium):
    contacts, _ = medium
    assert set(contacts["kind"]) == set(words.CONTACT_KINDS)
    assert set(contacts["roles"].explode()) == set(words.ROLES)
    assert set(contacts["officer_grade"]) == set(words.GRADES)


def test_shares_of_kinds_are_near_the_calibration(medium):
    contacts, truth = medium
    shares = Counter(contacts.filter(truth["focus"])["kind"])
    total = sum(shares.values())
    wanted = {
        "crime_report": 0.36,
        "stop_search": 0.10,
        "arrest": 0.05,
        "missing": 0.115,
        "domestic_abuse": 0.20,
        "concern": 0.12,
    }
    for kind, share in wanted.items():
        assert share / 1.5 < shares[kind] / total < share * 1.5, kind


def test_records_are_those_that_the_rules_read(medium):
    contacts, _ = medium
    assert dict(contacts.schema) == SCHEMA
    for row in contacts.sample(300, seed=1).iter_rows(named=True):
        read_contact(row)
    assert screen(contacts.head(2_000)).height > 2_000


def test_the_same_child_comes_back_in_several_parts(medium):
    _, truth = medium
    contacts, _ = medium
    roles = (
        contacts.select("roles")
        .hstack(truth.select("true_child"))
        .explode("roles")
        .group_by("true_child")
        .agg(pl.col("roles").n_unique())
    )
    assert roles.filter(pl.col("roles") >= 3).height > 500


def test_a_share_of_suspects_have_been_victims(medium):
    """As the calibration assumes, domestic abuse at home apart."""
    contacts, truth = medium
    rows = (
        contacts.select("roles", "kind").hstack(truth.select("true_child")).filter(pl.col("kind") != "domestic_abuse")
    )
    having = {
        role: set(rows.filter(pl.col("roles").list.contains(role))["true_child"]) for role in ("victim", "suspect")
    }
    overlap = len(having["victim"] & having["suspect"]) / len(having["suspect"])
    assert 0.2 < overlap < 0.4


def test_a_tenth_of_the_records_are_wrong_and_the_truth_is_known(medium):
    _, truth = medium
    wrong = truth.filter(pl.col("wrong") != "")
    assert 0.07 < wrong.height / truth.height < 0.11
    assert (wrong["child_id"] != wrong["true_child"]).all()
    assert set(wrong["wrong"]) == {"name", "date of birth", "address", "name and address"}


def _odds_ratio(contacts, truth):
    """Mantel-Haenszel odds of being graded under the facts, Black children against others, with a 95% interval."""
    rows = contacts.select("officer_grade").hstack(truth).filter(pl.col("focus") & (pl.col("deserved") != "blue"))
    rows = rows.with_columns(lower=pl.col("officer_grade") != pl.col("deserved"), black=pl.col("group") == "black")
    top = bottom = spread = 0.0
    for grade in ("green", "amber", "red"):
        here = rows.filter(pl.col("deserved") == grade)
        a, b, c, d = (
            here.filter((pl.col("black") == black) & (pl.col("lower") == lower)).height
            for black in (True, False)
            for lower in (True, False)
        )
        n = a + b + c + d
        top, bottom = top + a * d / n, bottom + b * c / n
        spread += (a + d) / n * a * d / n
    total = sum(
        1 / rows.filter((pl.col("black") == x) & (pl.col("lower") == y)).height
        for x in (True, False)
        for y in (True, False)
    )
    ratio, error = top / bottom, sqrt(total)
    return ratio, exp(log(ratio) - 1.96 * error), exp(log(ratio) + 1.96 * error)


def test_the_planted_bias_in_grading_is_found_with_its_interval(medium):
    ratio, low, high = _odds_ratio(*medium)
    assert low > 1
    assert low < 1.3 < high, (ratio, low, high)


def test_where_none_is_planted_none_is_found():
    ratio, low, high = _odds_ratio(*_together(no_bias(MEDIUM)))
    assert low < 1 < high, (ratio, low, high)


def _years_older(medium):
    contacts, truth = medium
    rows = contacts.select("perceived_age_years", "age_months").hstack(truth.select("group")).drop_nulls()
    rows = rows.with_columns(
        older=pl.col("perceived_age_years") - pl.col("age_months") / 12, black=pl.col("group") == "black"
    )
    means = dict(rows.group_by("black").agg(pl.col("older").mean()).iter_rows())
    return means[True] - means[False]


def test_black_children_are_taken_for_older_where_that_is_planted(medium):
    assert 0.7 < _years_older(medium) < 1.1
    assert abs(_years_older(_together(no_bias(MEDIUM)))) < 0.12


def test_what_happens_does_not_go_with_a_name(medium):
    """Of children with the same life, those with any one surname are not suspects oftener than chance would make them."""
    suspects = Counter()
    everybody = Counter()
    for home, several in lives(Plan(children=8_000, anchor=ANCHOR)):
        everybody[home.children[0].family] += len(home.children)
        suspects[home.children[0].family] += len(
            {part.person.number for one in several for part in one.parts if "suspect" in part.roles}
        )
    rate = suspects.total() / everybody.total()
    for family, count in everybody.items():
        if count >= 40:
            assert abs(suspects[family] - rate * count) < 5.5 * sqrt(rate * count), family


def test_nothing_happens_in_the_future_or_to_a_grown_up(encounters):
    for one in encounters:
        assert one.at < ANCHOR
        assert all(0 <= part.months < 216 for part in one.parts)
        assert one.scene.ages[0] <= one.focus.months // 12 <= one.scene.ages[1]


def test_afternoons_of_school_days_and_nights_before_the_weekend_are_busiest(encounters):
    out = [one.at.astimezone(LONDON) for one in encounters if one.scene.hours == ""]
    hours = Counter(moment.hour for moment in out if is_school_day(moment.date()))
    assert sum(hours[hour] for hour in (15, 16, 17)) > 2 * sum(hours[hour] for hour in (10, 11, 12))
    late = Counter(moment.weekday() for moment in out if moment.hour >= 20)
    assert min(late[4], late[5]) > max(late[0], late[1], late[2])


def test_half_terms_lie_between_terms():
    assert is_half_term(datetime(2026, 10, 28).date())
    assert not is_school_day(datetime(2026, 10, 28).date())
    assert is_school_day(datetime(2026, 11, 18).date())
    assert len(
        {school.terms for borough in ("Hackney", "Barnet", "Sutton", "Ealing") for school in schools_of(borough)}
    ) == len(PATTERNS)


@pytest.mark.parametrize("scene", SCENE.values(), ids=list(SCENE))
def test_a_scene_uses_words_that_records_may_use(scene):
    assert set(scene.roles) <= set(words.ROLES)
    assert {*scene.signs, *(maybe.sign for maybe in scene.maybe if maybe.sign)} <= set(words.SIGNS)
    assert {*scene.dash, *(maybe.dash for maybe in scene.maybe if maybe.dash)} <= set(words.DASH)
    assert set(scene.outcomes or {}) <= set(words.OUTCOMES)
    assert scene.offence in {"", *words.OFFENCES}
    assert set(scene.places or {}) <= set(words.PLACE_TYPES)
    assert set(scene.aware or {}) <= set(words.AWARE)
    assert all(other.relation in words.ADULT_RELATIONS and other.part in words.ADULT_PARTS for other in scene.others)
    assert scene.says
    assert scene.poor
    assert scene.kind in SCENES


def test_every_text_can_be_read(encounters):
    seen = Counter()
    for one in encounters:
        text = what_happened(one)
        seen[text] += 1
        spoken = [part.words + part.wishes + part.why_not + "".join(part.aware.values()) for part in one.parts]
        for written in (text, grade_reason(one), immediate_action(one), *spoken):
            assert not re.search(r"[{}]|,\.|\.\.| {2}|,,", written), written
        assert text[0].isupper() or not text[0].isalpha()
    told = [one for one in encounters if not one.poor]
    assert len({what_happened(one) for one in told}) / len(told) > 0.85


def test_a_sign_that_was_chosen_is_told_and_no_other(encounters):
    for one in encounters:
        if one.poor:
            continue
        text = what_happened(one)
        for maybe in one.scene.maybe:
            chosen = maybe.says in one.told
            assert not maybe.sign or not chosen or maybe.sign in one.focus.signs
            told = maybe.says.format_map(one.slots)
            assert (told[1:] in text) == chosen, (one.scene.key, told)


def test_a_child_who_was_spoken_to_has_words_and_one_who_was_not_has_a_reason(encounters):
    for part in (part for one in encounters for part in one.parts):
        assert bool(part.words) == (part.spoken == "yes")
        assert bool(part.why_not) == (part.spoken == "no")
