"""The table of duties with a due moment (R043 to R194), each with its source, its date and how it counts.

Fifteen are fixed by law or guidance. Local timings stand apart, take their length from configuration, and are
never called statutory. `tag` is the brief's: [V] read in the source named, [M] general knowledge still to be
confirmed by a person.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from childfirst.rules.clocks.duties_cases import NRM_DECISION, OF_CASES
from childfirst.rules.clocks.duties_detention import BAIL, DETENTION_LIMIT, DETENTION_REVIEWS
from childfirst.rules.clocks.duties_safeguarding import (
    ASSESSMENT,
    CORE_GROUP,
    COUNCIL_DECISION,
    INITIAL_CONFERENCE,
    POLICE_PROTECTION,
    RETURN_INTERVIEW,
    SCHOOL_NOTICE,
)
from childfirst.rules.clocks.duties_searches import OF_SEARCHES
from childfirst.rules.clocks.duties_victims import DATA_BREACH, SUBJECT_ACCESS, SUPPORT_REFERRAL, TELL_THE_VICTIM
from childfirst.rules.clocks.duty import PAUSE, RESUME, Duty

HOUSE_ORDER: Final = (
    POLICE_PROTECTION,
    COUNCIL_DECISION,
    INITIAL_CONFERENCE,
    ASSESSMENT,
    CORE_GROUP,
    RETURN_INTERVIEW,
    SCHOOL_NOTICE,
    NRM_DECISION,
    DETENTION_REVIEWS,
    DETENTION_LIMIT,
    BAIL,
    SUPPORT_REFERRAL,
    TELL_THE_VICTIM,
    DATA_BREACH,
    SUBJECT_ACCESS,
)
DUTIES: Final[Mapping[str, Duty]] = MappingProxyType({duty.id: duty for duty in HOUSE_ORDER})

DESK: Final = Duty(
    id="DESK",
    title="The referrals desk decides what to do",
    binds="The referrals desk",
    start="referral_opened",
    ends=("decided",),
    acting=(PAUSE, RESUME),
    family="elapsed",
    allowances=(),
    counts=(
        "Real minutes from when the referral was opened, as many as the local setting allows. "
        "Sending it back for information stops the clock; receiving the information starts it again with what was left."
    ),
    status="local",
    source="Local setting of the referrals desk",
    dated="the date recorded with the setting",
    tag="[D]",
)
COUNTERSIGN: Final = Duty(
    id="COUNTERSIGN",
    title="A second officer countersigns, or the request is withdrawn",
    binds="The officer asked to countersign",
    start="countersignature_asked",
    ends=("countersigned", "withdrawn"),
    family="elapsed",
    allowances=(),
    counts="Real minutes from when the countersignature was asked for, as many as the local setting allows.",
    status="local",
    source="Local setting of the referrals desk",
    dated="the date recorded with the setting",
    tag="[D]",
)
FORCE_REFER: Final = Duty(
    id="FORCE_REFER",
    title="An inspector decides whether force on a child is referred",
    binds="An inspector who had no part in it",
    start="force_flagged",
    ends=("force_referral_decided",),
    family="elapsed",
    allowances=(),
    counts=(
        "Real minutes from the use of force to the end of the day after it, in London (R173). A report that comes later than that is late at once."
    ),
    status="local",
    source="The time that R173 gives for a referral, kept on each clock",
    dated="the date recorded on the clock",
    tag="[M]; that every discharge on a child must be referred [U]",
)
PUBLIC: Final = Duty(
    id="PUBLIC",
    title="Somebody who wrote from the public pages is answered",
    binds="Those who answer the public",
    start="message_sent",
    ends=("message_answered",),
    family="elapsed",
    allowances=(),
    counts="Real minutes from when it was sent, as many as the local setting allows. A request for what is held has R194 instead.",
    status="local",
    source="Local setting of the force (CHILDFIRST_ANSWER_DAYS). No law that was read sets a time for answering a complaint made here",
    dated="the date on which the force set it",
    tag="[D]",
)
PANEL: Final = Duty(
    id="PANEL",
    title="The force answers a scrutiny panel",
    binds="The force, by an inspector or the child protection lead who had no part in it",
    start="panel_asked",
    ends=("panel_answered",),
    family="elapsed",
    allowances=(),
    counts="Real minutes from when the panel asked, as many as the force chose beforehand.",
    status="local",
    source="The force’s own choice of days, kept with its day and reason. No law that was read sets a time for answering a panel",
    dated="the day from which the force chose it",
    tag="[D]",
)
LOCAL_DUTIES: Final[Mapping[str, Duty]] = MappingProxyType(
    {duty.id: duty for duty in (DESK, COUNTERSIGN, *OF_SEARCHES, FORCE_REFER, *OF_CASES, PUBLIC, PANEL)}
)
