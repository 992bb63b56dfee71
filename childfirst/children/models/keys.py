"""Keys by which two records of one child meet, kept current by the actions that change a name, a birthday, a home or a phone."""

from django.db import models

from childfirst.foundation.records import MutableRecord, Privacy


class MatchKey(MutableRecord):
    """One key of one child. A hash of the sound of a name with a birthday, a postcode and so on: see `rules.matching.keys`."""

    privacy = Privacy(personal="child key", plain="id")

    child = models.ForeignKey("children.Child", on_delete=models.PROTECT, related_name="match_keys")
    key = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "child"], name="match_key_once")]
