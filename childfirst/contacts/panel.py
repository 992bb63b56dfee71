"""“What this may mean”: the few things the rules would say of a draft as it stands, explained, and never in the way."""

from typing import Any

from childfirst.children.findings import finding_card_of, in_order
from childfirst.contacts.forms.build import new_contact
from childfirst.contacts.forms.reader import DraftReader
from childfirst.contacts.screening import screen_draft

FEW = 3
_FEW_OF_EACH = 2


def panel_of(reader: DraftReader, key: str = "") -> dict[str, Any]:
    """For one child, or for all on the last page. The first few in full, the rest by name."""
    children, few = [], FEW if key else _FEW_OF_EACH
    for child, found in screen_draft(reader, new_contact(reader), only=key):
        cards = in_order(finding_card_of(one, disagreements=()) for one in found)
        children.append({"name": reader.name_of(child), "cards": cards[:few], "more": cards[few:]})
    return {"children": children, "one": bool(key), "any": any(child["cards"] for child in children)}
