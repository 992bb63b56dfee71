"""Puts a rule's reason and evidence together from the declaration, for one contact or for a million at once."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import polars as pl

from childfirst.rules.screening.evidence import Evidence
from childfirst.rules.screening.pieces import Piece, text, text_of
from childfirst.rules.screening.rule import PLACEHOLDER, Codes, Earlier, Rule


@cache
def histories_of(rule: Rule) -> tuple[str, ...]:
    """The histories whose dates or ids the rule shows."""
    shown = [name for name, suffix in PLACEHOLDER.findall(rule.reason) if suffix == ".dates"]
    return tuple(dict.fromkeys((*shown, *earlier_of(rule))))


def earlier_of(rule: Rule) -> tuple[str, ...]:
    """The histories whose contacts are evidence."""
    return tuple(part.name for part in rule.evidence if isinstance(part, Earlier))


@cache
def reason_pieces(rule: Rule) -> tuple[str | Piece, ...]:
    """The reason, cut into fixed text and facts."""
    chosen = {part.name: part.codes for part in rule.evidence if isinstance(part, Codes)}
    forms = {"": "words", ".dates": "dates", "+1": "next"}
    pieces: list[str | Piece] = []
    end = 0
    for match in PLACEHOLDER.finditer(rule.reason):
        form = forms[match[2] or ""]
        codes = chosen.get(match[1]) if form == "words" else None
        pieces += [rule.reason[end : match.start()], Piece(match[1], form, codes)]
        end = match.end()
    return tuple(piece for piece in (*pieces, rule.reason[end:]) if piece != "")


@cache
def evidence_pieces(rule: Rule) -> tuple[Piece, ...]:
    """The facts of this contact that the rule points at."""
    own = [part for part in rule.evidence if not isinstance(part, Earlier)]
    return tuple(
        Piece(part, "value") if isinstance(part, str) else Piece(part.name, "value", part.codes) for part in own
    )


def columns_of(rule: Rule) -> set[str]:
    """The facts that must be at hand to write the rule's reason and evidence."""
    return {piece.name for piece in (*reason_pieces(rule), *evidence_pieces(rule)) if isinstance(piece, Piece)}


@cache
def reason_of(rule: Rule) -> pl.Expr:
    """The whole reason as one expression."""
    return pl.concat_str([pl.lit(piece) if isinstance(piece, str) else text_of(piece) for piece in reason_pieces(rule)])


@cache
def evidence_of(rule: Rule) -> pl.Expr:
    """A list of {what, value, contact}: facts of this contact, then earlier contacts."""
    own = [
        pl.struct(pl.lit(piece.name).alias("what"), text_of(piece).alias("value"), pl.col("id").alias("contact"))
        for piece in evidence_pieces(rule)
    ]
    # An array first, then a list: many times faster than a list of structs built row by row.
    lists = [pl.concat_arr(own).arr.to_list()] if own else []
    lists += [pl.col(f"{name}.evidence") for name in earlier_of(rule)]
    return pl.concat_list(lists) if len(lists) > 1 else lists[0]


def reason_text(rule: Rule, row: Mapping[str, Any]) -> str:
    """The reason, from one row already read."""
    return "".join(piece if isinstance(piece, str) else text(piece, row) for piece in reason_pieces(rule))


def evidence_parts(rule: Rule, row: Mapping[str, Any]) -> tuple[Evidence, ...]:
    """The evidence, from one row already read."""
    own = [Evidence(what=piece.name, value=text(piece, row), contact=row["id"]) for piece in evidence_pieces(rule)]
    return (*own, *(part for name in earlier_of(rule) for part in row[f"{name}.evidence"]))
