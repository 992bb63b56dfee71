"""Which tab of the browser a page was sent from: the guard against one's own second tab."""

from django.http import HttpRequest

LONGEST = 40


def tab_of(request: HttpRequest) -> str:
    """The tab's own mark, letters and digits. Anything else was not made by our page, and PostgreSQL keeps no text with a nought in it."""
    sent = str(request.POST.get("tab", ""))
    return "".join(one for one in sent if one.isascii() and one.isalnum())[:LONGEST]
