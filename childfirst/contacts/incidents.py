"""What several records of one incident share: the call's CAD reference or the crime reference, however it was typed.

CAD numbers start again each day, so a bare number is kept with its day: otherwise two strangers' calls would fold into one.
"""

import re
from datetime import date, datetime, timedelta
from typing import Final

from django.db.models import Q

from childfirst.contacts.models import Contact
from childfirst.foundation.now import local

# A call that comes in before midnight is still attended after it: the number is then of the day before.
AROUND_MIDNIGHT: Final = timedelta(hours=12)


def tidy_crime(reference: str) -> str:
    """Upper case, no spaces.

    >>> tidy_crime(" 4412 345/26 tx")
    '4412345/26TX'
    """
    return re.sub(r"\s+", "", reference).upper()


def tidy_cad(reference: str, day: date) -> str:
    """Upper case, no spaces, no leading "CAD"; a bare number gets the day of the event.

    >>> tidy_cad("cad 1234/ 22nov26", date(2026, 1, 1)), tidy_cad("1234", date(2026, 11, 2)), tidy_cad(" ", date(2026, 1, 1))
    ('1234/22NOV26', '1234/02NOV26', '')
    """
    tidy = _bare(reference)
    return _dated(tidy, day) if tidy.isdigit() else tidy


def _bare(reference: str) -> str:
    return re.sub(r"^CAD[:/-]?", "", re.sub(r"\s+", "", reference).upper())


def _dated(number: str, day: date) -> str:
    return f"{number}/{day:%d%b%y}".upper()


def cad_of(reference: str, occurred: datetime, postcode: str, *, besides: int | None = None) -> str:
    """The tidied reference. A bare number takes the day that the same place's record of the same call already has."""
    number, day = _bare(reference), local(occurred).date()
    if not number.isdigit() or not postcode:
        return tidy_cad(reference, day)
    near = Contact.objects.filter(
        cad_reference__in=[_dated(number, day + timedelta(days=days)) for days in (-1, 0, 1)],
        postcode__iexact=postcode,
        occurred_from__range=(occurred - AROUND_MIDNIGHT, occurred + AROUND_MIDNIGHT),
    ).exclude(pk=besides)
    return near.order_by("pk").values_list("cad_reference", flat=True).first() or _dated(number, day)


def incident_key(cad: str, crime: str, *, besides: int | None = None) -> str:
    """The key that the desk folds by, or "" where nothing ties the record to another. Both references tidied.

    A record that shares either reference with an earlier one takes that one's key, so that a call, its crime report and a
    second officer's record meet even where no two of them carry the same pair.
    """
    same = Q()
    if cad:
        same |= Q(cad_reference=cad)
    if crime:
        same |= Q(crime_reference=crime)
    if not same:
        return ""
    first = (
        Contact.objects.filter(same)
        .exclude(incident_key="")
        .exclude(pk=besides)
        .order_by("pk")
        .values_list("incident_key", flat=True)
        .first()
    )
    return first or (f"CAD:{cad}" if cad else f"CRIME:{crime}")
