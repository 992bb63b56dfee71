"""Addresses and postcodes, however they were typed."""


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
