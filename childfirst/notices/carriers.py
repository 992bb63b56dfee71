"""What a carrier is. The real ones (SMTP, GOV.UK Notify, web-hook, the demonstration's folder) are adapters and are handed in."""

from collections.abc import Mapping
from typing import Protocol

from childfirst.notices.letters import Letter


class TryLater(Exception):
    """The carrier is away or says so: the message waits and is tried again."""


class Refused(Exception):
    """The carrier will never take this message: no such mailbox, no such number."""


class NothingToSay(Exception):
    """What it was to tell is not the receiver's to hear, or not any more: the message is taken out of the outbox."""


class Carrier(Protocol):
    """Takes letters of one channel away."""

    def send(self, letter: Letter) -> str:
        """Send it; the carrier's own id for it. Raises TryLater or Refused."""

    def taken_before(self, letter: Letter) -> str | None:
        """For a letter whose sending was cut short: the carrier's id if it knows that it took it; None if it cannot tell."""

    def close(self) -> None:
        """The end of a round."""


Carriers = Mapping[str, Carrier]
