"""Addresses and postcodes, however they were typed."""

import re
from typing import Final

# Area and district, then a sector and two letters; or the first half alone, which is all that a witness may know.
_POSTCODE: Final = re.compile(r"(GIR|[A-Z]{1,2}[0-9][A-Z0-9]?)( [0-9][A-Z]{2})?")
POSTCODE_HELP: Final = (
    "Enter a postcode such as N17 0AB, or its first half, such as N17. Leave it empty if you do not know it"
)


def postcode_like(postcode: str) -> bool:
    """Has it the form of a UK postcode? Whether it is a real one only the post office could say.

    >>> [postcode_like(code) for code in ("n170ab", "EC1A 1BB", "N17", "GIR 0AA", "NONSENSE!!", "17", "N17 0A")]
    [True, True, True, True, False, False, False]
    """
    return bool(_POSTCODE.fullmatch(tidy_postcode(postcode)))


def tidy_postcode(postcode: str) -> str:
    """Upper case with one space before the last three letters.

    >>> tidy_postcode("n170ab"), tidy_postcode(" N17  0ab "), tidy_postcode("N17")
    ('N17 0AB', 'N17 0AB', 'N17')
    """
    packed = "".join(postcode.upper().split())
    return (f"{packed[:-3]} {packed[-3:]}" if len(packed) > 4 else packed)[:10]


def address_key(address: str) -> str:
    """Letters and digits only, for comparing.

    >>> address_key("Flat 2, 14 Acre Rd.")
    'flat214acrerd'
    """
    return "".join(character for character in address.lower() if character.isalnum())
