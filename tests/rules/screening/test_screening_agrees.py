"""The engine, alone and in bulk, says what the slow plain-Python reference says, and never looks at what came later."""

from dataclasses import replace
from typing import Any

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from childfirst.rules.screening import VERSION, BadContact, Rule, RuleSet, every_rule, screen, screen_one
from childfirst.rules.screening.batches import screen_records
from childfirst.rules.screening.contact_record import read_contact, to_frame
from childfirst.rules.screening.editions import EDITIONS
from tests.rules.screening.contact_records import one_child
from tests.rules.screening.plain_facts import Plain, london_date, second
from tests.rules.screening.plain_rules import PLAIN_RULES

EVERY = (*every_rule(), *EDITIONS)
# Editions of a rule share its id, so that the answers of each can be told apart they are known here by their key.
ALL = RuleSet(VERSION, None, tuple(replace(rule, id=rule.key.replace(".", "-")) for rule in EVERY))
REFERENCE = {name.replace(".", "-"): plain for name, plain in PLAIN_RULES.items()}
slowly = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def expected(contact: dict[str, Any], others: list[dict[str, Any]]) -> set[str]:
    facts, on = Plain(contact, others), london_date(contact)
    if not facts.child:
        return set()
    return {rule.id for rule in ALL.rules if rule.in_force(on) and REFERENCE[rule.id](facts)}


def test_every_rule_has_a_reference() -> None:
    assert set(PLAIN_RULES) == {rule.key for rule in EVERY}


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.key)
def test_the_reference_agrees_on_the_worked_examples(rule: Rule) -> None:
    for one in (*rule.fires, *rule.stays_quiet):
        found = {found.rule for found in screen_one(one.contact, one.earlier, ALL)}
        assert found == expected(dict(one.contact), [dict(other) for other in one.earlier])


@slowly
@given(one_child())
def test_one_contact_agrees_with_the_reference(records: list[dict[str, Any]]) -> None:
    for place, contact in enumerate(records):
        others = records[:place] + records[place + 1 :]
        assert {found.rule for found in screen_one(contact, others, ALL)} == expected(contact, others)


@slowly
@given(st.lists(one_child(most=5), min_size=1, max_size=4))
def test_bulk_agrees_with_one_in_every_word(children: list[list[dict[str, Any]]]) -> None:
    rows = [record | {"child_id": f"c{number}"} for number, child in enumerate(children) for record in child]
    frame = to_frame([read_contact(row) for row in rows])
    bulk = {
        (one["child_id"], one["id"], one["rule"]): (one["reason"], one["evidence"])
        for one in screen(frame, rule_set=ALL).iter_rows(named=True)
    }

    alone = {
        (f"c{number}", contact["id"], found.rule): (found.reason, list(found.evidence))
        for number, child in enumerate(children)
        for contact in child
        for found in screen_one(contact, child, ALL)
    }
    assert bulk == alone


@slowly
@given(one_child())
def test_a_later_contact_changes_nothing(records: list[dict[str, Any]]) -> None:
    contact = records[0]
    mine = (second(contact), contact["id"])
    earlier = [one for one in records[1:] if (second(one), one["id"]) < mine]

    assert screen_one(contact, records[1:], ALL) == screen_one(contact, earlier, ALL)


@slowly
@given(one_child(), st.booleans())
def test_records_in_a_file_are_answered_as_one_by_one(records: list[dict[str, Any]], spoilt: bool) -> None:
    files = [{"id": "r", "contact": records[0], "earlier": records[1:]}, {"id": "s", "contact": records[-1]}]
    if spoilt:
        files.insert(1, {"id": "bad", "contact": {"id": "x"}})
    answers = {one["id"]: one for one in screen_records(files, ALL)}

    for file in files:
        if file["id"] == "bad":
            assert "kind" in answers["bad"]["error"]
            continue
        alone = screen_one(file["contact"], file.get("earlier", []), ALL)
        assert [one["reason"] for one in answers[file["id"]]["findings"]] == [found.reason for found in alone]


def test_pieces_of_a_large_frame_give_the_same_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    from childfirst.rules.screening import engine
    from childfirst.rules.screening.bench import made_up_contacts

    frame = made_up_contacts(3_000, 700)
    whole = engine.screen(frame)
    monkeypatch.setattr(engine, "ROWS_AT_A_TIME", 500)
    pieces = engine.screen(frame.lazy())

    assert whole.height > 3_000
    assert whole.sort("id", "rule").equals(pieces.sort("id", "rule"))


def test_only_rows_asked_for_are_screened_and_the_rest_are_history() -> None:
    rows = [
        {"id": f"k{day}", "child_id": "c", "kind": "missing", "occurred_at": f"2026-09-0{day}T12:00:00Z"}
        for day in (1, 2, 3)
    ]
    frame = to_frame([read_contact(row) for row in rows]).with_columns(screened=pl.col("id") == "k3")
    found = screen(frame, targets="screened")

    assert set(found["id"]) == {"k3"}
    assert "missing-three-in-90-days" in set(found["rule"])


def test_a_row_without_a_child_has_no_history() -> None:
    rows = [{"id": f"k{day}", "kind": "missing", "occurred_at": f"2026-09-0{day}T12:00:00Z"} for day in (1, 2, 3)]

    assert "missing-three-in-90-days" not in set(screen(to_frame([read_contact(row) for row in rows]))["rule"])


def test_nothing_found_and_nothing_given_are_empty_frames() -> None:
    quiet = read_contact({"id": "k", "kind": "concern", "occurred_at": "2026-09-01T12:00:00Z", "seen": "yes"})

    assert screen(to_frame([quiet])).height == 0
    assert screen(to_frame([])).columns == screen(to_frame([quiet])).columns


@pytest.mark.parametrize(
    "column",
    [
        pl.lit(None, pl.Datetime("us", "UTC")),
        pl.lit("2026-09-01").str.to_datetime(),
        pl.lit("1492-01-01").str.to_datetime().dt.replace_time_zone("UTC"),
    ],
)
def test_a_frame_that_would_be_misread_is_refused(column: pl.Expr) -> None:
    with pytest.raises(BadContact, match="occurred_at"):
        screen(pl.DataFrame({"id": ["k"], "kind": ["concern"]}).with_columns(occurred_at=column))


def test_the_clock_of_a_tie_is_the_id() -> None:
    at = "2026-09-01T12:00:00Z"
    first, then = ({"id": name, "kind": "concern", "occurred_at": at, "seen": "no"} for name in ("a", "b"))

    assert "ns-not-seen-again" in {found.rule for found in screen_one(then, [first])}
    assert "ns-not-seen-again" not in {found.rule for found in screen_one(first, [then])}


def test_at_most_ten_dates_are_listed_and_the_reason_says_so() -> None:
    earlier = [
        {"id": f"k{day}", "kind": "missing", "occurred_at": f"2026-08-{day:02}T12:00:00Z"} for day in range(1, 15)
    ]
    contact = {"id": "now", "kind": "missing", "occurred_at": "2026-09-01T12:00:00Z"}
    found = next(one for one in screen_one(contact, earlier) if one.rule == "missing-three-in-90-days")

    assert found.reason.startswith("Missing 15 times in 90 days: latest 10: 5 Aug, 6 Aug")
    assert len(found.evidence) == 11
