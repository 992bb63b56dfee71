"""Puts a rule's reason and evidence together from the declaration, for one contact or for a million at once."""

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

import polars as pl

from childfirst.rules.screening.evidence import Evidence
from childfirst.rules.screening.pieces import NOTHING, Piece, text, text_of
from childfirst.rules.screening.rule import PLACEHOLDER, Codes, Earlier, Rule


@cache
def histories_of(rule: Rule) -> tuple[str, ...]:
    """The histories whose dates or ids the rule shows."""
    shown = [name for name, suffix in PLACEHOLDER.findall(rule.reason) if suffix == ".dates"]
    return tuple(dict.fromkeys((*shown, *earlier_of(rule))))


def earlier_of(rule: Rule) -> tuple[str, ...]:
    """The histories whose contacts are evidence."""
    return tuple(part.name for part in rule.evidence if isinstance(part, Earlier))


BETWEEN_PARTS: Final = "; "
Part = tuple[str | Piece, ...]


@cache
def reason_parts(rule: Rule) -> tuple[Part, ...]:
    """The reason, cut at its semicolons. A part about codes or dates of which there are none is left out."""
    return tuple(_pieces(rule, part) for part in rule.reason.split(BETWEEN_PARTS))


def _pieces(rule: Rule, words: str) -> Part:
    """One part, cut into fixed text and facts."""
    chosen = {part.name: part.codes for part in rule.evidence if isinstance(part, Codes)}
    forms = {"": "words", ".dates": "dates", "+1": "next"}
    pieces: list[str | Piece] = []
    end = 0
    for match in PLACEHOLDER.finditer(words):
        form = forms[match[2] or ""]
        codes = chosen.get(match[1]) if form == "words" else None
        pieces += [words[end : match.start()], Piece(match[1], form, codes)]
        end = match.end()
    return tuple(piece for piece in (*pieces, words[end:]) if piece != "")


def _facts(part: Part) -> list[Piece]:
    return [piece for piece in part if isinstance(piece, Piece)]


def _may_be_empty(part: Part) -> list[Piece]:
    return [piece for piece in _facts(part) if piece.may_be_empty]


@cache
def evidence_pieces(rule: Rule) -> tuple[Piece, ...]:
    """The facts of this contact that the rule points at."""
    own = [part for part in rule.evidence if not isinstance(part, Earlier)]
    return tuple(
        Piece(part, "value") if isinstance(part, str) else Piece(part.name, "value", part.codes) for part in own
    )


def columns_of(rule: Rule) -> set[str]:
    """The facts that must be at hand to write the rule's reason and evidence."""
    shown = [piece for part in reason_parts(rule) for piece in _facts(part)]
    return {piece.name for piece in (*shown, *evidence_pieces(rule))}


@cache
def reason_of(rule: Rule) -> pl.Expr:
    """The whole reason as one expression: what is left of it, or the rule's title where nothing is."""
    parts = reason_parts(rule)
    whole = pl.concat_str([_part(part) for part in parts], separator=BETWEEN_PARTS, ignore_nulls=True)
    if isinstance(parts[0][0], str) and not _may_be_empty(parts[0]):  # it begins with a capital as it is written
        return whole
    capital = pl.concat_str([whole.str.slice(0, 1).str.to_uppercase(), whole.str.slice(1)])
    return pl.when(whole == "").then(pl.lit(rule.title)).otherwise(capital)


def _part(part: Part) -> pl.Expr:
    words = pl.concat_str([pl.lit(piece) if isinstance(piece, str) else text_of(piece) for piece in part])
    lists = _may_be_empty(part)
    return pl.when(pl.all_horizontal(text_of(piece) != NOTHING for piece in lists)).then(words) if lists else words


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
    kept = [
        "".join(piece if isinstance(piece, str) else text(piece, row) for piece in part)
        for part in reason_parts(rule)
        if all(text(piece, row) != NOTHING for piece in _may_be_empty(part))
    ]
    whole = BETWEEN_PARTS.join(kept) or rule.title
    return whole[0].upper() + whole[1:]


def evidence_parts(rule: Rule, row: Mapping[str, Any]) -> tuple[Evidence, ...]:
    """The evidence, from one row already read."""
    own = [Evidence(what=piece.name, value=text(piece, row), contact=row["id"]) for piece in evidence_pieces(rule)]
    return (*own, *(part for name in earlier_of(rule) for part in row[f"{name}.evidence"]))
