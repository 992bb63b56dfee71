"""Many officers at once, as a force's personnel system tells them: new ones, movers, leavers. Each change is traced, with before and after."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction

from childfirst.audit.actions import trace_many
from childfirst.audit.models import Operation
from childfirst.foundation.actor import person_or_none
from childfirst.foundation.errors import BadInput
from childfirst.foundation.now import now, today
from childfirst.teams.models import BasicCommandUnit, Officer, RoleHolding, Team
from childfirst.teams.roles import TEAM_KINDS

ROWS = 1_000
# Keys to the house: given and ended by hand, by a person who answers for it.
BY_HAND = frozenset({"administrator", "auditor", "rule_owner"})


@dataclass(frozen=True, slots=True)
class Post:
    """One officer's post, as told. Empty roles leave the roles as they are."""

    line: int
    username: str
    full_name: str
    rank: str
    team: str
    team_kind: str = ""
    command_unit: str = ""
    roles: tuple[str, ...] = ()
    joined_on: date | None = None
    left_on: date | None = None


@dataclass
class Result:
    """What became of some posts."""

    opened: int = 0
    changed: int = 0
    left: int = 0
    same: int = 0
    refused: list[tuple[int, str]] = field(default_factory=list)


class Posts:
    """Keeps posts, some at a time, and knows the officers and teams of the whole house."""

    def __init__(self, *, by: Any, check_only: bool = False) -> None:
        self.by, self.check_only = by, check_only
        self.teams = {team.name.lower(): team for team in Team.objects.all()}
        self.units = {unit.code.lower(): unit for unit in BasicCommandUnit.objects.all()}
        self.officers = {officer.username.lower(): officer for officer in Officer.objects.all()}
        self.held: dict[int, set[str]] = {}
        for officer, role in RoleHolding.objects.filter(ended_at=None).values_list("officer", "role"):
            self.held.setdefault(officer, set()).add(role)
        self.seen: set[str] = set()

    @transaction.atomic
    def keep(self, posts: Sequence[Post]) -> Result:
        """Put these posts into effect, in one transaction with their traces."""
        result, new, changed = Result(), [], []
        for post in posts:
            try:
                self._check(post)
                team = self._team(post)
            except BadInput as wrong:
                result.refused.append((post.line, str(wrong)))
                continue
            officer = self.officers.get(post.username)
            if officer is None:
                new.append((post, self._new(post, team)))
                self.officers[post.username] = new[-1][1]
                result.opened += 1
            elif before := self._change(officer, post, team):
                changed.append((post, officer, before))
                result.left += "left_on" in before
                result.changed += "left_on" not in before
            else:
                result.same += 1
        if not self.check_only:
            self._save(new, changed)
        return result

    def _check(self, post: Post) -> None:
        if post.username in self.seen:
            raise BadInput("username: it stands in an earlier row as well")
        officer = self.officers.get(post.username)
        if officer and not officer.is_active and not post.left_on:
            raise BadInput("username: this sign-in is closed. An administrator opens it again")
        if post.left_on and post.left_on > today():
            raise BadInput("left_on: the day must be today or in the past")
        if post.left_on and post.joined_on and post.left_on < post.joined_on:
            raise BadInput("left_on: the day is before joined_on")
        self.seen.add(post.username)

    def _team(self, post: Post) -> Team | None:
        """The team by its name; a new one where the row says what kind it is."""
        if not post.team:
            return None
        found = self.teams.get(post.team.lower())
        if found is not None:
            return found
        if post.team_kind not in TEAM_KINDS:
            raise BadInput(f"team: there is no “{post.team}”. To make it, give team_kind: {', '.join(TEAM_KINDS)}")
        unit = self.units.get(post.command_unit.lower())
        if post.command_unit and unit is None:
            raise BadInput(f"command_unit: “{post.command_unit}” is no code here")
        made = Team(name=post.team, kind=post.team_kind, command_unit=unit)
        if not self.check_only:
            made.save()
        self.teams[post.team.lower()] = made
        return made

    def _new(self, post: Post, team: Team | None) -> Officer:
        officer = Officer(
            username=post.username,
            full_name=post.full_name,
            rank=post.rank,
            team=team if team is not None and team.pk else None,
            joined_on=post.joined_on or today(),
            left_on=post.left_on,
            is_active=post.left_on is None,
        )
        officer.password = "!"  # noqa: S105  (none: nobody can sign in with it)
        return officer

    def _change(self, officer: Officer, post: Post, team: Team | None) -> dict[str, Any]:
        """Set what differs; what stood before."""
        wanted: dict[str, Any] = {"full_name": post.full_name, "rank": post.rank, "team_id": team.pk if team else None}
        if post.joined_on:
            wanted["joined_on"] = post.joined_on
        if post.left_on:
            wanted |= {"left_on": post.left_on, "is_active": False}
        before = {name: getattr(officer, name) for name, value in wanted.items() if getattr(officer, name) != value}
        if "rank" in before:
            before["ranked_on"], wanted["ranked_on"] = officer.ranked_on, today()
        for name in before:
            setattr(officer, name, wanted[name])
        held = self.held.get(officer.pk, set())
        if post.roles and set(post.roles) != held - BY_HAND:
            before["roles"] = sorted(held)
        return before

    def _save(self, new: list[tuple[Post, Officer]], changed: list[tuple[Post, Officer, dict[str, Any]]]) -> None:
        Officer.objects.bulk_create([officer for _, officer in new], batch_size=ROWS)
        holdings = [self._holding(officer, role) for post, officer in new for role in post.roles or ("officer",)]
        fields = ["full_name", "rank", "ranked_on", "team", "joined_on", "left_on", "is_active"]
        Officer.objects.bulk_update([officer for _, officer, _ in changed], fields, batch_size=ROWS)
        for post, officer, before in changed:
            if "roles" in before:
                holdings += self._other_roles(officer, set(post.roles), set(before["roles"]))
        RoleHolding.objects.bulk_create(holdings, batch_size=ROWS)
        trace_many(
            Operation.COLLECTION, "sign-in opened by import", [(officer, {"rank": post.rank}) for post, officer in new], by=self.by
        )  # fmt: skip
        rows = [(officer, {"before": {name: str(value) for name, value in before.items()}}) for _, officer, before in changed]  # fmt: skip
        trace_many(Operation.ALTERATION, "post changed by import", rows, by=self.by)

    def _other_roles(self, officer: Officer, wanted: set[str], held: set[str]) -> list[RoleHolding]:
        """End what is not told any more, except what is given by hand only; begin what is new."""
        officer.role_holdings.filter(ended_at=None, role__in=held - wanted - BY_HAND).update(
            ended_at=now(), ended_by=person_or_none(self.by)
        )
        self.held[officer.pk] = wanted | (held & BY_HAND)
        return [self._holding(officer, role) for role in sorted(wanted - held)]

    def _holding(self, officer: Officer, role: str) -> RoleHolding:
        return RoleHolding(officer=officer, role=role, given_at=now(), given_by=person_or_none(self.by))
