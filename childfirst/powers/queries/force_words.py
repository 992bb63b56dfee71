"""The written answers of a report of force, as the rules of wording read them. The child's own words are never among them."""

from typing import Any

from childfirst.powers.forms.force import PAGES
from childfirst.wording.looking import Note, Text, look, texts_of_form


def texts_of_report(reader: Any) -> list[Text]:
    """Every written answer, with the question it answers."""
    return [text for page in PAGES if page in reader.answers for text in texts_of_form(reader.form(page))]


def notes_of_report(reader: Any) -> list[tuple[Note, str]]:
    """Each finding, with the page it is on."""
    children = [(reader.child.name, reader.age_years)]
    return [
        (note, page)
        for page in PAGES
        if page in reader.answers
        for note in look(texts_of_form(reader.form(page)), children)
    ]
