"""Bulk matching: DuckDB, Python and Splink weigh alike; twins stay apart; a person's word outlives the weights; files in and out."""

import contextlib
import io
import itertools
import json
import logging
import re
from datetime import date

import polars as pl
import pytest

from childfirst.adapters.linkage.bench import reviewed
from childfirst.adapters.linkage.cluster import clusters
from childfirst.adapters.linkage.columns import mapped, read_mapping
from childfirst.adapters.linkage.files import outcomes, write
from childfirst.adapters.linkage.frames import names_of_their_own, prepared
from childfirst.adapters.linkage.link import link
from childfirst.adapters.linkage.pairs import connection
from childfirst.adapters.linkage.score import Score, pairwise, whole_clusters
from childfirst.adapters.linkage.splink_settings import settings_of
from childfirst.adapters.linkage.weigh import frequencies
from childfirst.config.cli import main
from childfirst.demo.identities import records
from childfirst.foundation.errors import BadInput
from childfirst.rules.matching.guards import APART, guard
from childfirst.rules.matching.levels import compared
from childfirst.rules.matching.model import weighed


@pytest.fixture(scope="module")
def invented():
    return records(3, 900, date(2026, 11, 1))


@pytest.fixture(scope="module")
def linked(invented):
    fields = {name: column for name, column in mapped(invented.columns).items() if name not in ("key", "truth")}
    return link(invented, fields, keep=True), fields


def test_python_gives_each_pair_the_levels_weight_and_guard_that_duckdb_does(invented, linked):
    result, fields = linked
    rows = prepared(invented, fields, result.model.names).to_dicts()
    shares = frequencies(result.con, result.used)
    assert result.pairs.height > 500
    for pair in result.pairs.sort("l", "r").head(4_000).iter_rows(named=True):
        one, other = rows[pair["l"]], rows[pair["r"]]
        found = compared(one, other)
        said = {name.removeprefix("x_"): pair[name] for name in pair if name.startswith("x_")}
        assert found == said, (one, other)
        assert result.model.start + sum(weighed(result.model, found, one, other, shares).values()) == pytest.approx(
            pair["weight"], abs=1e-9
        )
        assert (guard(found) or "torn") == (pair["guard"] or "torn"), (one, other)


def test_splink_weighs_with_our_model_as_we_do(linked):
    """The model is a Splink settings document: the same levels, the same weights, whoever reads it."""
    from splink import DuckDBAPI, Linker

    result, _ = linked
    logging.disable(logging.CRITICAL)
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            db = DuckDBAPI(connection=result.con)
            linker = Linker(db.register("p"), settings_of(result.model, result.used))
            found = linker.inference.predict(threshold_match_weight=-10)
            rows = result.con.execute(f"SELECT rid_l, rid_r, match_weight FROM {found.physical_name}").fetchall()
    finally:
        logging.disable(logging.NOTSET)
    theirs = {(min(a, b), max(a, b)): weight for a, b, weight in rows}
    ours = {(row["l"], row["r"]): row["weight"] for row in result.pairs.iter_rows(named=True)}
    both = set(theirs) & set(ours)
    assert len(both) > 300
    assert max(abs(theirs[pair] - ours[pair]) for pair in both) < 1e-6


def test_most_children_are_found_and_no_twin_is_joined(invented, linked):
    result, _ = linked
    truth = invented["true_child"].to_list()
    score = pairwise(result.cluster, truth)
    assert score.precision == 1.0
    assert score.recall > 0.7
    after, (asked, questions) = reviewed(result, truth)
    assert pairwise(after, truth).recall > 0.98, "what no machine joins is put before people, and not lost"
    assert 0 < questions <= asked < 0.4 * invented.height
    twins = invented.with_columns(c=pl.Series(result.cluster)).filter(pl.col("planted") == "twin")
    mixed = twins.group_by("c").agg(pl.col("true_child").n_unique())["true_child"]
    assert twins.height > 5
    assert mixed.max() == 1


def test_brothers_and_sisters_are_not_put_before_people(invented, linked):
    """Other names and other birthdays in one home: nobody's time is asked for what is plainly two."""
    result, _ = linked
    plain = result.pairs.filter(
        (pl.col("x_given") == "two_names") & (pl.col("x_born") == "other") & (pl.col("x_home") == "home")
    )
    assert plain.height > 20
    assert not plain["ask"].any()


