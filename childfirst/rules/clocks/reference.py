"""The public page of every duty (R043 to R194), written from the table so that page and program cannot disagree."""

from collections.abc import Iterable, Iterator
from typing import Final

from childfirst.rules.clocks.duties import DUTIES, LOCAL_DUTIES
from childfirst.rules.clocks.duty import PAUSE, RESUME, Duty

STATUS_WORDS: Final = {
    "statute": "Statute",
    "guidance": "Guidance",
    "local": "Local setting, not law and not guidance",
    "design": "This project's own design, not law",
}
TOP: Final = """# Clocks

This page is generated from the table of duties in `childfirst/rules/clocks`. Do not edit it: change the table and
write the page anew.

Each clock is worked from recorded events and a calendar alone, in Europe/London time, and can be worked out again for
any moment in the past. A moment equal to the due moment is still in time. A late act stays late for ever.

After each source: [V] it was read in the source named; [M] it is general knowledge of that document, which a person
must still check against the paragraph named; [D] it is a design of this project.
"""
LOCAL_TOP: Final = """## Local timings

These are settings a force chooses for itself. Each is kept with its source and date. None of them is law.
"""


def page() -> str:
    """The whole page, as Markdown."""
    return "\n".join([TOP, *_summary(), "", *_entries(DUTIES.values()), LOCAL_TOP, *_entries(LOCAL_DUTIES.values())])


def _summary() -> Iterator[str]:
    yield "| Rule | Duty | Status | Source |"
    yield "|---|---|---|---|"
    for duty in DUTIES.values():
        yield f"| {duty.rule} | {duty.title} | {STATUS_WORDS[duty.status]} | {duty.source} |"


def _entries(duties: Iterable[Duty]) -> Iterator[str]:
    for duty in duties:
        yield f"## {duty.rule}: {duty.title}\n" if duty.status != "local" else f"### {duty.title} (`{duty.id}`)\n"
        yield from (f"- **{label}:** {text}" for label, text in _facts(duty) if text)
        yield ""


def _facts(duty: Duty) -> Iterator[tuple[str, str]]:
    others = [what for what in duty.acting if what not in (PAUSE, RESUME)]
    yield "Binds", duty.binds
    yield "Starts", _names([duty.start])
    yield "Ends", _names(duty.ends)
    yield "Pauses", f"`{PAUSE}` until `{RESUME}`" if duty.pausable else "Never"
    yield "Also acting", _names(others)
    yield "Recorded, with no effect", _names(duty.no_effect)
    yield "How it counts", duty.counts
    yield "Our choice", duty.choice
    yield "Source", f"{duty.source} {duty.tag}"
    yield "Date", duty.dated
    yield "Status", STATUS_WORDS[duty.status]
    yield "Confirmed by", duty.confirmed_by or "not yet confirmed by a named person"


def _names(events: Iterable[str]) -> str:
    return ", ".join(f"`{event}`" for event in events)
