"""Words that a careful reader would leave alone, by mechanism; and the same words where they do harm."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from childfirst.rules.wording.check import check
from childfirst.rules.wording.finding import Child

GIRL = [Child("Ama Boateng", 14)]
BOY = [Child("Callum Reid", 14)]
LEAVES_ALONE = {
    "an adult brother": ("His older brother (26) is a career criminal. Callum, 14, lives with him.", BOY),
    "a cleft": ("Callum, 14, was in the car. It is Darren, not Callum, who is the recruiter.", BOY),
    "said of the noun": ("Callum, 14, was frightened. The recruiter is a man of 35.", BOY),
    "whoever acts on the child": ("Ama is 14 and she was at the stop. The cashier was flirtatious with her.", GIRL),
    "the offender who lied to the child": (
        "Callum played online and he is 14. The offender lied to him about the prize.",
        BOY,
    ),
    "an account that is the other's": (
        "Ama is 14. She told me what she saw. His account is inconsistent with the footage.",
        GIRL,
    ),
    "an age in words": ("Ama, 14, was seen in the yard with two young adults, twenty and thirty-one.", GIRL),
    "a label and a colon": ("Callum REID 14 was not in. Key worker: he is lippy.", BOY),
    "a letter": ("The landlord's letter calls Ama (14) feral.", GIRL),
    "a lawyer's fragment": ("Defence statement received. That Ama was sexually experienced. Ama is 14.", GIRL),
    "as the call came": ("The call came from next door as a verbal argument. Ama, 14, was hurt.", GIRL),
    "a call by a named speaker's counsel": (
        "Account run by a fantasist, as his own barrister called him, of 52. Ama, 14, is safe.",
        GIRL,
    ),
    "said by, after": ("She flirted with other girls too, said the suspect. Ama is 14.", GIRL),
    "what a child fears": ("Ama, 14, was frightened that she'd ruined everything.", GIRL),
    "negation of a list": ("Nobody was stopped for being nervous or out of place. Callum, 14, was not searched.", BOY),
    "negation after": (
        "That it is a high crime area was no part of my grounds. Callum, 14, matched the description.",
        BOY,
    ),
    "a double negative": ("Ama is 14. Her account is not inconsistent with the phone.", GIRL),
    "lying down": ("Callum, 14, was lying with his eyes shut.", BOY),
    "a code on a form": ("The log opens under the Absconder/Misper code. Callum is 14.", BOY),
    "a word explained": ("Callum, 14, said it was for the mule, meaning his rucksack.", BOY),
    "a question about a word": ("Ama is 14. Why was she described as promiscuous by us?", GIRL),
    "a thing that reassures": ("No concerns about the boiler. Ama is 14.", GIRL),
    "a reason beside it": ("Mum failed to attend the handover as the bus broke down. Callum is 14.", BOY),
    "a description": ("Full description was of a black boy in a red coat, and black is part of it. Callum is 14.", BOY),
    "staff go on": ("The teacher was on the coach and saw nothing. Ama is 14.", GIRL),
    "grown neighbours": ("Neighbours' row. Both as bad as each other, a Mr L and a Mrs T, 60s. Ama, 14, rang.", GIRL),
}
STILL_HARMS = {
    "the child's own account": ("Ama is 14. Her account is inconsistent.", GIRL),
    "the child lies": ("Ama, 14, is a liar.", GIRL),
    "the child, by pronoun": ("Callum, 14, was seen. He is the recruiter here.", BOY),
    "the child flirts": ("Ama, 14, was flirtatious with her teacher.", GIRL),
    "no grounds but the place": ("I stopped Callum, 14, as he looked out of place in a high crime area.", BOY),
    "the writer's own view": ("Ama, 14, was in. Mum phoned, but I think Ama is attention seeking.", GIRL),
    "the coach, but she": ("Her coach was asked and she was promiscuous. Ama is 14.", GIRL),
    "lying to us": ("Ama, 14, was lying about her evening.", GIRL),
}

PIECES = sorted(
    {word for text, _ in (LEAVES_ALONE | STILL_HARMS).values() for word in text.split()} | {"-", "(", ")", '"', "\n"}
)


def counted(text: str, children: list[Child]) -> list[str]:
    """What is found at weights H and M."""
    return [each.text for each in check(text, "narrative", children) if each.weight in ("H", "M")]


@pytest.mark.parametrize("name", LEAVES_ALONE)
def test_leaves_alone(name: str) -> None:
    text, children = LEAVES_ALONE[name]
    assert counted(text, children) == []


@pytest.mark.parametrize("name", STILL_HARMS)
def test_still_harms(name: str) -> None:
    text, children = STILL_HARMS[name]
    assert counted(text, children)


@pytest.mark.parametrize("name", [*LEAVES_ALONE, *STILL_HARMS])
@pytest.mark.parametrize("other", ["Oluwaseun Adeyemi", "Zsófia O'Neill", "Li Wu", "Rose Young", "Mo Brown"])
def test_a_names_origin_changes_nothing(name: str, other: str) -> None:
    text, children = (LEAVES_ALONE | STILL_HARMS)[name]
    first, last = children[0].name.split()
    renamed = text.replace(last.upper(), other.split()[-1].upper()).replace(first, other.split()[0])
    before = [each.entry for each in check(text, "narrative", children)]
    assert [each.entry for each in check(renamed, "narrative", [Child(other, children[0].age)])] == before


@given(st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join))
@settings(deadline=None, max_examples=150)
def test_any_mixture_of_these_words_is_read(text: str) -> None:
    for each in check(text, "narrative", GIRL):
        assert text[each.start : each.end] == each.text
