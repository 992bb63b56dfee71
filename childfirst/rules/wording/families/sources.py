"""Where the entries come from. A source names the idea; the words of every entry are our own."""

from typing import Final

GUIDE: Final = (
    "Child exploitation and abuse: an appropriate language guide (CSE Taskforce, The Children's Society, NAPAC, "
    "14 November 2024); the idea, not its wording"
)
INSPECTION: Final = "HMICFRS, inspection of the Metropolitan Police's handling of child exploitation, 9 February 2024"
HMIC_2016: Final = "HMIC, National child protection inspections: The Metropolitan Police Service, 2016"
PATTERNS: Final = "30 Patterns of Harm, review for the Metropolitan Police, November 2025"
CODE_A: Final = "PACE Code A, paragraphs 2.2 to 2.2B: reasonable grounds rest on facts about this person, never on appearance or record alone"
DA_ACT: Final = "Domestic Abuse Act 2021, section 3: a child who sees, hears or experiences the effects is a victim"
SCA_2015: Final = "Serious Crime Act 2015, section 68: the words child prostitute and child pornography left the law"
DESIGN: Final = "Our own design, drawn from published findings; no guide says exactly this"
