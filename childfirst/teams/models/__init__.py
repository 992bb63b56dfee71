"""Where and who: places, schools, teams and officers."""

from childfirst.teams.models.officers import Officer, RoleHolding, Team
from childfirst.teams.models.places import BasicCommandUnit, Borough, Ward
from childfirst.teams.models.schools import School, SchoolClosure, SchoolTerm

__all__ = [
    "BasicCommandUnit",
    "Borough",
    "Officer",
    "RoleHolding",
    "School",
    "SchoolClosure",
    "SchoolTerm",
    "Team",
    "Ward",
]
