"""Domestic abuse: the child who sees, hears or lives with it is a victim and must not be left out of the record."""

from datetime import date
from functools import partial

from childfirst.rules.screening.conditions import aged, dash, kind, one_of, role, sign, under, yes
from childfirst.rules.screening.examples import before, contact, example
from childfirst.rules.screening.rule import Codes, Earlier, Family, Rule

rule = partial(Rule, family="domestic_abuse")
AT_HOME = ("hears_abuse", "hurt_in_abuse", "intervened")
# Signs on this child's own body, or of what was done to it. "Victim" alone says nothing of the kind: by section 3 of the Act
# every child who lives with the abuse is one, and the offence of a domestic abuse incident is as a rule against an adult.
INJURED = ("assault_injury", "unexplained_injury", "stab_injury", "sexual_touching_reported")
INJURED_AT_HOME = sign(*INJURED) & (kind("domestic_abuse") | yes("adult_family_suspect"))
CRIME_AGAINST_THE_CHILD = (
    kind("crime_report")
    & role("victim")
    & ~role("suspect")
    & one_of("offence", "violence", "sexual")
    & yes("adult_family_suspect")
)
ABOUT_CHILDREN = ("hurt_children", "threatened_children", "pregnant_or_baby", "stepchildren", "child_contact_conflict")

