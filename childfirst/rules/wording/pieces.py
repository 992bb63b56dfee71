"""The little language in which wording patterns are written, and its pieces: who, forms of a verb, intensifiers.

One pattern reads almost like the phrase. A space stands for a space or a hyphen; `_3` for up to three words in between;
`~take` for every form of the verb; `{self}` for a piece from the table below; brackets, `|` and `?` mean what they
mean in a regular expression. A child's name is folded to marks before any pattern runs (see fold.py), so a pattern can
ask for "the child by name" and can never see which name it was.
"""

import re
from typing import Final

NAME_MARK: Final = "\x02"
GAP: Final = r"(?:,?\s{1,3}|-)"
WORD: Final = r"[\w'\x02£%&/()+]+"
_TAIL: Final = r"(?:\s(?!(?:and|but|so|because|although|however|therefore|which|who)\b)[\w'\x02]+)"
START: Final = r"(?<![\w\x02])"
END: Final = r"(?![\w\x02])"
MOST_TURNS: Final = 8
"""How often a bracket that may be repeated is: "very very very…". Its ways may overlap, and without an end they would double with every word."""

IRREGULAR: Final = {
    "be": "be|is|are|was|were|been|being",
    "beg": "beg|begs|begged|begging",
    "break": "break|breaks|broke|broken|breaking",
    "bring": "bring|brings|brought|bringing",
    "choose": "choose|chooses|chose|chosen|choosing",
    "come": "come|comes|came|coming",
    "do": "do|does|did|done|doing",
    "drink": "drink|drinks|drank|drunk|drinking",
    "fall": "fall|falls|fell|fallen|falling",
    "find": "find|finds|found|finding",
    "get": "get|gets|got|gotten|getting",
    "give": "give|gives|gave|given|giving",
    "go": "go|goes|went|gone|going",
    "have": "have|has|had|having",
    "hang": "hang|hangs|hung|hanging",
    "keep": "keep|keeps|kept|keeping",
    "know": "know|knows|knew|known|knowing",
    "lay": "lay|lays|laid|laying",
    "lead": "lead|leads|led|leading",
    "leave": "leave|leaves|left|leaving",
    "let": "let|lets|letting",
    "lose": "lose|loses|lost|losing",
    "make": "make|makes|made|making",
    "meet": "meet|meets|met|meeting",
    "mix": "mix|mixes|mixed|mixing",
    "pass": "pass|passes|passed|passing",
    "put": "put|puts|putting",
    "run": "run|runs|ran|running",
    "say": "say|says|said|saying",
    "see": "see|sees|saw|seen|seeing",
    "seek": "seek|seeks|sought|seeking",
    "sell": "sell|sells|sold|selling",
    "send": "send|sends|sent|sending",
    "set": "set|sets|setting",
    "sleep": "sleep|sleeps|slept|sleeping",
    "spend": "spend|spends|spent|spending",
    "stop": "stop|stops|stopped|stopping",
    "take": "take|takes|took|taken|taking",
    "tell": "tell|tells|told|telling",
    "think": "think|thinks|thought|thinking",
    "throw": "throw|throws|threw|thrown|throwing",
    "wear": "wear|wears|wore|worn|wearing",
    "wind": "wind|winds|wound|winding",
}

_KID = (
    r"(?:child|children|girls?|boys?|lads?|lass|lasses|kids?|teens?|teenagers?|youngsters?|daughters?|sons?|young people|"
    r"young persons?|yp|minors?|pupils?|schoolgirls?|schoolboys?|brothers?|sisters?|siblings?|bab(?:y|ies)|toddlers?|"
    r"infants?|little ones?|\w+ year olds?|victims?|informants?|ip|vic)"
)
_NAMED = rf"{NAME_MARK}+(?:'s)?(?: {NAME_MARK}+(?:'s)?)*(?:,? \(?(?:aged? )?\w{{1,9}}\)?(?: yrs?)?,?)??"

