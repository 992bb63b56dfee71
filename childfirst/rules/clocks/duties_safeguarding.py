"""Duties to keep a child safe: protection R061, council and conference R070 to R074, return R087, school R103."""

from typing import Final

from childfirst.rules.clocks.duty import PAUSE, RESUME, Duty

WORKING_TOGETHER: Final = "Working Together to Safeguard Children 2023, chapter 3"
WORKING_TOGETHER_DATED: Final = "December 2023; a 2026 edition may renumber it"
OFFICE_HOURS: Final = "Counting in office hours (09:00 to 17:00 on working days) is this project's choice, not law."
DAY_ZERO: Final = "The day it begins is day 0, whatever the hour; weekends and bank holidays do not count."

POLICE_PROTECTION: Final = Duty(
    id="R061",
    title="A child in police protection is released, or an order is made",
    binds="The police: the designated officer",
    start="police_protection_started",
    ends=("released", "order_made"),
    no_effect=("designated_officer_review", "la_informed"),
    family="elapsed",
    allowances=(72 * 60,),
    counts="72 real hours. Nights, weekends and holidays all count, and a change of the clocks changes nothing.",
    status="statute",
    source="Children Act 1989, section 46(6)",
    dated="in force 14 October 1991",
    tag="[M]",
)
COUNCIL_DECISION: Final = Duty(
    id="R070",
    title="The council decides what to do about a referral",
    binds="The local authority (children's social care)",
    start="referral_received",
    ends=("decision_made",),
    acting=(PAUSE, RESUME),
    no_effect=("acknowledged",),
    family="working_minutes",
    allowances=(480,),
    counts=(
        "One working day, as 480 minutes between 09:00 and 17:00 on working days. Sending the referral back for "
        "information stops the clock; receiving the information starts it again with the minutes that were left."
    ),
    status="guidance",
    source=WORKING_TOGETHER,
    dated=WORKING_TOGETHER_DATED,
    tag="[M]",
    choice=f"{OFFICE_HOURS} So is the pause.",
)
INITIAL_CONFERENCE: Final = Duty(
    id="R072",
    title="The initial child protection conference is held",
    binds="The local authority, with the police and other partners",
    start="strategy_discussion",
    ends=("conference_held",),
    no_effect=("conference_booked",),
    family="working_days",
    allowances=(15,),
    counts=f"To the end of the 15th working day after the strategy discussion. {DAY_ZERO}",
    status="guidance",
    source=WORKING_TOGETHER,
    dated=WORKING_TOGETHER_DATED,
    tag="[M]",
)
ASSESSMENT: Final = Duty(
    id="R073",
    title="The social work assessment is finished",
    binds="The local authority (children's social care)",
    start="referral_received",
    ends=("assessment_completed",),
    no_effect=("assessment_started",),
    family="working_days",
    allowances=(45,),
    counts=f"To the end of the 45th working day after the referral was received. {DAY_ZERO}",
    status="guidance",
    source=WORKING_TOGETHER,
    dated=WORKING_TOGETHER_DATED,
    tag="[M]",
)
CORE_GROUP: Final = Duty(
    id="R074",
    title="The core group meets",
    binds="The local authority, with the police and other partners",
    start="conference_held",
    ends=("core_group_met",),
    no_effect=("core_group_invited",),
    family="working_days",
    allowances=(10,),
    counts=f"To the end of the 10th working day after the conference. {DAY_ZERO}",
    status="guidance",
    source=WORKING_TOGETHER,
    dated=WORKING_TOGETHER_DATED,
    tag="[M]",
)
RETURN_INTERVIEW: Final = Duty(
    id="R087",
    title="A child who was missing has a return home interview",
    binds="The local authority; the police tell it when the child is back",
    start="returned",
    ends=("interview_completed", "interview_declined"),
    no_effect=("reported_missing", "interview_offered"),
    family="elapsed",
    allowances=(72 * 60,),
    counts=(
        "72 real hours from the child's return. Nights, weekends and holidays all count, and a change of the clocks "
        "changes nothing. An offer does not end it; the child's recorded refusal does."
    ),
    status="guidance",
    source="Statutory guidance on children who run away or go missing from home or care (Department for Education)",
    dated="January 2014",
    tag="[V]/[M]",
    choice="No restricted hours are left out of the count.",
)
SCHOOL_NOTICE: Final = Duty(
    id="R103",
    title="A child's school is told of domestic abuse before its next day starts",
    binds="The police: the chief officer's arrangements",
    start="incident_known",
    ends=("school_notified", "la_notified"),
    no_effect=("ppn_sent",),
    family="school_day",
    allowances=(1,),
    counts=(
        "To the first start of a school day, by that school's own terms, closures and start time, that is strictly "
        "later than when the incident was known. For a child taught at home the council is told instead, by 09:00 on "
        "a working day. Each of several schools has its own due moment; all must be told. A police safeguarding notice "
        "does not end it."
    ),
    status="guidance",
    source="Statutory guidance on Operation Encompass, under the Domestic Abuse Act 2021, section 49A",
    dated="November 2025; section 49A in force 7 November 2025",
    tag="[V]",
    choice="The Act says as soon as reasonably practicable. 09:00 at the council is this project's choice.",
)
