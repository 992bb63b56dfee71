"""Modern slavery and trafficking: a child needs no consent to be helped, and may have a defence nobody raised."""

from datetime import date
from functools import partial
from typing import Any, Final

import polars as pl

from childfirst.rules.screening.conditions import not_known, one_of, role, sign
from childfirst.rules.screening.examples import contact, example
from childfirst.rules.screening.history import CRIMINAL_SIGNS
from childfirst.rules.screening.rule import Codes, Family, Rule

rule = partial(Rule, family="modern_slavery")
referral: Final[dict[str, Any]] = {
    "leads_to": "opens_referral",
    "clock": "R070",
    "tell": "Children's services and child exploitation team",
}
GROUNDS = ("older_controller", "trap_house", "drug_debt", "internal_concealment", "no_documents", "coached")

RULES = (
    rule(
        id="ms-section-45",
        title="A defence for exploited children may apply",
        officer_words="Was the act a direct result of exploitation? No proof of force is needed for a child. Some grave offences "
        "(Schedule 4) are outside it. Tell the prosecutor what you found.",
        child_words="If someone used you to do this, the law may say you are not guilty. Ask your solicitor.",
        when={
            "roles": ("suspect",),
            "offence": ("drugs_possession", "drugs_supply", "weapon", "theft", "burglary", "fraud"),
        },
        reason="Suspect, aged {age}: {offence}; signs of exploitation noted: {signs}",
        evidence=("roles", "offence", Codes("signs", CRIMINAL_SIGNS)),
        source="Modern Slavery Act 2015 section 45(4)-(7)",
        domain="R124",
        status="statute",
        tag="V",
        in_force_from=date(2015, 7, 31),
        leads_to="asks",
        asks="Is there any sign that someone else gains? Record yes, no or not known, before the outcome.",
        tell="Officer in the case, prosecutor and defence",
        fires=example("Emeka, 15, with drugs", contact("arrest", "suspect", age=15, offence="drugs_supply")),
        stays_quiet=example("Emeka, 15, in a fight", contact("arrest", "suspect", age=15, offence="violence")),
    ),
    rule(
        id="ms-national-referral",
        title="Grounds to think of slavery or trafficking",
        officer_words="If you reasonably believe it, make the national referral. A child's consent is not needed. It never "
        "replaces the referral to the council.",
        child_words="We think someone may have been using you. We can get special help for that.",
        when={"signs": GROUNDS},
        reason="Noted: {signs}",
        evidence=(Codes("signs", GROUNDS),),
        least_grade="amber",
        source="Modern Slavery Act 2015 section 52 (duty to notify)",
        domain="R120",
        status="statute",
        tag="V",
        in_force_from=date(2015, 11, 1),
        asks="Do you reasonably believe it? If not, write why.",
        **referral,
        fires=example("Linh, 16, found with no papers", contact("concern", "at_risk", age=16, signs=["no_documents"])),
        stays_quiet=example("Linh, 16, lost her bus pass", contact("concern", "at_risk", age=16)),
    ),
    rule(
        id="ms-age-in-doubt",
        title="Trafficking suspected and age not sure: presume a child",
        officer_words="With reason to think the person may be under 18, treat as under 18 until the council has assessed.",
        child_words="We will treat you as a child and keep you safe while the council finds out more.",
        when={"signs": GROUNDS},
        condition=not_known("age_months") | one_of("age_basis", "estimated", "claimed"),
        reason="Age known by: {age_basis}; noted: {signs}",
        evidence=("age_basis", "age_months", Codes("signs", GROUNDS)),
        source="Modern Slavery Act 2015 section 51",
        domain="R003",
        status="statute",
        tag="V",
        leads_to="asks",
        asks="Has the council been asked for an age assessment?",
        tell="Children's services",
        fires=example(
            "Minh says he is 16", contact("arrest", "suspect", age=16, age_basis="claimed", signs=["older_controller"])
        ),
        stays_quiet=example(
            "Minh, 16, has a passport",
            contact("arrest", "suspect", age=16, age_basis="known", signs=["older_controller"]),
        ),
    ),
    rule(
        id="ms-alone-in-uk",
        title="A child without a parent or guardian in the country",
        officer_words="Children's services at once: safe placement, interpreter, and who brought the child here?",
        child_words="You are not alone now. Someone will find you a safe place and a person who speaks your language.",
        condition=sign("no_parent_in_uk") | one_of("care_status", "unaccompanied"),
        reason="Care: {care_status}; noted: {signs}",
        evidence=("care_status", Codes("signs", ("no_parent_in_uk",))),
        source="National referral guidance: indicators for children",
        domain="4.10",
        status="guidance",
        tag="M",
        least_grade="amber",
        asks="Who met the child, and where have they slept?",
        **referral,
        fires=example(
            "Tesfay, 15, arrived on his own", contact("concern", "at_risk", age=15, signs=["no_parent_in_uk"])
        ),
        stays_quiet=example("Tesfay, 15, lives with his uncle", contact("concern", "at_risk", age=15)),
    ),
    rule(
        id="ms-child-suspected-of-slavery",
        title="A child suspected of exploiting others",
        officer_words="Children who draw in others were usually drawn in first. Look for the adult before the outcome.",
        child_words="Someone may have made you bring in other children. Tell us or your solicitor.",
        when={"roles": ("suspect",), "offence": ("modern_slavery",)},
        reason="Suspect, aged {age}: {offence}",
        evidence=("roles", "offence", "age"),
        source="Our design, beside section 45",
        domain="R150",
        status="design",
        tag="D",
        leads_to="asks",
        asks="Who drew this child in?",
        tell="Child exploitation team",
        fires=example(
            "Ezra, 17, brought two younger boys", contact("arrest", "suspect", age=17, offence="modern_slavery")
        ),
        stays_quiet=example(
            "Ezra, 17, is their witness", contact("arrest", "witness", age=17, offence="modern_slavery")
        ),
    ),
    rule(
        id="ms-guardian",
        title="Independent child trafficking guardian",
        officer_words="Ask for a guardian, respect the role and give them information.",
        child_words="You can have a person just for you, who helps you with all of this.",
        when={"signs": ("no_parent_in_uk", "no_documents")},
        condition=role("victim") | pl.col("offence").eq("modern_slavery"),
        reason="Noted: {signs}",
        evidence=(Codes("signs", ("no_parent_in_uk", "no_documents")),),
        domain="R123",
        source="Modern Slavery Act 2015 section 48",
        status="statute",
        tag="U",
        switched_on=False,
        off_because="The service is started area by area; London was not confirmed.",
        leads_to="asks",
        asks="Has a guardian been asked for?",
        tell="The regional guardian service, where there is one",
        fires=example(
            "Dina, 14, a victim with no papers", contact("concern", "victim", age=14, signs=["no_documents"])
        ),
        stays_quiet=example("Dina, 14, with her parents", contact("concern", "victim", age=14)),
    ),
)

FAMILY = Family(
    "modern_slavery",
    "Modern slavery",
    "Slavery, trafficking, and the defence for exploited children.",
    RULES,
    for_children="When someone owns your time or your work",
)
