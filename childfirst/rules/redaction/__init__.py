"""Which words of a record may tell who it is about, for a person to confirm or refuse one by one. Pure: texts in, places out.

Letters only. Faces, voices, gait, tattoos and recordings are not handled: no video, picture or sound goes through here. A rule finds
what it knows and what has a shape; it misses nicknames, descriptions and anything told between the lines, which is why a person reads
every item, and why what the rules missed is counted.
"""

from childfirst.rules.redaction.known import Known, Person
from childfirst.rules.redaction.notes import NOTES, content_notes
from childfirst.rules.redaction.propose import KINDS, Span, everywhere, hidden, look_twice, propose

__all__ = [
    "KINDS",
    "NOTES",
    "Known",
    "Person",
    "Span",
    "content_notes",
    "everywhere",
    "hidden",
    "look_twice",
    "propose",
]
