"""The release policy in force for a kind of recipient."""

from childfirst.notices.escalating import Timing, timing_of
from childfirst.notices.models import ReleasePolicy


def policy_of(kind: str) -> ReleasePolicy | None:
    """The row in force now, if the force has set one."""
    return ReleasePolicy.objects.filter(recipient_kind=kind, ended_at=None).first()


def second_school_is_told() -> bool:
    """Does this force tell the second school of a child who is at two? Nobody has said so where there is no row."""
    row = policy_of("school")
    return row is not None and row.second_school


def timing_for(row: ReleasePolicy | None) -> Timing:
    """Its times, or the default's."""
    return timing_of(row)
