"""A record as it is compared. The same columns for one child at entry and for a million rows of a file; empty is None.

Columns: `g` given names, `gr` what stands for the first of them, `gk` its sound, `ga` whether it is a name on its own account and not
likely a slip, `go` whether many bear it; `f`, `fr`, `fk`, `fa`, `fo` the same of the family name; `dob` YYYYMMDD; `dk` the date with day and month in order, so that a
swapped date has the same; `de` whether the date is an estimate; `sex` f or m; `pc` postcode, `pd` its first half, `ad` address,
`hn` house number, `town`; `phone`, `email`, `idn` (an identifier), `school`, `carer`, and `t1` to `t3` (any other words).
"""

import re
from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any, Final

from childfirst.rules.matching.names import fold, sound
from childfirst.rules.matching.variants import GROUPS_OF, root_of

FIELDS: Final = (
    "given", "family", "full", "born", "born_basis", "sex", "postcode", "address", "town", "phone", "email", "identifier", "school", "carer",
    "text1", "text2", "text3",
)  # fmt: skip
COLUMNS: Final = (
    "g", "gr", "gk", "ga", "go", "f", "fr", "fk", "fa", "fo", "dob", "dk", "de", "sex", "pc", "pd", "ad", "hn", "town", "phone", "email", "idn",
    "school", "carer", "t1", "t2", "t3",
)  # fmt: skip
Prepared = dict[str, Any]

_SEX: Final = {"f": "f", "female": "f", "girl": "f", "woman": "f", "m": "m", "male": "m", "boy": "m", "man": "m"}
_NOTHING: Final = frozenset(["", "nan", "null", "none", "n/a", "na", "unknown", "not known", "-", "?"])
_YEAR_FIRST: Final = re.compile(r"(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})(?:[T ].*)?")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?:[T ].*)?")
_STREET: Final = {"rd": "road", "st": "street", "ave": "avenue", "av": "avenue", "ln": "lane", "cl": "close", "ct": "court", "dr": "drive",
                  "gdns": "gardens", "pl": "place", "sq": "square", "cres": "crescent", "tce": "terrace", "apt": "flat", "apartment": "flat"}  # fmt: skip


def plain(value: Any) -> str:
    """Text without the ways of saying "nothing"."""
    text = "" if value is None else str(value).strip()
    return "" if text.lower() in _NOTHING else text


@lru_cache(maxsize=100_000)
def name_parts(value: str) -> tuple[str | None, str | None, str | None]:
    """(folded, what stands for the first word, the sound of that) of one name.

    >>> name_parts("Muhammad Ali"), name_parts("")
    (('muhammad ali', 'mohammed', 'mt'), (None, None, None))
    """
    folded = fold(plain(value))
    if not folded:
        return None, None, None
    root = root_of(folded.split(" ", 1)[0])
    return folded, root, sound(root)


def born_parts(value: Any) -> tuple[str | None, str | None]:
    """(YYYYMMDD, the same with day and month in order) of a date written year first or day first; None where it is no date.

    A day and month that cannot be (1999-31-02) are kept as typed: the digits still tell two records together.

    >>> born_parts("2011-03-04"), born_parts("04/03/2011"), born_parts("20110304"), born_parts("about 2011"), born_parts("2011-14-02")
    (('20110304', '20110304'), ('20110304', '20110304'), ('20110304', '20110304'), (None, None), ('20111402', '20110214'))
    """
    if isinstance(value, date | datetime):
        year, month, day = value.year, value.month, value.day
    else:
        text = plain(value)
        found = _YEAR_FIRST.fullmatch(text)
        if found:
            year, month, day = (int(part) for part in found.groups())
        else:
            found = _DAY_FIRST.fullmatch(text)
            if not found:
                return None, None
            day, month, year = (int(part) for part in found.groups())
    low, high = sorted((month, day))
    return f"{year:04d}{month:02d}{day:02d}", f"{year:04d}{low:02d}{high:02d}"


