"""Why something is shared and on which lawful basis, as codes. What is statute is called so; a tag says how sure we are (domain brief).

[V] read in a source, [M] general knowledge and not confirmed by a named lawyer, [D] our own design.
"""

from typing import Final

PURPOSES: Final = {
    "encompass": "A school or council is told of domestic abuse that a child lives with (R102)",
    "referral": "A child is referred to children's services",
    "early_help": "Help is asked for a family",
    "support": "A service is asked to support a child",
    "joint": "Police and the youth justice service look together at what would help a child",
    "serious_risk": "A school is told of a serious risk to a child or to other children",
    "internal": "Work routed inside the police",
}
BASES: Final = {
    "da_s49a": "Domestic Abuse Act 2021, section 49A, in force 7 November 2025 [V]",
    "safeguarding": "UK GDPR article 6(1)(e), with Data Protection Act 2018, Schedule 1, paragraph 18: safeguarding children (R196) [M]",
    "vital": "UK GDPR article 6(1)(d): to protect somebody's life [M]",
    "law_enforcement": "Data Protection Act 2018, Part 3: to prevent crime [M]",
    "agreed": "UK GDPR article 6(1)(a): the child, or a parent where the child is too young to say, agreed [M]",
    "internal": "Not shared outside the police",
}
MARKS: Final = (
    "[M] is general knowledge that no lawyer has confirmed for this project. Your force's adviser has the last word."
)
FOR_RISK: Final = ("safeguarding", "vital", "law_enforcement")
FOR_SERVICES: Final = ("agreed", "safeguarding", "vital", "law_enforcement")
# recipient kind -> (purpose, lawful basis)
USUAL: Final = {
    "school": ("encompass", "da_s49a"),
    "home_education": ("encompass", "da_s49a"),
    "council": ("referral", "safeguarding"),
    "early_help": ("early_help", "safeguarding"),
    "school_risk": ("serious_risk", "safeguarding"),
    "health": ("support", "safeguarding"),
    "justice": ("joint", "law_enforcement"),
    "charity": ("support", "agreed"),
}
# Services that a person chooses for one child. Nothing prepares a notice to them by itself, and no policy sends one.
SERVICES: Final = ("health", "justice", "charity")
BY_A_PERSON: Final = frozenset({"school_risk", *SERVICES})
SENT_OUT: Final = frozenset(USUAL)
# Why a notice was not shared. R107: no regulations that allow an exception to section 49A are known, so each of these is seen by the desk.
NOT_SHARED: Final = {
    "not_this_child": "The child does not go to this school, or it is another child",
    "danger": "Telling this recipient would put the child or an adult in danger",
    "told_already": "They were told of this incident already",
    "mistake": "The record is wrong and is being put right",
    "other": "Another reason, in words",
}
OUTCOMES: Final = {
    "support": "The child is being supported here",
    "early_help": "Early help",
    "section_17": "Assessment as a child in need",
    "strategy": "Strategy discussion",
    "known": "Already an open case: passed to the worker",
    "no_action": "No further action, with advice",
    "other": "Something else, in words",
}


def choices(table: dict[str, str]) -> list[tuple[str, str]]:
    """For a model field."""
    return list(table.items())
