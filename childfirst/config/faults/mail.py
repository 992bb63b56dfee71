"""A mail server of our own on loopback, which writes down what it took before it says so: what arrived can be counted apart from what the worker believes."""

import asyncio
from collections import Counter
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any


def serve_mail(port: int, kept: str) -> None:
    """In a process of its own: takes every message, writes its Message-ID, then answers."""
    from aiosmtpd.controller import UnthreadedController

    class Mailbox:
        async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
            head = envelope.content.split(b"\r\n\r\n")[0].decode()
            found = next(line for line in head.splitlines() if line.lower().startswith("message-id:"))
            with Path(kept).open("a", encoding="utf-8") as file:
                file.write(found.split(":", 1)[1].strip() + "\n")
            return "250 OK"

    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    controller = UnthreadedController(Mailbox(), hostname="127.0.0.1", port=port, loop=loop)
    controller.begin()
    loop.run_forever()


def start_mail(port: int, kept: str) -> BaseProcess:
    """Started; ends with this process."""
    server = get_context("spawn").Process(target=serve_mail, args=(port, kept), daemon=True)
    server.start()
    return server


def arrived(kept: str) -> Counter[str]:
    """How often each Message-ID was taken."""
    return Counter(Path(kept).read_text(encoding="utf-8").split("\n")[:-1])
