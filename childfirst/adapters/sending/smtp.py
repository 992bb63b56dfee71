"""E-mail by SMTP, over one connection a round.

What SMTP cannot promise: when the connection breaks after the server took the message and before its answer arrived, the
sender does not know. The message is sent again with the same Message-ID, by which mail systems can tell the copy.
"""

import smtplib
from typing import Any, Final

from django.core.mail import EmailMessage
from django.core.mail.backends.smtp import EmailBackend

from childfirst.notices.carriers import Refused, TryLater
from childfirst.notices.letters import Letter

_PERMANENT: Final = range(500, 600)
TIMEOUT: Final = 20


class Smtp:
    """Django's own backend, kept open between messages."""

    def __init__(self, *, host: str, port: int, user: str, password: str, tls: str, sender: str) -> None:
        self.sender = sender
        self.domain = sender.rpartition("@")[2].strip("> ") or "localhost"
        self.backend: Any = EmailBackend(
            host=host, port=port, username=user, password=password, use_tls=tls == "starttls",
            use_ssl=tls == "implicit", timeout=TIMEOUT, fail_silently=False,
        )  # fmt: skip

    def send(self, letter: Letter) -> str:
        """Hand it to the server. A refusal of the mailbox is for good; everything else is tried again."""
        message_id = f"<{letter.key.replace(':', '.')}@{self.domain}>"
        message = EmailMessage(
            letter.subject, letter.body, self.sender, [letter.to],
            headers={"Message-ID": message_id, "Auto-Submitted": "auto-generated"}, connection=self.backend,
        )  # fmt: skip
        try:
            self.backend.open()
            self.backend.send_messages([message])
        except smtplib.SMTPRecipientsRefused as no:
            self.close()
            code, words = next(iter(no.recipients.values()))
            said = f"{code} {words.decode(errors='replace') if isinstance(words, bytes) else words}"
            raise (Refused(said) if code in _PERMANENT else TryLater(said)) from no
        except (smtplib.SMTPException, OSError) as away:
            self.close()
            raise TryLater(f"{type(away).__name__}: the mail server is away or did not answer") from away
        return message_id

    def taken_before(self, letter: Letter) -> str | None:
        """SMTP has no way to ask."""
        return None

    def close(self) -> None:
        """End the connection, whatever state it is in."""
        try:
            self.backend.close()
        except (smtplib.SMTPException, OSError):
            self.backend.connection = None
