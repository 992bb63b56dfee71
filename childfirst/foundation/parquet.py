"""Parquet of unknown origin: read by a process of its own that may take so much memory and no more.

A few kilobytes can hold a billion rows, and what a file declares of itself can lie: so it is read some rows at a time and counted as it comes, and
only the system holds that to a bound where one piece alone is too much. Run as a program, this file is that process: it reads Parquet from
standard input and writes Arrow to standard output. Arrow reads it, because Polars waits for ever where one of its threads gets no memory.
"""

import contextlib
import resource
import subprocess
import sys
import threading
from typing import TYPE_CHECKING, BinaryIO, Final, cast

from childfirst.foundation import packed
from childfirst.foundation.packed import Damaged, TooMuch

if TYPE_CHECKING:
    import polars as pl
    import pyarrow as pa

LEAST_A_CELL: Final = 10  # bytes: a row of empty cells is not nothing to whoever reads it next
LEAST_A_ROW: Final = 200
MEMORY_A_BYTE: Final = 4
ROWS_AT_A_TIME: Final = 10_000
TO_BEGIN_WITH: Final = 1024 * 1024 * 1024  # of addresses, before anything is read
SECONDS: Final = 600
_DAMAGED: Final = 3
_TOO_MUCH: Final = 4


def read_parquet(data: bytes, most: int | None = None) -> "pl.DataFrame":
    """A table out of a Parquet file's bytes. Text counts by its length, and every row and cell something at least, to `most` together (`packed.MOST` if not given).

    Raises TooMuch, or Damaged where it is not Parquet that can be read.
    """
    bound = packed.MOST if most is None else most
    memory = TO_BEGIN_WITH + MEMORY_A_BYTE * bound
    command = [sys.executable, "-m", "childfirst.foundation.parquet", str(bound), str(memory)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as reader:
        late = threading.Timer(SECONDS, reader.kill)
        late.start()
        try:
            found = _taken_over(reader, data)
            said, status = cast(BinaryIO, reader.stderr).read(), reader.wait()
        finally:
            late.cancel()
            reader.kill()
    if status == 0 and found is not None:
        return found
    if status == _DAMAGED:
        raise Damaged(ValueError(said.decode(errors="replace").strip()))
    raise TooMuch(bound)


def _taken_over(reader: "subprocess.Popen[bytes]", data: bytes) -> "pl.DataFrame | None":
    """Piece by piece as it comes, so that it is never held twice. None where the process said nothing, or broke off."""
    import polars as pl
    import pyarrow as pa

    try:
        with cast(BinaryIO, reader.stdin) as given:
            given.write(data)
        with pa.ipc.open_stream(reader.stdout) as stream:
            pieces = [cast("pl.DataFrame", pl.from_arrow(piece)) for piece in stream]
            empty = cast("pl.DataFrame", pl.from_arrow(stream.schema.empty_table()))
    except (OSError, pa.ArrowInvalid):
        return None
    return pl.concat([empty, *pieces], rechunk=False)


def _main(bound: int, memory: int) -> int:
    """In the process of its own."""
    for what, most in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_CORE, 0)):
        with contextlib.suppress(ValueError, OSError):  # a machine may have a lower one already
            resource.setrlimit(what, (most, most))
    import pyarrow as pa

    try:
        written = _arrow(sys.stdin.buffer.read(), bound)
    except MemoryError:
        return _TOO_MUCH
    except (pa.ArrowException, OSError, ValueError) as wrong:
        print(str(wrong).splitlines()[0] if str(wrong) else type(wrong).__name__, file=sys.stderr)
        return _DAMAGED
    if written is None:
        return _TOO_MUCH
    sys.stdout.buffer.write(written)
    sys.stdout.buffer.flush()
    return 0


def _arrow(data: bytes, bound: int) -> "pa.Buffer | None":
    """The file as Arrow's stream, or None as soon as it is more than the bound."""
    import pyarrow as pa
    from pyarrow import parquet

    file, kept, size = parquet.ParquetFile(pa.BufferReader(data)), pa.BufferOutputStream(), 0
    schema = pa.schema([pa.field(one.name, _plain(one.type)) for one in file.schema_arrow])
    if _least(file.metadata.num_rows, len(schema)) > bound:
        return None
    with pa.ipc.new_stream(kept, schema) as stream:
        for batch in file.iter_batches(ROWS_AT_A_TIME, use_threads=False):
            rows = batch.cast(schema)
            size += _least(rows.num_rows, rows.num_columns) + rows.nbytes
            if size > bound:
                return None
            stream.write_batch(rows)
    return kept.getvalue()


def _plain(kind: "pa.DataType") -> "pa.DataType":
    """What stands once in a dictionary counts as often as it is meant."""
    import pyarrow as pa

    return kind.value_type if pa.types.is_dictionary(kind) else kind


def _least(rows: int, columns: int) -> int:
    """Bytes that so many rows count, whatever is in them."""
    return rows * max(LEAST_A_ROW, columns * LEAST_A_CELL)


if __name__ == "__main__":
    raise SystemExit(_main(int(sys.argv[1]), int(sys.argv[2])))
