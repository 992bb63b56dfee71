"""Strip search, force and custody as rows."""

from childfirst.powers.models.adults import AdultCall, AppropriateAdult
from childfirst.powers.models.reviews import Review, ReviewConnection, ReviewReading
from childfirst.powers.models.searches import Authority, GateRun, Search, SearchOfficer
from childfirst.powers.models.settings import PowerSetting

__all__ = [
    "AdultCall",
    "AppropriateAdult",
    "Authority",
    "GateRun",
    "PowerSetting",
    "Review",
    "ReviewConnection",
    "ReviewReading",
    "Search",
    "SearchOfficer",
]
