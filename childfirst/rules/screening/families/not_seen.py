"""Not seen, not heard: a child at the scene whom nobody looked at or spoke to, which no tick can mend later."""

from functools import partial

import polars as pl

from childfirst.rules.screening.conditions import aged, not_known, one_of
from childfirst.rules.screening.examples import before, contact, example
from childfirst.rules.screening.rule import Codes, Earlier, Family, Rule

design = partial(
    Rule,
    family="not_seen",
    status="design",
    tag="D",
    domain="F30",
    leads_to="asks",
    source="Joint inspection 2017: officers did not consistently speak to the children",
)
HOME_CALLS = ("domestic_abuse", "concern")
OLD_ENOUGH = aged(3, 17)

RULES = (
    design(
        id="ns-not-seen",
        title="The child was not seen",
        officer_words="See the child: asleep is not seen. If you could not, say why and who will, by when.",
        child_words="We should have come to see you ourselves. Someone will.",
        when={"kind": HOME_CALLS, "seen": ("no",)},
        reason="Contact: {kind} on {occurred_on}; seen: {seen}",
        evidence=("kind", "seen"),
        asks="Who will see the child, and when?",
        tell="Supervisor",
        fires=example("Nico, 2, 'asleep upstairs'", contact("domestic_abuse", "in_household", age=2, seen="no")),
        stays_quiet=example("Nico, 2, seen in his cot", contact("domestic_abuse", "in_household", age=2, seen="yes")),
    ),
    design(
        id="ns-not-written-down",
        title="Nobody wrote down whether the child was seen",
        officer_words="Seen? Spoken to? Alone? Three answers for each child.",
        child_words="We want to write down that we saw you and how you were.",
        when={"kind": HOME_CALLS},
        condition=not_known("seen"),
        reason="Contact: {kind} on {occurred_on}; seen: {seen}",
        evidence=("kind", "seen"),
        asks="Was the child seen?",
        tell="Nobody yet: write it down first",
        fires=example("Cora, 6: nothing in the report", contact("concern", "at_risk", age=6)),
        stays_quiet=example("Cora, 6, was seen", contact("concern", "at_risk", age=6, seen="yes")),
    ),
    design(
        id="ns-not-spoken-to",
        title="Seen, but nobody spoke to the child",
        officer_words="'Too young' and 'upset' are reasons to speak differently, not to stay silent. Write what they said.",
        child_words="We want to hear it from you, in your own words, if you want to tell us.",
        when={"seen": ("yes",)},
        condition=OLD_ENOUGH & one_of("spoken_to", "no"),
        reason="Aged {age}; seen: {seen}; spoken to: {spoken_to}",
        evidence=("age", "seen", "spoken_to"),
        asks="What will be asked, and by whom?",
        tell="Supervisor",
        fires=example(
            "Theia, 9, sat on the stairs", contact("domestic_abuse", "in_household", age=9, seen="yes", spoken_to="no")
        ),
        stays_quiet=example(
            "Theia's brother, 1, cannot talk",
            contact("domestic_abuse", "in_household", age=1, seen="yes", spoken_to="no"),
        ),
    ),
    design(
        id="ns-not-alone",
        title="Spoken to only with an adult of the family there",
        officer_words="At a home call a child may not be free to speak. Find a moment apart, or ask school to.",
        child_words="Is there something you would like to say without anyone else listening?",
        when={"kind": HOME_CALLS, "spoken_to": ("yes",)},
        condition=OLD_ENOUGH & one_of("spoken_alone", "no"),
        reason="Contact: {kind}; spoken to: {spoken_to}; alone: {spoken_alone}",
        evidence=("kind", "spoken_to", "spoken_alone"),
        asks="Who was in the room, and when can the child be heard alone?",
        tell="School or children's services",
        fires=example(
            "Wes, 11, spoke beside his father",
            contact("domestic_abuse", "in_household", age=11, seen="yes", spoken_to="yes", spoken_alone="no"),
        ),
        stays_quiet=example(
            "Wes, 11, spoke in the garden",
            contact("domestic_abuse", "in_household", age=11, seen="yes", spoken_to="yes", spoken_alone="yes"),
        ),
    ),
    design(
        id="ns-not-seen-again",
        title="Not seen this time, and not seen before",
        officer_words="A child kept from view twice is a worry of its own. Go back, with children's services.",
        child_words="Nobody has managed to see you. We will come again, because you matter.",
        when={"seen": ("no",)},
        least={"not_seen_365d": 1},
        reason="Not seen now, nor in the last 365 days on: {not_seen_365d.dates}",
        evidence=("seen", Earlier("not_seen_365d")),
        leads_to="opens_referral",
        asks="Who last saw this child, and when?",
        tell="Children's services",
        clock="R070",
        least_grade="amber",
        fires=example(
            "Ines, 3: also 'at grandma's' in June",
            contact("concern", "at_risk", age=3, seen="no"),
            before(100, "concern", "at_risk", seen="no"),
        ),
        stays_quiet=example(
            "Ines, 3: seen in June",
            contact("concern", "at_risk", age=3, seen="no"),
            before(100, "concern", "at_risk", seen="yes"),
        ),
    ),
    design(
        id="ns-fears-carer",
        title="Clings to or fears a carer, and was not heard alone",
        officer_words="What the child does is evidence. Hear them apart from that person.",
        child_words="You looked worried. You can tell us in a quiet place.",
        when={"signs": ("clings_or_fears_carer",)},
        condition=pl.col("spoken_alone").ne_missing("yes"),
        reason="Noted: {signs}; spoken to alone: {spoken_alone}",
        evidence=(Codes("signs", ("clings_or_fears_carer",)), "spoken_alone"),
        asks="When will the child be heard alone?",
        tell="Children's services",
        least_grade="green",
        fires=example(
            "Lola, 7, hid behind the sofa", contact("concern", "at_risk", age=7, signs=["clings_or_fears_carer"])
        ),
        stays_quiet=example(
            "Lola, 7, was heard alone",
            contact("concern", "at_risk", age=7, spoken_alone="yes", signs=["clings_or_fears_carer"]),
        ),
    ),
)

FAMILY = Family(
    "not_seen",
    "Not seen, not heard",
    "Whether anybody looked at the child and listened.",
    RULES,
    for_children="Seeing you and hearing you",
)
