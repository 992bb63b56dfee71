"""Labels as they stand in sentences."""


def inside(words: str) -> str:
    """Words as they stand inside a sentence; abbreviations keep their capitals.

    >>> inside("Learning disability"), inside("ADHD"), inside("A known person")
    ('learning disability', 'ADHD', 'a known person')
    """
    return words if words[:2].isupper() and words[:2].isalpha() else words[:1].lower() + words[1:]
