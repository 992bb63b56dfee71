"""Where and who: places, schools, teams and officers."""

from childfirst.teams.models.officers import Officer, RoleHolding, Team
from childfirst.teams.models.partners import PartnerContact
from childfirst.teams.models.places import BasicCommandUnit, Borough, Ward
from childfirst.teams.models.schools import School, SchoolClosure, SchoolTerm
from childfirst.teams.models.showing import Identity, Passkey
from childfirst.teams.models.ward_work import SchoolEntry, WardPost

__all__ = [
    "BasicCommandUnit",
    "Borough",
    "Identity",
    "Officer",
    "PartnerContact",
    "Passkey",
    "RoleHolding",
    "School",
    "SchoolClosure",
    "SchoolEntry",
    "SchoolTerm",
    "Team",
    "Ward",
    "WardPost",
]
