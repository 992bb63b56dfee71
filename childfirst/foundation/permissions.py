"""Who may: one predicate, two forms. `may_x(officer, thing)` answers; `may_x.check(officer, thing)` raises a sentence.

Views declare theirs with `@who(...)`, and a walk over every URL fails for a view that does not.
"""

import functools
from collections.abc import Callable
from typing import Any, Protocol

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse

from childfirst.foundation.errors import NotAllowed


class Person(Protocol):
    """What a permission may ask of the person acting."""

    pk: Any
    is_authenticated: bool

    def has_role(self, *roles: str) -> bool: ...


class Permission:
    """A named predicate over (person, thing) with the sentence shown when it says no.

    Whoever signs in from outside the force (`person.is_outsider`) is refused before it is asked, unless it says `outsiders=True`.
    """

    def __init__(self, predicate: Callable[..., bool], refusal: str, outsiders: bool = False) -> None:
        self.predicate, self.refusal, self.outsiders = predicate, refusal, outsiders
        functools.update_wrapper(self, predicate)

    def __call__(self, person: Any, *things: Any) -> bool:
        if not getattr(person, "is_authenticated", False):
            return False
        if getattr(person, "is_outsider", False) and not self.outsiders:
            return False
        return bool(self.predicate(person, *things))

    def check(self, person: Any, *things: Any) -> None:
        """Raise NotAllowed unless the person may."""
        if not self(person, *things):
            raise NotAllowed(self.refusal)


def permission(refusal: str, *, outsiders: bool = False) -> Callable[[Callable[..., bool]], Permission]:
    """Turn a predicate into a Permission. `refusal` says who can do it instead; `outsiders` whether people from outside the force may be asked about."""
    return lambda predicate: Permission(predicate, refusal, outsiders)


@permission("Sign in to see this page.", outsiders=True)
def signed_in(person: Person) -> bool:
    """Anyone with a live sign-in."""
    return True


View = Callable[..., HttpResponse]


def who(allowed: Permission | str) -> Callable[[View], View]:
    """Declare who may use a view: a Permission over the person alone, or the word "public".

    Permissions over a record are checked inside the view's query or action; this is the outer door.
    """

    def decorate(view: View) -> View:
        @functools.wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if isinstance(allowed, Permission):
                if not request.user.is_authenticated:
                    if "HX-Request" in request.headers:
                        # A part of a page asked for behind the scenes: the sign-in page must not be put into it.
                        return HttpResponse(status=401)
                    return redirect_to_login(request.get_full_path())
                allowed.check(request.user)
            return view(request, *args, **kwargs)

        guarded.allowed = allowed  # type: ignore[attr-defined]
        return guarded

    return decorate
