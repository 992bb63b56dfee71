"""Notices, what happened to them, the links that open them, and the outbox they leave by."""

from childfirst.notices.models.events import NoticeEvent
from childfirst.notices.models.links import NoticeLink
from childfirst.notices.models.notices import NoticeDraft
from childfirst.notices.models.outbox import CouncilHook, OutboxMessage
from childfirst.notices.models.policy import ReleasePolicy
from childfirst.notices.models.seeing import ChildToSee

__all__ = [
    "ChildToSee",
    "CouncilHook",
    "NoticeDraft",
    "NoticeEvent",
    "NoticeLink",
    "OutboxMessage",
    "ReleasePolicy",
]
