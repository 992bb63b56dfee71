"""What an encounter is while it is still plain values: drawn from a scene, for a home, at a moment, with the facts chosen."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from childfirst.demo.calibration import value
from childfirst.demo.people import Home, Person, Recorded
from childfirst.demo.scenes import Scene

LEVELS: Final = ("blue", "green", "amber", "red")


@dataclass(frozen=True, slots=True)
class Bias:
    """What is planted on purpose. `NONE` is the control, in which a measure of bias must find nothing."""

    graded_lower_odds: float = 1.0
    perceived_older: float = 0.0


PLANTED: Final = Bias(value("bias_graded_lower_odds"), value("bias_perceived_older"))
NONE: Final = Bias()


@dataclass(slots=True)
class Part:
    """One child's part."""

    person: Person
    record: Recorded
    roles: list[str]
    months: int
    named: bool = True
    focus: bool = True
    perceived: int | None = None
    seen: str = ""
    spoken: str = ""
    alone: str = ""
    why_not: str = ""
    words: str = ""
    wishes: str = ""
    aware: dict[str, str] = field(default_factory=dict)
    signs: list[str] = field(default_factory=list)
    km: float | None = None
    missing_grade: str = ""
    missing_hours: float | None = None
    interview: str = ""
    returned_at_home: bool | None = None
    clothing: bool | None = None


@dataclass(slots=True)
class AdultPart:
    """One adult's part."""

    relation: str
    part: str
    name: str
    age: int
    sex: str
    lives_in_home: bool


@dataclass(slots=True)
class Encounter:
    """One contact. `deserved` is the grade that the facts call for, which only the truth file tells."""

    key: str
    scene: Scene
    home: Home
    at: datetime
    until: datetime | None
    borough: str
    ward: str
    place_type: str
    place: str
    postcode: str
    parts: list[Part]
    adults: list[AdultPart]
    outcome: str
    dash: list[str]
    dash_grade: str
    children_in_home: int | None
    grade: str
    deserved: str
    poor: bool
    told: tuple[str, ...]
    slots: dict[str, str]
    officer: int
    cad: str
    crime: str

    @property
    def kind(self) -> str:
        return self.scene.kind

    @property
    def focus(self) -> Part:
        """The child whom the scene is about."""
        return next(part for part in self.parts if part.focus)
