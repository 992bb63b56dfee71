"""Which children are closed to a person, and which are opened to them by name: one question to the database where nothing is."""

from typing import Any

from django.db import connection

from childfirst.children.models import Child
from childfirst.foundation.now import now
from childfirst.foundation.wall import Keys
from childfirst.guarding.models import BreakGlass, KnownTo, LetIn, Restriction
from childfirst.teams.roles import READS_RECORDS

GUARDIAN, LET_IN = "the guardian of the record", "let in by the guardian"


def keys_of(person: Any) -> Keys:
    """For the wall. A tie closes whatever else would open."""
    closed, known, named = set(), set(), set()
    opened: dict[str, set[int]] = {}
    broken: dict[int, int] = {}
    may = person.has_role(*READS_RECORDS)
    for (kind, number), group in _groups(person.pk).items():
        if kind == "known":
            known |= group
            continue
        closed |= group if kind in ("restricted", "guardian") else set()
        if kind != "restricted" and may:
            words = f"by break-glass {number}" if kind == "broken" else GUARDIAN if kind == "guardian" else LET_IN
            opened.setdefault(words, set()).update(group)
            named |= group
            broken |= dict.fromkeys(group, number) if kind == "broken" else {}
    return Keys(
        closed=frozenset((closed - named) | known),
        opened=tuple((words, frozenset(keys - known)) for words, keys in opened.items() if keys - known),
        broken={child: number for child, number in broken.items() if child not in known},
    )


def _groups(officer: int) -> dict[tuple[str, int], set[int]]:
    """{(which way, number): children under each of their records} for every restriction that stands, and what concerns this officer. Written out,
    because every request asks it: building the same with six query sets costs more than the database does."""
    held, let, tie, use, child = (one._meta.db_table for one in (Restriction, LetIn, KnownTo, BreakGlass, Child))
    said = (
        f"SELECT child_id, CASE WHEN guardian_id = %s THEN 'guardian' ELSE 'restricted' END AS way, 0 AS number FROM {held} WHERE ended_at IS NULL "  # noqa: S608
        f"UNION ALL SELECT r.child_id, 'let_in', 0 FROM {let} l JOIN {held} r ON r.id = l.restriction_id "
        "WHERE l.officer_id = %s AND l.ended_at IS NULL AND r.ended_at IS NULL "
        f"UNION ALL SELECT child_id, 'known', 0 FROM {tie} WHERE officer_id = %s AND ended_at IS NULL "
        f"UNION ALL SELECT u.child_id, 'broken', u.id FROM {use} u JOIN {held} r ON r.id = u.restriction_id "
        "WHERE u.officer_id = %s AND u.open_until > %s AND r.ended_at IS NULL"
    )
    # A child whose records were joined is one child: the record that all are shown under, and those under it. Not in one join with OR, for which
    # PostgreSQL walks every child.
    sql = (
        f"WITH said AS ({said}), mains AS (SELECT said.way, said.number, coalesce(one.main_id, one.id) AS main FROM said "  # noqa: S608
        f"JOIN {child} one ON one.id = said.child_id) SELECT way, number, main FROM mains "
        f"UNION ALL SELECT mains.way, mains.number, other.id FROM mains JOIN {child} other ON other.main_id = mains.main"
    )
    groups: dict[tuple[str, int], set[int]] = {}
    with connection.cursor() as cursor:
        cursor.execute(sql, [officer] * 4 + [connection.ops.adapt_datetimefield_value(now())])
        for way, number, record in cursor.fetchall():
            groups.setdefault((way, number), set()).add(record)
    return groups
