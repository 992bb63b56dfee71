"""Duties about a child held by the police: reviews R043, the limit without charge R044, pre-charge bail R051."""

from typing import Final

from childfirst.rules.clocks.duty import Duty

DETENTION_REVIEWS: Final = Duty(
    id="R043",
    title="A child's detention is reviewed in time",
    binds="The police: the review officer (before charge an inspector or above, not involved in the case)",
    start="detention_authorised",
    ends=("detention_ended",),
    acting=("review_done", "review_postponed", "hospital_return"),
    no_effect=("interview_started",),
    family="detention_reviews",
    allowances=(6 * 60, 9 * 60, 60),
    counts=(
        "The first review within 6 real hours of authorising detention. Each next one within 9 hours of the earlier of "
        "when the last was done and when it was due: an early review brings the next forward, a late one buys no time. "
        "A review postponed by its time, on a ground of section 40(4), moves that review alone, and once. Time in hospital and "
        "on the way there and back, less that of questioning, does not count, from when the child is back."
    ),
    status="statute",
    source="Police and Criminal Evidence Act 1984, sections 40(3) to (7) and 41(6)",
    dated="in force 1 January 1986, as amended",
    tag="[V]; the grounds of section 40(4) and section 41(6) [M]",
    choice=(
        "The Act gives a postponed review no length: as soon as practicable. Here the clock rings 60 minutes after the review was due, "
        "which is an assumption of this project and no law."
    ),
)
DETENTION_LIMIT: Final = Duty(
    id="R044",
    title="A child held without charge is charged or released",
    binds="The police: the custody officer",
    start="relevant_time",
    ends=("charged", "released"),
    acting=("review_done", "superintendent_authority", "warrant_granted", "hospital_return"),
    no_effect=("interview_started",),
    family="detention_limit",
    allowances=(24 * 60, 36 * 60, 96 * 60),
    counts=(
        "24 real hours from the relevant time; 36 once a superintendent or above authorises it, for an indictable "
        "offence, within the first 24 hours and after at least two reviews. An authority that lacks any of these "
        "changes nothing. A magistrates' court's warrant, for an indictable offence, lengthens it by no more than 36 hours from when it "
        "is given, an extension likewise, and never beyond 96 hours. The first is given before the limit, or within 6 hours after the 36; "
        "an extension before the warrant ends. Time in hospital and on the way, less that of questioning, does not count, from when the child is back."
    ),
    status="statute",
    source="Police and Criminal Evidence Act 1984, sections 41 to 44",
    dated="in force 1 January 1986, as amended",
    tag="[V]; section 41, and how sections 43(5) and 44 count, [M]",
    choice=(
        "Every period of a court is counted from when it was given, which is the shorter reading, and time in hospital does not lengthen it. "
        "Until a child is back from hospital the clock runs on as if it counted, and rings."
    ),
)
BAIL: Final = Duty(
    id="R051",
    title="A child on pre-charge bail has an outcome before the bail period ends",
    binds="The police: the custody officer and the officer in charge",
    start="arrested",
    ends=("charged", "no_further_action", "released_under_investigation"),
    acting=("extension_authorised",),
    no_effect=("released_on_bail",),
    family="bail",
    allowances=(3, 6, 9),
    counts=(
        "To the end of the last day of three months that begin with the day after the arrest. An inspector or above "
        "can make it six months, then a superintendent or above nine, if authorised before the period in force ends; "
        "every length counts from the same first day."
    ),
    status="statute",
    source="Police and Criminal Evidence Act 1984, sections 47ZB to 47ZDA",
    dated="these lengths in force 28 October 2022",
    tag="[V]; date [M]",
    choice="Periods beyond nine months are not modelled.",
)