PIECES: Final[dict[str, str]] = {
    "adv": (
        "(?:(?:very|quite|rather|really|somewhat|clearly|obviously|always|just|only|simply|basically|extremely|"
        "incredibly|typically|generally|often|again|still|also|now|plainly|more|most|fairly|pretty|too|so|such|particularly|"
        "highly|apparently|increasingly|a bit|a little|a touch|a lot|a right|a proper|a real|a total|an absolute|all|"
        "well|known to be|being|becoming|frankly|totally|completely|utterly|absolutely|perfectly|entirely|deeply|at times|"
        "sometimes|usually|both|proper|right|dead|seriously|altogether|far|over|overly|fully|no doubt|wholly|certainly|"
        "a bit of a|a bit of an|a|an|as|even|much|once|generally|largely|merely|purely) ){0,3}"
    ),
    "be": (
        r"(?:is|was|are|were|be|been|being|seems?|seemed|appears?|appeared|became|becomes?|becoming|remains?|remained|"
        r"looks?|looked|sounds?|sounded|gets?|getting|got|came across as|comes? across as|coming across as|presents? as|"
        r"presented as|described as|(?<=[a-z\x02])'s|(?<=y)'re)"
    ),
    "c": rf"(?:{_NAMED}|he|she|they|(?:(?:the|this|that|these|those|both|all|each|either|a|an|our|her|his|their|of the) )?{_KID})",
    "kid": _KID,
    "man": (
        r"(?:(?:older|adult|grown|random|strange|different|various|multiple|numerous|several|other|these|those|the|a|an|"
        r"unknown|\d+|two|three|four|many) )*(?:men|man|males?|guys?|blokes?|adults?|boyfriends?|fellas?|boys|lads|women|woman)"
    ),
    "not": (
        r"(?:won'?t|will not|would not|wouldn'?t|does not|doesn'?t|did not|didn'?t|do not|don'?t|has not|hasn'?t|have not|"
        r"haven'?t|had not|hadn'?t|is not|isn'?t|was not|wasn'?t|are not|aren'?t|were not|weren'?t|never|cannot|can'?t|"
        r"could not|couldn'?t|not|refus(?:es|ed|ing|al) to|unwilling to|fail(?:s|ed|ing|ure) to|unable to)"
    ),
    "obj": rf"(?:him|her|them|{_NAMED})",
    "pos": rf"(?:his|her|their|the {_KID}'?s'?|{NAME_MARK}+(?: {NAME_MARK}+)*'s?)",
    "pro": r"(?:he|she|they)(?:'s|'d|'ve|'re|'ll)?",
    "us": r"(?:us|me|police|officers?|staff|carers?|anyone|anybody|everyone|everybody|adults?|people|them|him|her)",
    "self": r"(?:himself|herself|themselves|themself|hisself|him or herself|oneself)",
}


def inflect(verb: str) -> str:
    """Every form of a verb, as alternatives."""
    if verb in IRREGULAR:
        return f"(?:{IRREGULAR[verb]})"
    if verb.endswith("e"):
        return f"(?:{verb}|{verb}s|{verb}d|{verb[:-1]}ing)"
    if verb.endswith("y") and verb[-2] not in "aeou":
        return f"(?:{verb}|{verb[:-1]}ies|{verb[:-1]}ied|{verb}ing)"
    s = "es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"
    return f"(?:{verb}|{verb}{s}|{verb}ed|{verb}ing)"


def _optional(pattern: str) -> str:
    """ "a (b)? c" as "a( b)? c": what may be left out takes its space with it."""
    place = pattern.find(" (")
    while place >= 0:
        end = _closing(pattern, place + 1)
        inside, after = pattern[place + 2 : end], pattern[end + 1 : end + 4]
        if (
            after[:1] == "?"
            and (after[1:2] in ("", " ", ")", "|") or after[1:3] == "(?")
            and inside[:1] not in ("?", " ")
            and inside[-1:] != " "
        ):
            pattern = f"{pattern[:place]}( (?:{inside})){pattern[end + 1 :]}"
        place = pattern.find(" (", place + 2)
    return pattern


def _unless_word(pattern: str) -> str:
    """In "not followed by (to|a)", short words are whole words: "returns today" is not "returns to"."""
    place = pattern.find("(?! (")
    while place >= 0:
        end = _closing(pattern, place + 4)
        inside = re.sub(r"(?<![\w)\]?*])([a-z]{1,4})(?=\||$)", r"\1\\b", pattern[place + 5 : end])
        pattern = pattern[: place + 5] + inside + pattern[end:]
        place = pattern.find("(?! (", place + 5)
    return pattern


def _bounded(pattern: str) -> str:
    """Brackets repeated without an end are repeated a few times."""
    return re.sub(r"(?<!\\)\)([*+])", lambda found: f"){{{int(found[1] == '+')},{MOST_TURNS}}}", pattern)


def _closing(pattern: str, opening: int) -> int:
    depth = 0
    for place in range(opening, len(pattern)):
        depth += {"(": 1, ")": -1}.get(pattern[place], 0)
        if not depth:
            return place
    raise ValueError(f"a bracket is not closed in {pattern[:80]!r}")


def to_regex(pattern: str, *, gap: str = GAP, edge: str | None = None) -> str:
    """One pattern of the little language as a regular expression for folded text (or, with another gap, squeezed text)."""
    plain = re.sub(r"\{([a-z]+)\}", lambda piece: PIECES[piece[1]], _bounded(_optional(_unless_word(pattern))))
    plain = re.sub(r"~([a-z]+)", lambda verb: inflect(verb[1]), plain)
    plain = re.sub(r"(?<!\\)\((?!\?)", "(?:", plain)
    plain = re.sub(r"\(\?:_(\d) \)\?", lambda found: f"(?:{WORD} ){{0,{found[1]}}}?", plain)
    plain = re.sub(r" _(\d) ", lambda found: f" (?:{WORD} ){{0,{found[1]}}}?", plain)
    plain = re.sub(r"(?<![\w\\])_(\d) ", lambda found: f"(?:{WORD} ){{0,{found[1]}}}?", plain)
    plain = plain.replace(r"(?: \w+){0,", _TAIL + "{0,")
    plain = re.sub(r"(?<!\\)[A-Z]+", lambda capitals: capitals[0].lower(), plain)
    start, end = (START, END) if edge is None else (edge, edge)
    return start + plain.replace(" ", gap) + end
