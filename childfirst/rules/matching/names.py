"""Names as they are compared: letters folded to plain Latin, titles off, and a sound key that survives a change of alphabet."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_CYRILLIC: Final = dict(zip("абвгдезийклмнопрстуфхыэіїєґ", ["a", "b", "v", "g", "d", "e", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h", "y", "e", "i", "i", "e", "g"], strict=True)) | {
    "ж": "zh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ю": "yu", "я": "ya", "ь": "", "ъ": "", "ё": "e",
}  # fmt: skip
_GREEK: Final = dict(
    zip(
        "αβγδεζηικλμνξοπρστυφωςθχψ",
        [
            "a",
            "v",
            "g",
            "d",
            "e",
            "z",
            "i",
            "i",
            "k",
            "l",
            "m",
            "n",
            "x",
            "o",
            "p",
            "r",
            "s",
            "t",
            "i",
            "f",
            "o",
            "s",
            "th",
            "ch",
            "ps",
        ],
        strict=True,
    )
)
_LETTERS: Final = str.maketrans({
    "ø": "o", "ł": "l", "ß": "ss", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a", "ŋ": "ng", "ħ": "h",
    "’": "", "'": "", "`": "", "‘": "", **_CYRILLIC, **_GREEK,
})  # fmt: skip
_TITLES: Final = frozenset(["mr", "mrs", "ms", "miss", "master", "mx", "dr", "sir", "dame", "lord", "lady", "rev"])
_APART: Final = re.compile(r"[^a-z]+")

# Sounds that are written in several ways when a name changes alphabet or is taken down by ear. Order matters.
_SOUNDS: Final = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"^x(?=[aeiou])", "h"), (r"^c(?=aa)", ""), (r"ph", "f"), (r"ck|cq|q|c(?=[aouklrt]|$)|kh|gh(?=[aeiou])|ch(?=r)", "k"),
        (r"gh", ""), (r"sch|tsch|tch|cz|ch|sz|sh|zh|ts|tz", "s"), (r"dj|dzh|dz", "j"), (r"g(?=[ei])", "j"), (r"c", "s"),
        (r"z|x", "s"), (r"w|v", "v"), (r"th|dh|d|t", "t"), (r"p|b", "b"), (r"(?<=[aeiou])y|y(?=[aeiou])|j", "j"),
        (r"(?<=.)h", ""), (r"[aeiouy]+", "a"), (r"(?<=.)a", ""), (r"(?<=[^a])j", ""), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip


def fold(name: str) -> str:
    """Lower-case plain letters, one space between words, titles left out.

    >>> fold("  Miss Şükran-Ann O'Neill "), fold("Łukasz"), fold("Юсуф"), fold("1st baron")
    ('sukran ann oneill', 'lukasz', 'yusuf', 'st baron')
    """
    lowered = unicodedata.normalize("NFC", name.lower()).translate(_LETTERS)
    plain = unicodedata.normalize("NFKD", lowered).encode("ascii", "ignore").decode()
    words = [word for word in _APART.split(plain) if word]
    return " ".join([word for word in words if word not in _TITLES] or words)


@lru_cache(maxsize=200_000)
def sound(word: str) -> str:
    """A key of consonants that is the same for the usual spellings of one name. Empty for an empty word.

    >>> sound("mohammed") == sound("muhamad"), sound("yusuf") == sound("youssef"), sound("catherine") == sound("katherine")
    (True, True, True)
    >>> sound("hussein") == sound("xuseen"), sound("amara") == sound("zoe")
    (True, False)
    """
    text = word.replace(" ", "")
    for pattern, to in _SOUNDS:
        text = pattern.sub(to, text)
    return (text or word)[:10]
