"""What the vignette study found: sums of closed rounds, and nothing where any description has too few replies."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Q, Sum

from childfirst.studies.models import Part, Round, Tally
from childfirst.studies.vignettes import ARMS, Vignette, vignettes

FEWEST: Final = 10  # replies in each of the six descriptions, or nothing is shown


@dataclass(frozen=True)
class Replies:
    """Counts of one sort of reader, trained or not, by (arm, question)."""

    counts: dict[tuple[str, str], dict[int, int]]

    def of(self, question: str, group: str = "", sex: str = "") -> dict[int, int]:
        """One question, over the arms of a group, a sex, or both."""
        found: dict[int, int] = defaultdict(int)
        for arm in ARMS:
            its_group, its_sex = arm.split("-")
            if group in ("", its_group) and sex in ("", its_sex):
                for answer, count in self.counts.get((arm, question), {}).items():
                    found[answer] += count
        return dict(found)

    @property
    def enough(self) -> bool:
        """Every arm has the least number, so that no sum can be undone to fewer."""
        return all(sum(self.counts.get((arm, "age"), {}).values()) >= FEWEST for arm in ARMS)

    @property
    def number(self) -> int:
        """Everybody."""
        return sum(self.of("age").values())


def replies(vignette: Vignette) -> dict[bool, Replies]:
    """By trained or not, over every closed round of this scenario as it is worded now."""
    rows = (
        Tally.objects.filter(
            round__vignette=vignette.slug, round__version=vignette.version, round__closed_at__isnull=False
        )
        .order_by()
        .values_list("trained", "arm", "question", "answer")
        .annotate(number=Sum("count"))
    )
    found: dict[bool, dict[tuple[str, str], dict[int, int]]] = {False: defaultdict(dict), True: defaultdict(dict)}
    for trained, arm, question, answer, number in rows:
        found[trained][arm, question][answer] = number
    return {trained: Replies(dict(counts)) for trained, counts in found.items()}


def waiting_for(person: Any) -> list[Round]:
    """Rounds that this person can still answer, and has not turned down."""
    over = Part.objects.filter(officer=person.pk).exclude(state="agreed").values("round")
    return [one for one in Round.objects.filter(closed_at=None).exclude(Q(pk__in=over)) if one.vignette in vignettes()]
