"""Base models. Each model says whether it may change, and of each of its own fields how private it is.

The declarations are not decoration: the export, the audit trail and the repository walks read them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar

from django.db import models

from childfirst.foundation.errors import ProgrammingError
from childfirst.foundation.wall import WallManager


@dataclass(frozen=True)
class Privacy:
    """How private each field is: `personal` names or locates a person; `sensitive` is about health, race,
    care, offending or harm (DPA 2018 s35 and common sense); `plain` is neither. Space-separated field names."""

    personal: str = ""
    sensitive: str = ""
    plain: str = ""

    def kind_of(self, field: str) -> str | None:
        """'personal', 'sensitive', 'plain', or None where the field was forgotten."""
        for kind in ("personal", "sensitive", "plain"):
            if field in getattr(self, kind).split():
                return kind
        return None

    def names(self) -> set[str]:
        """Every field declared."""
        return set(f"{self.personal} {self.sensitive} {self.plain}".split())


class Record(models.Model):
    """What every stored thing is. `computed_moments` names `_at` fields worked out by rules rather than done by somebody.

    Three words for `foundation.wall`: `closes` says by what path a closed child closes this record and all that hangs on it
    ("child" for the child's own row); `not_by` names fields by which it does not hang; `outside_the_wall` says why it does not at all.
    """

    privacy: ClassVar[Privacy] = Privacy()
    computed_moments: ClassVar[tuple[str, ...]] = ()
    may_change: ClassVar[bool]
    closes: ClassVar[Any] = ()
    not_by: ClassVar[tuple[str, ...]] = ()
    outside_the_wall: ClassVar[str] = ""

    class Meta:
        abstract = True


class MutableRecord(Record):
    """A row that actions may change; each change leaves an audit row with before and after."""

    may_change = True
    objects = WallManager()

    class Meta:
        abstract = True


class FrozenQuerySet(models.QuerySet[Any]):
    """Rows that happened. They are read; they are not edited or removed."""

    def update(self, **kwargs: Any) -> int:
        raise ProgrammingError(f"{self.model.__name__} rows do not change: add a new row instead.")

    def delete(self) -> tuple[int, dict[str, int]]:
        raise ProgrammingError(f"{self.model.__name__} rows are kept: they cannot be deleted.")

    def bulk_update(self, objs: Iterable[Any], fields: Iterable[str], batch_size: int | None = None) -> int:
        raise ProgrammingError(f"{self.model.__name__} rows do not change: add a new row instead.")


class ImmutableRecord(Record):
    """A row written once. The database refuses changes too: see `foundation.freeze`."""

    may_change = False
    objects = WallManager.from_queryset(FrozenQuerySet)()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise ProgrammingError(f"{type(self).__name__} {self.pk} does not change: add a new row instead.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise ProgrammingError(f"{type(self).__name__} {self.pk} is kept: it cannot be deleted.")
