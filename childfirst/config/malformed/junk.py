"""Pieces of nonsense and ways to spoil what is right. Everything comes from a `random.Random` that the caller gives, so that a number makes it again."""

import copy
import gzip
import io
import json
import random
from typing import Any, Final

HUGE: Final = 200_000
TEXTS: Final = (
    "", " ", "\x00", "before\x00after", "\u202eright to left\u202c", "a\u0301\u0302\u0303" * 50, "\u200b\u00a0\u2003", "Аmаra", "\ufeff", "\ufffe", "\U0010ffff",
    "=1+1", "=HYPERLINK(\"http://x.invalid\")", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1", "<script>alert(1)</script>", "{{ 7*7 }}{% raw %}", "${7*7}", "' OR 1=1 --", "%s%n%d", "%00", "%ff",
    "../../../../etc/passwd", "..\\..\\x", "/dev/zero", "file:///etc/passwd", "CON", "a/b", ".", "..", "~", "-", "--help",
    "1e999", "-1e999", "NaN", "Infinity", "0x10", "1_000", "٣", "²", "99999999999999999999", "-1", "0", "00", "1.5", "9" * 5000, "9223372036854775807", "9223372036854775808", "2147483648",
    "0001-01-01", "9999-12-31", "2026-02-30", "2026-13-01", "10000-01-01", "2026-11-27T25:61:61", "2026-03-29T01:30:00", "2026-10-25T01:30:00", "0000-00-00", "31/02/2026", "24:00", "2026-11-27T00:00:00+99:99", "9999-12-31T23:59:59-23:59", "0001-01-01T00:00:00+23:59",
    "on", "true", "null", "None", "[]", "{}", "[object Object]", "\r\nX-Header: 1", "\n\n\n", "👶🏽" * 40, "ﷺ" * 100, "İıŞß", "\x1b[31m", "\x7f", "\u2028", "x" * 300, "x" * 10_000,
)  # fmt: skip
VALUES: Final = (None, True, False, 0, -1, 1.5, 1e308, 2**63, -(2**63) - 1, 10**400, [], {}, [[]], [None], {"a": None}, "", [""] * 500)  # fmt: skip
RAW: Final = (b"", b"\x00" * 100, b"\xff\xfe\x00\x00", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"{", b"[", b"PAR1", b"PAR1PAR1", b"\x1f\x8b", b"PK\x03\x04", b"\xef\xbb\xbf", b"\x80", b"\"", b"a,b\n\"", b"\r", b",\n" * 1000)  # fmt: skip


def text(rng: random.Random) -> str:
    """One word of nonsense; now and then a very long one, or letters from anywhere in Unicode."""
    draw = rng.random()
    if draw < 0.02:
        return rng.choice("xא👶=") * HUGE
    if draw < 0.2:
        return "".join(chr(_letter(rng)) for _ in range(rng.randint(1, 40)))
    return rng.choice(TEXTS)


def _letter(rng: random.Random) -> int:
    code = rng.choice((rng.randrange(0x20), rng.randrange(0x7F), rng.randrange(0x300, 0x370), rng.randrange(0x110000)))
    return code if not 0xD800 <= code < 0xE000 else 0xFFFD


def value(rng: random.Random, depth: int = 0) -> Any:
    """Something JSON can say, of the wrong kind."""
    draw = rng.random()
    if draw < 0.5:
        return text(rng)
    if draw < 0.9 or depth > 3:
        return copy.deepcopy(rng.choice(VALUES))
    if draw < 0.95:
        return [value(rng, depth + 1) for _ in range(rng.randint(0, 4))]
    return {text(rng)[:50]: value(rng, depth + 1) for _ in range(rng.randint(0, 4))}


def spoiled(rng: random.Random, right: Any) -> Any:
    """The same with one to three things wrong: a value, a name, a missing or a strange field."""
    made = json.loads(json.dumps(right))
    for _ in range(rng.randint(1, 3)):
        made = _spoil(rng, made)
    return made


def _spoil(rng: random.Random, node: Any) -> Any:
    if isinstance(node, dict) and node and rng.random() < 0.9:
        name = rng.choice(list(node))
        draw = rng.random()
        if draw < 0.15:
            del node[name]
        elif draw < 0.25:
            node[text(rng)[:80]] = value(rng)
        elif draw < 0.6 and isinstance(node[name], dict | list):
            node[name] = _spoil(rng, node[name])
        else:
            node[name] = value(rng)
        return node
    if isinstance(node, list) and node and rng.random() < 0.9:
        place = rng.randrange(len(node))
        if rng.random() < 0.1:
            return node * rng.choice((2, 50))
        node[place] = _spoil(rng, node[place]) if isinstance(node[place], dict | list) else value(rng)
        return node
    return value(rng)


def json_bytes(rng: random.Random, right: Any) -> bytes:
    """A body that is meant to be JSON."""
    draw = rng.random()
    if draw < 0.06:
        depth = rng.choice((200, 10_000, 100_000))
        return b"[" * depth + b"]" * depth if rng.random() < 0.5 else b'{"rows":' * depth + b"1" + b"}" * depth
    if draw < 0.12:
        return rng.choice(RAW)
    body = json.dumps(spoiled(rng, right), ensure_ascii=rng.random() < 0.5).encode(errors="surrogatepass")
    if draw < 0.2:
        return body.replace(b"{", b'{"id":1,"id":2,', 1)
    if draw < 0.3:
        return body.replace(b'""', rng.choice((b"NaN", b"Infinity", b"1e999", b'"\\ud800"', b'"\\u0000"', b"01")), 1)
    return bytes_spoiled(rng, body) if draw < 0.5 else body


def bytes_spoiled(rng: random.Random, body: bytes) -> bytes:
    """Cut, turned over, repeated, or with strange bytes in the middle."""
    if not body:
        return rng.choice(RAW)
    place = rng.randrange(len(body))
    draw = rng.random()
    if draw < 0.3:
        return body[:place]
    if draw < 0.6:
        return body[:place] + rng.choice(RAW) + body[place:]
    if draw < 0.8:
        return body[:place] + bytes([rng.randrange(256)]) + body[place + 1 :]
    return body[place:] + body[:place]


def packed(rng: random.Random, body: bytes) -> bytes:
    """As gzip: whole, cut, or a bomb of the kind that unpacks to a thousand times its size."""
    draw = rng.random()
    if draw < 0.3:
        kept = io.BytesIO()
        with gzip.GzipFile(fileobj=kept, mode="wb", mtime=0) as file:
            for _ in range(rng.choice((8, 40))):
                file.write(rng.choice((b"0", b" ", b"\n", b'"')) * 1_000_000)
        return kept.getvalue()
    whole = gzip.compress(body, mtime=0)
    return whole if draw < 0.5 else bytes_spoiled(rng, whole)


def parquet(rng: random.Random) -> bytes:
    """Parquet: a few rows, or millions in some kilobytes; as it was, or spoiled, which now and then is what it declares of itself."""
    import polars as pl

    rows, kept = rng.choice((2, 2, 3_000_000)), io.BytesIO()
    names = rng.choice((("id", "kind", "occurred_at"), ("date", "type", "legislation"), ("given_name", "family_name")))
    frame = pl.DataFrame([pl.repeat(rng.choice(TEXTS)[:500], rows, eager=True).alias(name) for name in names])
    frame.write_parquet(kept, compression="zstd")
    whole = kept.getvalue()
    return whole if rng.random() < 0.5 else bytes_spoiled(rng, whole)
