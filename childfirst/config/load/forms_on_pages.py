"""What a browser would send if nothing were changed: every box of a page's longest form."""

from html.parser import HTMLParser
from typing import Any


class _Boxes(HTMLParser):
    """Reads a page. `forms` holds, for each form, what each box says."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[dict[str, list[str]]] = []
        self._select = self._area = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """One tag of the page."""
        found = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append({})
        if not self.forms:
            return
        name = found.get("name", "")
        if tag == "input" and name and self._is_sent(found):
            self.forms[-1].setdefault(name, []).append(found.get("value", ""))
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select and "selected" in found:
            self.forms[-1].setdefault(self._select, []).append(found.get("value", ""))
        elif tag == "textarea":
            self._area = name
            self.forms[-1].setdefault(name, []).append("")

    def handle_endtag(self, tag: str) -> None:
        """Its end."""
        if tag == "select":
            self._select = ""
        elif tag == "textarea":
            self._area = ""

    def handle_data(self, data: str) -> None:
        """Text: what stands in a large box."""
        if self._area:
            self.forms[-1][self._area][-1] += data

    @staticmethod
    def _is_sent(found: dict[str, str]) -> bool:
        kind = found.get("type", "text")
        return "checked" in found if kind in ("checkbox", "radio") else kind not in ("submit", "button", "file")


def boxes_of(page: str) -> dict[str, Any]:
    """{name: [what stands there]} of the form with the most boxes."""
    read = _Boxes()
    read.feed(page)
    return dict(max(read.forms, key=len, default={}))
