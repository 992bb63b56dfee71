"""Harm online: images, blackmail and strangers are done to children, even where a child pressed the button."""

from functools import partial
from typing import Any, Final

from childfirst.rules.screening.conditions import role, sign
from childfirst.rules.screening.examples import contact, example
from childfirst.rules.screening.rule import Codes, Family, Rule

rule = partial(Rule, family="online_harm")
design = partial(rule, status="design", tag="D", domain="C14")
referral: Final[dict[str, Any]] = {"leads_to": "opens_referral", "clock": "R070"}
STRANGERS = ("online_stranger", "online_gaming_contact")

RULES = (
    design(
        id="oh-blackmail",
        title="Blackmailed or threatened online",
        officer_words="Do not delete, do not pay. Ask tonight, kindly, about thoughts of suicide.",
        child_words="You are not to blame and it can be fixed. Do not pay. Please tell someone how you feel.",
        when={"signs": ("blackmail",)},
        reason="Noted on {occurred_on}: {signs}",
        evidence=(Codes("signs", ("blackmail", "images_shared")),),
        source="Online abuse of children",
        least_grade="red",
        asks="Is the child safe tonight, and who is with them?",
        tell="Online child abuse team and children's services",
        **referral,
        fires=example(
            "Ben, 15: 'pay or I send it'",
            contact("online_harm", "victim", age=15, signs=["blackmail", "images_shared"]),
        ),
        stays_quiet=example("Ben, 15: a rude message", contact("online_harm", "victim", age=15)),
    ),
    design(
        id="oh-images-shared",
        title="Images of the child shared or demanded",
        officer_words="The child is a victim. Help to take images down, and ask who has them.",
        child_words="You can get help to take pictures down. You are not in trouble.",
        when={"signs": ("images_shared",)},
        condition=~role("suspect"),
        reason="Noted: {signs}; the child's part: {roles}",
        evidence=(Codes("signs", ("images_shared",)), "roles"),
        source="Sharing of child images",
        least_grade="green",
        asks="Who asked, who has the images, is anyone an adult?",
        tell="Children's services and school",
        **referral,
        fires=example(
            "Lottie, 13: a picture went round her class",
            contact("online_harm", "victim", age=13, signs=["images_shared"]),
        ),
        stays_quiet=example("Lottie, 13: no picture", contact("online_harm", "victim", age=13)),
    ),
    rule(
        id="oh-image-suspect",
        title="A child suspected over images: think of Outcome 21",
        officer_words="Without coercion or an adult, a criminal record may not be in the public interest. Ask who pressed them.",
        child_words="Sharing pictures can hurt people. We try to deal with it without giving children a record.",
        when={"roles": ("suspect",), "offence": ("indecent_images",)},
        reason="Suspect, aged {age}: {offence}",
        evidence=("roles", "offence", "age"),
        source="Home Office crime outcomes: Outcome 21",
        domain="R146",
        status="guidance",
        tag="M",
        leads_to="asks",
        asks="Was anyone forced, was any adult involved, is Outcome 21 right?",
        tell="Youth justice service",
        fires=example(
            "Dylan, 14, forwarded a picture", contact("online_harm", "suspect", age=14, offence="indecent_images")
        ),
        stays_quiet=example(
            "Dylan, 14, was sent one", contact("online_harm", "victim", age=14, offence="indecent_images")
        ),
    ),
    design(
        id="oh-stranger",
        title="Talking with an adult or stranger online",
        officer_words="Keep the device and account names. Ask whether meeting was spoken of.",
        child_words="Some people online pretend to be someone else. Has anyone asked to meet you?",
        when={"signs": STRANGERS},
        reason="Noted: {signs}",
        evidence=(Codes("signs", STRANGERS),),
        source="Online abuse of children",
        leads_to="asks",
        asks="Which account, what was asked, was a meeting planned?",
        tell="Online child abuse team",
        fires=example(
            "Ada, 11, met 'a friend' in a game",
            contact("online_harm", "at_risk", age=11, signs=["online_gaming_contact"]),
        ),
        stays_quiet=example("Ada, 11, plays with classmates", contact("online_harm", "at_risk", age=11)),
    ),
    design(
        id="oh-harmful-content",
        title="Harmful content, and harm to self",
        officer_words="Content about self-harm with signs of it is urgent: health now.",
        child_words="Some videos make sad feelings worse. Someone can help you feel safer.",
        when={"signs": ("harmful_content",)},
        condition=sign("self_harm", "suicidal", "withdrawn", "distressed"),
        reason="Noted: {signs}",
        evidence=(Codes("signs", ("harmful_content", "self_harm", "suicidal", "withdrawn", "distressed")),),
        source="Online harm",
        least_grade="amber",
        asks="Is the child safe tonight?",
        tell="Health and children's services",
        **referral,
        fires=example(
            "Rhys, 13, watches such videos and cuts himself",
            contact("online_harm", "at_risk", age=13, signs=["harmful_content", "self_harm"]),
        ),
        stays_quiet=example(
            "Rhys, 13, saw one video", contact("online_harm", "at_risk", age=13, signs=["harmful_content"])
        ),
    ),
    rule(
        id="oh-drawn-to-extremes",
        title="Drawn to extremist ideas",
        officer_words="A child drawn in is groomed. Think of a Prevent referral beside, not instead of, safeguarding.",
        child_words="Some groups look for young people to use. We want to help you, not punish you for ideas.",
        when={"signs": ("extremist_views",)},
        reason="Noted: {signs}",
        evidence=(Codes("signs", ("extremist_views",)),),
        source="Prevent duty guidance under the Counter-Terrorism and Security Act 2015",
        domain="4.10",
        status="guidance",
        tag="M",
        leads_to="asks",
        asks="Who brought the child to it, and what need does it meet?",
        tell="Prevent lead and children's services",
        fires=example(
            "Alfie, 14, in a violent chat group", contact("online_harm", "at_risk", age=14, signs=["extremist_views"])
        ),
        stays_quiet=example("Alfie, 14, argues about the news", contact("online_harm", "at_risk", age=14)),
    ),
)

FAMILY = Family(
    "online_harm",
    "Harm online",
    "Images, blackmail, strangers and harmful ideas.",
    RULES,
    for_children="Things that happen online",
)
