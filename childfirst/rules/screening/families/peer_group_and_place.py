"""Friends and places: harm outside the home belongs to a group or a place, and cannot be mended one child at a time."""

from functools import partial
from typing import Any, Final

from childfirst.rules.screening.examples import before, contact, example
from childfirst.rules.screening.history import CRIMINAL_SIGNS, SEXUAL_SIGNS
from childfirst.rules.screening.rule import Codes, Earlier, Family, Rule

design = partial(Rule, family="peer_group_and_place", since="2026.12", status="design", tag="D")
referral: Final[dict[str, Any]] = {
    "leads_to": "opens_referral",
    "clock": "R070",
    "tell": "Children's services and the child exploitation team",
}
PRESSED = ("threats_made_to_child", "group_pressure")
EXPLOITED = (*CRIMINAL_SIGNS, *SEXUAL_SIGNS)
TRAVELS = ("far_from_home", "keys_or_travel_cards", "two_phones")

RULES = (
    design(
        id="pg-pressed-by-group",
        title="Pressed or threatened by a group",
        officer_words="A child in a group can be its victim. Ask what happens to those who say no.",
        child_words="If a group makes you do things or scares you, that is not friendship. We can help you get out.",
        when={"signs": ("group_pressure",)},
        reason="Noted on {occurred_on}: {signs}",
        evidence=(Codes("signs", ("group_pressure",)), "roles"),
        source="Exploitation screening: coercive peer group",
        domain="4.10",
        leads_to="asks",
        urgency="this_shift",
        asks="Who leads, who is afraid, and is there an adult behind it?",
        tell="Child exploitation team and school",
        fires=example("Jaden, 13: told to hold a bag", contact("concern", "at_risk", age=13, signs=["group_pressure"])),
        stays_quiet=example("Jaden, 13: a quarrel with a friend", contact("concern", "at_risk", age=13)),
    ),
    design(
        id="pg-found-with-others",
        title="Found with other children, with signs of exploitation",
        officer_words="Screen every child in the group, the youngest first, and map who knows whom.",
        child_words="We will look after your friends too. Nobody has to be the one who told.",
        when={"signs": EXPLOITED},
        least={"other_children": 2},
        reason="{other_children} other children there; noted: {signs}",
        evidence=("other_children", Codes("signs", EXPLOITED)),
        source="Harm outside the home is met by groups; 2 others is our setting",
        domain="4.10, F9",
        leads_to="asks",
        asks="Does every child there have a record of their own?",
        tell="Child exploitation team",
        fires=example(
            "Ellis, 14, with three others at a flat",
            contact("concern", "at_risk", age=14, signs=["trap_house"], other_children=3),
        ),
        stays_quiet=example(
            "Ellis, 14, alone at a flat", contact("concern", "at_risk", age=14, signs=["trap_house"], other_children=0)
        ),
    ),
    design(
        id="pg-place-of-harm",
        title="A place where other children were harmed",
        officer_words="Treat the place, not only the child: who runs it, who gathers there, what the council can close.",
        child_words="Other children were hurt there too. It is the place and the people that must change, not you.",
        least={"harmed_at_place_90d": 2},
        reason="{harmed_at_place_90d} other children harmed or with signs at this place in 90 days",
        evidence=("harmed_at_place_90d", "place_type"),
        source="Inspection finding: places were not flagged, so the scale was not understood; 2 in 90 days is our setting",
        domain="F9",
        leads_to="informs",
        asks="What draws children there, and at what hours?",
        tell="Ward officer, licensing and the child exploitation team",
        fires=example("Kyra, 15, at the same takeaway", contact("concern", "at_risk", age=15, harmed_at_place_90d=4)),
        stays_quiet=example("Kyra, 15, somewhere new", contact("concern", "at_risk", age=15, harmed_at_place_90d=0)),
    ),
    design(
        id="pg-on-the-lines",
        title="At a station or on a train, with signs of being sent",
        officer_words="Tickets, phones and keys tell who sent the child. Tell transport police before the child goes on.",
        child_words="If someone sent you on a journey, you can stop here. We will get you home safely.",
        when={"place_type": ("transport",), "signs": TRAVELS},
        reason="Place: {place_type}; noted: {signs}",
        evidence=("place_type", Codes("signs", TRAVELS)),
        source="Home Office county lines guidance: travel and trains",
        domain="4.10",
        least_grade="amber",
        asks="Who bought the ticket, and who waits at the other end?",
        **referral,
        fires=example(
            "Malachi, 15, with two phones at a terminus",
            contact("stop_search", "suspect", age=15, place_type="transport", signs=["two_phones"]),
        ),
        stays_quiet=example(
            "Malachi, 15, on his way to school", contact("stop_search", "suspect", age=15, place_type="transport")
        ),
    ),
    design(
        id="pg-threatened-again",
        title="Threatened or pressed again within a year",
        officer_words="The danger stays where the child lives, learns and travels. Plan for the way home, not only the crime.",
        child_words="This keeps happening to you. We will plan with you how to get to school and home safely.",
        when={"signs": PRESSED},
        least={"threats_365d": 1},
        reason="Noted now: {signs}; before: {threats_365d.dates}",
        evidence=(Codes("signs", PRESSED), Earlier("threats_365d")),
        source="Repeat victims of serious violence; twice in a year is our setting",
        domain="C13",
        least_grade="amber",
        asks="Where is the child afraid to go, and at what times?",
        **referral,
        fires=example(
            "Ibby, 14: chased in June and now",
            contact("crime_report", "victim", age=14, signs=["threats_made_to_child"]),
            before(90, "concern", "at_risk", signs=["group_pressure"]),
        ),
        stays_quiet=example(
            "Ibby, 14: the first time", contact("crime_report", "victim", age=14, signs=["threats_made_to_child"])
        ),
    ),
)

FAMILY = Family(
    "peer_group_and_place",
    "Friends and places",
    "Harm that belongs to a group or a place.",
    RULES,
    for_children="Friends, groups and places",
)
