"""The carriers that the settings name (docs/reference/settings.md)."""

from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from django.conf import settings

from childfirst.adapters.sending.folder import Folder
from childfirst.adapters.sending.hooks import Hooks
from childfirst.adapters.sending.smtp import Smtp
from childfirst.foundation.errors import BadInput
from childfirst.notices.carriers import Carrier


def carriers() -> dict[str, Carrier]:
    """By channel. A channel that is not set up is left out, and its messages wait."""
    found: dict[str, Carrier] = {"hook": Hooks()}
    mail = settings.MAIL
    if mail.startswith("smtp"):
        found["email"] = smtp_of(mail, settings.MAIL_FROM)
    elif mail == "notify":
        found["email"] = notify()
    elif mail == "folder":
        found["email"] = found["text"] = Folder(Path(settings.OUTBOX_FOLDER))
    if settings.NOTIFY_KEY and settings.NOTIFY_TEXT_TEMPLATE:
        found["text"] = notify()
    return found


def notify() -> Carrier:
    """GOV.UK Notify, with this service's key and templates. Its client is an extra, `notify`: most test and try without it."""
    try:
        from childfirst.adapters.sending.notify import Notify
    except ImportError as lost:
        raise BadInput(f"GOV.UK Notify needs its client: pip install 'childfirst[notify]' ({lost}).") from lost
    return Notify(
        key=settings.NOTIFY_KEY,
        address=settings.NOTIFY_ADDRESS,
        email_template=settings.NOTIFY_EMAIL_TEMPLATE,
        text_template=settings.NOTIFY_TEXT_TEMPLATE,
    )


def smtp_of(address: str, sender: str) -> Smtp:
    """`smtp://user:password@host:587?tls=starttls`, `smtps://host:465`, `smtp://host:25?tls=none`."""
    parts = urlsplit(address)
    tls = parse_qs(parts.query).get("tls", ["implicit" if parts.scheme == "smtps" else "starttls"])[0]
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname or tls not in ("none", "starttls", "implicit"):
        raise BadInput("CHILDFIRST_MAIL must look like smtp://user:password@host:587 (docs/reference/settings.md).")
    return Smtp(
        host=parts.hostname,
        port=parts.port or (465 if tls == "implicit" else 587),
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        tls=tls,
        sender=sender,
    )


def fault_in_settings() -> str:
    """What is missing, in a sentence for the desk; empty where mail can leave. Never what the settings hold: an address has a password in it."""
    if not settings.MAIL:
        return "Mail is not set up, so no notice leaves: an administrator sets CHILDFIRST_MAIL."
    if settings.MAIL not in ("folder", "notify") and not settings.MAIL.startswith("smtp"):
        return "CHILDFIRST_MAIL names no way that is known, so no notice leaves: smtp://…, notify or folder (docs/reference/settings.md)."
    try:
        carriers()
    except (BadInput, ValueError) as wrong:  # a port that is no number is a ValueError of urlsplit
        told = str(wrong) if isinstance(wrong, BadInput) else "CHILDFIRST_MAIL has no readable address."
        return f"No notice leaves. {told}"
    if settings.MAIL == "notify" and not (settings.NOTIFY_KEY and settings.NOTIFY_EMAIL_TEMPLATE):
        return "GOV.UK Notify has no key or no template: an administrator sets CHILDFIRST_NOTIFY_KEY and CHILDFIRST_NOTIFY_EMAIL_TEMPLATE."
    if settings.MAIL != "folder" and not settings.SITE_ADDRESS.startswith("https://"):
        return "CHILDFIRST_SITE must be the https:// address under which partners reach this server."
    return ""
