"""The child, their home and the adults around them."""

from childfirst.children.models.adults import Adult, HouseholdAdult
from childfirst.children.models.children import Child, ChildName
from childfirst.children.models.circumstances import CareEpisode, ChildNeed
from childfirst.children.models.households import Household, HouseholdChild
from childfirst.children.models.keys import MatchKey

__all__ = [
    "Adult",
    "CareEpisode",
    "Child",
    "ChildName",
    "ChildNeed",
    "Household",
    "HouseholdAdult",
    "HouseholdChild",
    "MatchKey",
]
