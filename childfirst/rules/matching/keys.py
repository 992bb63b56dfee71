"""The keys by which records of one child meet at entry: kept beside each child, looked up on an index."""

from hashlib import blake2b
from itertools import combinations

from childfirst.rules.matching.names import fold, sound
from childfirst.rules.matching.prepare import Prepared
from childfirst.rules.matching.variants import root_of


def words_of_names(*names: str | None) -> list[str]:
    """The sounds of the words of some names, each once, in order.

    >>> words_of_names("Mohammed", "El Amin"), words_of_names("Muhamad", None)
    (['al', 'amn', 'mt'], ['mt'])
    """
    return sorted({sound(root_of(word)) for name in names if name for word in fold(name).split(" ")[:4] if word})


def keys_of(one: Prepared) -> list[int]:
    """Eight bytes each, signed. Most telling first: a name with a birthday, with a home, with another name and the year of birth."""
    words = words_of_names(one["g"], one["f"])
    dk, pc, dob = one["dk"], one["pc"], one["dob"]
    found = [f"A{word}{dk}" for word in words if dk]
    found += [f"B{word}{pc}" for word in words if pc]
    found += [f"G{dk}{pc}"] if dk and pc else []
    found += [f"J{one['phone']}"] if one["phone"] else []
    found += [f"D{a}|{b}{dob[:4]}" for a, b in combinations(words, 2) if dob]
    if dk and one["g"] and one["f"]:
        first, second = sorted((one["g"][0], one["f"][0]))
        found.append(f"I{dk}{first}{second}")
    found += [f"F{a}|{b}" for a, b in combinations(words, 2)]
    return [int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), signed=True) for key in dict.fromkeys(found)]