def test_a_record_as_like_two_who_are_kept_apart_is_left_to_people():
    """Zara and Sara, of one home and birthday, and a record that says Szara: whichever of the two it is, a person says."""
    home = {"family": "Nowak", "born": "2012-03-04", "postcode": "E8 3CM", "address": "27 Candlewick Row"}

    def linked_of(*names):
        frame = pl.DataFrame([{"given": name, **home} for name in names])
        return link(frame, {name: name for name in frame.columns}, children=True)

    alone = linked_of("Zara", "Szara")
    assert alone.cluster.tolist() == [0, 0]
    among = linked_of("Zara", "Szara", "Sara", "Zara")
    assert among.cluster.tolist() == [0, 1, 2, 0], "the two Zaras are one, and nobody else is joined"
    said = {(row["l"], row["r"]): (row["guard"], row["ask"]) for row in among.pairs.iter_rows(named=True)}
    assert said[0, 1] == said[1, 2] == said[1, 3] == ("torn", True)
    assert said[0, 2][0] == "twins"


def test_no_cluster_holds_a_pair_that_a_guard_keeps_apart(invented, linked):
    """Also pairs that no key brought together are looked at, once others have brought them into one cluster."""
    result, fields = linked
    rows = prepared(invented, fields, result.model.names).to_dicts()
    members: dict[int, list[int]] = {}
    for row, cluster in enumerate(result.cluster.tolist()):
        members.setdefault(cluster, []).append(row)
    pairs = [pair for rows_ in members.values() for pair in itertools.combinations(rows_, 2)]
    assert len(pairs) > 500
    assert not [pair for pair in pairs if guard(compared(rows[pair[0]], rows[pair[1]])) in APART]


def test_a_name_borne_by_many_is_told_from_a_slip_or_a_rarer_form_of_one():
    names = (
        ["Jack"] * 60
        + ["Jak"] * 3
        + ["George"] * 40
        + ["Gheorghe"] * 6
        + ["Sofia"] * 20
        + ["Zofia"] * 12
        + ["Jackson"] * 8
    )
    frame = prepared(pl.DataFrame({"given": names}), {"given": "given"})
    assert sorted(names_of_their_own(frame, 3)) == ["george", "jack", "jackson", "sofia", "zofia"]


def test_a_family_name_in_the_wrong_field_now_and_then_is_no_given_name():
    """Of a hundred Nowaks three stand in the field of given names; Ali is both."""
    given = ["Nowak"] * 3 + ["Ali"] * 30 + ["Zofia"] * 97
    family = ["Zofia"] * 3 + ["Ali"] * 30 + ["Nowak"] * 97
    frame = prepared(pl.DataFrame({"given": given, "family": family}), {"given": "given", "family": "family"})
    assert sorted(names_of_their_own(frame, 3)) == ["ali", "zofia"]


def test_what_a_person_said_outlives_the_weights(invented, linked):
    result, fields = linked
    sure = result.pairs.filter(pl.col("together") & pl.col("guard").is_null()).row(0, named=True)
    apart = result.pairs.filter(pl.col("guard") == "twins").row(0, named=True)
    again = link(invented, fields, decided=[(sure["l"], sure["r"], False), (apart["l"], apart["r"], True)])
    assert again.cluster[sure["l"]] != again.cluster[sure["r"]]
    assert again.cluster[apart["l"]] == again.cluster[apart["r"]]


def test_a_third_record_does_not_bring_two_together_that_are_kept_apart():
    found, refused = clusters(4, [(0, 1), (1, 2), (2, 3)], apart=[(0, 2)])
    assert found.tolist() == [0, 0, 2, 2]
    assert refused == [(1, 2)]


def test_scores():
    assert pairwise([0, 0, 1, 1], ["a", "a", "a", "b"]) == Score(1, 2, 3)
    assert whole_clusters([0, 0, 1, 2], ["a", "a", "b", "b"]) == Score(1, 1, 2)


