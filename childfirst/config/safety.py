"""What makes an installation unsafe to serve, each with what to set. `childfirst serve` and the web server's own door refuse while one stands."""

from collections.abc import Iterator
from importlib.util import find_spec
from ipaddress import IPv4Network, IPv6Network, ip_network
from typing import Any, Final
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "[::1]", "::1"})
SHORTEST_KEY: Final = 50
FEWEST_SIGNS: Final = 10
SHORTEST_SECRET: Final = 16
NO_SECOND_FACTOR: Final = frozenset(
    {"pwd", "pin", "kba", "user", "geo", "0", "1"}
)  # RFC 8176, and what servers call "nothing much"
MATCHED_WITH: Final = ("username", "email")
NEW_KEY: Final = "python -c 'import secrets; print(secrets.token_urlsafe(50))'"


def unsafe(settings: Any, *, host: str = "127.0.0.1", test: bool = False) -> list[str]:
    """Every reason not to serve these settings on this address, in words; none, and it may. `test` is CHILDFIRST_TEST, which weakens what it must."""
    found = list(_exposed(settings, host, test)) if settings.DEMO or test else [*_key(settings), *_https(settings)]
    provider = _provider(settings, settings.DEMO or test) if settings.OIDC_ISSUER else _no_provider(settings)
    return [*found, *_always(settings), *provider]


def networks(said: str) -> list[IPv4Network | IPv6Network]:
    """Networks with commas between; raises ImproperlyConfigured, saying which is none."""
    found = []
    for one in filter(None, (part.strip() for part in said.split(","))):
        try:
            found.append(ip_network(one))
        except ValueError as wrong:
            raise ImproperlyConfigured(
                f"CHILDFIRST_NETWORKS: {wrong}. Write networks as 10.20.0.0/16, with commas between."
            ) from None
    return found


def provider_origin(issuer: str) -> list[str]:
    """Where a form may end up besides here: signing out here signs out of the identity provider too."""
    at = urlsplit(issuer)
    return [f"{at.scheme}://{at.netloc}"] if at.scheme and at.netloc else []


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


def _no_provider(settings: Any) -> Iterator[str]:
    if settings.OIDC_ONLY:
        yield "CHILDFIRST_OIDC_ONLY shuts passwords out, and there is no identity provider. Set CHILDFIRST_OIDC_ISSUER, or take it away."


def _provider(settings: Any, here: bool) -> Iterator[str]:
    """`here`: a demonstration or a test, whose provider may be on this machine and speak in clear."""
    issuer = urlsplit(settings.OIDC_ISSUER)
    if not issuer.hostname or issuer.query or issuer.fragment or issuer.username:
        yield "CHILDFIRST_OIDC_ISSUER is no address of a provider. Set it as the provider prints it, such as https://login.force.example/realm."
    elif issuer.scheme != "https" and not (here and issuer.scheme == "http" and issuer.hostname in LOOPBACK):
        yield "CHILDFIRST_OIDC_ISSUER is not https: whoever listens could sign in as anybody. Set the https:// address of the provider."
    if not settings.OIDC_CLIENT:
        yield "CHILDFIRST_OIDC_CLIENT is missing: the name under which the provider knows this installation."
    if len(settings.OIDC_SECRET) < SHORTEST_SECRET:
        yield f"CHILDFIRST_OIDC_SECRET is missing or shorter than {SHORTEST_SECRET} characters. Take the one that the provider made."
    if "openid" not in settings.OIDC_SCOPE.split():
        yield "CHILDFIRST_OIDC_SCOPE lacks openid: nobody would be named. Add it."
    claim, _, field = settings.OIDC_MATCH.partition(":")
    if not claim or field not in MATCHED_WITH:
        yield f"CHILDFIRST_OIDC_MATCH is “claim:{' or '.join(MATCHED_WITH)}”, such as preferred_username:username, not “{settings.OIDC_MATCH}”."
    yield from _stand_ins(settings.OIDC_SECOND_FACTOR)
    if not all(find_spec(name) for name in ("authlib", "requests")):
        yield "Sign-in with an identity provider needs its client: pip install 'childfirst[oidc]'."


def _stand_ins(wanted: list[str]) -> Iterator[str]:
    for one in wanted:
        claim, _, value = one.partition("=")
        if claim not in ("amr", "acr") or not value:
            yield f"CHILDFIRST_OIDC_SECOND_FACTOR holds “{one}”. Write amr=value or acr=value, with commas between, such as amr=mfa."
        elif value in NO_SECOND_FACTOR:
            yield f"CHILDFIRST_OIDC_SECOND_FACTOR would take “{one}” for a second factor, which is a password alone. Name the values that the provider sends for more than that."
