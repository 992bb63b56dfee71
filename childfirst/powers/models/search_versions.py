"""A search as figures count it, each time its record changed: so that a figure given out can be counted again after a correction."""

from django.db import models

from childfirst.foundation.records import ImmutableRecord, Privacy
from childfirst.powers.models.searches import Search


class SearchVersion(ImmutableRecord):
    """What is counted of one search, without a name and without anything anybody wrote, as it stood from a moment on."""

    privacy = Privacy(sensitive="row", plain="id search number moment")

    search = models.ForeignKey(Search, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    row = models.JSONField(default=dict)
    moment = models.DateTimeField(db_index=True)

    class Meta:
        ordering = ["search", "number"]
        constraints = [models.UniqueConstraint(fields=["search", "number"], name="search_version_once")]