def test_the_command_reads_files_of_several_kinds_and_writes_clusters_with_reasons(tmp_path, capsys):
    rows = [
        ("1", "Khadija", "Warsame", "2012-03-04", "E8 3CM"), ("2", "Hatice", "Warsame", "04/03/2012", "E8 3CM"),
        ("3", "Zofia", "Nowak", "2010-10-10", "N17 0AB"), ("4", "", "", "not a date", ""),
    ]  # fmt: skip
    frame = pl.DataFrame(rows, schema=["id", "Forename", "Surname", "DoB", "Post code"], orient="row")
    frame.head(2).write_csv(tmp_path / "one.csv")
    frame.tail(2).write_ndjson(tmp_path / "two.jsonl")
    assert (
        main(["link", str(tmp_path / "one.csv"), str(tmp_path / "two.jsonl"), "--out", str(tmp_path / "found.parquet")])
        == 1
    )
    said = capsys.readouterr()
    assert "two.jsonl, row 2: no name" in said.err
    assert "'not a date' is not a date" in said.err
    assert "4 records" in said.err
    clusters_ = pl.read_parquet(tmp_path / "found.parquet")
    assert (
        clusters_["cluster_id"].to_list()[0]
        == clusters_["cluster_id"].to_list()[1]
        != clusters_["cluster_id"].to_list()[2]
    )
    pairs = pl.read_parquet(tmp_path / "found-pairs.parquet")
    assert "another form of the same given name" in pairs["reason"][0]
    assert pairs["outcome"][0] == "joined"
    assert json.loads((tmp_path / "found-run.json").read_text())["guards"] == "children"


def test_a_run_is_kept_as_a_page_with_its_weights_and_without_a_record(tmp_path, linked, invented):
    """For whoever must answer for a match: counts, guards and weights of this run, as tables and charts."""
    result, _ = linked
    file = invented.with_columns(
        file=pl.lit("invented.csv"), row=pl.int_range(1, pl.len() + 1), key=pl.col("record_id")
    )
    page = write(result, file, tmp_path)[-1].read_text()
    assert f"<dd>{invented.height:,}</dd>" in page
    assert f"invented.csv: {invented.height:,} records" in page
    found = outcomes(result)
    joined = found.filter(outcome="joined", guard="namesakes").height
    asked = found.filter(pl.col("outcome").str.starts_with("for a person") & (pl.col("guard") == "namesakes")).height
    assert asked > 20
    row = page.split("Same name and birthday and nothing else that agrees")[1].split("</tr>")[0]
    assert re.findall(r"<td class=\"n\">([\d,]+)</td>", row) == [f"{joined:,}", f"{asked:,}", "0"]
    bits = result.model.bits("born", "swapped")
    row = page.split("day and month of birth the other way round</th>")[1].split("</tr>")[0]
    assert f"{bits:+.1f}" in row
    assert page.count("<svg ") == 2 * (1 + len(result.used))
    for name in ("Khadija", *invented["family_name"].filter(invented["family_name"].str.len_chars() > 6).head(200)):
        assert name not in page


def test_what_memory_does_not_hold_is_not_put_where_the_command_was_run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    con = connection(memory="40MB")
    con.execute("CREATE TABLE t AS SELECT i, hash(i)::VARCHAR AS name FROM range(3_000_000) r(i)")
    (spilled,) = con.execute("SELECT sum(size) FROM duckdb_temporary_files()").fetchone()
    assert spilled > 0
    assert not list(tmp_path.iterdir())


def test_what_the_command_line_cannot_do_it_says(tmp_path, capsys):
    (tmp_path / "x.csv").write_text("colour,size\nred,1\n")
    assert main(["link", str(tmp_path / "x.csv"), "--out", str(tmp_path)]) == 1
    assert "no column is recognised" in capsys.readouterr().err
    assert main(["link", str(tmp_path / "gone.csv"), "--out", str(tmp_path)]) == 2
    assert main(["link", str(tmp_path / "x.csv")]) == 2
    columns = tmp_path / "columns.toml"
    columns.write_text('[columns]\nname = "colour"\n')
    with pytest.raises(BadInput, match="is no field"):
        mapped(["colour"], read_mapping(columns))
    columns.write_text('[columns]\ngiven = "shade"\n')
    with pytest.raises(BadInput, match="which the file has not"):
        mapped(["colour"], read_mapping(columns))


def test_train_and_evaluate_are_commands_of_their_own(tmp_path, capsys, invented):
    invented.head(600).write_parquet(tmp_path / "known.parquet")
    assert (
        main(
            [
                "link",
                "train",
                str(tmp_path / "known.parquet"),
                "--out",
                str(tmp_path / "model.json"),
                "--name",
                "a test",
            ]
        )
        == 0
    )
    assert json.loads((tmp_path / "model.json").read_text())["trained_on"] == "a test, 600 records"
    capsys.readouterr()
    assert main(["link", "evaluate", str(tmp_path / "known.parquet"), "--model", str(tmp_path / "model.json")]) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["of"] for one in told] == ["pairs", "clusters"]
    assert told[0]["precision"] > 0.9
