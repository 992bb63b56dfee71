"""What is kept of learning: how far somebody is, what they answered, what they passed, what they owe, and acts without it."""

from childfirst.training.models.authority import ActException, AuthorityPolicy, ExceptionReview
from childfirst.training.models.duties import Assignment, AssignmentRule, Exemption, Offer
from childfirst.training.models.learning import Answer, Attempt, Completion, Progress, Reflection

__all__ = [
    "ActException",
    "Answer",
    "Assignment",
    "AssignmentRule",
    "Attempt",
    "AuthorityPolicy",
    "Completion",
    "ExceptionReview",
    "Exemption",
    "Offer",
    "Progress",
    "Reflection",
]
