"""The words of a custody record: what can happen in a stay, and the answers it may hold. Codes never change meaning.

Those that a gate reads are the gate's own words (docs/reference/gates.md). Where an answer is no lawful reason it stays on
the list, because what was done is recorded as what was done; the gate says what it breaks.
"""

from typing import Final

Words = dict[str, str]

ENTRIES: Final[Words] = {
    "arrived": "Arrived at the station",
    "detention_authorised": "Detention authorised",
    "rights": "Rights explained",
    "adult_called": "Appropriate adult called",
    "adult_arrived": "Appropriate adult arrived",
    "adult_left": "Appropriate adult left",
    "parent_told": "Parent or carer told",
    "council_told": "Council or home that looks after the child told",
    "woman_named": "Woman officer named",
    "care": "Health, needs and welfare",
    "placed": "Where the child is held",
    "review": "Detention reviewed",
    "review_postponed": "Review postponed",
    "superintendent": "Superintendent's authority to 36 hours",
    "warrant": "Court warrant of further detention, or its extension",
    "hospital": "Left for hospital",
    "hospital_back": "Back from hospital",
    "charged": "Charged",
    "bail_refused": "Bail refused",
    "council_asked": "Council asked for accommodation",
    "council_answered": "The council's answer",
    "certified": "Certificate signed",
    "note": "Note",
    "ended": "Left custody",
}

VOLUNTARY: Final[Words] = {
    "not_practicable": "It was considered, and would not have done",
    "would_have_done": "It would have done: the arrest could have been avoided",
    "not_considered": "Nobody considered it",
}
ADULT_ROLES: Final[Words] = {
    "parent": "Parent",
    "guardian": "Guardian",
    "other_relative": "Another relative",
    "care_worker": "Worker from the child's home or placement",
    "social_worker": "Social worker",
    "aa_scheme": "Appropriate adult scheme",
    "other_adult_18_plus": "Another adult, 18 or over",
    "estranged_parent": "A parent the child does not live with or speak to",
    "police_officer": "Police officer",
    "police_staff": "Police staff",
    "suspected_of_involvement": "Suspected of being involved",
    "victim": "Victim of what is alleged",
    "witness": "Witness to it",
    "received_admission": "Somebody the child admitted it to earlier",
    "solicitor": "Solicitor, acting as one",
    "custody_visitor": "Independent custody visitor, acting as one",
}
ADULT_ANSWERS: Final[Words] = {
    "coming": "Is coming",
    "cannot": "Cannot come",
    "will_not": "Will not come",
    "no_answer": "No answer",
    "may_not_act": "May not act as appropriate adult",
}
HOW_TOLD: Final[Words] = {"phone": "By telephone", "in_person": "In person", "message": "By message", "not_reached": "Tried, not reached"}  # fmt: skip
PRODUCTS: Final[Words] = {
    "accepted": "Offered, and she took some",
    "declined": "Offered, and she did not need any",
    "not_offered": "Not offered",
}
PLACES: Final[Words] = {
    "cell": "In a cell",
    "detention_room": "In a detention room",
    "supervised": "In another room, with somebody there",
}
CELL_REASONS: Final[Words] = {
    "no_other_secure_place_and_cannot_supervise": "No other secure place, and supervising is not practicable",
    "cell_more_comfortable": "A cell is more comfortable than the other secure place",
    "convenience": "It was easier",
    "usual_practice": "It is what is usually done",
}
# Section 40(4) of PACE. The codes are those of the clock's rule.
POSTPONED_FOR: Final[Words] = {
    "questioning": "The child is being questioned, and stopping for a review would harm the investigation",
    "no_review_officer": "No review officer is readily available",
    "not_practicable": "Not practicable for another reason, given below",
}
REVIEW_MEANS: Final[Words] = {"in_person": "In person", "video": "By live link", "phone": "By telephone"}
REVIEW_OUTCOMES: Final[Words] = {"continue": "Detention goes on", "release": "Release"}
BAIL_GROUNDS: Final[Words] = {
    "name_or_address_doubtful": "Name or address doubtful",
    "would_fail_to_appear": "Reasonable grounds to believe the child would fail to appear",
    "prevent_further_offence": "To prevent another offence",
    "prevent_injury_or_damage": "To prevent injury, or loss of or damage to property",
    "prevent_interference_with_justice": "To prevent interference with justice",
    "own_protection": "For the child's own protection",
    "own_interests": "In the child's own interests",
    "murder_charge": "Charged with murder",
    "no_parent_to_collect": "No parent to collect the child",
    "no_accommodation": "Nowhere to go",
    "seriousness_alone": "The offence is serious, and nothing else",
    "convenience": "It was easier",
    "punishment": "To teach the child a lesson",
}
OFFENCE_KINDS: Final[Words] = {
    "violent_sexual_or_terrorism": "Violent, sexual or terrorism offence",
    "other": "Another offence",
}
HARM_LEVELS: Final[Words] = {
    "death_or_serious_injury": "Death or serious injury, physical or psychological",
    "other_serious_harm": "Other serious harm",
    "property_or_nuisance": "Damage to property, or nuisance",
}
ACCOMMODATION: Final[Words] = {"secure": "Secure", "non_secure": "Not secure", "both": "Either, secure or not"}
COUNCIL_ANSWERS: Final[Words] = {
    "offered_secure": "Offered, secure",
    "offered_non_secure": "Offered, not secure",
    "none_available": "None available",
    "no_answer": "No answer",
}
CERTIFICATE_GROUNDS: Final[Words] = {
    "a": "Moving the child is impracticable",
    "b": "Aged 12 or over: no secure place, and no other place would protect the public from serious harm",
}
CARE_STATUSES: Final[Words] = {
    "none": "None of these",
    "looked_after": "Looked after by a council",
    "care_leaver": "Care leaver",
    "child_in_need": "Child in need, or on a child protection plan",
}
ENDS: Final[Words] = {
    "not_authorised": "Detention not authorised: released",
    "released_no_charge": "Released without charge",
    "released_bail": "Released on bail",
    "to_council": "Moved to accommodation of the council",
    "to_court": "Taken to court",
    "to_hospital": "Taken to hospital",
}
RANKS: Final[Words] = {
    "sergeant": "Sergeant",
    "inspector": "Inspector",
    "chief_inspector": "Chief inspector",
    "superintendent": "Superintendent",
    "chief_superintendent": "Chief superintendent",
    "commander": "Commander",
}
# The answers of an entry that must be one of a list, by the name of the answer.
ALLOWED: Final[dict[str, Words]] = {
    "voluntary": VOLUNTARY,
    "role": ADULT_ROLES,
    "answer": ADULT_ANSWERS,
    "how": HOW_TOLD,
    "products": PRODUCTS,
    "place": PLACES,
    "cell_reason": CELL_REASONS,
    "means": REVIEW_MEANS,
    "postponed_for": POSTPONED_FOR,
    "outcome": REVIEW_OUTCOMES,
    "rank": RANKS,
    "ground": BAIL_GROUNDS,
    "offence_kind": OFFENCE_KINDS,
    "type": ACCOMMODATION,
    "la_answer": COUNCIL_ANSWERS,
    "care_status": CARE_STATUSES,
    "ended_how": ENDS,
}
