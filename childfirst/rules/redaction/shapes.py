"""Words that have the shape of something that tells who somebody is, whether or not the record knows them."""

import re
from typing import Final

_NAME: Final = r"[A-Z][\w'’\-]+"
_STREET: Final = (
    r"(?:Street|St|Road|Rd|Lane|Avenue|Ave|Close|Court|Gardens|Way|Drive|Terrace|Place|Square|Mews|Crescent|Grove|Walk|Row|Estate|"
    r"House|Buildings|Mansions|Point|Tower|Heights)"
)
_RANK: Final = (
    r"(?:P\.?C\.?S\.?O|P\.?C|W\.?P\.?C|D\.?C|P\.?S|D\.?S|T/DC|T/PS|A/PS|Sgt|Sergeant|Insp|Inspector|Ch(?:ief)? Insp(?:ector)?|DI|DCI|Supt|"
    r"Superintendent|Constable|Officer)"
)
_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"

# Kind → the patterns, each with the words to hide as its whole match.
SHAPES: Final[dict[str, tuple[re.Pattern[str], ...]]] = {
    "postcode": (re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s{0,2}\d[A-Z]{2}\b", re.IGNORECASE),),
    "phone": (re.compile(r"(?<![\w+])(?:\+44|0044|0)(?:[\s().\-]{0,2}\d){9,10}(?!\d)"),),
    "online": (
        re.compile(r"\b[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+\b"),
        re.compile(r"(?<!\w)@[A-Za-z0-9_.]{3,}\b"),
        re.compile(r"\bhttps?://\S+"),
    ),
    "address": (
        re.compile(rf"\b(?:Flat\s+\w+,?\s+)?\d+[A-Za-z]?,?\s+(?:{_NAME}\s+){{1,4}}{_STREET}\b"),
        re.compile(rf"\b(?:{_NAME}\s+){{1,3}}{_STREET}\b"),
        re.compile(r"\bFlat\s+\d+\w?\b", re.IGNORECASE),
    ),
    "school": (
        re.compile(rf"\b(?:St\.?\s+)?(?:{_NAME}\s+){{1,4}}(?:School|Academy|College|Primary|Secondary|Nursery|Sixth Form|Juniors|Infants|Grammar|High)\b"),
    ),
    "officer": (
        re.compile(rf"\b{_RANK}\.?\s+(?:\d{{2,6}}\s?[A-Z]{{0,3}}\b|{_NAME}(?:\s+{_NAME})?)"),
        re.compile(r"\b\d{2,5}[A-Z]{2}\b"),
        re.compile(r"\b(?:warrant|collar|shoulder)(?:\s+(?:no\.?|number))?\s*:?\s*[A-Z]{0,2}\d{2,7}[A-Z]{0,2}\b", re.IGNORECASE),
    ),
    "vehicle": (re.compile(r"\b[A-Z]{2}\d{2}\s?[A-Z]{3}\b"),),
    "reference": (
        re.compile(r"\b(?:CAD|CRIS|URN|crime\s+(?:ref(?:erence)?|no\.?|number))\s*[:#]?\s*\w*\d[\w/\-]*", re.IGNORECASE),
        re.compile(r"\b[A-Z]{1,3}-\d{4}-\d{4,}\b"),
    ),
    "birth": (re.compile(r"\b(?:born(?:\s+on)?|d\.?o\.?b\.?|date of birth)\s*:?\s*\d[\w/.\- ]{3,18}\d\b", re.IGNORECASE),),
    "date": (
        re.compile(r"(?<!\d)\d{1,2}\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*(?:19|20)?\d{2}(?!\d)"),
        re.compile(r"(?<!\d)(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)"),
        re.compile(rf"(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+(?:19|20)\d{{2}}\b", re.IGNORECASE),
    ),
}  # fmt: skip
