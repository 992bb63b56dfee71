"""What the wall hides of one table, as SQL that is made once for a person and put into each query as it stands.

Building the same out of query sets cost a third of a page: fifty queries, each with every closed number in it several times over.
"""

from typing import Any, Final

from django.db.models import BooleanField, Expression
from django.db.models.expressions import Col

ROW: Final = "{row}"  # stands for the table, under whichever name the query that it is put into knows it


class Hidden(Expression):
    """Is a row of this table hidden? `sql` is a condition with `ROW.` before its columns; never NULL, so that NOT of it shows the rest."""

    output_field = BooleanField()

    def __init__(self, sql: str, parameters: tuple[str, ...] = (), row: Col | None = None) -> None:
        super().__init__()
        self.sql, self.parameters, self.row = sql, parameters, row

    def resolve_expression(self, query: Any = None, *args: Any, **kwargs: Any) -> "Hidden":
        """For a query of this table: its rows go by the name that the table has there."""
        return Hidden(self.sql, self.parameters, Col(query.get_initial_alias(), query.get_meta().pk))

    def get_source_expressions(self) -> list[Any]:
        """The row, so that a query that is put into another takes its new name along."""
        return [] if self.row is None else [self.row]

    def set_source_expressions(self, exprs: Any) -> None:
        """Under the new name."""
        self.row = exprs[0] if exprs else None

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[str | int, ...]]:
        """(SQL, parameters)"""
        assert self.row is not None
        return self.sql.replace(ROW, compiler.quote_name_unless_alias(self.row.alias)), self.parameters

    def _key(self) -> tuple[Any, ...]:
        return self.sql, self.parameters, self.row and self.row.alias

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Hidden) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())


def among(column: str, numbers: frozenset[int], *, nullable: bool = False) -> str:
    """SQL: is the number in this column of the row one of these? Whole numbers, written out; empty where there are none."""
    if not numbers:
        return ""
    inside = f'{ROW}."{column}" IN ({", ".join(str(int(one)) for one in sorted(numbers))})'
    return f'({ROW}."{column}" IS NOT NULL AND {inside})' if nullable else inside


def hangs_on(column: str, table: str, key: str, above: str, depth: int) -> str:
    """SQL: is the row of another table that this column names hidden? `above` says it of that table. Looked up by its number for each row: a
    list of every hidden one would be made anew for every query."""
    name = f"wall{depth}"
    return f'EXISTS (SELECT 1 FROM "{table}" {name} WHERE {name}."{key}" = {ROW}."{column}" AND ({above.replace(ROW, name)}))'  # noqa: S608
