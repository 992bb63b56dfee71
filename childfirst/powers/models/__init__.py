"""What is kept of strip search, force and custody, one noun a file."""

from childfirst.powers.models.adults import AdultCall, AppropriateAdult
from childfirst.powers.models.custody import CustodyEntry, CustodyEntryTakenBack, CustodyStay
from childfirst.powers.models.custody_certificates import CustodyCertificate
from childfirst.powers.models.custody_clocks import CustodyBreach, CustodyClock
from childfirst.powers.models.figures import GivenFigure
from childfirst.powers.models.force import ForceIncident, ForceReferral, ForceReport, ForceVersion
from childfirst.powers.models.reviews import Review, ReviewConnection, ReviewReading, ReviewRing, WordsGiven
from childfirst.powers.models.search_drafts import SearchDraft
from childfirst.powers.models.search_versions import SearchVersion
from childfirst.powers.models.searches import Authority, GateRun, Search, SearchOfficer
from childfirst.powers.models.settings import PowerSetting

__all__ = [
    "AdultCall",
    "AppropriateAdult",
    "Authority",
    "CustodyBreach",
    "CustodyCertificate",
    "CustodyClock",
    "CustodyEntry",
    "CustodyEntryTakenBack",
    "CustodyStay",
    "ForceIncident",
    "ForceReferral",
    "ForceReport",
    "ForceVersion",
    "GateRun",
    "GivenFigure",
    "PowerSetting",
    "Review",
    "ReviewConnection",
    "ReviewReading",
    "ReviewRing",
    "Search",
    "SearchDraft",
    "SearchOfficer",
    "SearchVersion",
    "WordsGiven",
]
