"""What custody brings to a front page: who is in, what is due next, and which missed times want a reason. Names no child."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from childfirst.foundation.now import local, now
from childfirst.powers.custody_permissions import may_see_custody
from childfirst.powers.models import CustodyBreach, CustodyStay
from childfirst.powers.models.custody_clocks import DUTIES
from childfirst.powers.queries.custody import in_now, suites_of
from childfirst.ui.formatting import age_years, moment_short
from childfirst.ui.panels import Few, Line, Panel


def custody_work(person: Any) -> list[Panel]:
    """The panels of a custody suite's people, and of the inspectors who review."""
    return list(_panels(person)) if may_see_custody(person) and suites_of(person).exists() else []


def _panels(person: Any) -> Iterator[Panel]:
    suites, board = suites_of(person), reverse("powers:custody")
    stays = Few(in_now(suites))
    yield Panel(
        "Children in custody now",
        stays.count,
        [_line(one) for one in stays],
        board,
        "A child who is received in the suite.",
        "See the board",
    )
    open_ones = Few(CustodyBreach.objects.filter(stay__suite__in=suites, reason_at=None).select_related("stay"))
    lines = [
        Line(f"{one.stay}: {DUTIES[one.duty].lower()}", reverse("powers:custody-missed", args=[one.stay_id, one.pk]), f"Due {moment_short(one.due_at)}")
        for one in open_ones
    ]  # fmt: skip
    yield Panel(
        "Missed in custody, without a reason",
        open_ones.count,
        lines,
        board,
        "A review or a limit that was missed, until somebody says why.",
        "See the board",
    )


def _line(stay: CustodyStay) -> Line:
    years = age_years(stay.child.date_of_birth, local(now()).date())
    who = "age not known" if years is None else f"{years} years old"
    what = f"{DUTIES[stay.next_due]} next. " if stay.next_due else ""
    return Line(
        f"{stay}: {who}",
        reverse("powers:custody-stay", args=[stay.pk]),
        f"{what}In since {moment_short(stay.arrived_at)}",
        stay.next_due_at,
    )
