"""What is typed about a person stands in no address: it is sent in the body, and the address that follows holds a mark of it.

An address is kept by browsers, proxies and whoever it is sent to. So a search form posts; what was typed is sealed and kept in the session, under a
key that stands in the address and nowhere else; and the browser is sent on to that address. It can be loaded again, gone back to and paged through like
any other, in this sign-in only. Of neither the address nor the session alone can anybody read whom it was about.
"""

import json
from collections.abc import Callable
from functools import wraps
from typing import Final
from urllib.parse import urlencode

from cryptography.fernet import Fernet, InvalidToken
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict

MARK: Final = "search"
LOOK: Final = "look"  # the name of a hidden box: this form looks, and changes nothing
_KEPT: Final = "typed"
_MOST: Final = 12  # searches of one sign-in
_MOST_BOXES: Final = 12
_LONGEST: Final = 200
_NO_CHOICE: Final = frozenset({MARK, LOOK, "csrfmiddlewaretoken", "page", "after"})
Typed = dict[str, str]


def typed(*names: str, blank: bool = False) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """The view takes `asked`: the address's parameters, and what was typed into the fields named here.

    A form with the hidden box `look` is answered with the address that stands for it; its other fields stand in that address. `blank`: a form in which
    nothing was typed is looked with as well, so that the page can say what is missing.
    """

    def wrap(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def looking(request: HttpRequest, *args: object, **given: object) -> HttpResponse:
            if request.method == "POST" and LOOK in request.POST:
                return HttpResponseRedirect(_address(request, names, blank))
            return view(request, *args, asked=_asked(request, names), **given)

        return looking

    return wrap


def _is_typed(box: str, names: tuple[str, ...]) -> bool:
    """A field's box, or one of the three of a date."""
    return any(box == name or box.startswith(f"{name}_") for name in names)


def _address(request: HttpRequest, names: tuple[str, ...], blank: bool) -> str:
    found = {box: request.POST[box][:_LONGEST] for box in request.POST if _is_typed(box, names)}
    rest = [
        (box, value)
        for box, values in request.POST.lists()
        for value in values
        if value and box not in found and box not in _NO_CHOICE
    ]
    if blank or any(value.strip() for value in found.values()):
        rest.append((MARK, _keep(request, dict(list(found.items())[:_MOST_BOXES]))))
    return f"{request.path}?{urlencode(rest)}" if rest else request.path


def _keep(request: HttpRequest, found: Typed) -> str:
    key = Fernet.generate_key()
    sealed = Fernet(key).encrypt(json.dumps(found).encode()).decode()
    request.session[_KEPT] = [*request.session.get(_KEPT, []), sealed][-_MOST:]
    return key.decode().rstrip("=")


def _asked(request: HttpRequest, names: tuple[str, ...]) -> QueryDict:
    asked = request.GET.copy()
    for box in [box for box in asked if box == MARK or _is_typed(box, names)]:
        del asked[box]
    mark = request.GET.get(MARK, "")
    kept = _kept(request, mark) if mark else {}
    if kept is None:
        messages.info(
            request, "What was typed for this search is kept no longer, or was typed by somebody else. Search again."
        )
    for box, value in (kept or {}).items():
        asked[box] = value
    return asked


def _kept(request: HttpRequest, mark: str) -> Typed | None:
    try:
        opens = Fernet(mark + "=")
    except ValueError:
        return None
    for sealed in request.session.get(_KEPT, []):
        try:
            found: Typed = json.loads(opens.decrypt(sealed))
        except InvalidToken:
            continue
        return found
    return None
