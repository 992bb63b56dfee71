"""The words a record may use, once, for the form, the rules, the imports and the demo.

Each table maps a stored code to the words an officer reads. Codes never change meaning; a code that falls
out of use stays here so that old records can still be read. Sources: domain.md sections 3-5 (forms and
indicators); ethnicity follows the 16+1 self-defined classification used on police records.
"""

from typing import Final

Words = dict[str, str]

CONTACT_KINDS: Final[Words] = {
    "crime_report": "Crime report",
    "stop_search": "Stop and search",
    "arrest": "Arrest",
    "missing": "Missing child",
    "domestic_abuse": "Domestic abuse incident",
    "school_incident": "School incident",
    "concern": "Concern for a child",
    "online_harm": "Online harm",
}

ROLES: Final[Words] = {
    "victim": "Victim",
    "suspect": "Suspect",
    "witness": "Witness",
    "missing": "Missing",
    "in_household": "Lives in or visits the household",
    "at_risk": "At risk",
}

SEXES: Final[Words] = {"female": "Girl", "male": "Boy", "other": "Another description", "unknown": "Not known"}

DATE_OF_BIRTH_BASES: Final[Words] = {
    "known": "Known (document, parent, school or an earlier record)",
    "estimated": "Estimated by an officer",
    "claimed": "Given by the child, not yet confirmed",
}

# 16+1 self-defined codes, with the broad group that rates are published by.
ETHNICITIES_SELF: Final[Words] = {
    "W1": "White: British",
    "W2": "White: Irish",
    "W3": "White: Gypsy or Irish Traveller",
    "W9": "Any other White background",
    "M1": "White and Black Caribbean",
    "M2": "White and Black African",
    "M3": "White and Asian",
    "M9": "Any other Mixed background",
    "A1": "Indian",
    "A2": "Pakistani",
    "A3": "Bangladeshi",
    "A9": "Any other Asian background",
    "B1": "Black Caribbean",
    "B2": "Black African",
    "B9": "Any other Black background",
    "O1": "Chinese",
    "O2": "Arab",
    "O9": "Any other ethnic group",
    "NS": "Not stated",
}
ETHNICITIES_OFFICER: Final[Words] = {
    "white": "White",
    "black": "Black",
    "asian": "Asian",
    "mixed": "Mixed",
    "other": "Other",
    "unknown": "Not recorded",
}
BROAD_GROUP_OF: Final[Words] = {
    "W": "white",
    "M": "mixed",
    "A": "asian",
    "B": "black",
    "O": "other",
    "N": "unknown",
}

CARE_STATUSES: Final[Words] = {
    "not_in_care": "Not in care",
    "looked_after": "Child in care (looked after by a council)",
    "care_leaver": "Care leaver",
    "child_protection_plan": "Child protection plan",
    "child_in_need": "Child in need plan",
    "kinship": "Lives with family or friends under an arrangement",
    "unaccompanied": "Child seeking asylum without a parent",
    "unknown": "Not asked or not known",
}

SCHOOL_STATUSES: Final[Words] = {
    "enrolled": "At a school or college",
    "home_educated": "Home educated",
    "excluded": "Excluded, or at a pupil referral unit",
    "part_time_timetable": "On a part-time timetable",
    "missing_education": "Not in any education",
    "under_school_age": "Under school age",
    "unknown": "Not asked or not known",
}

PLACE_TYPES: Final[Words] = {
    "home": "The child's home",
    "other_home": "Someone else's home",
    "street": "Street or open space",
    "school": "School or college",
    "childrens_home": "Children's home or placement",
    "hotel": "Hotel or short-let",
    "transport": "Station, train or bus",
    "shop": "Shop or takeaway",
    "hospital": "Hospital or surgery",
    "police_station": "Police station",
    "vehicle": "Vehicle",
    "online": "Online",
    "other": "Somewhere else",
}

NEEDS: Final[Words] = {
    "speech_language": "Speech, language or communication need",
    "autism": "Autism",
    "adhd": "ADHD",
    "learning_disability": "Learning disability or difficulty",
    "ehcp": "Education, health and care plan",
    "physical_disability": "Physical disability or sensory impairment",
    "mental_health": "Mental health need",
    "medication": "Needs medication",
    "physical_health": "Physical health need",
    "pregnant": "Pregnant or has a baby",
    "young_carer": "Cares for someone at home",
    "bereaved": "Recently bereaved",
}

YES_NO: Final[Words] = {"yes": "Yes", "no": "No"}
ASKED: Final[Words] = {"yes": "Yes", "no": "No", "not_asked": "Not asked"}

