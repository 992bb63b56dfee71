"""Officers and police staff, the teams they are in and the roles they hold."""

from functools import cached_property
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.crypto import salted_hmac

from childfirst.foundation.records import MutableRecord, Privacy
from childfirst.teams import roles
from childfirst.teams.models.places import BasicCommandUnit, Ward

SYSTEM = "cf-"  # how the usernames of other systems begin


class Team(MutableRecord):
    """A team that holds officers and receives work."""

    privacy = Privacy(plain="id name kind command_unit wards")

    name = models.CharField(max_length=100, unique=True)
    kind = models.CharField(max_length=20, choices=list(roles.TEAM_KINDS.items()))
    command_unit = models.ForeignKey(BasicCommandUnit, null=True, on_delete=models.PROTECT, related_name="teams")
    wards = models.ManyToManyField(Ward, blank=True, related_name="teams")

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class OfficerManager(BaseUserManager["Officer"]):
    """Finding a sign-in. Making one is `teams.actions.add_officer`."""

    def get_by_natural_key(self, username: str | None) -> "Officer":
        return self.get(username__iexact=username)

    def of_the_force(self) -> "models.QuerySet[Officer]":
        """Without those who sign in from outside: they learn nothing here and are counted nowhere among officers."""
        outside = RoleHolding.objects.filter(role__in=roles.OUTSIDE, ended_at=None)
        return self.exclude(pk__in=outside.values("officer"))


class Officer(AbstractBaseUser, MutableRecord):
    """A person with a sign-in. `invented` ones exist only in demo mode."""

    privacy = Privacy(
        personal="username full_name email",
        sensitive="password",
        plain="id rank ranked_on team is_active invented joined_on left_on last_login session_round",
    )
    USERNAME_FIELD: ClassVar[str] = "username"
    EMAIL_FIELD: ClassVar[str] = "email"

    username = models.CharField(max_length=60, unique=True)
    full_name = models.CharField(max_length=120)
    email = models.EmailField(blank=True)
    rank = models.CharField(max_length=24, choices=list(roles.RANKS.items()), default="constable")
    ranked_on = models.DateField(null=True)  # the day of a promotion that was told here; empty where there was none
    team = models.ForeignKey(Team, null=True, on_delete=models.PROTECT, related_name="officers")
    is_active = models.BooleanField(default=True)
    invented = models.BooleanField(default=False)
    joined_on = models.DateField(null=True)
    left_on = models.DateField(null=True)
    session_round = models.PositiveIntegerField(
        default=0
    )  # one more ends every sign-in of this person, wherever it is open

    objects: ClassVar[OfficerManager] = OfficerManager()  # type: ignore[assignment]  (officers are not behind the wall)

    class Meta:
        ordering = ["full_name"]

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """Django asks every session for this: a changed password or another round, and it is over."""
        return salted_hmac(
            "childfirst.session", f"{self.password}|{self.session_round}", secret=secret, algorithm="sha256"
        ).hexdigest()

    def __str__(self) -> str:
        return f"{roles.RANK_SHORT.get(self.rank, '')} {self.full_name}".strip()

    @cached_property
    def role_codes(self) -> frozenset[str]:
        """The roles held now."""
        return frozenset(self.role_holdings.filter(ended_at=None).values_list("role", flat=True))

    @property
    def is_system(self) -> bool:
        """Another system's (childfirst.api): nobody signs in with it, and it is kept under Other systems."""
        return self.username.startswith(SYSTEM)

    @property
    def is_outsider(self) -> bool:
        """Signs in from outside the force: refused by every permission that does not name outsiders."""
        return not self.role_codes.isdisjoint(roles.OUTSIDE)

    def has_role(self, *wanted: str) -> bool:
        """Does this person hold any of these roles?"""
        return self.is_active and not self.role_codes.isdisjoint(wanted)

    def refresh_from_db(self, *args: Any, **kwargs: Any) -> None:
        self.__dict__.pop("role_codes", None)
        super().refresh_from_db(*args, **kwargs)


class RoleHolding(MutableRecord):
    """One role held by one officer from one day to another."""

    privacy = Privacy(plain="id officer role given_at given_by ended_at ended_by")

    officer = models.ForeignKey(Officer, on_delete=models.CASCADE, related_name="role_holdings")
    role = models.CharField(max_length=24, choices=[(code, label) for code, (label, _) in roles.ROLES.items()])
    given_at = models.DateTimeField()
    given_by = models.ForeignKey(Officer, null=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Officer, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["officer", "role"], condition=models.Q(ended_at=None), name="role_held_once"
            )
        ]
