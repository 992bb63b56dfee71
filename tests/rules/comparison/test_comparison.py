"""Comparing two rule sets: the counts are those of screening twice, small ones are hidden, and files that are wrong are named."""

import json
from argparse import ArgumentParser
from collections import defaultdict
from pathlib import Path

import polars as pl
import pytest

from childfirst.config.commands import screen as command
from childfirst.rules.comparison import as_data, as_html, as_text, compare
from childfirst.rules.screening import rule_set_for, screen
from childfirst.rules.screening.bench import made_up_contacts
from childfirst.rules.screening.engine import fired
from childfirst.rules.screening.trial import BadRuleSet, rule_set_of, trial

OLD = rule_set_for(None)
THIRD = "da-third-incident"
FRAME = made_up_contacts(6_000, 1_500)


def about(comparison, name):
    return next(change for change in comparison.rules if change.about == name)


def test_what_fires_without_words_is_what_screening_finds() -> None:
    counted = fired(FRAME, OLD).sort("order", "rule")
    found = screen(FRAME, rule_set=OLD).select(pl.col("id").str.slice(1).cast(pl.Int64).alias("order"), "rule")

    assert counted.equals(found.sort("order", "rule"))


def test_the_counts_are_those_of_screening_twice() -> None:
    new = trial({"least": {THIRD: {"da_365d": 1}}, "off": ["rc-different-kinds"]})
    comparison = compare(FRAME, OLD, new)
    by = [defaultdict(set), defaultdict(set)]
    for place, rules in enumerate((OLD, new)):
        for row in screen(FRAME, rule_set=rules).iter_rows(named=True):
            by[place][row["rule"]].add((row["child_id"], row["id"]))
    assert {change.about for change in comparison.rules} == {THIRD, "rc-different-kinds"}
    for change in comparison.rules:
        before, after = by[0][change.about], by[1][change.about]
        children = [{child for child, _ in one} for one in (before, after)]
        assert change.contacts["gained"] == len(after - before)
        assert change.contacts["lost"] == len(before - after)
        assert change.children["gained"] == len(children[1] - children[0])
        assert change.children["lost"] == len(children[0] - children[1])
        for table in change.by.values():
            for what in ("gained", "lost", "same"):
                assert sum(row[what] for row in table.values()) == change.children[what]


def test_the_same_set_twice_changes_nobody() -> None:
    comparison = compare(FRAME, OLD, OLD)

    assert comparison.rules == ()
    assert "No rule would treat anyone differently" in as_text(comparison)


def test_adults_are_not_counted() -> None:
    grown = FRAME.with_columns(age_months=pl.lit(230))

    assert compare(grown, OLD, trial({"off": ["ns-not-seen"]})).children == 0


def test_fewer_than_five_children_are_never_shown_anywhere() -> None:
    few = made_up_contacts(400, 120)
    data = as_data(compare(few, OLD, trial({"off": ["oh-image-suspect", "mh-wants-to-die", "wv-injured-baby"]})))
    shown = []
    for change in (*data["consequences"], *data["rules"]):
        shown += [change[f"{who}_{what}"] for who in ("children", "contacts") for what in ("gained", "lost")]
        for rows in change["by"].values():
            shown += [row[name] for row in rows for name in ("children", "gained", "lost")]
            for row in rows:
                assert (row["lost_share"] is None) == (row["lost"] is None or not row["children"])
    assert None in shown
    assert not [number for number in shown if number is not None and 0 < number < 5]


def test_the_page_is_whole_and_says_the_same() -> None:
    comparison = compare(FRAME, OLD, trial({"editions": {"rc-three-in-90-days": 2}}))
    page = as_html(comparison)

    assert "The third contact in 90 days; then: The fifth contact in 90 days" in page
    assert page.count("<table>") == page.count("</table>") == 1 + 3, "every change, then the one rule by each dimension"
    assert all(f"by {dimension}</caption>" in page for dimension in ("ethnicity", "sex", "age"))
    assert 'href="#rc-three-in-90-days"' in page
    assert 'id="rc-three-in-90-days"' in page
    assert "<script" not in page


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("2020.01", "is no rule set"),
        ("yesterday", "is no rule set"),
        ("absent.toml", "No such file"),
    ],
)
def test_words_that_name_no_rule_set(text: str, says: str) -> None:
    with pytest.raises(BadRuleSet, match=says):
        rule_set_of(text)


@pytest.mark.parametrize(("name", "text"), [("deep.json", "[" * 5_000), ("deep.toml", "a = " + "[" * 5_000)])
def test_a_file_of_brackets_is_no_rule_set(name: str, text: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text)
    with pytest.raises(BadRuleSet, match=rf"{name}: not (JSON|TOML)"):
        rule_set_of(str(tmp_path / name))


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ({"off": ["no-such-rule"]}, "no rule 'no-such-rule'"),
        ({"editions": {THIRD: 7}}, "no edition 7"),
        ({"least": {THIRD: {"da_90d": 1}}}, "has da_365d to change, not da_90d"),
        ({"least": {"mh-self-harm": {"age": 1}}}, "has no number at all"),
    ],
)
def test_changes_that_cannot_be_made(said, says: str) -> None:
    with pytest.raises(BadRuleSet, match=says):
        trial(said)


def test_a_coming_law_can_be_tried() -> None:
    ids = {rule.id for rule in trial({"on": ["cce-cuckooing-2026"]}).rules}

    assert "cce-cuckooing-2026" in ids
    assert "cce-cuckooing-2026" not in {rule.id for rule in OLD.rules}


def run(*arguments: str) -> int:
    parser = ArgumentParser()
    command.add_arguments(parser)
    return command.run(parser.parse_args(list(arguments)))


@pytest.mark.parametrize("kind", ["parquet", "jsonl"])
def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str) -> None:
    change = tmp_path / "stricter.toml"
    change.write_text(f'base = "2026.12"\n[least]\n{THIRD} = {{da_365d = 1}}\n')
    path = tmp_path / f"in.{kind}"
    rows = FRAME.head(800)
    if kind == "parquet":
        rows.write_parquet(path)
    else:
        plain = rows.with_columns(pl.col("occurred_at").dt.to_string("iso:strict")).to_dicts()
        path.write_text("".join(json.dumps({"id": row["id"], "contact": row}) + "\n" for row in plain) + "not json\n")
    out = tmp_path / "out.json"
    status = run(str(path), "--compare", "2026.11", str(change), "--json", str(out), "--html", str(tmp_path / "o.html"))
    said = capsys.readouterr()

    assert status == (0 if kind == "parquet" else 1)
    assert "Old: 2026.11, 118 rules. New: trial stricter, 216 rules." in said.out
    assert "800 contacts read" in said.err
    assert THIRD in {rule["about"] for rule in json.loads(out.read_text())["rules"]}
    assert (tmp_path / "o.html").read_text().startswith("<!doctype html>")


def test_the_command_stops_with_a_plain_message(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("absent.parquet", "--compare", "2026.11", "2026.12") == 2
    assert run("absent.parquet", "--compare", "2026.11", "tomorrow") == 2
    said = capsys.readouterr().err
    assert "Stopped at absent.parquet" in said
    assert "'tomorrow' is no rule set" in said
