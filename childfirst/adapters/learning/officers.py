"""Officers and their posts: `username,name,rank,team` and, where they are there, roles, command_unit, team_kind, joined_on, left_on."""

from collections.abc import Callable
from typing import Final

from childfirst.adapters.learning.rows import Given, Refused, Told, day_of, in_batches, read
from childfirst.foundation.actor import IMPORTER
from childfirst.foundation.errors import BadInput
from childfirst.teams.posts import BY_HAND, Post, Posts
from childfirst.teams.roles import RANKS, ROLES

NEEDED: Final = ("username", "name", "rank", "team")
KNOWN: Final = (*NEEDED, "roles", "command_unit", "team_kind", "joined_on", "left_on")
_RANKS: Final = {words.lower(): code for code, words in RANKS.items()} | {code: code for code in RANKS}
_ROLES: Final = {words.lower(): code for code, (words, _) in ROLES.items()} | {code: code for code in ROLES}


def _post(line: int, given: Given) -> Post:
    if not given["username"] or len(given["username"]) > 60:
        raise BadInput("username: it must be given, in at most 60 characters", field="username")
    if not given["name"]:
        raise BadInput("name: it must be given", field="name")
    rank = _RANKS.get(given["rank"].lower())
    if rank is None:
        raise BadInput(f"rank: “{given['rank'][:30]}” is none of {', '.join(RANKS.values())}", field="rank")
    return Post(
        line=line,
        username=given["username"].lower(),
        full_name=given["name"][:120],
        rank=rank,
        team=given["team"][:100],
        team_kind=given["team_kind"].lower(),
        command_unit=given["command_unit"],
        roles=_roles(given["roles"]),
        joined_on=day_of(given, "joined_on"),
        left_on=day_of(given, "left_on"),
    )


def _roles(text: str) -> tuple[str, ...]:
    named = [one.strip().lower() for one in text.split(";") if one.strip()]
    unknown = [name for name in named if name not in _ROLES]
    if unknown:
        raise BadInput(f"roles: “{unknown[0][:30]}” is no role here", field="roles")
    found = tuple(_ROLES[name] for name in named)
    kept = [role for role in found if role in BY_HAND]
    if kept:
        raise BadInput(f"roles: {ROLES[kept[0]][0]} is given by hand, by an administrator", field="roles")
    return found


def keep(path: str, *, check_only: bool, done: Callable[[int], None]) -> Told:
    """Open, change and close sign-ins as the file says. Whoever is not in the file stays as they are. Nobody gets a password here."""
    told, posts = Told(), Posts(by=IMPORTER, check_only=check_only)
    for batch in in_batches(read(path, NEEDED, KNOWN), told, _post):
        result = posts.keep(batch)
        told.kept += result.opened
        told.changed += result.changed
        told.left += result.left
        told.there += result.same
        told.refused += [Refused(line, words) for line, words in result.refused]
        done(told.rows)
    told.refused.sort(key=lambda one: one.line)
    return told
