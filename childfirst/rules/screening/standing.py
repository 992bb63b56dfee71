"""The words a rule declares itself with: where it comes from, what it calls for, how soon, and which clock it starts."""

from typing import Final

from childfirst.rules import vocabulary as words

STATUSES: Final[words.Words] = {
    "statute": "Law (an Act or regulations)",
    "guidance": "National guidance or code",
    "local": "Local policy",
    "design": "Our own design: no law or guidance says exactly this",
}
TAGS: Final[words.Words] = {
    "V": "read in the source named",
    "M": "general knowledge of the source named; a person must check the paragraph",
    "U": "unsure or may have changed",
    "D": "a design choice drawn from published findings",
}
# What a finding calls for. Findings are shown in this order, then by how soon, then by the clock that ends first.
LEADS_TO: Final[words.Words] = {
    "opens_referral": "Suggests a referral",
    "asks": "Asks the officer something",
    "informs": "Tells the officer something to do or to pass on",
}
# Declared by the rule's author in words, never worked out from a child's facts: an order of tasks and not of children.
URGENCIES: Final[words.Words] = {
    "at_once": "At once, before anything else",
    "this_shift": "Before the end of this shift",
    "soon": "In the next days",
}
# Duties that a finding may start, in the order in which they fall due (domain.md section 3).
CLOCKS: Final[words.Words] = {
    "R103": "before the next school day starts",
    "R070": "one working day for the council to decide",
    "R162": "two working days to refer a victim to support",
    "R087": "72 hours for the council's return home interview",
}
NO_CLOCK: Final = "None"
NOBODY: Final = "Nobody beyond the record"


def clock_words(clock: str | None) -> str:
    """Which clock starts, in words."""
    return f"{CLOCKS[clock][0].upper()}{CLOCKS[clock][1:]} ({clock})" if clock in CLOCKS else NO_CLOCK
