"""The commitments that could be confirmed, as this software reads them: version 1 of each.

The published list of actions was not in any source that was read; these 24 were confirmed, one by one, from what the Met,
the Youth Justice Legal Centre, CYP Now, HMICFRS and City Hall published about the Children's Strategy. They are therefore never
numbered "of" anything. A target is printed only where somebody published one, and nobody did for these.
"""

from dataclasses import dataclass
from typing import Final

PRESS: Final = "Metropolitan Police press release, 26 September 2024"
LEGAL: Final = "Youth Justice Legal Centre, update on the strategy, 2024"
LANDING: Final = "Metropolitan Police page on the strategy"
COPY: Final = "A copy of a CYP Now article, translated by machine, so that its wording is uncertain"
WARDS: Final = "Youth Justice Legal Centre, 9 June 2025"
LOCAL_NEWS: Final = "A local news report; the force’s own text was not read"
CITY_HALL: Final = "City Hall’s protocol on children in care and care leavers, 2025"
REVISIT: Final = "HMICFRS, revisit, 26 February 2025"
TEAMS: Final = "Metropolitan Police, 9 February 2024"
NO_TARGET: Final = "None has been published"
NO_OWNER: Final = "Not named yet"


@dataclass(frozen=True, slots=True)
class Commitment:
    """`measure` is a code of `accountability.counting`, with the group of its table that answers; else `why_not` says what is in the way."""

    code: str
    title: str
    meaning: str
    source: str
    measure: str = ""
    group: str = ""
    why_not: str = ""


_PASSED: Final = "trained"
COMMITMENTS: Final = (
    Commitment("C1", "Every officer is trained in childhood vulnerability", "Every officer and member of staff has passed the module on seeing vulnerability, and the pass has not run out.", PRESS, _PASSED, "seeing-vulnerability"),
    Commitment("C2", "Every officer is trained in adultification bias", "Every officer and member of staff has passed the module on seeing some children as older and less innocent than they are.", PRESS, _PASSED, "adultification"),
    Commitment("C3", "A Child First way of working in all encounters", "Whoever meets a child looks at what lies behind an offence, beside the offence.", f"{LEGAL}; {LANDING}", why_not="whether somebody looked behind an offence can be read in each record, but nobody counts it."),
    Commitment("C4", "Bigger teams for children who are exploited", "More officers work in child exploitation teams, with fewer children each.", f"{LEGAL}; {TEAMS}", why_not="cases and who has them are recorded, but how many officers a team has is not kept over time, so nothing shows whether teams grew."),
    Commitment("C5", "Prosecute those who exploit children with evidence that does not rest on the child", "Phones, vehicles, places and messages carry the case, so that the child need not.", LEGAL, why_not="what becomes of an investigation is recorded in another system, and is not sent to this one."),
    Commitment("C6", "Schools officers work from ward teams, in and out of school", "Every school has a named, trained officer in the ward team around it.", f"{WARDS}; {COPY}", why_not="who is a ward’s officer, and since when, is recorded, but nobody counts over time which schools had one."),
    Commitment("C7", "A desk that finds and helps children living with domestic abuse", "Every report of domestic abuse with a child in it reaches the referrals desk and is decided in time.", LOCAL_NEWS, "desk-in-time"),
    Commitment("C8", "Better relations between officers and children", "Children say that they were treated with respect.", LOCAL_NEWS, why_not="children can tell us from these pages, but those who write are few and are not like all children, so a share of them would mislead."),
    Commitment("C9", "Officers know how to talk with children", "Every officer has passed the module on communication, and asks what a child needs in order to understand.", LEGAL, _PASSED, "communication"),
    Commitment("C10", "Better training on neurodiversity and on how poor mental health shows in children", "Training made with experts, and what a child needs written down and acted on.", LEGAL, why_not="the training is one part of a wider module: nobody counts it by itself yet."),
    Commitment("C11", "Recognise the harm of a night in custody", "Fewer children are held overnight.", LEGAL, "held-overnight"),
    Commitment("C12", "Tackle discrimination and win trust back", "Children are not stopped, searched or handled differently for who they are.", LEGAL, "stops-outcome"),
    Commitment("C13", "Cut serious violence and knife crime among children", "Fewer children are stabbed or carry a knife.", LEGAL, why_not="this system holds the contacts that were recorded in it, not all crime: police-recorded crime is published elsewhere."),
    Commitment("C14", "Tackle online abuse and the sharing of images of children", "Reports are looked at quickly, and a child who shared an image is helped before being charged.", f"{LEGAL}; {COPY}", why_not="how long a report waits before it is looked at is recorded on the desk, but online harm is not yet told apart there."),
    Commitment("C15", "Violence against girls is part of the plan", "A girl aged 16 or 17 who is abused by a partner is treated as a victim of domestic abuse and as a child.", COPY, why_not="abuse by a partner at 16 or 17 is not yet counted apart from other domestic abuse."),
    Commitment("C16", "Interventions that work, and diversion for children who offend", "A child who can be kept out of court with help is.", LEGAL, why_not="what the youth justice service decides is not sent to this system."),
    Commitment("C17", "More outcomes out of court", "More children’s cases end with help that was finished, without a court.", COPY, why_not="the start and end of an intervention are not recorded here, and the wording of this commitment is uncertain in the source."),
    Commitment("C18", "Fewer children in care are made criminals", "A child in care is not charged for what a family would deal with at home.", f"{LEGAL}; {CITY_HALL}", why_not="care is recorded at an encounter, but charges are not, so nothing can be divided by anything."),
    Commitment("C19", "One joined-up answer across teams", "A child known to several teams has one plan and one named lead.", COPY, why_not="records of one child are matched by people, but a plan shared between teams is not recorded as one."),
    Commitment("C20", "Work more closely with schools, social care and communities", "Partners are told what they need, in time, and answer.", COPY, "school-notices-in-time"),
    Commitment("C21", "What was tried before is kept or dropped by its results", "Trials, such as one of stop and search in north London, are compared with places that had none.", COPY, why_not="encounters are not marked as part of a trial, so there is nothing to compare."),
    Commitment("C22", "Find and end wording that blames children", "Records are read for words that blame, and what is found is put right.", REVISIT, why_not="words are read as they are written, but how many words were written is not kept, so there is no rate."),
    Commitment("C23", "Missing children are better assessed, supervised and overseen", "Every missing child is graded with reasons, and a supervisor looks in time.", REVISIT, why_not="grades, their reasons and reviews are recorded, but nobody counts yet how many reviews were in time."),
    Commitment("C24", "Children’s voices shape the work", "What children say is asked for, written down in their words, and used.", f"{LEGAL}; {LANDING}", why_not="that a child was heard is recorded, but whether anything was done about it is not."),
)  # fmt: skip
BY_CODE: Final = {one.code: one for one in COMMITMENTS}
