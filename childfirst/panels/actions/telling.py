"""What goes to the public is read by the rules of redaction and of wording before a person may send it."""

from childfirst.foundation.errors import BadInput
from childfirst.panels.models import Cut, Meeting
from childfirst.rules.redaction import Known, Person, propose
from childfirst.rules.wording.check import check


def check_tells_nobody(meeting: Meeting, text: str, field: str) -> None:
    """Raises BadInput that quotes the words. Everything hidden in the meeting's items is known here, and everything with a shape."""
    hidden = Cut.objects.filter(item__meeting=meeting, stands="hidden").exclude(words="").values_list("kind", "words")
    names = {words for kind, words in hidden if kind in ("child", "adult", "other")}
    names |= {words.split()[-1] for kind, words in hidden if kind == "officer" and words.split()[-1].isalpha()}
    rest = tuple({words for kind, words in hidden if kind not in ("child", "adult", "other", "officer")})
    found = propose(text, Known(people=tuple(Person("child", "left out", (one,)) for one in names), references=rest))
    if found:
        told = text[found[0].start : found[0].end]
        raise BadInput(f"“{told}” may tell who it is about. Take it out, or say it more generally.", field=field)
    grave = [one for one in check(text, quiet_layer=False) if one.weight == "H"]
    if grave:
        raise BadInput(f"“{grave[0].text}”: {grave[0].why} Try: {grave[0].suggestion}", field=field)
