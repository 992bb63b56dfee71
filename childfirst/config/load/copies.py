"""A force's size out of a small London: every record that hangs on a child is copied with other names, homes and numbers, inside PostgreSQL.

The shape of each life stays (who has many contacts, which are searched, what waits on the desk); only so many copies of what is open stay open
as a desk has at a time.
"""

from collections.abc import Callable, Iterator
from typing import Any, Final

from django.db import connection, models, transaction

from childfirst.children.match_keys import AT_A_TIME, add_keys
from childfirst.children.models import Adult, Child, Household, HouseholdAdult, MatchKey
from childfirst.contacts.models import Contact, Draft
from childfirst.foundation.planner import tell_planner
from childfirst.foundation.ties import walled
from childfirst.notices.models import NoticeDraft
from childfirst.referrals.models import Clock, ClockRing, Referral
from childfirst.referrals.states import LIVE

STILL_OPEN: Final = 10  # copies whose referrals and clocks stay open
# Homes and adults hang on no child by themselves, and are copied with the children who live there.
_HOMES: Final = (Household, Adult, HouseholdAdult)
_SETTLED: Final = {
    Referral: f"status = 'decided', decision = 'childrens_services', decided_at = opened_at + interval '1 day', next_due_at = NULL, taken_by_id = NULL WHERE status IN {tuple(LIVE)}",
    Clock: "ended = true, look_at = NULL WHERE NOT ended",
    NoticeDraft: "status = 'recalled', look_at = NULL WHERE status IN ('prepared', 'sent')",
}
Say = Callable[[str], None]


