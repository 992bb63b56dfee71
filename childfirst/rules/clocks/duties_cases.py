"""Duties of exploitation teams and of missing children's boards: R083, R086, R120, R122 and this project's own for allocation and supervision."""

from typing import Final

from childfirst.rules.clocks.duty import Duty

OWN: Final = "Local setting of the exploitation teams, kept with its source and date"
SET: Final = "the date recorded with the setting"
REAL: Final = "Real minutes, as many as the local setting allows."

NRM_DECISION: Final = Duty(
    id="R122",
    title="The competent authority decides whether there are reasonable grounds that the child is a victim of slavery",
    binds="The competent authority; the police chase",
    start="nrm_sent",
    ends=("reasonable_grounds_decided",),
    no_effect=("chased",),
    family="working_days",
    allowances=(5,),
    counts="To the end of the 5th working day after the referral was sent. The day it is sent is day 0; weekends and bank holidays do not count.",
    status="guidance",
    source="Modern slavery statutory guidance, under the Modern Slavery Act 2015, section 49",
    dated="as published; some councils decide themselves in a pilot",
    tag="[M]",
)


def _local(code: str, title: str, binds: str, start: str, end: str, counts: str, source: str, tag: str) -> Duty:
    return Duty(
        id=code, title=title, binds=binds, start=start, ends=(end,), family="elapsed", allowances=(), counts=counts, status="local",
        source=source, dated=SET, tag=tag,
    )  # fmt: skip


ALLOCATE: Final = _local(
    "CASE_ALLOCATE", "A case has an officer", "The exploitation team’s supervisor", "case_opened", "case_allocated", REAL, OWN, "[D]"
)  # fmt: skip
SUPERVISE: Final = _local(
    "CASE_SUPERVISE", "A supervisor looks at the case", "The exploitation team’s supervisor", "case_looked_at", "case_looked_at_again",
    f"{REAL} Each look starts it again.", OWN, "[D]",
)  # fmt: skip
MISSING_REVIEW: Final = _local(
    "MISSING_REVIEW", "The grade of a missing child is reviewed", "The missing board’s supervisor", "graded", "graded_again",
    f"{REAL} Each grading starts it again.", "Authorised professional practice on missing persons; the time is local (R083)", "[U] for the time",
)  # fmt: skip
MISSING_SEEN: Final = _local(
    "MISSING_SEEN", "A child who is back has a prevention interview", "The police", "returned", "prevention_interview",
    f"{REAL} A refusal that is recorded ends it.", "Professional practice and national guidance of January 2014 ask for it as soon as possible; the time is local (R086)", "[U] for the time",
)  # fmt: skip
NRM_SEND: Final = _local(
    "NRM_SEND", "The national referral is sent", "The police, as first responder", "slavery_suspected", "nrm_sent", REAL,
    "Modern Slavery Act 2015, section 52: the duty. The time is local (R120)", "[V] for the duty, [U] for the time",
)  # fmt: skip
OF_CASES: Final = (ALLOCATE, SUPERVISE, MISSING_REVIEW, MISSING_SEEN, NRM_SEND)
