"""Codes and words of searches of a child and of the reviews after them. Codes of facts are those the gates read."""

from typing import Final

from childfirst.rules.vocabulary import Words

SEARCHES: Final[Words] = {
    "strip_search_stop": "Strip search: exposes intimate parts, under stop and search",
    "strip_search_custody": "Strip search: exposes intimate parts, in custody",
    "more_thorough_search": "More thorough search: more than a coat, jacket or gloves, nothing intimate exposed",
    "not_known": "More than outer clothing was removed; how much is not recorded",
}
SHORT_SEARCHES: Final[Words] = {
    "strip_search_stop": "Strip search",
    "strip_search_custody": "Strip search in custody",
    "more_thorough_search": "More thorough search",
    "not_known": "Search, how much not recorded",
}
EXPOSING: Final = frozenset({"strip_search_stop", "strip_search_custody"})
UNDER_STOP_AND_SEARCH: Final = frozenset({"strip_search_stop", "more_thorough_search"})

AGE_BASES: Final[Words] = {
    "document": "A document",
    "police_record": "A police record",
    "parent_or_carer": "A parent or carer says so",
    "self_stated": "The child says so, not confirmed",
    "appearance_only": "Estimated from how the child looks",
}
SEXES: Final[Words] = {"female": "Girl", "male": "Boy"}
OFFICER_SEXES: Final[Words] = {"female": "Woman", "male": "Man"}
PLACES: Final[Words] = {
    "police_station": "Police station",
    "home": "The child's home",
    "hospital": "Hospital or surgery",
    "school": "School or college",
    "other_private_place": "Another place out of public view",
    "police_vehicle": "Police vehicle",
    "street_or_public": "Street, or another place where the public can see",
}
GROUNDS_BASES: Final[Words] = {
    "behaviour": "What the child did",
    "specific_intelligence": "Specific information about this child",
    "description_match": "The child matches a description given",
    "item_seen": "An item was seen",
    "smell_of_cannabis": "Smell of cannabis",
    "previous_conviction": "An earlier conviction",
    "age": "The child's age",
    "race_or_ethnicity": "The child's race or ethnicity",
    "appearance": "How the child looks or dresses",
    "stereotype": "A group or an area the child is linked with",
}
CLOTHES: Final[Words] = {
    "outer_coat": "Outer coat",
    "jacket": "Jacket",
    "gloves": "Gloves",
    "headgear": "Headgear",
    "footwear": "Shoes or boots",
    "t_shirt": "T-shirt or top",
    "trousers": "Trousers or skirt",
    "other_clothing": "Other clothing",
}
CLOTHES_OF_A_STRIP_SEARCH: Final[Words] = CLOTHES | {"underwear": "Underwear"}
ADULT_ROLES: Final[Words] = {
    "parent": "Parent",
    "guardian": "Guardian",
    "other_relative": "Another relative",
    "care_worker": "Worker of the child's home or placement",
    "social_worker": "Social worker",
    "aa_scheme": "Appropriate adult scheme",
    "other_adult_18_plus": "Another adult aged 18 or over",
    "estranged_parent": "Parent the child does not live or speak with",
    "police_officer": "Police officer",
    "police_staff": "Police staff",
    "suspected_of_involvement": "Somebody suspected of being involved",
    "victim": "A victim of it",
    "witness": "A witness of it",
    "received_admission": "Somebody the child has admitted it to",
    "solicitor": "The child's solicitor",
    "custody_visitor": "Independent custody visitor",
}
ABSENCES: Final[Words] = {
    "urgent_risk": "Urgent: risk of serious harm before an adult could come",
    "child_declined": "The child asked for that, before the adult, and the adult agreed",
    "none": "Neither of these",
}
URGENCIES: Final[Words] = {
    "serious_harm_to_child": "Serious harm to the child",
    "serious_harm_to_others": "Serious harm to somebody else",
    "loss_of_evidence": "Evidence may be lost",
    "delay": "Waiting would take too long",
}
PRESENT_AS: Final[Words] = {
    "searching": "Searching",
    "assisting": "Assisting",
    "observing": "Looking on",
    "supervising": "Supervising",
}
LINKED: Final[Words] = {
    "yes": "Yes, found what was looked for",
    "no": "No, found something else",
    "nothing": "Nothing was found",
}
VIDEO: Final[Words] = {
    "sound_and_picture": "On, with picture",
    "sound_only": "On, sound only, turned away",
    "off": "Off",
    "none_worn": "Nobody wore one",
}
PARENT_TOLD: Final[Words] = {
    "told": "Told",
    "unsafe": "Not told: telling them may put the child at risk",
    "not_reached": "Not reached yet",
}
COPIES: Final[Words] = {"given": "Given", "declined": "Offered, and not wanted", "not_yet": "Not yet"}
MODES: Final[Words] = {"in_app": "Asked here", "telephone": "By telephone"}
AUTHORITY: Final[Words] = {
    "agreed": "Authorised",
    "telephone": "Authorised by telephone, as the officer recorded it",
    "refused": "Done although authority was refused",
    "none": "Done without authority",
    "not_needed": "None was asked for; none is needed for this search",
}

# What must follow a search, in the order shown; each is a clock (rules.clocks.duties_searches).
AFTERCARE: Final[Words] = {
    "SEARCH_PARENT": "Parent or carer told",
    "SEARCH_COPY": "Copy of the record given",
    "SEARCH_COMPLAINT": "Complaint route given to the child, in plain words",
    "SEARCH_DEBRIEF": "Debrief offered to the child",
    "SEARCH_RECORD": "Record complete",
    "SEARCH_REVIEW": "Independent review",
}

# Why somebody who was called as appropriate adult did not act.
CALL_RESULTS: Final[Words] = {
    "coming": "On the way",
    "arrived": "Arrived",
    "no_answer": "No answer",
    "cannot_come": "Cannot come",
    "may_not_act": "May not act (Code C 1.7)",
    "child_objects": "The child objects to them",
}

GRADES: Final[Words] = {
    "in_order": "In order",
    "learning": "In order, with something to learn",
    "avoidable": "Could have been avoided",
    "concern": "Not in order",
    "grave": "Grave: for professional standards",
    "cannot_tell": "Cannot be told from the record",
}
REVIEW_WHY: Final[Words] = {
    "exposing": "Every search that exposes a child's intimate parts is reviewed",
    "sampled": "Drawn by the sample of more thorough searches",
    "gate": "Something was missing or broken when it was done",
    "imported": "Published or imported as removal of more than outer clothing",
    "force": "Every use of force on a child is reviewed",
    "corrected": "A report was sent or corrected after the review",
}
CONNECTED: Final[Words] = {
    "searched": "Searched, or was there",
    "recorded": "Recorded it",
    "authorised": "Authorised it, or was asked to",
    "supervised": "Supervised it",
    "used_force": "Used force, or was there",
}
# How what the reviewer says to the child reached the child, or why it did not.
WORDS_GIVEN: Final[Words] = {
    "in_person": "Given and read to the child in person",
    "adult": "Through a parent or carer",
    "professional": "Through a social worker, solicitor or other professional",
    "letter": "By letter",
    "not_wanted": "Offered, and not wanted",
    "not_safe": "Not given: it may put the child at risk",
    "not_reached": "Tried, and the child was not reached",
}
WORDS_ENDED: Final = frozenset(WORDS_GIVEN) - {"not_reached"}