RULES = (
    rule(
        id="da-child-victim",
        title="A child living with domestic abuse is a victim",
        officer_words="Record this child as a victim of the domestic abuse, not as a witness or as 'present'.",
        child_words="When grown-ups hurt or scare each other at home, it hurts you too. It is not your fault.",
        when={"kind": ("domestic_abuse",)},
        condition=role("victim", "witness", "in_household", "at_risk") | sign(*AT_HOME),
        reason="Domestic abuse incident on {occurred_on}; the child's part: {roles}; noted: {signs}",
        evidence=("kind", "roles", Codes("signs", AT_HOME)),
        source="Domestic Abuse Act 2021 section 3",
        domain="R100",
        status="statute",
        tag="V",
        in_force_from=date(2022, 1, 31),
        leads_to="opens_referral",
        asks="Is the child related to either adult, and what did they see, hear or feel?",
        tell="Children's services, by a referral",
        clock="R070",
        least_grade="green",
        fires=example(
            "Amira, 7, was upstairs and heard the shouting",
            contact("domestic_abuse", "in_household", age=7, signs=["hears_abuse"]),
        ),
        stays_quiet=example("Amira, 7, was stopped with her brother at a shop", contact("concern", "at_risk", age=7)),
    ),
    rule(
        id="da-dash-about-children",
        title="A DASH answer is about the children",
        officer_words="A DASH answer given as yes is about a child. Give each child in the home a line of their own.",
        child_words="Someone told us about things at home that could hurt you, so we want to make sure you are safe.",
        when={"kind": ("domestic_abuse",), "dash": ABOUT_CHILDREN},
        reason="DASH answered yes: {dash}",
        evidence=(Codes("dash", ABOUT_CHILDREN), "dash_grade"),
        source="DASH risk questions; each answer about a child needs a line for that child",
        domain="R109",
        status="design",
        tag="D",
        leads_to="opens_referral",
        asks="Which child does each answer concern?",
        tell="Children's services, by a referral",
        clock="R070",
        least_grade="amber",
        fires=example(
            "Tomasz, 4: his mother says her partner threatened to hurt him",
            contact("domestic_abuse", "in_household", age=4, dash=["threatened_children"]),
        ),
        stays_quiet=example(
            "Tomasz, 4: the only yes is about money", contact("domestic_abuse", "in_household", age=4, dash=["money"])
        ),
    ),
    rule(
        id="da-high-risk",
        title="High-risk domestic abuse in this child's home",
        officer_words="DASH is high: refer the adult to the multi-agency risk conference and the children with them.",
        child_words="Things at home sound very dangerous, so several people will meet to keep your family safe.",
        when={"kind": ("domestic_abuse",), "dash_grade": ("high",)},
        reason="DASH graded {dash_grade} on {occurred_on}",
        evidence=("dash_grade", "kind"),
        source="College of Policing, Authorised Professional Practice on domestic abuse",
        domain="R109",
        status="guidance",
        tag="M",
        leads_to="opens_referral",
        asks="Where will the child sleep tonight, and with whom?",
        tell="Multi-agency risk assessment conference and children's services",
        clock="R070",
        least_grade="red",
        fires=example(
            "Joy, 12: high risk, her mother was strangled",
            contact("domestic_abuse", "in_household", age=12, dash_grade="high"),
        ),
        stays_quiet=example(
            "Joy, 12: graded standard", contact("domestic_abuse", "in_household", age=12, dash_grade="standard")
        ),
    ),
    rule(
        id="da-strangulation",
        title="Strangulation in the child's home",
        officer_words="Strangulation or choking was reported. Treat the danger to the child as grave, with or without marks.",
        child_words="Hands around someone's neck is very dangerous. Telling us was the right thing to do.",
        condition=sign("strangulation") | dash("strangled"),
        reason="Strangulation or choking reported on {occurred_on}",
        evidence=(Codes("signs", ("strangulation",)), Codes("dash", ("strangled",))),
        source="DASH risk questions (strangle, choke)",
        domain="R109",
        status="design",
        tag="D",
        leads_to="opens_referral",
        asks="Was the child there, or the one hurt? Has a health professional looked?",
        tell="Children's services and health",
        clock="R070",
        least_grade="amber",
        fires=example(
            "Kwame, 9: DASH says his mother was choked",
            contact("domestic_abuse", "in_household", age=9, dash=["strangled"]),
        ),
        stays_quiet=example(
            "Kwame, 9: an argument over money", contact("domestic_abuse", "in_household", age=9, dash=["money"])
        ),
    ),
    rule(
        id="da-order-broken",
        title="A protection order was broken",
        officer_words="Look up every order on both adults, with the family court's, and say whether it names the child.",
        child_words="A judge said someone must stay away. We will check and act if they did not.",
        condition=sign("order_breached") | (kind("domestic_abuse") & dash("broke_orders")),
        reason="A broken order is noted on {occurred_on}",
        evidence=(Codes("signs", ("order_breached",)), Codes("dash", ("broke_orders",))),
        source="An inquest found orders missing from police systems; the orders are those of the Crime and Security Act 2010 "
        "sections 24-33, the Domestic Abuse Act 2021 Part 3 and the family courts",
        domain="R110, F31",
        status="design",
        tag="D",
        leads_to="asks",
        asks="Which order, made when, until when, and does it name the child?",
        tell="The officer in the case",
        least_grade=None,
        fires=example(
            "Leila, 6: her father came back despite an order",
            contact("domestic_abuse", "in_household", age=6, signs=["order_breached"]),
        ),
        stays_quiet=example(
            "Leila, 6: no order is known", contact("domestic_abuse", "in_household", age=6, dash=["separation"])
        ),
    ),
    rule(
        id="da-third-incident",
        title="The third domestic abuse incident in a year",
        officer_words="Each incident may look small. Read them together before grading this one.",
        child_words="This has happened before. We are looking at all of it together, not only today.",
        when={"kind": ("domestic_abuse",)},
        least={"da_365d": 2},
        reason="Domestic abuse incident number {da_365d+1} in 365 days: {da_365d.dates}, and this one on {occurred_on}",
        evidence=("kind", Earlier("da_365d")),
        source="Inspection findings that histories were not read together",
        domain="F30",
        status="design",
        tag="D",
        leads_to="opens_referral",
        asks="What has changed since the last time?",
        tell="Children's services, with every earlier date",
        clock="R070",
        least_grade="amber",
        fires=example(
            "Ruby, 10: two earlier incidents this year",
            contact("domestic_abuse", "in_household", age=10),
            before(40, "domestic_abuse", "in_household"),
            before(200, "domestic_abuse", "in_household"),
        ),
        stays_quiet=example(
            "Ruby, 10: one earlier incident this year, one long ago",
            contact("domestic_abuse", "in_household", age=10),
            before(40, "domestic_abuse", "in_household"),
            before(500, "domestic_abuse", "in_household"),
        ),
    ),
    rule(
        id="da-16-17-own-right",
        title="A 16 or 17 year old in an abusive relationship",
        officer_words="At 16 or 17 a child can be a victim, or the one abusing, in their own right. They are still a child.",
        child_words="Someone who loves you does not control or frighten you. You can get help, and you are not in trouble.",
        when={"kind": ("domestic_abuse",), "roles": ("victim", "suspect")},
        condition=aged(16, 17),
        reason="Aged {age}, and in the incident of {occurred_on} as: {roles}",
        evidence=("age", "roles", "kind"),
        source="Domestic Abuse Act 2021 sections 1-2",
        domain="R101",
        status="statute",
        tag="M",
        in_force_from=date(2021, 10, 1),
        leads_to="asks",
        asks="Use the risk questions with the child, alone, as for any victim; refer them as a child too.",
        tell="Children's services and a young people's domestic abuse adviser",
        fires=example(
            "Niamh, 16: her boyfriend checks her phone and hit her", contact("domestic_abuse", "victim", age=16)
        ),
        stays_quiet=example(
            "Niamh, 15: under 16 it is child abuse, which other rules cover",
            contact("domestic_abuse", "victim", age=15),
        ),
    ),
    rule(
        id="da-child-hurt-is-child-abuse",
        title="An adult hurting a child is child abuse, not only domestic abuse",
        officer_words="Record the child abuse as a crime of its own, with this child as the victim.",
        child_words="No adult is allowed to hurt you. It is not your fault, and we will write down what happened to you.",
        condition=under(16) & (sign("hurt_in_abuse") | INJURED_AT_HOME | CRIME_AGAINST_THE_CHILD),
        reason="Aged {age}; {kind}, offence: {offence}; the child's part: {roles}; noted: {signs}",
        evidence=(
            "age",
            "kind",
            "roles",
            "offence",
            Codes("signs", ("hurt_in_abuse", *INJURED)),
            "adult_family_suspect",
        ),
        source="Domestic Abuse Act 2021 section 2 (both people must be 16 or over)",
        domain="R101",
        status="statute",
        tag="M",
        in_force_from=date(2021, 10, 1),
        leads_to="opens_referral",
        asks="Where is the child hurt, who has looked, and who is with them now?",
        tell="Children's services, for a strategy discussion",
        clock="R070",
        least_grade="red",
        fires=example(
            "Dev, 11: pushed down the stairs as he stepped in",
            contact("domestic_abuse", "victim", age=11, signs=["hurt_in_abuse", "intervened"]),
        )
        + example(
            "Saba, 9: a bruise nobody can explain, seen at a call to her home",
            contact("domestic_abuse", "victim", "in_household", age=9, signs=["unexplained_injury"]),
        )
        + example(
            "Luca, 6: his stepfather is suspected of hitting him",
            contact(
                "crime_report",
                "victim",
                age=6,
                offence="violence",
                adults=[{"relation": "step_parent", "part": "suspect"}],
            ),
        ),
        stays_quiet=example(
            "Dev, 11: his father hit his mother; he heard it and was not hurt",
            contact(
                "domestic_abuse",
                "victim",
                "in_household",
                age=11,
                signs=["hears_abuse"],
                offence="violence",
                adults=[{"relation": "father", "part": "suspect"}],
            ),
        )
        + example(
            "Luca, 6: hurt by a stranger in the street, which other rules cover",
            contact("crime_report", "victim", age=6, offence="violence", signs=["assault_injury"]),
        ),
    ),
)

FAMILY = Family(
    "domestic_abuse",
    "Domestic abuse",
    "What a child lives through at home, and what police must then do.",
    RULES,
    for_children="When people at home hurt or scare each other",
)