def postcode_parts(value: Any) -> tuple[str | None, str | None]:
    """(letters and digits, the first half).

    >>> postcode_parts("n17 0ab"), postcode_parts("2088"), postcode_parts(None)
    (('N170AB', 'N17'), ('2088', '208'), (None, None))
    """
    code = re.sub(r"[^A-Z0-9]", "", plain(value).upper())
    if not code:
        return None, None
    return code, (code[:-3] if len(code) >= 5 else code[:3])


def address_parts(value: Any) -> tuple[str | None, str | None]:
    """(letters and digits with street words written out, the first number).

    >>> address_parts("Flat 2, 14 Acre Rd."), address_parts("")
    (('flat214acreroad', '2'), (None, None))
    """
    words = re.findall(r"[a-z0-9]+", plain(value).lower())
    if not words:
        return None, None
    number = next((word for word in words if word[0].isdigit()), None)
    return "".join(_STREET.get(word, word) for word in words), number


def sex_of(value: Any) -> str | None:
    """f, m, or None for anything else: another description is no evidence either way."""
    return _SEX.get(plain(value).lower())


def phone_of(value: Any) -> str | None:
    """The last nine digits, so that +44 and 0 are one number; None for fewer than seven."""
    digits = re.sub(r"\D", "", plain(value))
    return digits[-9:] if len(digits) >= 7 else None


def email_of(value: Any) -> str | None:
    """Lower case."""
    return plain(value).lower() or None


def code_of(value: Any) -> str | None:
    """Letters and digits of an identifier, upper case."""
    text = plain(value)
    text = text[:-2] if text.endswith(".0") else text
    return re.sub(r"[^A-Z0-9]", "", text.upper()) or None


def words_of(value: Any) -> str | None:
    """Folded words."""
    return fold(plain(value)) or None


def split_full(value: Any) -> tuple[str, str]:
    """A full name as given names and a family name: a comma puts the family name first.

    >>> split_full("Ali, Mohammed"), split_full("Amina Yusuf Hassan"), split_full("Amina")
    (('Mohammed', 'Ali'), ('Amina Yusuf', 'Hassan'), ('Amina', ''))
    """
    text = plain(value)
    if "," in text:
        family, given = text.split(",", 1)
        return given.strip(), family.strip()
    parts = text.split()
    return (" ".join(parts[:-1]), parts[-1]) if len(parts) > 1 else (text, "")


def is_a_name(word: str | None, known: Any = ()) -> bool:
    """Is this a name in its own right, as far as we know? Two such names are two names; one such and one slip may be one."""
    first = (word or "").split(" ", 1)[0]
    return bool(first) and (first in GROUPS_OF or first in known)


def is_often(word: str | None, known: Any = ()) -> bool:
    """Is it a name that many bear, and not a rarer way of writing one that they do?"""
    first = (word or "").split(" ", 1)[0]
    return bool(first) and first in known


def prepare(record: Mapping[str, Any], known: Any = ()) -> Prepared:
    """One record, with the keys of FIELDS, as the columns compared. `known` are further names known to be names."""
    given, family = plain(record.get("given")), plain(record.get("family"))
    if not (given and family) and plain(record.get("full")):
        first, last = split_full(record["full"])
        given, family = given or first, family or last
    g, gr, gk = name_parts(given)
    f, fr, fk = name_parts(family)
    dob, dk = born_parts(record.get("born"))
    pc, pd = postcode_parts(record.get("postcode"))
    ad, hn = address_parts(record.get("address"))
    return {
        "g": g, "gr": gr, "gk": gk, "ga": is_a_name(g, known), "go": is_often(g, known), "f": f, "fr": fr, "fk": fk, "fa": is_a_name(f, known), "fo": is_often(f, known),
        "dob": dob, "dk": dk, "de": plain(record.get("born_basis")).lower() == "estimated", "sex": sex_of(record.get("sex")),
        "pc": pc, "pd": pd, "ad": ad, "hn": hn, "town": words_of(record.get("town")), "phone": phone_of(record.get("phone")),
        "email": email_of(record.get("email")), "idn": code_of(record.get("identifier")), "school": address_parts(record.get("school"))[0],
        "carer": words_of(record.get("carer")), "t1": words_of(record.get("text1")), "t2": words_of(record.get("text2")),
        "t3": words_of(record.get("text3")),
    }  # fmt: skip
