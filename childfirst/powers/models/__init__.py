"""Strip search, force and custody as rows."""

from childfirst.powers.models.reviews import Review, ReviewConnection, ReviewReading

__all__ = ["Review", "ReviewConnection", "ReviewReading"]
