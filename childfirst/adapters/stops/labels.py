"""The publisher's labels, old and new, and the code each is kept under.

data.police.uk changed its words over the years: the 2016 label "Nothing found - no further action" is the later
"A no further action disposal". A label that is not here is kept as "other: label" and reported, never dropped.
Where a code exists in rules/vocabulary.py, it is that code.
"""

from calendar import month_abbr
from typing import Final

from childfirst.rules.vocabulary import BROAD_GROUP_OF, ETHNICITIES_SELF

Labels = dict[str, str]

TYPES: Final[Labels] = {"person search": "person", "vehicle search": "vehicle", "person and vehicle search": "both"}
GENDERS: Final[Labels] = {"male": "male", "female": "female", "other": "other"}
AGE_BANDS: Final[Labels] = {band: band for band in ("under 10", "10-17", "18-24", "25-34", "over 34")}
CHILD_BANDS: Final = ("under 10", "10-17")

ETHNICITIES: Final[Labels] = {
    "white - english/welsh/scottish/northern irish/british": "W1",
    "white - irish": "W2",
    "white - gypsy or irish traveller": "W3",
    "white - any other white background": "W9",
    "mixed/multiple ethnic groups - white and black caribbean": "M1",
    "mixed/multiple ethnic groups - white and black african": "M2",
    "mixed/multiple ethnic groups - white and asian": "M3",
    "mixed/multiple ethnic groups - any other mixed/multiple ethnic background": "M9",
    "asian/asian british - indian": "A1",
    "asian/asian british - pakistani": "A2",
    "asian/asian british - bangladeshi": "A3",
    "asian/asian british - chinese": "O1",
    "asian/asian british - any other asian background": "A9",
    "black/african/caribbean/black british - caribbean": "B1",
    "black/african/caribbean/black british - african": "B2",
    "black/african/caribbean/black british - any other black/african/caribbean background": "B9",
    "other ethnic group - arab": "O2",
    "other ethnic group - any other ethnic group": "O9",
    "other ethnic group - not stated": "NS",
}
ETHNICITY_CODE: Final = r"\(([A-Z]{1,2}\d?)\)$"
"""The 2016 labels end in the code itself: "Black or Black British - African (B2)"."""

# Census 2021, which the rates divide by, counts Chinese children as Asian; the 16+1 code O1 says Other.
GROUP_OF_CODE: Final[Labels] = {code: BROAD_GROUP_OF[code[0]] for code in ETHNICITIES_SELF} | {"O1": "asian"}
OFFICER_GROUPS: Final[Labels] = {group: group for group in ("white", "black", "asian", "mixed", "other")}
GROUPS: Final[Labels] = {"asian": "Asian", "black": "Black", "mixed": "Mixed", "other": "Other", "white": "White"}
REFERENCE_GROUP: Final = "white"

OBJECTS: Final[Labels] = {
    "controlled drugs": "drugs",
    "offensive weapons": "weapons",
    "firearms": "firearms",
    "crossbows": "crossbows",
    "stolen goods": "stolen_goods",
    "article for use in theft": "theft_articles",
    "articles for use in criminal damage": "damage_articles",
    "anything to threaten or harm anyone": "harm_articles",
    "evidence of offences under the act": "evidence",
    "fireworks": "fireworks",
    "psychoactive substances": "psychoactive",
    "goods on which duty has not been paid etc.": "duty",
    "game or poaching equipment": "poaching",
    "seals or hunting equipment": "hunting",
    "evidence of wildlife offences": "wildlife",
    "detailed object of search unavailable": "unavailable",
}

OUTCOMES: Final[Labels] = {
    "a no further action disposal": "no_further_action",
    "nothing found - no further action": "no_further_action",
    "arrest": "arrested",
    "suspect arrested": "arrested",
    "summons / charged by post": "charged",
    "suspect summonsed to court": "charged",
    "community resolution": "community_resolution",
    "local resolution": "community_resolution",
    "caution (simple or conditional)": "caution",
    "offender cautioned": "caution",
    "penalty notice for disorder": "penalty_notice",
    "offender given penalty notice": "penalty_notice",
    "khat or cannabis warning": "drugs_warning",
    "offender given drugs possession warning": "drugs_warning",
    "article found - detailed outcome unavailable": "found_no_detail",
    "suspected psychoactive substances seized - no further action": "seized_no_further_action",
}
NOTHING_FOUND: Final = "Nothing found - no further action"
"""What the API's older `"outcome": false` stands for."""

OUTCOME_WORDS: Final[Labels] = {
    "no_further_action": "No further action",
    "arrested": "Arrest",
    "charged": "Summons or charge by post",
    "community_resolution": "Community (or local) resolution",
    "caution": "Caution (simple or conditional)",
    "penalty_notice": "Penalty notice",
    "drugs_warning": "Khat or cannabis warning",
    "found_no_detail": "Article found, outcome not detailed",
    "seized_no_further_action": "Substances seized, no further action",
}
OBJECT_WORDS: Final[Labels] = {
    "drugs": "Controlled drugs", "weapons": "Offensive weapons", "firearms": "Firearms", "crossbows": "Crossbows",
    "stolen_goods": "Stolen goods", "theft_articles": "Articles for use in theft",
    "damage_articles": "Articles for use in criminal damage", "harm_articles": "Anything to threaten or harm anyone",
    "evidence": "Evidence of offences under the Act", "fireworks": "Fireworks", "psychoactive": "Psychoactive substances",
    "duty": "Goods on which duty has not been paid", "poaching": "Game or poaching equipment",
    "hunting": "Seals or hunting equipment", "wildlife": "Evidence of wildlife offences",
    "unavailable": "Object not detailed",
}  # fmt: skip

FORCES: Final[Labels] = {
    "metropolitan police": "metropolitan",
    "metropolitan police service": "metropolitan",
    "london, city of": "city-of-london",
    "city of london police": "city-of-london",
}
FORCE_WORDS: Final[Labels] = {
    "metropolitan": "Metropolitan Police", "city-of-london": "City of London Police", "dyfed-powys": "Dyfed-Powys Police",
    "gwent": "Gwent Police", "north-wales": "North Wales Police", "south-wales": "South Wales Police",
}  # fmt: skip
MET: Final = "metropolitan"
LONDON_FORCES: Final = (MET, "city-of-london")


def force_words(force: str) -> str:
    """The force as a reader knows it; an unlisted code is only tidied."""
    return FORCE_WORDS.get(force) or force.replace("-", " ").title()


def month_words(month: str) -> str:
    """2022-06 as "Jun 2022", kept on one line."""
    year, number = month.split("-")
    return f"{month_abbr[int(number)]}\N{NO-BREAK SPACE}{year}"
