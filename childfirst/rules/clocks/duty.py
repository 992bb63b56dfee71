"""What a duty is: who must do what, from when, until when, by which law or guidance, and how it counts."""

from dataclasses import dataclass, replace
from typing import Literal

Family = Literal[
    "elapsed",
    "working_minutes",
    "working_days",
    "school_day",
    "detention_reviews",
    "detention_limit",
    "bail",
    "month",
]
Status = Literal["statute", "guidance", "local", "design"]

PAUSE = "returned_for_information"
RESUME = "information_received"


@dataclass(frozen=True, slots=True)
class Duty:
    """One row of the table. `allowances` are minutes, working days or months, as the family counts them."""

    id: str
    title: str
    binds: str
    start: str
    ends: tuple[str, ...]
    family: Family
    allowances: tuple[int, ...]
    counts: str
    status: Status
    source: str
    dated: str
    tag: str
    acting: tuple[str, ...] = ()
    no_effect: tuple[str, ...] = ()
    choice: str = ""
    confirmed_by: str = ""

    @property
    def rule(self) -> str:
        """The id in the list of rules of the domain brief."""
        return self.id

    @property
    def pausable(self) -> bool:
        return PAUSE in self.acting

    @property
    def events(self) -> frozenset[str]:
        """Every event this duty knows."""
        return frozenset((self.start, *self.ends, *self.acting, *self.no_effect))

    def with_allowance(self, amount: int) -> "Duty":
        """The same duty with a timing taken from configuration (desk and countersigning only)."""
        if self.status != "local":
            raise ValueError(f"{self.id}: the time allowed is {self.status}, not a local setting")
        if isinstance(amount, bool) or not isinstance(amount, int) or amount < 1:
            raise ValueError(f"{self.id}: the time allowed must be a whole number of minutes, at least 1")
        return replace(self, allowances=(amount,))
