"""What is asked, by whom it is asked."""

from childfirst.panels.forms.inside import AddWordsForm, ConfirmForm, DaysForm, DrawForm, ReasonForm, SeatForm
from childfirst.panels.forms.sitting import AskForm, FindForm, FindingsForm, GradeForm, ReplyForm

__all__ = ["AddWordsForm", "AskForm", "ConfirmForm", "DaysForm", "DrawForm", "FindForm", "FindingsForm", "GradeForm", "ReasonForm", "ReplyForm", "SeatForm"]  # fmt: skip