# What an officer saw, heard or was told about one child. A sign is an observation, never a score.
SIGNS: Final[Words] = {
    # exploitation, criminal
    "drugs_found": "Found with drugs",
    "cash_found": "Found with unexplained cash",
    "two_phones": "Two or more phones",
    "weapon_found": "Found with a weapon",
    "keys_or_travel_cards": "Keys or travel tickets not their own",
    "far_from_home": "Found far from home with no clear reason",
    "drug_debt": "Talks of a debt or of owing someone",
    "older_controller": "Older person giving orders or answering for them",
    "trap_house": "Found at an address used for drugs",
    "cannot_talk": "Frightened, says they cannot talk",
    "internal_concealment": "May be carrying something inside the body",
    "taking_blame": "May be taking the blame for someone else",
    "new_possessions": "New phone, clothes or money with no explanation",
    "recruited_by_peer": "Drawn in by a friend, brother or sister",
    # exploitation and abuse, sexual
    "older_boyfriend_or_girlfriend": "Adult described as a boyfriend or girlfriend",
    "found_at_hotel": "Found at a hotel or short-let",
    "adult_cars": "Picked up by adults in cars",
    "sexual_health": "Pregnancy, infection or sexual health worry",
    "sexual_touching_reported": "Sexual touching or assault reported",
    "gifts_from_adult": "Gifts, lifts or vapes from an adult",
    "person_posing_risk": "A known person posing a risk is in the household or circle",
    "sexualised_behaviour": "Sexualised behaviour beyond their age",
    # online
    "online_stranger": "Talks online with an adult or stranger",
    "images_shared": "Images of the child shared or demanded",
    "blackmail": "Threatened or blackmailed",
    "harmful_content": "Shown or seeking harmful content",
    "online_gaming_contact": "Contact made through a game",
    # violence and weapons
    "stab_injury": "Stab or gunshot injury",
    "assault_injury": "Injured in an assault",
    "unexplained_injury": "Injury with no clear explanation",
    "carries_for_protection": "Says they carry a weapon for protection",
    "threats_made_to_child": "Threats made to the child",
    "group_pressure": "Pressed or threatened by a group",
    # home
    "hears_abuse": "Saw or heard abuse at home",
    "hurt_in_abuse": "Hurt during abuse at home",
    "intervened": "Tried to step in or call for help",
    "home_unsafe": "Home dirty, cold or unsafe",
    "no_food": "No food, hungry",
    "left_alone": "Left alone or with someone unfit",
    "carer_intoxicated": "Carer drunk or drugged",
    "carer_mental_health": "Carer's mental health worry",
    "poor_clothing": "Clothing unfit for the weather",
    "strangulation": "Strangulation or choking reported",
    "weapon_in_home": "Weapon used or kept at home",
    "order_breached": "A protection order was breached",
    "honour_based": "Fear of so-called honour-based abuse",
    "fgm_risk": "Female genital mutilation worry",
    "forced_marriage": "Forced marriage worry",
    "young_carer_tasks": "Does an adult's caring work",
    "evicted": "Family evicted or without a home",
    "access_refused": "Carer kept officers from seeing or hearing the child",
    # health and mind
    "self_harm": "Self-harm",
    "suicidal": "Says they want to die",
    "substance_use": "Drunk or drugged",
    "withdrawn": "Withdrawn, silent or frozen",
    "distressed": "Crying, shaking or panicking",
    "clings_or_fears_carer": "Clings to or fears a carer",
    "adult_supplies": "Drink, drugs or vapes given by someone older",
    # identity, ideas, movement
    "extremist_views": "Drawn to extremist ideas or groups",
    "no_documents": "No papers, or someone else holds them",
    "coached": "Story sounds rehearsed",
    "no_parent_in_uk": "No parent or guardian in the UK",
    "sleeping_rough": "No safe place to sleep",
    "not_in_school": "Should be in school and is not",
    "bullied": "Bullied or targeted for who they are",
    "works_for_others": "Works for others, unpaid or at odd hours",
    "taken_abroad": "May be taken abroad against their wishes",
    "sofa_surfing": "Stays first with one person, then another",
}

SIGN_GROUPS: Final[dict[str, tuple[str, ...]]] = {
    "Signs of criminal exploitation": (
        "drugs_found",
        "cash_found",
        "two_phones",
        "weapon_found",
        "keys_or_travel_cards",
        "far_from_home",
        "drug_debt",
        "older_controller",
        "trap_house",
        "cannot_talk",
        "internal_concealment",
        "taking_blame",
        "new_possessions",
        "recruited_by_peer",
    ),
    "Signs of sexual exploitation or abuse": (
        "older_boyfriend_or_girlfriend",
        "found_at_hotel",
        "adult_cars",
        "sexual_health",
        "sexual_touching_reported",
        "gifts_from_adult",
        "person_posing_risk",
        "sexualised_behaviour",
    ),
    "Online": ("online_stranger", "images_shared", "blackmail", "harmful_content", "online_gaming_contact"),
    "Violence and injury": (
        "stab_injury",
        "assault_injury",
        "unexplained_injury",
        "carries_for_protection",
        "threats_made_to_child",
        "group_pressure",
    ),
    "At home": (
        "hears_abuse",
        "hurt_in_abuse",
        "intervened",
        "home_unsafe",
        "no_food",
        "left_alone",
        "carer_intoxicated",
        "carer_mental_health",
        "poor_clothing",
        "strangulation",
        "weapon_in_home",
        "order_breached",
        "honour_based",
        "fgm_risk",
        "forced_marriage",
        "young_carer_tasks",
        "evicted",
        "access_refused",
    ),
    "Health and mind": (
        "self_harm",
        "suicidal",
        "substance_use",
        "withdrawn",
        "distressed",
        "clings_or_fears_carer",
        "adult_supplies",
    ),
    "Safety and belonging": (
        "extremist_views",
        "no_documents",
        "coached",
        "no_parent_in_uk",
        "sleeping_rough",
        "not_in_school",
        "bullied",
        "works_for_others",
        "taken_abroad",
        "sofa_surfing",
    ),
}

