"""What only some kinds of contact have. Kept in `Contact.details` under these names; the tables say what each code means."""

from typing import Final

from childfirst.rules.vocabulary import Words

SEARCH_POWERS: Final[Words] = {
    "pace_s1": "PACE section 1",
    "misuse_of_drugs_s23": "Misuse of Drugs Act section 23",
    "firearms_s47": "Firearms Act section 47",
    "cjpoa_s60": "Criminal Justice and Public Order Act section 60",
    "terrorism_s43": "Terrorism Act section 43",
    "other": "Another power",
}
SEARCH_OBJECTS: Final[Words] = {
    "drugs": "Drugs",
    "weapon": "Weapon or blade",
    "firearm": "Firearm",
    "stolen": "Stolen property",
    "going_equipped": "Tools for stealing",
    "criminal_damage": "Something to damage property",
    "other": "Something else",
}
LINKED: Final[Words] = {
    "yes": "Yes, found what was looked for",
    "no": "No, found something else",
    "nothing": "Nothing was found",
}
ORDERS: Final[Words] = {
    "none_found": "Looked up, none found",
    "in_force": "Looked up, an order is in force",
    "not_looked": "Not looked up yet",
}
APPROPRIATE_ADULT: Final[Words] = {
    "there": "Called, and there",
    "called": "Called, on the way",
    "not_yet": "Not called yet",
}
PARENT_TOLD: Final[Words] = {"yes": "Yes", "not_yet": "Not yet", "unsafe": "No: telling them may put the child at risk"}
TOLD_BY: Final[Words] = {
    "school": "School or college",
    "parent": "Parent or carer",
    "child": "The child",
    "public": "Member of the public",
    "professional": "Another professional",
    "police": "Police saw it themselves",
}
PLATFORMS: Final[Words] = {
    "social_media": "Social media",
    "messaging": "Messaging app",
    "game": "Online game",
    "live_stream": "Live stream or video chat",
    "school_device": "School device or account",
    "other": "Somewhere else",
    "unknown": "Not known",
}
ASKED: Final[Words] = {"yes": "Yes", "no": "No", "not_asked": "Not asked"}

# name -> (label, table of codes or None for words or a moment)
DETAILS: Final[dict[str, tuple[str, Words | None]]] = {
    "power": ("Power used", SEARCH_POWERS),
    "object": ("Looked for", SEARCH_OBJECTS),
    "linked": ("Was it found?", LINKED),
    "receipt_given": ("Copy of the record given", ASKED),
    "search_reference": ("Record of the search", None),
    "custody_reference": ("Custody reference", None),
    "necessity": ("Why arrest was necessary", None),
    "appropriate_adult": ("Appropriate adult", APPROPRIATE_ADULT),
    "parent_told": ("Parent or carer told", PARENT_TOLD),
    "last_seen_place": ("Last seen at", None),
    "last_seen_wearing": ("Wearing", None),
    "reported_by": ("Reported by", TOLD_BY),
    "out_of_character": ("Why this is out of character", None),
    "prior_episodes": ("Earlier times missing, as the caller told it", None),
    "medication": ("Needs medication while away", ASKED),
    "returned": ("Is the child back?", None),
    "returned_at": ("Came back", None),
    "found_where": ("Found at, and with whom", None),
    "missing_grade_reason": ("Why this grade", None),
    "orders": ("Orders protecting anyone here", ORDERS),
    "order_note": ("The order", None),
    "between": ("Between", None),
    "school_told": ("School told", ASKED),
    "school_action": ("What the school has done", None),
    "told_by": ("Who told us", TOLD_BY),
    "carer_views": ("What the carer says", None),
    "platform": ("Where online", PLATFORMS),
    "images": ("Images of a child involved", ASKED),
    "device_kept": ("Device or messages kept as evidence", ASKED),
}


def label(name: str) -> str:
    """The words for a detail."""
    return DETAILS[name][0] if name in DETAILS else name.replace("_", " ").capitalize()


def words(name: str, value: object) -> str:
    """The value in words."""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    table = DETAILS.get(name, ("", None))[1] or {}
    return table.get(str(value), str(value))
