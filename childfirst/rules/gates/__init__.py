"""Gates: what must be in place before a power is used on a child, what was missing, and what must follow."""

from childfirst.rules.gates.answers import answer
from childfirst.rules.gates.gate import GATES, POWERS, SWITCHES, decide
from childfirst.rules.gates.tally import MAY, MORE, NEVER, Decision

__all__ = ["GATES", "MAY", "MORE", "NEVER", "POWERS", "SWITCHES", "Decision", "answer", "decide"]
