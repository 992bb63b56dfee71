"""What was typed in a trace stands under a key of the child, or of the record, that it is about. Erasure destroys the key.

The row itself never changes, so the seals still hold; what it says of a person can no longer be read by anybody. Who did what and when
stays in clear: that is about whoever acted. Fixed words of our own (`Fixed`) stay in clear as well: they say nothing of a person.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from os import urandom
from typing import Any, Final

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.db import models

MARK: Final = "cf1:"
_at_hand: ContextVar[dict[int, bytes | None] | None] = ContextVar("keys_at_hand", default=None)
GONE: Final = "Cannot be read: what it was about was deleted"
# Whose records are about children. A repository test fails for a room that holds a child's data and is not here.
ROOMS: Final = frozenset(
    [
        "children",
        "linkage",
        "contacts",
        "notices",
        "referrals",
        "cases",
        "powers",
        "words",
        "guarding",
        "api",
        "panels",
        "keeping",
    ]
)


def holder_of(kind: str, key: object, child_id: int | None) -> str:
    """Under whose key a trace stands: the child's, else the record's; empty where it is about no child."""
    if child_id is not None:
        return f"child {child_id}"
    return f"{kind} {key}" if kind.split(".")[0] in ROOMS and "." in kind else ""


def keys_of(holders: Iterable[str]) -> dict[str, tuple[int, bytes]]:
    """The number and key of each holder, made where there was none."""
    from childfirst.audit.models import ContentKey

    wanted = set(holders)
    found = _found(wanted)
    if missing := wanted - found.keys():
        made = [ContentKey(holder=one, key=AESGCM.generate_key(256)) for one in sorted(missing)]
        ContentKey.objects.bulk_create(made, ignore_conflicts=True, batch_size=500)
        found |= _found(missing)
    return found


def _found(holders: set[str]) -> dict[str, tuple[int, bytes]]:
    from childfirst.audit.models import ContentKey

    rows = ContentKey.objects.filter(holder__in=holders).values_list("holder", "pk", "key")
    return {holder: (pk, bytes(key)) for holder, pk, key in rows}


def lock(text: str, key: tuple[int, bytes]) -> str:
    """The text under a key: `cf1:<key number>:<base64 of nonce and cipher text>` (AES-256-GCM)."""
    number, secret = key
    nonce = urandom(12)
    return f"{MARK}{number}:{b64encode(nonce + AESGCM(secret).encrypt(nonce, text.encode(), str(number).encode())).decode()}"


def unlock(text: str) -> str:
    """What was locked, or GONE where its key is no more."""
    number, sealed = text.removeprefix(MARK).split(":", 1)
    key = _key(int(number))
    if key is None:
        return GONE
    raw = b64decode(sealed)
    return AESGCM(key).decrypt(raw[:12], raw[12:], number.encode()).decode()


@contextmanager
def keys_at_hand() -> Iterator[None]:
    """Reading a list: each key is fetched once, and forgotten at the end. Many looks at one child stand under one key."""
    token = _at_hand.set({})
    try:
        yield
    finally:
        _at_hand.reset(token)


def _key(number: int) -> bytes | None:
    from childfirst.audit.models import ContentKey

    held = _at_hand.get()
    if held is not None and number in held:
        return held[number]
    found = ContentKey.objects.filter(pk=number).values_list("key", flat=True).first()
    key = bytes(found) if found is not None else None
    if held is not None:
        held[number] = key
    return key


class LockedText(models.TextField):  # type: ignore[type-arg]
    """A text that is read through its key. Written already locked: `audit.actions` does that."""

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> str | None:
        return unlock(value) if value and value.startswith(MARK) else value

    def deconstruct(self) -> tuple[str, str, Any, Any]:
        """For migrations it is the text column that it always was."""
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.TextField", args, kwargs


class LockedJSON(models.JSONField):
    """The same, for a small dictionary."""

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        read = super().from_db_value(value, expression, connection)  # type: ignore[misc]
        if not (isinstance(read, str) and read.startswith(MARK)):
            return read
        plain = unlock(read)
        return {"unreadable": plain} if plain == GONE else json.loads(plain)

    def deconstruct(self) -> tuple[str, str, Any, Any]:
        """For migrations it is the JSON column that it always was."""
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.JSONField", args, kwargs
