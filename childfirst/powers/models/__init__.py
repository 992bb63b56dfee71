"""Powers used on children, as rows."""

from childfirst.powers.models.custody import CustodyEntry, CustodyEntryTakenBack, CustodyStay
from childfirst.powers.models.custody_certificates import CustodyCertificate
from childfirst.powers.models.custody_clocks import CustodyBreach, CustodyClock

__all__ = [
    "CustodyBreach",
    "CustodyCertificate",
    "CustodyClock",
    "CustodyEntry",
    "CustodyEntryTakenBack",
    "CustodyStay",
]
