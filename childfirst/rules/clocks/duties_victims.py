"""Duties to victims and to the people data is about: R162, R164 (Victims' Code), R193, R194 (data protection)."""

from typing import Final

from childfirst.rules.clocks.duty import PAUSE, RESUME, Duty

VICTIMS_CODE_DATED: Final = "in force 1 April 2021, until a new Code replaces it"
OFFICE_HOURS: Final = "Counting in office hours (09:00 to 17:00 on working days) is this project's choice, not law."

SUPPORT_REFERRAL: Final = Duty(
    id="R162",
    title="A child who is a victim is referred to a support service",
    binds="The police: the officer in charge",
    start="crime_reported",
    ends=("support_referred",),
    no_effect=("support_offered",),
    family="working_minutes",
    allowances=(960,),
    counts="Two working days, as 960 minutes between 09:00 and 17:00 on working days. An offer does not end it.",
    status="guidance",
    source="Code of Practice for Victims of Crime, Right 4",
    dated=VICTIMS_CODE_DATED,
    tag="[M]",
    choice=OFFICE_HOURS,
)
TELL_THE_VICTIM: Final = Duty(
    id="R164",
    title="A child who is a victim is told what has happened in the case",
    binds="The police: the officer in charge",
    start="victim_event",
    ends=("victim_told",),
    acting=(PAUSE, RESUME),
    no_effect=("call_attempted",),
    family="working_minutes",
    allowances=(480,),
    counts=(
        "One working day, as 480 minutes between 09:00 and 17:00 on working days (every child has enhanced rights). "
        "Sending it back for information stops the clock; receiving the information starts it again with the minutes "
        "that were left. An attempted call does not end it."
    ),
    status="guidance",
    source="Code of Practice for Victims of Crime, Right 6",
    dated=VICTIMS_CODE_DATED,
    tag="[M]",
    choice=f"{OFFICE_HOURS} So is the pause.",
)
DATA_BREACH: Final = Duty(
    id="R193",
    title="A breach of personal data is reported to the Information Commissioner",
    binds="The force, as controller of the data",
    start="breach_aware",
    ends=("ico_notified",),
    no_effect=("breach_occurred", "internal_report"),
    family="elapsed",
    allowances=(72 * 60,),
    counts=(
        "72 real hours from knowing of the breach, not from the breach; nights, weekends and holidays all count. "
        "The law says without undue delay; a later report must give reasons."
    ),
    status="statute",
    source="Data Protection Act 2018, section 67",
    dated="in force 25 May 2018",
    tag="[V]",
)
SUBJECT_ACCESS: Final = Duty(
    id="R194",
    title="A person who asks what is held about them is answered",
    binds="The force, as controller of the data",
    start="request_received",
    ends=("response_sent",),
    no_effect=("acknowledged",),
    family="month",
    allowances=(1,),
    counts=(
        "To the end of the same day number in the next month, or the last day of a month that has no such day. "
        "It does not move off a weekend or a bank holiday."
    ),
    status="statute",
    source="Data Protection Act 2018, sections 45 and 54",
    dated="in force 25 May 2018",
    tag="[M]/[V]",
    choice="The corresponding date, with no rolling over, is this project's choice; a longer period is not modelled.",
)
