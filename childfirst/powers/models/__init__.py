"""What powers keep, one noun a file."""

from childfirst.powers.models.figures import GivenFigure
from childfirst.powers.models.force import ForceIncident, ForceReferral, ForceReport, ForceReview, ForceVersion

__all__ = ["ForceIncident", "ForceReferral", "ForceReport", "ForceReview", "ForceVersion", "GivenFigure"]
