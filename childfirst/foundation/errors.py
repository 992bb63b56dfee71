"""What can go wrong, named by meaning. Every message is a sentence fit to show to the person at the screen."""


class ChildFirstError(Exception):
    """The root of every error that a person can do something about."""


class NotAllowed(ChildFirstError):
    """This person may not do this to this record. Shown as 403; the attempt is traced."""


class CannotNow(ChildFirstError):
    """Allowed in general, not in this state: it was already done, or somebody else was first. Shown as 409."""


class BadInput(ChildFirstError):
    """Something that was typed or imported cannot be taken. Names the field and says what to do.

    `field` is the form field, column or JSON path; `place` is a line number where there is one.
    """

    def __init__(self, message: str, *, field: str = "", place: str = "") -> None:
        super().__init__(message)
        self.field, self.place = field, place


class ProgrammingError(ChildFirstError):
    """A developer's slip, caught early: an immutable row saved twice, an act outside a transaction."""
