"""For the demonstration: every message becomes a file in a folder, and nothing leaves. Written whole or not at all, under its key."""

import os
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from childfirst.notices.letters import Letter


class Folder:
    """One file a message; the same key twice is the same file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def send(self, letter: Letter) -> str:
        """The file's name."""
        self.folder.mkdir(parents=True, exist_ok=True)
        message = EmailMessage(policy=SMTP)
        message["To"], message["Subject"] = letter.to, letter.subject or "Text message"
        message["Message-ID"] = f"<{letter.key.replace(':', '.')}@demonstration.invalid>"
        message.set_content(letter.body)
        name = f"{letter.key.replace(':', '-')}.eml"
        part = self.folder / f".{name}.{os.getpid()}"
        part.write_bytes(bytes(message))
        part.replace(self.folder / name)
        return name

    def taken_before(self, letter: Letter) -> str | None:
        """It is there or it is not."""
        name = f"{letter.key.replace(':', '-')}.eml"
        return name if (self.folder / name).exists() else None

    def close(self) -> None:
        """Nothing is open."""
