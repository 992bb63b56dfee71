"""What may be done with a notice: draft, release, not share, recall, follow up, answer."""

from childfirst.notices.actions.drafting import draft, withdraw
from childfirst.notices.content import NAMED

__all__ = ["NAMED", "draft", "withdraw"]