def grow(wanted: int, say: Say) -> int:
    """Copy until there are so many contacts. Returns how many there are."""
    have = Contact._base_manager.count()
    children = Child._base_manager.count()
    copies = max(0, -(-wanted // have) - 1)
    steps = {model: _last(model) for model in _copied()}
    with transaction.atomic(), connection.cursor() as cursor:
        _without_looking_up_keys(cursor)
        cursor.execute("SET LOCAL synchronous_commit = off")
        cursor.execute(
            "CREATE TEMP TABLE bench_names ON COMMIT DROP AS SELECT row_number() OVER (ORDER BY id) - 1 AS place, id, given_name, given_key, family_name, family_key FROM children_child"
        )
        cursor.execute("CREATE INDEX ON bench_names (place)")
        cursor.execute("CREATE INDEX ON bench_names (id)")
        cursor.execute("ANALYZE bench_names")
        for number in range(1, copies + 1):
            for model, step in steps.items():
                cursor.execute(_copy(model, steps, number, step))
            _other_people(cursor, steps, number, children)
            if number > STILL_OPEN:
                _close(cursor, steps, number)
            if number % 25 == 0:
                say(f"  {number} of {copies} copies")
        for model in steps:
            cursor.execute(
                "SELECT setval(pg_get_serial_sequence(%s, %s), (SELECT max(id) FROM " + _table(model) + "))",  # noqa: S608
                [model._meta.db_table, "id"],
            )
    tell_planner()
    _give_keys(say)
    tell_planner()
    return Contact._base_manager.count()


def _without_looking_up_keys(cursor: Any) -> None:
    """The copies keep every key of the original, so each need not be looked up again: where this role may say so, which the bench's own server lets it."""
    cursor.execute("SELECT has_parameter_privilege('session_replication_role', 'SET')")
    if cursor.fetchone()[0]:
        cursor.execute("SET LOCAL session_replication_role = replica")


def _copied() -> list[Any]:
    """Every model that hangs on a child and has rows; but for keys, which are worked out from the new names, drafts, and what names its subject
    by text (reviews, words to look at) with all that belongs to those."""
    left_out = {MatchKey, Draft} | {
        model for model in walled() if any(one.name == "subject_id" for one in model._meta.local_fields)
    }
    while more := {
        model
        for model in walled()
        if model not in left_out and left_out & {one.related_model for one in model._meta.local_fields}
    }:
        left_out |= more
    return [model for model in (*_HOMES, *walled()) if model not in left_out and model._base_manager.exists()]


def _last(model: Any) -> int:
    return int(model._base_manager.aggregate(last=models.Max("pk"))["last"])


def _table(model: Any) -> str:
    return connection.ops.quote_name(model._meta.db_table)


def _copy(model: Any, steps: dict[Any, int], number: int, step: int) -> str:
    columns = [one for one in model._meta.local_concrete_fields if one.column]
    names = ", ".join(connection.ops.quote_name(one.column) for one in columns)
    values = ", ".join(_value(one, model, steps, number) for one in columns)
    return f"INSERT INTO {_table(model)} ({names}) SELECT {values} FROM {_table(model)} WHERE id <= {step}"  # noqa: S608


def _value(field: Any, model: Any, steps: dict[Any, int], number: int) -> str:
    name = connection.ops.quote_name(field.column)
    if field.primary_key:
        return f"{name} + {number * steps[model]}"
    if field.is_relation:
        return f"{name} + {number * steps[field.related_model]}" if field.related_model in steps else name
    if field.unique or field.name in ("incident_key", "reference"):
        if isinstance(field, models.UUIDField):
            return f"CASE WHEN {name} IS NULL THEN NULL ELSE gen_random_uuid() END"
        return f"CASE WHEN {name} = '' THEN '' ELSE left({name}, {(field.max_length or 40) - 5}) || '~{number}' END"
    return str(name)


def _other_people(cursor: Any, steps: dict[Any, int], number: int, children: int) -> None:
    """Each child of a copy has the given name of one child, the family name of another, and a birthday within half a year."""
    step = steps[Child]
    cursor.execute(
        f"""UPDATE children_child c SET given_name = g.given_name, given_key = g.given_key, family_name = f.family_name, family_key = f.family_key,
            date_of_birth = c.date_of_birth + ((o.place * 61 + {number} * 37) % 365 - 182)::int
        FROM bench_names o JOIN bench_names g ON g.place = (o.place + {number} * 7919) % {children} JOIN bench_names f ON f.place = (o.place + {number} * 104729) % {children}
        WHERE c.id = o.id + {number * step} AND NOT c.unidentified"""  # noqa: S608
    )
    letters = chr(65 + number // 26 % 26) + chr(65 + number % 26)
    homes = steps.get(Household, 0)
    cursor.execute(
        "UPDATE children_household SET postcode = left(postcode, length(postcode) - 2) || %s WHERE id > %s AND id <= %s AND postcode <> ''",
        [letters, number * homes, (number + 1) * homes],
    )


def _close(cursor: Any, steps: dict[Any, int], number: int) -> None:
    """What a copy leaves open was settled long ago: no desk has thousands of referrals waiting."""
    for model, change in _SETTLED.items():
        step = steps.get(model, 0)
        cursor.execute(f"UPDATE {_table(model)} SET {change} AND id > {number * step} AND id <= {(number + 1) * step}")  # noqa: S608
    # Copies have the days of the first London: what rang then rings on other days, or all of it would have rung in one month.
    rang = steps.get(ClockRing, 0)
    cursor.execute(
        f"UPDATE {_table(ClockRing)} SET rung_at = rung_at - interval '{number} days' WHERE id > {number * rang} AND id <= {(number + 1) * rang}"  # noqa: S608
    )
    for model, step in steps.items():
        if model not in _SETTLED and any(one.name == "look_at" for one in model._meta.local_fields):
            cursor.execute(
                f"UPDATE {_table(model)} SET look_at = NULL WHERE look_at IS NOT NULL AND id > {number * step}"  # noqa: S608
            )


def _give_keys(say: Say) -> None:
    """The keys by which an officer is asked "same child?", from the new names and homes."""
    say("  working out the keys of every child")
    for chunk in _without_keys():
        add_keys(chunk)


def _without_keys() -> Iterator[list[Child]]:
    last = MatchKey._base_manager.aggregate(last=models.Max("child_id"))["last"] or 0
    while True:
        rows = list(Child._base_manager.filter(pk__gt=last).order_by("pk")[: AT_A_TIME * 5])
        if not rows:
            return
        yield rows
        last = rows[-1].pk
