"""What may be done with a notice: draft, release, not share, recall, follow up, answer."""

from childfirst.notices.actions.drafting import NAMED, draft, withdraw

__all__ = ["NAMED", "draft", "withdraw"]
