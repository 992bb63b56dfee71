"""Whole files into memory, packed or not, never more than a bound: a few kilobytes of gzip can unpack to a thousand times as much."""

import errno
import gzip
import io
import stat
import zlib
from pathlib import Path
from typing import IO, BinaryIO, Final

GZIP: Final = b"\x1f\x8b"
MOST: Final = 512 * 1024 * 1024
PIECE: Final = 1024 * 1024


class TooMuch(ValueError):
    """It holds more than the bound. Its words say what to do."""

    def __init__(self, most: int) -> None:
        super().__init__(f"holds more than {most // (1024 * 1024)} MB. Split it into several files")


class Damaged(ValueError):
    """It is packed, and cannot be unpacked. Its words say what to do."""

    def __init__(self, fault: Exception) -> None:
        super().__init__("is damaged or cut short. Fetch it again")
        self.cut_short, self.fault = isinstance(fault, EOFError), fault


def opened(path: Path | str) -> BinaryIO:
    """A file to read bytes from. Raises OSError where it cannot be opened, or is a device such as /dev/zero, which has no end."""
    if stat.S_ISCHR(Path(path).stat().st_mode):
        raise OSError(errno.EINVAL, "it is a device, not a file", str(path))
    return Path(path).open("rb")


def read_bounded(path: Path | str, most: int | None = None) -> bytes:
    """What is in a file, unpacked if it is gzip by its first bytes. Raises TooMuch, Damaged, or OSError where it cannot be opened."""
    with opened(path) as file:
        packed = file.read(2) == GZIP
        file.seek(0)
        return _unpacked(file, most) if packed else taken(file, most)


def unpack(data: bytes, most: int | None = None) -> bytes:
    """The same for what is in memory already."""
    return _unpacked(io.BytesIO(data), most) if data[:2] == GZIP else data


def _unpacked(file: IO[bytes], most: int | None) -> bytes:
    try:
        with gzip.open(file, "rb") as stream:
            return taken(stream, most)
    except (EOFError, gzip.BadGzipFile, zlib.error) as fault:
        raise Damaged(fault) from None


def taken(stream: IO[bytes] | gzip.GzipFile, most: int | None = None) -> bytes:
    """All that is in a stream. Raises TooMuch."""
    bound, found = MOST if most is None else most, bytearray()
    while piece := stream.read(PIECE):
        found += piece
        if len(found) > bound:
            raise TooMuch(bound)
    return bytes(found)
