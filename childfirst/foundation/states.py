"""A lifecycle is one table. Each app's states.py declares it; this checks a move and draws the picture for the docs."""

from dataclasses import dataclass

from childfirst.foundation.errors import CannotNow


@dataclass(frozen=True)
class Lifecycle:
    """States of one noun.

    `moves` maps a state to {next state: the verb that goes there}; `owners` says whose turn each state is.
    """

    noun: str
    labels: dict[str, str]
    moves: dict[str, dict[str, str]]
    owners: dict[str, str]
    first: str

    def __post_init__(self) -> None:
        if set(self.labels) != set(self.moves) or set(self.labels) != set(self.owners):
            raise ValueError(f"{self.noun}: every state needs a label, its moves and an owner")
        unknown = {to for nexts in self.moves.values() for to in nexts} - set(self.labels)
        if unknown or self.first not in self.labels:
            raise ValueError(f"{self.noun}: unknown states {sorted(unknown)}")

    def can_move(self, now: str, to: str) -> bool:
        """May a thing in state `now` go to `to`?"""
        return to in self.moves[now]

    def check_move(self, now: str, to: str) -> None:
        """Raise CannotNow unless it may."""
        if not self.can_move(now, to):
            raise CannotNow(
                f"This {self.noun} is “{self.labels[now]}”, so it cannot become “{self.labels[to]}”. "
                "Somebody may have changed it while you were reading: open it again."
            )

    def choices(self) -> list[tuple[str, str]]:
        """For a model field."""
        return list(self.labels.items())

    def page(self) -> str:
        """The reference page, as Markdown with a Mermaid picture."""
        lines = [
            f"# States of a {self.noun}",
            "",
            "Generated from the code. `make fix` writes it anew.",
            "",
            "```mermaid",
            "stateDiagram-v2",
        ]
        lines += [f"    [*] --> {self.first}"]
        lines += [f"    {now} --> {to}: {verb}" for now, nexts in self.moves.items() for to, verb in nexts.items()]
        lines += ["```", "", "| State | Shown as | Whose turn it is |", "|---|---|---|"]
        lines += [f"| `{code}` | {label} | {self.owners[code]} |" for code, label in self.labels.items()]
        return "\n".join(lines) + "\n"
