"""Home and neglect: what an officer at the door sees of warmth, food, safety and care, and abuse in the family's name."""

from datetime import date
from functools import partial
from typing import Any, Final

from childfirst.rules.screening.conditions import sign, under_or_not_known
from childfirst.rules.screening.examples import before, contact, example
from childfirst.rules.screening.history import HOME_SIGNS
from childfirst.rules.screening.rule import Codes, Earlier, Family, Rule

rule = partial(Rule, family="home_and_neglect")
design = partial(rule, status="design", tag="D", domain="4.3")
referral: Final[dict[str, Any]] = {"leads_to": "opens_referral", "clock": "R070", "tell": "Children's services"}
BASICS = ("home_unsafe", "no_food", "poor_clothing")

RULES = (
    design(
        id="hn-left-alone",
        title="Left alone, or with someone unfit to care",
        officer_words="Who is caring tonight? If nobody fit, think of police protection and call children's services now.",
        child_words="A grown-up should be looking after you. We will stay until one is.",
        when={"signs": ("left_alone",)},
        condition=under_or_not_known(16),
        reason="Aged {age}; noted: {signs}",
        evidence=("age", Codes("signs", ("left_alone",))),
        source="Voice-of-the-child aid: who has care",
        least_grade="red",
        asks="Who has care after you leave, and were they checked?",
        **referral,
        fires=example("Mabel, 5, opened the door alone", contact("concern", "at_risk", age=5, signs=["left_alone"])),
        stays_quiet=example(
            "Mabel's brother, 17, was at home", contact("concern", "at_risk", age=17, signs=["left_alone"])
        ),
    ),
    design(
        id="hn-basics",
        title="Cold, dirty, hungry or unsafe home",
        officer_words="Describe, do not judge: rooms, food, beds, heating. Poverty is a need, not a fault.",
        child_words="Every child should be warm, fed and safe. We will ask for help for your family.",
        when={"signs": BASICS},
        reason="Noted: {signs}",
        evidence=(Codes("signs", BASICS),),
        source="Voice-of-the-child aid: environment",
        least_grade="green",
        asks="What did you see in each room, and what does the carer say?",
        **referral,
        fires=example("Ralph, 6: an empty fridge", contact("concern", "at_risk", age=6, signs=["no_food"])),
        stays_quiet=example("Ralph, 6: a warm home", contact("concern", "at_risk", age=6)),
    ),
    design(
        id="hn-carer-unwell-or-drunk",
        title="A carer drunk, drugged or very unwell",
        officer_words="Can this person care tonight? Name who will, and check them.",
        child_words="It is not your job to look after the grown-ups. We will find someone to help.",
        when={"signs": ("carer_intoxicated", "carer_mental_health")},
        reason="Aged {age}; noted: {signs}",
        evidence=("age", Codes("signs", ("carer_intoxicated", "carer_mental_health"))),
        source="Voice-of-the-child aid: carer's capacity",
        leads_to="asks",
        asks="Who is fit to care, and does the child feel safe with them?",
        tell="Children's services",
        least_grade="green",
        fires=example(
            "Beth, 8: her father could not stand", contact("concern", "at_risk", age=8, signs=["carer_intoxicated"])
        ),
        stays_quiet=example("Beth, 8: her father had a cold", contact("concern", "at_risk", age=8)),
    ),
    rule(
        id="hn-fgm",
        title="Worry about female genital mutilation",
        officer_words="Act the same day with children's services. A protection order is possible. Do not ask the family first.",
        child_words="Nobody is allowed to cut or hurt your private parts. We can stop it.",
        when={"signs": ("fgm_risk",)},
        reason="Noted: {signs}",
        evidence=(Codes("signs", ("fgm_risk",)),),
        domain="R132",
        source="Female Genital Mutilation Act 2003 (the reporting duty of section 5B is on health, teachers and social care)",
        status="statute",
        tag="M",
        in_force_from=date(2004, 3, 3),
        least_grade="red",
        asks="Is travel planned, and when?",
        **referral,
        fires=example("Hodan, 8, told a teacher", contact("school_incident", "at_risk", age=8, signs=["fgm_risk"])),
        stays_quiet=example("Hodan, 8, goes on holiday", contact("school_incident", "at_risk", age=8)),
    ),
    rule(
        id="hn-forced-marriage-or-honour",
        title="Worry about forced marriage or so-called honour-based abuse",
        officer_words="See the child alone; do not use family to interpret and do not tell the family. Specialist advice now.",
        child_words="You have the right to choose. We will not tell your family what you say without talking to you.",
        when={"signs": ("forced_marriage", "honour_based")},
        reason="Noted: {signs}",
        evidence=(Codes("signs", ("forced_marriage", "honour_based")),),
        domain="R084",
        source="Multi-agency statutory guidance on forced marriage",
        status="guidance",
        tag="M",
        least_grade="red",
        asks="Is travel planned, who must not know, how can the child be reached safely?",
        **referral,
        fires=example("Zainab, 16, fears a trip", contact("concern", "at_risk", age=16, signs=["forced_marriage"])),
        stays_quiet=example("Zainab, 16, argued about homework", contact("concern", "at_risk", age=16)),
    ),
    design(
        id="hn-nowhere-to-sleep",
        title="No safe place to sleep, or family evicted",
        officer_words="Somewhere safe tonight comes first; the council has duties to a child without a home.",
        child_words="You need somewhere safe and warm tonight. We will help find it.",
        when={"signs": ("sleeping_rough", "evicted")},
        reason="Noted: {signs}",
        evidence=(Codes("signs", ("sleeping_rough", "evicted")),),
        source="Poverty and home as vulnerability",
        least_grade="amber",
        asks="Where does the child sleep tonight?",
        **referral,
        fires=example("Kit, 16, sleeps on buses", contact("concern", "at_risk", age=16, signs=["sleeping_rough"])),
        stays_quiet=example("Kit, 16, stays with a friend for the weekend", contact("concern", "at_risk", age=16)),
    ),
    design(
        id="hn-home-worries-again",
        title="Worries about home for the third time in a year",
        officer_words="Neglect is a pattern, not an event. List the dates for children's services.",
        child_words="Home has been hard for a long time. We will ask for help that lasts.",
        least={"home_signs_365d": 2},
        condition=sign(*HOME_SIGNS),
        reason="Now: {signs}; earlier in 365 days: {home_signs_365d.dates}",
        evidence=(Codes("signs", HOME_SIGNS), Earlier("home_signs_365d")),
        source="Our design, from findings on cumulative harm; 3 in a year is our setting",
        least_grade="amber",
        asks="Is it getting better or worse?",
        **referral,
        fires=example(
            "Peggy, 7: no food, again",
            contact("concern", "at_risk", age=7, signs=["no_food"]),
            before(60, "concern", "at_risk", signs=["home_unsafe"]),
            before(160, "domestic_abuse", "in_household", signs=["hears_abuse"]),
        ),
        stays_quiet=example(
            "Peggy, 7: no food, once before",
            contact("concern", "at_risk", age=7, signs=["no_food"]),
            before(60, "concern", "at_risk", signs=["home_unsafe"]),
        ),
    ),
)

FAMILY = Family(
    "home_and_neglect",
    "Home and neglect",
    "Care, warmth, food, safety, and abuse in the family's name.",
    RULES,
    for_children="Food, warmth and safety at home",
)
