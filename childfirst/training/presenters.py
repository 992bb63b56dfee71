"""Words and colours of learning."""

from childfirst.training.models.authority import VERDICTS
from childfirst.training.queries.standing import STANDINGS
from childfirst.training.reading.shapes import OUTCOMES
from childfirst.ui.statuses import register

register(
    "learning",
    STANDINGS,
    {
        "overdue": "red",
        "expired": "red",
        "due": "blue",
        "expiring": "orange",
        "live": "green",
        "exempt": "grey",
        "free": "grey",
    },
)
register("scenario_end", OUTCOMES, {"better": "green", "mixed": "yellow", "worse": "orange"})
register("learning_exception", VERDICTS, {"justified": "green", "learn_first": "orange"})
