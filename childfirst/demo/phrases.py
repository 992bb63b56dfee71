"""What people on the invented desk write: reasons, advice, what research found, questions to the officer. Varied, short, and fit to read."""

from typing import Final

Weighted = tuple[tuple[str, ...], tuple[int, ...]]

OUTCOMES: Final[dict[str, Weighted]] = {
    "blue": (("no_further_action", "early_help", "ward_officer"), (80, 10, 10)),
    "green": (("early_help", "ward_officer", "no_further_action", "childrens_services"), (45, 25, 22, 8)),
    "amber": (
        ("childrens_services", "early_help", "exploitation_team", "ward_officer", "no_further_action"),
        (62, 12, 16, 6, 4),
    ),
    "red": (("strategy_discussion", "childrens_services", "exploitation_team"), (58, 30, 12)),
}
REASONS: Final[dict[str, tuple[str, ...]]] = {
    "no_further_action": (
        "No need found beyond what the family and school already have in hand.",
        "Already open to a social worker who knows of this; told today.",
    ),
    "early_help": (
        "The family would take help and nobody has offered it.",
        "Needs more than school alone; no sign of significant harm.",
    ),
    "childrens_services": (
        "More than one need, over months, and nobody in charge of it.",
        "A child lives with this, and it has got worse since the summer.",
    ),
    "strategy_discussion": (
        "Likely significant harm, and soon. A decision with partners is needed today.",
        "Injury, threats and a child who is afraid to go home.",
    ),
    "exploitation_team": (
        "Signs seen in three separate contacts point to adults who control this child.",
        "Phones, money and travel with no explanation, and fear.",
    ),
    "ward_officer": (
        "A trusted officer at the school is what the child asked for.",
        "Something at the school gate that the ward officer can see to this week.",
    ),
}
ADVICE: Final = (
    "See the child on their own, at school, with somebody they know.", "Ask who lives in the home before anything else: not every child is named yet.",
    "The child asked that a parent is not told first. Respect that where you can.", "Carry on from the last assessment; do not start again.",
    "Ask about the younger ones. Nobody has seen them.",
)  # fmt: skip
GRADED: Final[dict[str, tuple[str, ...]]] = {
    "blue": ("Nothing found in research that adds to this contact.",),
    "green": (
        "Early signs, a family that is in touch with school, no earlier referral.",
        "First contact; the child was seen and spoken with.",
    ),
    "amber": (
        "Second contact in three months, and a younger child in the home.",
        "Needs that nobody is meeting, and more than one adult of concern.",
    ),
    "red": (
        "Injury, and the adult is still able to go there.",
        "The child is afraid and there is nobody safe at home tonight.",
    ),
}
FOUND: Final[dict[str, tuple[str, tuple[str, ...]]]] = {
    "household": (
        "yes",
        (
            "A second child of the same surname is registered at the address.",
            "Three children, all named on this record.",
        ),
    ),
    "history": (
        "yes",
        (
            "Two earlier contacts as a victim, one as a suspect.",
            "Reported missing in the spring; found at a relative's.",
        ),
    ),
    "previous_referrals": ("no", ("",)),
    "adults": ("yes", ("One earlier incident with another partner.", "Nothing that adds to this record.")),
    "orders": ("no", ("",)),
    "school": (
        "yes",
        ("Safeguarding lead named; attendance is falling.", "School knows the family well and is worried too."),
    ),
    "care_and_workers": ("not_available", ("Council's system could not be reached; asked by phone.",)),
}
QUESTIONS: Final = (
    "You counted more children than you named. Who is the other child, and were they seen?", "What did the child say, in their own words?",
    "Which school does the child go to? The notice has to be sent before it opens.", "Was the child seen alone? If not, can somebody do so today?",
)  # fmt: skip
