"""The link, its code and a web-hook's signature: all worked out from the server's secret key, none of them kept."""

import hashlib
import hmac
import secrets
from typing import Any, Final

from django.utils.crypto import constant_time_compare, salted_hmac

LINK_LETTERS: Final = 40
CODE_DIGITS: Final = 6


def new_seed() -> str:
    """What makes two links of one notice differ."""
    return secrets.token_hex(16)


def token_of(seed: str) -> str:
    """The secret part of a link's address: 160 bits."""
    return salted_hmac("childfirst.notice-link", seed, algorithm="sha256").hexdigest()[:LINK_LETTERS]


def hash_of(token: str) -> str:
    """What is kept, to find the link by."""
    return hashlib.sha256(token.encode()).hexdigest()


def code_of(seed: str, number: int) -> str:
    """Six digits for the `number`th code of a link."""
    digest = salted_hmac("childfirst.notice-code", f"{seed}:{number}", algorithm="sha256").digest()
    return f"{int.from_bytes(digest[:8], 'big') % 10**CODE_DIGITS:0{CODE_DIGITS}d}"


def is_code(given: str, seed: str, number: int) -> bool:
    """Compared in constant time."""
    return number > 0 and constant_time_compare(given, code_of(seed, number))


def hook_secret(hook: Any) -> str:
    """Shared with one council's system, shown once to whoever sets it up."""
    return salted_hmac("childfirst.council-hook", f"{hook.pk}:{hook.serial}", algorithm="sha256").hexdigest()


def sign(secret: str, moment: int, body: bytes) -> str:
    """HMAC-SHA256 over `<seconds since 1970>.<body>`, as hex. The receiver refuses a moment more than five minutes away."""
    return hmac.new(secret.encode(), f"{moment}.".encode() + body, hashlib.sha256).hexdigest()
