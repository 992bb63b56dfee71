"""Whole numbers out of what somebody sent."""

LONGEST = 9  # digits; what is longer is no number of ours, and Python refuses to read one of thousands


def number_in(text: str, digits: int = LONGEST) -> int | None:
    """A whole number in plain digits, as it stands in an address or a hidden box; None for anything else.

    >>> number_in("42"), number_in("4_2"), number_in("²"), number_in("٤"), number_in("-1"), number_in(""), number_in("9" * 5_000)
    (42, None, None, None, None, None, None)
    """
    return int(text) if text.isascii() and text.isdigit() and len(text) <= digits else None