OFFENCES: Final[Words] = {
    "violence": "Violence against the person",
    "sexual": "Sexual offence",
    "robbery": "Robbery",
    "theft": "Theft or shoplifting",
    "burglary": "Burglary",
    "vehicle": "Vehicle crime",
    "drugs_possession": "Possession of drugs",
    "drugs_supply": "Possession of drugs with intent to supply",
    "weapon": "Possession of a weapon",
    "public_order": "Public order",
    "criminal_damage": "Criminal damage or arson",
    "harassment": "Harassment, stalking or malicious communications",
    "indecent_images": "Sharing or possessing indecent images",
    "fraud": "Fraud",
    "modern_slavery": "Modern slavery or child exploitation",
    "terrorism": "Terrorism",
    "other": "Another offence",
}

OUTCOMES: Final[Words] = {
    "under_investigation": "Under investigation",
    "no_further_action": "No further action",
    "arrested": "Arrested",
    "released_under_investigation": "Released under investigation",
    "bailed": "Released on bail",
    "charged": "Charged or summonsed",
    "youth_caution": "Youth caution",
    "youth_conditional_caution": "Youth conditional caution",
    "community_resolution": "Community resolution",
    "outcome_22": "Diversion: education or intervention (Outcome 22)",
    "outcome_21": "Not in the public interest: image sharing by a child (Outcome 21)",
    "safeguarding": "Dealt with as safeguarding",
}

# Police DASH risk questions, as short tokens (domain.md 4.9); positive answers are kept.
DASH: Final[Words] = {
    "injury_now": "Injury this time",
    "frightened": "Frightened",
    "isolated": "Isolated",
    "depressed": "Depressed or suicidal",
    "separation": "Separated or trying to",
    "child_contact_conflict": "Conflict over seeing the children",
    "stalking": "Constant calls, following, stalking",
    "pregnant_or_baby": "Pregnant, or a baby under 18 months",
    "stepchildren": "Children in the home who are not the abuser's",
    "hurt_children": "Has hurt the children",
    "threatened_children": "Has threatened to hurt or kill the children",
    "more_often": "Happening more often",
    "getting_worse": "Getting worse",
    "control": "Controlling or jealous",
    "weapons": "Used weapons",
    "threats_to_kill": "Threatened to kill",
    "strangled": "Strangled, choked or suffocated",
    "sexual": "Sexual abuse",
    "other_person": "Someone else is threatening too",
    "animals": "Hurt an animal",
    "money": "Money problems or dependence",
    "substances": "Drugs, alcohol or mental health of the abuser",
    "suicide_threats": "Abuser threatened suicide",
    "broke_orders": "Broke bail or an order",
    "police_trouble": "Abuser known for violence",
}
DASH_GRADES: Final[Words] = {"standard": "Standard", "medium": "Medium", "high": "High"}

MISSING_GRADES: Final[Words] = {"very_low": "Very low", "low": "Low", "medium": "Medium", "high": "High"}

# London BRAG levels for the desk (domain.md 4.2).
GRADES: Final[Words] = {
    "blue": "Blue (level 1)",
    "green": "Green (level 2)",
    "amber": "Amber (level 3)",
    "red": "Red (level 4)",
}
GRADE_LEVEL: Final[dict[str, int]] = {"blue": 1, "green": 2, "amber": 3, "red": 4}

ADULT_RELATIONS: Final[Words] = {
    "mother": "Mother",
    "father": "Father",
    "step_parent": "Step-parent or parent's partner",
    "grandparent": "Grandparent",
    "sibling": "Adult brother or sister",
    "foster_carer": "Foster carer",
    "residential_worker": "Children's home worker",
    "other_family": "Other family",
    "partner_of_child": "Adult the child calls boyfriend or girlfriend",
    "associate": "Friend or associate",
    "stranger": "Stranger",
    "professional": "Teacher or other professional",
    "unknown": "Not known",
}
ADULT_PARTS: Final[Words] = {
    "carer": "Carer",
    "victim": "Victim",
    "suspect": "Suspect",
    "witness": "Witness",
    "caller": "Called the police",
    "person_of_concern": "Person of concern",
    "appropriate_adult": "Appropriate adult",
    "present": "Was there",
}

AWARE: Final[Words] = {
    "appearance": "Appearance",
    "words": "Words",
    "activity": "Activity and behaviour",
    "relationships": "Relationships and dynamics",
    "environment": "Environment",
}
