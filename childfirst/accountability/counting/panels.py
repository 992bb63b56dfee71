"""What scrutiny panels found together, over all meetings of a period."""

from datetime import datetime

from childfirst.accountability.counting.measure import Measure, Rows
from childfirst.accountability.periods import Period, quarter_of
from childfirst.panels.models import Found
from childfirst.panels.words import KINDS


def _found(period: Period, as_of: datetime) -> Rows:
    first, after = period.between
    rows = Found.objects.filter(
        item__meeting__status="published", item__meeting__published_at__gte=first, item__meeting__published_at__lt=min(after, as_of),
        item__status="redacted",
    )  # fmt: skip
    columns = rows.order_by("pk").values_list("item", "item__meeting__published_at", "item__kind", "grade")
    answers = {"well": "yes", "cannot": "blank"}
    return [(f"panel:{item}", quarter_of(at), kind, answers.get(grade, "no")) for item, at, kind, grade in columns]


GRADED = Measure(
    code="panel-grades",
    title="Records that a scrutiny panel read, and whether it found the child treated as a child",
    about="Of records that panels of people from outside the force read, in how many they found together that the child was treated as a child.",
    subject="Scrutiny panels",
    one_row="one record that a panel read and graded together",
    yes="Treated as a child",
    no="Not, or only in part",
    by="What was read",
    groups=lambda: dict(KINDS),
    rows=_found,
    cannot_show="Panels read samples that are drawn evenly over age and ethnicity. It does not show how often children are treated well.",
    caveats=(
        "Each meeting draws its own sample; the weights of its items are not in this table.",
        "“Not recorded” is where the panel could not say.",
    ),
)
MEASURES = (GRADED,)
