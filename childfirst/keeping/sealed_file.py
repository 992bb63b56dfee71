"""A file under a pass phrase: read and written in parts, so that a backup of any size fits in memory. Every part is checked before it is used.

`CFB1`, 16 bytes of salt, then parts: 4 bytes of length, 12 of nonce, the cipher text (AES-256-GCM; the part's number and whether it is the last are
bound to it, so that parts cannot be left out, exchanged or cut off). The key is scrypt(pass phrase, salt, n=2^15, r=8, p=1).
"""

from collections.abc import Iterator
from hashlib import scrypt
from os import urandom
from typing import BinaryIO, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from childfirst.foundation.errors import BadInput

MAGIC: Final = b"CFB1"
PART: Final = 1 << 20
SHORTEST: Final = 16


def write(parts: Iterator[bytes], out: BinaryIO, phrase: str) -> int:
    """Lock everything. Returns how many bytes went in."""
    _check(phrase)
    salt = urandom(16)
    key, written, number = _key(phrase, salt), 0, 0
    out.write(MAGIC + salt)
    held = next(parts, b"")
    for following in parts:
        written += _part(out, key, held, number, last=False)
        held, number = following, number + 1
    return written + _part(out, key, held, number, last=True)


def read(file: BinaryIO, phrase: str) -> Iterator[bytes]:
    """Unlock, part by part. Raises BadInput for a wrong phrase, another sort of file, or one that was changed or cut off."""
    _check(phrase)
    if file.read(4) != MAGIC:
        raise BadInput("This is no backup of this software.")
    key, number, last = _key(phrase, file.read(16)), 0, False
    while not last:
        head = file.read(16)
        length = int.from_bytes(head[:4], "big")
        body = file.read(min(length, PART + 16)) if len(head) == 16 else b""
        body = body if len(body) == length else b""
        for last in (False, True):
            try:
                yield AESGCM(key).decrypt(head[4:], body, _bound(number, last))
                break
            except (InvalidTag, ValueError):
                if last:
                    raise BadInput(
                        "The backup cannot be opened: the pass phrase is another one, or the file was changed or cut off.",
                        place=f"part {number + 1}",
                    ) from None
        number += 1
    if file.read(1):
        raise BadInput("Something was put after the end of the backup.")


def _part(out: BinaryIO, key: bytes, text: bytes, number: int, *, last: bool) -> int:
    nonce = urandom(12)
    body = AESGCM(key).encrypt(nonce, text, _bound(number, last))
    out.write(len(body).to_bytes(4, "big") + nonce + body)
    return len(text)


def _bound(number: int, last: bool) -> bytes:
    return f"{number}:{int(last)}".encode()


def _key(phrase: str, salt: bytes) -> bytes:
    return scrypt(phrase.encode(), salt=salt, n=1 << 15, r=8, p=1, maxmem=1 << 26, dklen=32)


def _check(phrase: str) -> None:
    if len(phrase) < SHORTEST:
        raise BadInput(
            f"Set CHILDFIRST_BACKUP_PHRASE to {SHORTEST} characters or more. Keep it apart from the backups: without it they cannot be opened."
        )
