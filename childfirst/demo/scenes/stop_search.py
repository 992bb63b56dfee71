"""Stops and searches: most find nothing, and most are still a meeting between a child and the police that a child remembers."""

from childfirst.demo.scenes.scene import Maybe, Other, Scene

_STREET = {"street": 70, "transport": 12, "shop": 10, "vehicle": 5, "school": 3}
_NFA = {"no_further_action": 100}
_GOWISELY = (
    "GOWISELY given and a copy of the record offered.",
    "The search was explained and {they} took the receipt.",
    "Grounds and object explained in plain words; {they} asked what the record was for and officers told {them}.",
)

SCENES = (
    Scene(
        key="stop-smell",
        kind="stop_search",
        roles=("suspect",),
        weight=30,
        ages=(12, 17),
        sex="",
        places=_STREET,
        outcomes=_NFA,
        details={"power": "s23", "object": "drugs"},
        says=(
            (
                "Officers on patrol smelt cannabis near {place} where {c} was standing with two friends.",
                "{c} was sitting on a wall by {place} with friends when officers noticed a smell of cannabis.",
                "After calls about drug use by {place}, officers spoke to a group of four and searched {c}.",
            ),
            "Pockets and bag searched. Nothing was found.",
            _GOWISELY,
            (
                "{They} gave a name and date of birth which matched {their} school card.",
                "{c} showed {their} Zip card, which gave {their} age.",
            ),
        ),
        maybe=(Maybe("{They} was shaking and close to tears during the search.", "distressed", chance=0.18),),
        words=(
            "I've been stopped three times this month and I never have anything.",
            "We're just waiting for the bus.",
            "Can you tell my mum I didn't do anything?",
            "Why is it always me and not them?",
        ),
        poor=(
            "Stopped re smell of cannabis. Neg search. NFA.",
            "Male stopped, mouthy, searched neg, words of advice.",
            "Group of youths. Searched. Nothing found.",
        ),
        aware={
            "activity": "Stood still with hands out before being asked to",
            "words": "Answered politely, then went quiet",
        },
        grade="blue",
    ),
    Scene(
        key="stop-description",
        kind="stop_search",
        roles=("suspect",),
        weight=22,
        ages=(12, 17),
        places=_STREET,
        outcomes=_NFA,
        details={"power": "s1", "object": "weapons"},
        says=(
            (
                "A call said that a boy in a dark tracksuit had a knife near {place}. {c} was wearing one and was the nearest.",
                "{c} was stopped close to {place} eight minutes after a report of a group with a knife.",
            ),
            "Outer clothing searched; nothing found.",
            "{They} said that {they} {was} on the way home from training, and had boots and a club bag with {them}.",
            _GOWISELY,
        ),
        words=(
            "I was coming from football, look, it's all muddy.",
            "You lot stopped my brother yesterday as well.",
            "I don't even own a knife.",
        ),
        poor=("Matched description. Searched s1. Neg.", "Fit the description, non-compliant at first. Nothing found."),
        aware={
            "appearance": "School shoes and a club top, muddy knees",
            "activity": "Breathing fast, kept looking for {their} friends",
        },
        grade="blue",
    ),
    Scene(
        key="stop-cannabis",
        kind="stop_search",
        roles=("suspect",),
        weight=14,
        ages=(13, 17),
        places=_STREET,
        offence="drugs_possession",
        outcomes={"community_resolution": 60, "outcome_22": 30, "no_further_action": 10},
        signs=("drugs_found",),
        details={"power": "s23", "object": "drugs"},
        says=(
            (
                "Officers saw {c} drop something by {place} as they came round the corner.",
                "A smell of cannabis led officers to {c} and one friend at {place}.",
            ),
            "One small bag of herbal cannabis was found in {their} jacket.",
            "{They} said that it was for {them}self. No scales, cash or second phone.",
        ),
        maybe=(
            Maybe(
                "{c} was unsteady and {their} eyes were red; an ambulance was not needed.", "substance_use", chance=0.35
            ),
        ),
        words=("It helps me sleep.", "Everyone in my year has tried it.", "Please don't ring my dad, he'll go mad."),
        wishes=("To talk to somebody who is not family about sleep.",),
        poor=("Found in possession of small amount of cannabis. CR. Poor lifestyle choices discussed.",),
        aware={"appearance": "Tired, hoodie in warm weather", "words": "Wanted to know who would be told"},
    ),
    Scene(
        key="stop-line",
        kind="stop_search",
        roles=("suspect", "at_risk"),
        weight=26,
        ages=(13, 17),
        threads=("criminal",),
        places={"transport": 45, "street": 35, "vehicle": 20},
        offence="drugs_supply",
        outcomes={"arrested": 55, "released_under_investigation": 45},
        signs=("drugs_found", "two_phones", "cash_found"),
        grade="amber",
        details={"power": "s23", "object": "drugs"},
        says=(
            (
                "{c} was on {their} own at {place} at a time when {they} should have been at school, and moved away when officers came in.",
                "Officers watched {c} meet three adults in ten minutes outside {place}.",
            ),
            "The search found eleven small wraps, two phones, one ringing throughout, and £240 in folded notes.",
            "Nobody has claimed the money. {c} did not know the code of the older phone.",
        ),
        maybe=(
            Maybe(
                "{They} had a cut above the eye, two days old, and would not say how.", "unexplained_injury", chance=0.3
            ),
            Maybe(
                "{c} said that {they} owed somebody for a bag that had been taken from {them}.", "drug_debt", chance=0.5
            ),
            Maybe(
                "A man in a grey car pulled up, called {them} by a street name and drove off when he saw officers.",
                "older_controller",
                chance=0.35,
            ),
        ),
        words=(
            "I can't say nothing. You don't know what they'll do.",
            "It's not mine, I'm just holding it.",
            "If I lose that I have to pay it back.",
        ),
        wishes=("Not to be driven home in a marked car.",),
        poor=("Known drug runner. Searched, PWITS. Refuses to disclose. Streetwise.",),
        aware={
            "appearance": "New trainers, coat too thin for the night",
            "activity": "Kept checking the phone",
            "relationships": "Would not say who was calling",
        },
        others=(Other("associate", "person_of_concern", (19, 27)),),
    ),
    Scene(
        key="stop-knife",
        kind="stop_search",
        roles=("suspect",),
        weight=7,
        ages=(12, 17),
        threads=("street", "criminal"),
        places=_STREET,
        offence="weapon",
        outcomes={"arrested": 70, "outcome_22": 20, "charged": 10},
        signs=("weapon_found", "carries_for_protection"),
        grade="amber",
        details={"power": "s1", "object": "weapons"},
        says=(
            (
                "{c} was stopped near {place} after a teacher rang about a threat between two groups.",
                "Officers stopped {c} by {place}, where {they} kept a hand inside {their} coat.",
            ),
            "A kitchen knife wrapped in a tea towel was found in {their} waistband.",
            "{c} said straight away that it was there and why: {they} had been chased with one last week.",
        ),
        maybe=(
            Maybe("{They} has a healing cut on {their} left forearm from that day.", "stab_injury", chance=0.3),
            Maybe(
                "{Their} phone shows messages saying what will be done to {them}.", "threats_made_to_child", chance=0.5
            ),
        ),
        words=(
            "They know where I get off the bus. What am I supposed to do?",
            "I wasn't going to use it. I just don't want to die.",
            "You weren't there when they chased me.",
        ),
        wishes=("To change the bus stop and to finish school early for a while.",),
        poor=("Found with knife. Arrested. Gang affiliated.",),
        aware={
            "words": "Told officers about the knife before the search",
            "activity": "Looking over {their} shoulder throughout",
        },
    ),
    Scene(
        key="stop-group",
        kind="stop_search",
        roles=("witness",),
        weight=6,
        ages=(10, 14),
        places=_STREET,
        outcomes=_NFA,
        details={"power": "s1", "object": "stolen property"},
        says=(
            "A bicycle had been reported taken from {place}. {c} was with an older brother, who was searched.",
            (
                "{c} was not searched, and waited with an officer who told {them} what was happening.",
                "{c} was asked to stand aside and was given an officer's name.",
            ),
            "Nothing found. The bicycle turned up at the caller's home.",
        ),
        words=("Is my brother going to prison?", "He didn't take it, he's got his own bike."),
        poor=("Present when sibling searched. NFA.",),
        grade="blue",
        aware={"relationships": "Held on to {their} brother's sleeve", "activity": "Watched everything"},
    ),
    Scene(
        key="stop-s60",
        kind="stop_search",
        roles=("suspect",),
        weight=7,
        ages=(12, 17),
        places=_STREET,
        outcomes=_NFA,
        hours="night_before_weekend",
        details={"power": "s60", "object": "weapons"},
        says=(
            "A section 60 authority was in force around {place} after a stabbing that afternoon.",
            (
                "{c} was one of nine people searched as they left the station. Nothing found.",
                "{c} was searched on leaving a shop. Nothing found.",
            ),
            "Told why, and when the authority would end.",
            _GOWISELY,
        ),
        words=("I know the boy who got stabbed. He's in my form.", "Is he going to be OK?"),
        maybe=(Maybe("{c} went quiet and then cried: the injured boy is in {their} class.", "distressed", chance=0.5),),
        poor=("S60 in place. Searched. Neg.",),
        grade="green",
        aware={"words": "Asked about the injured boy before anything else"},
    ),
)
