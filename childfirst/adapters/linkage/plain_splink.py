"""Plain Splink, as its documentation sets it up, to measure ourselves beside. An extra (`bench`): nothing else imports this.

Comparisons from its comparison library under their default thresholds; `u` from random pairs, `m` by expectation and maximisation with
two blocking rules; the prior from deterministic rules at a recall of 0.7; clusters at 0.95, as in its quick start.
"""

import contextlib
import io
import logging
import warnings
from typing import Any, Final

import polars as pl

from childfirst.adapters.linkage.pairs import spill
from childfirst.rules.matching.prepare import FIELDS

_PLAIN: Final = {"identifier", "school", "carer", "phone", "text1", "text2"}


def installed() -> bool:
    """Is the extra there?"""
    try:
        import splink  # noqa: F401
    except ImportError:
        return False
    return True


def clusters_of(raw: pl.DataFrame, fields: dict[str, Any], *, at: float = 0.95) -> list[int]:
    """The cluster of each row."""
    import duckdb
    from splink import DuckDBAPI, Linker

    frame, present = _table(raw, fields)
    warnings.filterwarnings("ignore")
    logging.disable(logging.CRITICAL)
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        con = duckdb.connect(config={"threads": 2, "temp_directory": spill()})
        con.register("given_rows", frame.to_arrow())
        con.execute("CREATE TABLE given_table AS SELECT * FROM given_rows")
        db = DuckDBAPI(connection=con)
        linker = Linker(db.register("given_table"), _settings(present))
        _trained(linker, present)
        found = linker.inference.predict(threshold_match_probability=0.5)
        grouped = linker.clustering.cluster_pairwise_predictions_at_threshold(found, threshold_match_probability=at)
        rows = con.execute(f"SELECT unique_id, cluster_id FROM {grouped.physical_name}").fetchall()
    logging.disable(logging.NOTSET)
    labels = dict(rows)
    return [int(labels[number]) for number in range(raw.height)]


def _table(raw: pl.DataFrame, fields: dict[str, Any]) -> tuple[pl.DataFrame, list[str]]:
    present = [field for field in FIELDS if field in fields and field not in ("full", "born_basis", "text3")]
    if "full" in fields and "given" not in present:
        present.append("full")
    columns = []
    for field in present:
        named = fields[field] if isinstance(fields[field], list) else [fields[field]]
        text = pl.concat_str(
            [pl.col(one).cast(pl.String).str.strip_chars() for one in named], separator=" ", ignore_nulls=True
        )
        columns.append(text.replace("", None).alias(field))
    frame = raw.select(pl.int_range(pl.len()).alias("unique_id"), *columns)
    if "born" in present:
        born = pl.col("born").str.replace_all(r"^(\d{4})(\d{2})(\d{2})$", "$1-$2-$3")
        frame = frame.with_columns(born=born)
    return frame, present


def _settings(present: list[str]) -> Any:
    import splink.comparison_library as cl
    from splink import SettingsCreator, block_on

    made = {
        "given": lambda: cl.NameComparison("given"),
        "family": lambda: cl.NameComparison("family"),
        "full": lambda: cl.NameComparison("full"),
        "born": lambda: cl.DateOfBirthComparison("born", input_is_string=True),
        "sex": lambda: cl.ExactMatch("sex"),
        "postcode": lambda: cl.JaroWinklerAtThresholds("postcode", [0.9]),
        "address": lambda: cl.JaroWinklerAtThresholds("address", [0.9, 0.7]),
        "town": lambda: cl.ExactMatch("town").configure(term_frequency_adjustments=True),
        "email": lambda: cl.EmailComparison("email"),
    }
    comparisons = [made.get(field, lambda field=field: cl.ExactMatch(field))() for field in present]
    return SettingsCreator(
        link_type="dedupe_only",
        comparisons=comparisons,
        blocking_rules_to_generate_predictions=[block_on(*rule) for rule in _rules(present)],
    )


def _rules(present: list[str]) -> list[tuple[str, ...]]:
    wanted = [
        ("family", "born"), ("given", "born"), ("postcode", "given"), ("postcode", "family"), ("postcode", "born"), ("given", "family"),
        ("email",), ("identifier",), ("full",), ("full", "born"),
    ]  # fmt: skip
    return [rule for rule in wanted if set(rule) <= set(present)]


def _trained(linker: Any, present: list[str]) -> None:
    from splink import block_on

    certain = [
        rule
        for rule in (("given", "family", "born"), ("email",), ("identifier",), ("full", "born"))
        if set(rule) <= set(present)
    ]
    linker.training.estimate_probability_two_random_records_match([block_on(*rule) for rule in certain], recall=0.7)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6)
    for rule in (("given", "family"), ("born",), ("full",)):
        if set(rule) <= set(present):
            linker.training.estimate_parameters_using_expectation_maximisation(block_on(*rule))
