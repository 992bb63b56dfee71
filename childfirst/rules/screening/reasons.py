"""Turns a rule's reason and evidence declarations into Polars expressions, so that a million reasons are written at once."""

from typing import Final

import polars as pl

from childfirst.rules.screening.derived import DERIVED
from childfirst.rules.screening.facts import FIELD
from childfirst.rules.screening.history import HISTORY, LONGEST_LIST
from childfirst.rules.screening.rule import PLACEHOLDER, Codes, Earlier, Rule

NOT_RECORDED: Final = "not recorded"
NOTHING: Final = "none"


def histories_of(rule: Rule) -> tuple[str, ...]:
    """The histories whose dates or ids the rule shows."""
    shown = [name for name, suffix in PLACEHOLDER.findall(rule.reason) if suffix == ".dates"]
    return tuple(dict.fromkeys(shown + [part.name for part in rule.evidence if isinstance(part, Earlier)]))


def columns_of(rule: Rule) -> set[str]:
    """The facts that must be at hand to write the rule's reason and evidence."""
    named = {name for name, _ in PLACEHOLDER.findall(rule.reason)}
    pointed = {part if isinstance(part, str) else part.name for part in rule.evidence}
    return named | pointed


def reason_of(rule: Rule) -> pl.Expr:
    """The reason, with every placeholder filled from facts."""
    chosen = {part.name: part.codes for part in rule.evidence if isinstance(part, Codes)}
    pieces: list[pl.Expr] = []
    end = 0
    for match in PLACEHOLDER.finditer(rule.reason):
        pieces += [pl.lit(rule.reason[end:match.start()]), _filled(match[1], match[2], chosen.get(match[1]))]
        end = match.end()
    return pl.concat_str([*pieces, pl.lit(rule.reason[end:])])


def _filled(name: str, suffix: str | None, codes: tuple[str, ...] | None) -> pl.Expr:
    if suffix == ".dates":
        return _dates(name)
    if suffix == "+1":
        return (pl.col(name) + 1).cast(pl.String)
    return _words(name, codes).fill_null(NOT_RECORDED)


def _dates(name: str) -> pl.Expr:
    """'3 Sep, 20 Sep', with the year where the look-back is long, and a word when only the latest are listed."""
    days = HISTORY[name].days
    pattern = "%-d %b" if days is not None and days <= 90 else "%-d %b %Y"
    listed = pl.col(f"{name}.dates").list.eval(pl.element().dt.strftime(pattern)).list.join(", ")
    listed = pl.when(listed == "").then(pl.lit(NOTHING)).otherwise(listed)
    return pl.when(pl.col(name) > LONGEST_LIST).then(pl.lit(f"latest {LONGEST_LIST}: ") + listed).otherwise(listed)


def _words(name: str, codes: tuple[str, ...] | None) -> pl.Expr:
    """A fact in an officer's words."""
    column, sort = pl.col(name), FIELD[name].type if name in FIELD else str(DERIVED.get(name, ("", ""))[1])
    if sort == "code" and (allowed := FIELD[name].allowed):
        return column.replace_strict(list(allowed), list(allowed.values()), default=None, return_dtype=pl.String)
    if sort == "codes":
        return _listed(name, codes, in_words=True)
    if sort == "Date":
        return column.dt.strftime("%-d %b %Y")
    if sort == "decimal":
        return column.round(0).cast(pl.Int64).cast(pl.String)
    if sort in ("yes_no", "Boolean"):
        return pl.when(column).then(pl.lit("yes")).when(~column).then(pl.lit("no"))
    return column.cast(pl.String)


def _listed(name: str, codes: tuple[str, ...] | None, *, in_words: bool) -> pl.Expr:
    """The codes held, of those the rule is about, in the vocabulary's order."""
    allowed = FIELD[name].allowed or {}
    shown = [
        pl.when(pl.col(name).list.contains(code)).then(pl.lit(allowed[code].lower() if in_words else code))
        for code in codes or tuple(allowed)
    ]
    joined = pl.concat_str(shown, separator=", ", ignore_nulls=True)
    return pl.when(joined == "").then(pl.lit(NOTHING)).otherwise(joined)


def evidence_of(rule: Rule) -> pl.Expr:
    """A list of {what, value, contact}: facts of this contact, then earlier contacts."""
    own = [_fact(part) for part in rule.evidence if not isinstance(part, Earlier)]
    lists = [pl.col(f"{part.name}.evidence") for part in rule.evidence if isinstance(part, Earlier)]
    return pl.concat_list([*([pl.concat_list(own)] if own else []), *lists])


def _fact(part: str | Codes) -> pl.Expr:
    name = part if isinstance(part, str) else part.name
    if name in FIELD and FIELD[name].type == "codes":
        value = _listed(name, part.codes if isinstance(part, Codes) else None, in_words=False)
    else:
        value = pl.col(name).cast(pl.String).fill_null(NOT_RECORDED)
    return pl.struct(pl.lit(name).alias("what"), value.alias("value"), pl.col("id").alias("contact"))
