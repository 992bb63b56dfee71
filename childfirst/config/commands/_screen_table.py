"""A table of contacts to be screened, whole in memory: CSV, or Parquet read to a bound."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import polars as pl

MOST: Final = 2 * 1024 * 1024 * 1024  # a million contacts with their notes; more is screened in parts, with --out


def table_of(path: str) -> "pl.DataFrame":
    """Every row. Raises OSError, with words fit to show, where it cannot be read."""
    import polars as pl

    from childfirst.foundation.packed import Damaged, TooMuch, read_bounded
    from childfirst.foundation.parquet import read_parquet
    from childfirst.rules.screening.batches import read_csv

    try:
        return read_csv(path) if path.endswith(".csv") else read_parquet(read_bounded(path, MOST), MOST)
    except TooMuch as wrong:
        raise OSError(f"it {wrong}, or screen it in parts with --out FOLDER") from None
    except (pl.exceptions.PolarsError, Damaged) as fault:
        raise OSError(f"not a table that can be read ({getattr(fault, 'fault', fault)})") from fault
