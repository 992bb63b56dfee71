"""Drafts and contacts as plain values for the pages."""

from childfirst.contacts.presenters.contact import contact_page, list_row
from childfirst.contacts.presenters.draft import (
    adult_rows,
    answers_in_words,
    bar_of,
    child_rows,
    home_rows,
    problem_lines,
    review_of,
    schools_near,
)

__all__ = [
    "adult_rows",
    "answers_in_words",
    "bar_of",
    "child_rows",
    "contact_page",
    "home_rows",
    "list_row",
    "problem_lines",
    "review_of",
    "schools_near",
]
