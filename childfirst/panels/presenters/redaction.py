"""An item as its redactor sees it: each text in pieces, what stands and what is hidden, with the words that nothing hides to look at twice."""

from typing import Any

from childfirst.panels.models import Item
from childfirst.rules.redaction import Span, look_twice


def marked(item: Item) -> list[dict[str, Any]]:
    """[{"title", "pieces": [(text, cut or None)], "twice": [word]}], one for each text."""
    cuts = list(item.cuts.select_related("decided_by"))
    made = []
    for place, (title, text) in enumerate(item.texts):
        here = [cut for cut in cuts if cut.place == place and cut.stands != "kept"]
        pieces: list[tuple[str, Any]] = []
        at = 0
        for cut in here:
            if cut.start < at:
                continue
            pieces += [(text[at : cut.start], None), (text[cut.start : cut.end], cut)]
            at = cut.end
        pieces.append((text[at:], None))
        spans = [Span(cut.start, cut.end, cut.kind, cut.label) for cut in here]
        made.append({"title": title, "pieces": [one for one in pieces if one[0]], "twice": look_twice(text, spans)})
    return made
