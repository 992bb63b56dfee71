"""Arrests and custody: the offence in full, and what was behind it."""

from childfirst.demo.scenes.scene import Maybe, Other, Scene

_STATION = {"police_station": 100}

SCENES = (
    Scene(
        key="arrest-shop",
        kind="arrest",
        roles=("suspect",),
        weight=18,
        ages=(11, 17),
        threads=("theft",),
        places={"shop": 100},
        offence="theft",
        outcomes={"community_resolution": 45, "no_further_action": 20, "outcome_22": 25, "youth_caution": 10},
        details={"custody": "no"},
        says=(
            (
                "Staff at {place} held {c} with food and washing powder worth £31.",
                "{c} was kept in the back office of {place} with school shirts and a bag of food worth £44.",
            ),
            "{They} paid for one thing and put the rest in {their} bag. {They} gave {their} name at once and waited for officers.",
            ("The manager did not want {them} charged.", "The shop has agreed to take a letter of apology."),
        ),
        maybe=(
            Maybe("{c} said that there was nothing in at home until Friday.", "no_food", chance=0.45),
            Maybe(
                "{c} collects a younger sister every day and cooks for both of them.", "young_carer_tasks", chance=0.25
            ),
        ),
        words=(
            "It was for tea.",
            "I was going to bring it back. Don't ban me, we don't have another shop.",
            "My mum doesn't know, don't tell her it was food.",
        ),
        wishes=("That {their} mother is not shouted at about it.",),
        poor=(
            "Detained for shoplifting by store staff. Making poor choices. CR given.",
            "Prolific shoplifter in the making. No remorse.",
        ),
        aware={"appearance": "School uniform too small, hole in one shoe", "words": "Said sorry to the manager twice"},
    ),
    Scene(
        key="arrest-robbery",
        kind="arrest",
        roles=("suspect",),
        weight=14,
        ages=(13, 17),
        threads=("street", "criminal"),
        places={"street": 60, "transport": 40},
        offence="robbery",
        outcomes={"bailed": 50, "released_under_investigation": 20, "charged": 15, "no_further_action": 15},
        grade="amber",
        details={"custody": "yes", "appropriate_adult": "there"},
        says=(
            (
                "A 15-year-old was told to hand over a phone at {place} by three boys. {c} was picked out by what {they} wore.",
                "A boy had his phone and travel card taken at {place}; {c} was found two streets away with others.",
            ),
            "{c} was arrested and taken to custody, where {carer} came as appropriate adult.",
            "{They} did not hold the phone and did not speak during it, by the other boy's own account.",
            "Interviewed with a solicitor. {Their} rights were read twice in easier words.",
        ),
        maybe=(
            Maybe(
                "{c} said that the oldest one, who is a man, told {them} to stand there or be next.",
                "older_controller",
                chance=0.4,
            ),
            Maybe(
                "{They} was robbed {them}self by the same group in the spring and did not report it.",
                "threats_made_to_child",
                chance=0.3,
            ),
        ),
        words=(
            "He said if I walked off I was next.",
            "I didn't take nothing. I was just there.",
            "Will this be on my record for college?",
        ),
        poor=("Arrested for robbery. Nominal known to team. No comment interview.",),
        aware={
            "activity": "Bit {their} nails throughout",
            "relationships": "Would not look at the older boy in the next cell",
        },
    ),
    Scene(
        key="arrest-supply-town",
        kind="arrest",
        roles=("suspect", "victim"),
        weight=26,
        ages=(13, 17),
        threads=("criminal",),
        places={"other_home": 70, "transport": 30},
        offence="drugs_supply",
        outcomes={"released_under_investigation": 60, "bailed": 25, "charged": 15},
        grade="red",
        far=True,
        signs=("drugs_found", "two_phones", "far_from_home", "trap_house"),
        details={"custody": "yes", "appropriate_adult": "there"},
        says=(
            (
                "Officers in {town} entered a flat after a neighbour's calls and found {c} asleep on a sofa.",
                "{c} was arrested in {town}, in the flat of a man in his fifties who told officers that he was afraid in his own home.",
            ),
            "There were 34 wraps in a sock, two phones and a kitchen scale. {They} had no coat, no charger and £9.",
            "Nobody had reported {them} missing for two days.",
            "The tenant said that others come and go and that {c} is not the one in charge.",
        ),
        maybe=(
            Maybe("The custody nurse noted old burns on one arm.", "unexplained_injury", chance=0.3),
            Maybe("{c} said that {they} still had two weeks to work off.", "drug_debt", chance=0.5),
            Maybe("{They} asked three times what would happen to {their} little brother.", "cannot_talk", chance=0.4),
        ),
        words=(
            "You don't understand. If I don't go back they'll go to my house.",
            "I just want to sleep.",
            "Can you say you found it somewhere else?",
        ),
        wishes=("Not to go home tonight, and not to be asked about the car.",),
        poor=("Arrested PWITS in {town}. Going country again. Refuses support.",),
        aware={
            "appearance": "Thin, same clothes for several days",
            "environment": "Mattress in the kitchen, no food but cereal",
            "words": "Gave a story word for word, twice",
        },
        others=(Other("unknown", "person_of_concern", (20, 34)), Other("stranger", "victim", (45, 60))),
    ),
    Scene(
        key="arrest-assault-home",
        kind="arrest",
        roles=("suspect", "in_household"),
        weight=14,
        ages=(11, 17),
        places={"home": 100},
        offence="violence",
        hours="home",
        outcomes={"no_further_action": 55, "released_under_investigation": 15, "outcome_22": 30},
        grade="amber",
        details={"custody": "yes", "appropriate_adult": "called"},
        says=(
            (
                "{carer} rang because {c} had broken a door and pushed {them_adult}.",
                "A neighbour rang about shouting; {c} had thrown a plate and {carer} had a small cut.",
            ),
            "Officers found {c} in the bathroom with the door shut. It took twenty minutes of talking through the door.",
            "It began when {their} phone was taken away at bedtime. There has been no sleep in the house for weeks.",
            "{c} was arrested because nobody could have {them} for the night. {They} was in custody for six hours.",
        ),
        maybe=(
            Maybe("{c} has scratched {their} own arms.", "self_harm", chance=0.25),
            Maybe(
                "{They} said that {their} stepfather used to do the same to {their} mother.", "hears_abuse", chance=0.3
            ),
        ),
        words=(
            "I didn't mean to hurt her. It all goes red.",
            "Nobody listens until I break something.",
            "Can I go back? I want to say sorry.",
        ),
        wishes=("To go home and say sorry.",),
        poor=("Kicking off at home. Arrested common assault. Attention seeking.",),
        aware={
            "activity": "Rocking, hands over ears until the radio was turned down",
            "environment": "Three children in one bedroom",
        },
    ),
    Scene(
        key="arrest-public-order",
        kind="arrest",
        roles=("suspect",),
        weight=14,
        ages=(12, 17),
        places={"shop": 40, "transport": 30, "street": 30},
        offence="public_order",
        outcomes={"no_further_action": 60, "community_resolution": 40},
        details={"custody": "no"},
        says=(
            (
                "Forty children were asked to leave {place} at the end of the school day; {c} shouted at a security guard.",
                "{c} and six others were told to get off a bus by {place}. {They} kicked the door.",
            ),
            "{They} was held for a few minutes, given time to calm down and taken home.",
            (
                "{carer} was at the door and said that it has been a hard month.",
                "{carer} thanked officers for bringing {them} and not leaving {them} there.",
            ),
        ),
        maybe=(Maybe("{c} said that the guard had used a word about {their} skin.", "bullied", chance=0.3),),
        words=("He said stuff to us first. Nobody ever writes that down.", "We just wanted to get out of the rain."),
        poor=("Arrested for s5 POA. Attitude. Taken home.",),
        grade="blue",
        aware={"activity": "Shouting at first, then quiet in the car"},
    ),
    Scene(
        key="arrest-damage-care",
        kind="arrest",
        roles=("suspect",),
        weight=14,
        ages=(11, 17),
        threads=("care",),
        places={"childrens_home": 100},
        offence="criminal_damage",
        outcomes={"no_further_action": 60, "community_resolution": 40},
        grade="green",
        details={"custody": "no", "london_protocol_considered": "yes"},
        says=(
            (
                "Staff at {their} children's home rang after {c} put a chair through a window.",
                "{c} broke the office door at {their} placement after a call with {their} mother was cancelled.",
            ),
            "It was the third cancelled visit. A worker who knows {them} had gone off shift an hour before.",
            "Officers talked with staff about the protocol on children in care: nobody had tried anything else first.",
        ),
        maybe=(Maybe("{c} cut a hand on the glass and would not have it looked at.", "distressed", chance=0.4),),
        words=(
            "They said she was coming. They always say that.",
            "If I was their kid they wouldn't ring you for a window.",
        ),
        wishes=("To see {their} mother this week, or to be told the truth about it.",),
        poor=("Damage at care home again. Arrested. Absconder, won't engage.",),
        aware={"environment": "Bedroom bare, one photograph", "words": "Apologised for the mess, not for being angry"},
        others=(Other("residential_worker", "caller", (24, 48), "female"),),
    ),
)
