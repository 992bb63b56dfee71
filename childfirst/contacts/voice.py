"""The child's voice (F30, domain 4.3): words that say nothing are sent back, with what to write instead."""

import re
import unicodedata
from collections.abc import Mapping

# Said alone, these tell a reader nothing about the child. Said with more, they are part of an answer.
_EMPTY_ANSWERS = frozenset(
    """
    na | not applicable | not app | no concern | no concerns | no concerns noted | no issues | no issue | no worries | none | none noted
    none seen | none recorded | none stated | none given | none known | nil | nothing | nothing to note | nothing to report | nothing noted | nothing said
    nothing disclosed | no disclosure | no disclosures | no comment | no reply | no | yes | ok | okay | fine | all fine | all ok | all okay | all good
    is fine | was fine | seems fine | seemed fine | child fine | child ok | well | safe and well | no change | as above | see above | see report | see mg11
    asleep | sleeping | in bed | child asleep | children asleep | was asleep | were asleep | fast asleep | asleep upstairs | asleep in bed | too young | too young to speak | too small
    too young to talk | too young to understand | child too young | is too young | was too young | baby | a baby | infant | toddler | unknown | not known
    not seen | unseen | not spoken to | did not speak | didnt speak | would not speak | refused | refused to speak | not asked | not recorded
    tbc | tba | to follow | pending | x | xx | xxx | test | same | ditto | nka | nfi | no further info | no further information | normal
    """.replace("\n", "|").split("|")
)
_EMPTY = frozenset(" ".join(answer.split()) for answer in _EMPTY_ANSWERS if answer.strip())
_LEADING = re.compile(
    r"^(?:the |he |she |they |child |children |kid |kids |baby |both |all |is |was |were |are |had |has |there were |there was |there are )+"
)

ASLEEP = "“{text}” does not tell anyone about this child. Write where they were sleeping, how they looked, and who will see them when they wake."
YOUNG = "“{text}” does not tell anyone about this child. A child too young for words still shows: write how they look, move, play, and go to or away from people."
NOTHING = "“{text}” does not tell anyone about this child. Write what the child said, in their own words, or what you saw, heard and smelled."


def hollow(text: str) -> str:
    """Why a text cannot stand, or "" where it can. Blank is not hollow: whether blank may stand depends on the rest.

    >>> hollow("N/A.") != "", hollow("Asleep!") != "", hollow("No concerns - n/a") != "", hollow("")
    (True, True, True, '')
    >>> hollow("Asleep in a cot beside a broken window, wearing only a nappy")
    ''
    """
    if not text.strip():
        return ""
    parts = [
        plain for plain in (_plain(part) for part in re.split(r"[.,;:!?\-–—\n/]| and | & ", _joined(text))) if plain
    ]
    if any(not _says_nothing(part) for part in parts):
        return ""
    shown = " ".join(text.split())[:60]
    bare = _plain(text)
    if "sleep" in bare or "in bed" in bare:
        return ASLEEP.format(text=shown)
    if any(word in bare for word in ("young", "baby", "infant", "toddler", "small")):
        return YOUNG.format(text=shown)
    return NOTHING.format(text=shown)


def voice_problem(
    *, words: str, aware: Mapping[str, str], spoken_to: str, age_months: int | None, non_verbal: bool = False
) -> str:
    """What is missing of the child's voice, or "".

    A child who was spoken to has words. For a baby, a child without speech, or one not spoken to, two observations stand in.
    """
    if words.strip():
        return hollow(words)
    if spoken_to == "yes" and not non_verbal and not _baby(age_months):
        return "You spoke to the child. Write what they said, in their own words."
    observed = sum(1 for text in aware.values() if text.strip() and not hollow(text))
    if observed >= 2:
        return ""
    return "Write what you saw of this child in at least two of the boxes: appearance, words, activity, relationships, environment."


def _baby(age_months: int | None) -> bool:
    return age_months is not None and age_months < 24


def _joined(text: str) -> str:
    """N/A and N.A. are one word, not two."""
    return re.sub(r"\bn\s*[./\\-]\s*a\b\.?", "na", text.lower())


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", _joined(text)).replace("’", "").replace("'", "")
    return " ".join(re.sub(r"[^a-z0-9 ]", " ", folded).split())


def _says_nothing(part: str) -> bool:
    stripped = _LEADING.sub("", part + " ").strip()
    return part in _EMPTY or stripped in _EMPTY or not stripped or len(part) < 2 or bool(re.fullmatch(r"(.)\1*", part))
