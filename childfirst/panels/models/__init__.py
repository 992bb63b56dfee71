"""A meeting, what was drawn for it, what is hidden in it, what members found, asked and were answered."""

from childfirst.panels.models.items import Cut, Item
from childfirst.panels.models.meetings import AnswerDays, Frame, Meeting, Seat
from childfirst.panels.models.sitting import Found, Grade, Question, QuestionRing, Reply

__all__ = [
    "AnswerDays",
    "Cut",
    "Found",
    "Frame",
    "Grade",
    "Item",
    "Meeting",
    "Question",
    "QuestionRing",
    "Reply",
    "Seat",
]
