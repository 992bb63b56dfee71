"""Cases and what belongs to them."""

from childfirst.cases.models.cases import Case, CasePolicy, CaseStep, Goal, Screen, Skill, Supervision, Task
from childfirst.cases.models.clocks import CaseClock, CaseClockRing
from childfirst.cases.models.episodes import Episode, EpisodeAct, EpisodeGrading
from childfirst.cases.models.links import Concern, Disruption, Tie
from childfirst.cases.models.together import (
    AgendaItem,
    AwayPlacement,
    Direction,
    Meeting,
    NationalReferral,
    ProsecutorNote,
    Transition,
)

__all__ = [
    "AgendaItem",
    "AwayPlacement",
    "Case",
    "CaseClock",
    "CaseClockRing",
    "CasePolicy",
    "CaseStep",
    "Concern",
    "Direction",
    "Disruption",
    "Episode",
    "EpisodeAct",
    "EpisodeGrading",
    "Goal",
    "Meeting",
    "NationalReferral",
    "ProsecutorNote",
    "Screen",
    "Skill",
    "Supervision",
    "Task",
    "Tie",
    "Transition",
]
