"""What makes an installation unsafe to serve, each with what to set. `childfirst serve` and the web server's own door refuse while one stands."""

from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import urlsplit

LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "[::1]", "::1"})
SHORTEST_KEY: Final = 50
FEWEST_SIGNS: Final = 10
NEW_KEY: Final = "python -c 'import secrets; print(secrets.token_urlsafe(50))'"


def unsafe(settings: Any, *, host: str = "127.0.0.1", test: bool = False) -> list[str]:
    """Every reason not to serve these settings on this address, in words; none, and it may. `test` is CHILDFIRST_TEST, which weakens what it must."""
    found = list(_exposed(settings, host, test)) if settings.DEMO or test else [*_key(settings), *_https(settings)]
    return [*found, *_always(settings)]


def _exposed(settings: Any, host: str, test: bool) -> Iterator[str]:
    """A demonstration has sign-ins with a password that everybody knows, and a key that is in the code."""
    name = "CHILDFIRST_DEMO" if settings.DEMO else "CHILDFIRST_TEST"
    what = "A demonstration, with a password that everybody can read," if settings.DEMO else "A test installation"
    if host not in LOOPBACK:
        yield f"{what} is served on this machine only, not on {host}. Take --host away, or {name} for a real installation."
    others = sorted(one for one in settings.ALLOWED_HOSTS if one not in LOOPBACK)
    if others:
        yield f"{what} answers to this machine only. Take {', '.join(others)} out of CHILDFIRST_HOSTS, or {name} away for a real installation."


def _key(settings: Any) -> Iterator[str]:
    key = settings.SECRET_KEY
    if key.startswith(("only-for-demonstrations", "django-insecure")):
        yield f"CHILDFIRST_SECRET_KEY is one that others know. Make your own: {NEW_KEY}"
    elif len(key) < SHORTEST_KEY or len(set(key)) < FEWEST_SIGNS:
        yield f"CHILDFIRST_SECRET_KEY is too short or too plain: {SHORTEST_KEY} characters or more, by chance. Make one: {NEW_KEY}"


def _https(settings: Any) -> Iterator[str]:
    if not (settings.SECURE_SSL_REDIRECT and settings.SESSION_COOKIE_SECURE and settings.CSRF_COOKIE_SECURE):
        yield "Pages would be sent in clear. Take CHILDFIRST_HTTPS away (it is on by itself) and put TLS in front."
    site = urlsplit(settings.SITE_ADDRESS)
    if not settings.SECOND_FACTOR:
        yield "A password alone would open children's records. Take CHILDFIRST_SECOND_FACTOR away (it is on by itself)."
    if settings.MAIL and site.scheme != "https":
        yield "Links to partners would be sent in clear. Set CHILDFIRST_SITE to the https:// address of this server."


def _always(settings: Any) -> Iterator[str]:
    if settings.DEBUG:
        yield "DEBUG is on: an error page would show records. Take it out of the settings."
    wide = sorted(one for one in settings.ALLOWED_HOSTS if one.strip() in ("", "*") or one.strip().startswith("."))
    if wide:
        yield f"CHILDFIRST_HOSTS would answer to any name ({', '.join(wide) or 'empty'}). Name each host, with commas between."
    open_origins = sorted(one for one in settings.CSRF_TRUSTED_ORIGINS if "*" in one)
    if open_origins:
        yield f"CHILDFIRST_ORIGINS trusts too much ({', '.join(open_origins)}). Name each origin in full."
    if not settings.PASSWORD_HASHERS[0].endswith("Argon2PasswordHasher") and not settings.DEMO:
        yield "Passwords would be kept weakly. Take PASSWORD_HASHERS out of the settings: Argon2 is the default."


def worth_saying(settings: Any) -> list[str]:
    """Not refused, and to be known: what an installation of one machine may choose."""
    said = []
    if "sqlite" in settings.DATABASES["default"]["ENGINE"] and not settings.DEMO:
        said.append(
            "The database is SQLite: good for one machine and a trial. A force uses PostgreSQL (CHILDFIRST_DATABASE)."
        )
    return said
