"""One sign-in cannot take every thread of the server: pages beyond a few at a time are put off, and load by themselves a moment later.

What somebody sends (a record, a decision, a pause while writing) is never put off. Counted in each process; a browser asks for one page at a time.
"""

import threading
from collections import Counter
from collections.abc import Callable
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

AT_ONCE: Final = 2
AGAIN_AFTER: Final = 2  # seconds
_LOCK: Final = threading.Lock()
_BUSY: Final[Counter[str]] = Counter()


class FairShare:
    """429 for a page, where as many of the same sign-in are being made already."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        whose = request.COOKIES.get(settings.SESSION_COOKIE_NAME, "")
        if not whose or request.method not in ("GET", "HEAD"):
            return self.get_response(request)
        with _LOCK:
            if _BUSY[whose] >= AT_ONCE:
                return _later(request)
            _BUSY[whose] += 1
        try:
            return self.get_response(request)
        finally:
            with _LOCK:
                _BUSY[whose] -= 1
                if not _BUSY[whose]:
                    del _BUSY[whose]


def _later(request: HttpRequest) -> HttpResponse:
    """Drawn without a person or a database: being asked too often must cost next to nothing."""
    page = render_to_string("ui/errors/429.html", {"again": request.get_full_path()})
    answer = HttpResponse(page, status=429, headers={"Retry-After": str(AGAIN_AFTER), "Cache-Control": "no-store"})
    if "HX-Request" not in request.headers:
        answer["Refresh"] = str(AGAIN_AFTER)
    return answer
