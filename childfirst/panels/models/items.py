"""One drawn record, what is hidden in it, and who said so."""

from typing import Any

from django.conf import settings
from django.db import models

from childfirst.foundation.records import MutableRecord, Privacy
from childfirst.panels import words
from childfirst.panels.models.meetings import Meeting
from childfirst.rules.redaction import KINDS

_PERSON = settings.AUTH_USER_MODEL


class Item(MutableRecord):
    """`texts` is the copy that is redacted, emptied once the meeting is over; `shown` is all that members ever read.

    `stratum`, `of` and `drawn` give the weight: each item stands for `of / drawn` records.
    """

    STATES = {"waiting": "Waits to be redacted", "redacted": "Redacted", "left_out": "Left out"}
    privacy = Privacy(
        personal="texts",
        sensitive="facts shown notes stratum left_out_reason",
        plain="id meeting position kind of drawn subject_type subject_id officers status proposed kept missed redacted_at redacted_by left_out_at "
        "left_out_by revision",
    )

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="items")
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=10, choices=list(words.KINDS.items()))
    stratum = models.CharField(max_length=80)
    of = models.PositiveIntegerField()
    drawn = models.PositiveIntegerField()
    subject_type = models.CharField(max_length=40)
    subject_id = models.BigIntegerField()
    officers: "models.ManyToManyField[Any, Any]" = models.ManyToManyField(_PERSON, related_name="+")
    facts = models.JSONField(default=list)
    texts = models.JSONField(default=list)
    shown = models.JSONField(default=list)
    notes = models.JSONField(default=list)
    status = models.CharField(max_length=10, choices=list(STATES.items()), default="waiting")
    revision = models.PositiveIntegerField(default=0)
    # Kept when the words themselves are gone: what rules proposed, what of it a person left standing, what only a person found.
    proposed = models.JSONField(default=dict)
    kept = models.JSONField(default=dict)
    missed = models.JSONField(default=dict)
    redacted_at = models.DateTimeField(null=True)
    redacted_by = models.ForeignKey(_PERSON, null=True, on_delete=models.PROTECT, related_name="+")
    left_out_at = models.DateTimeField(null=True)
    left_out_by = models.ForeignKey(_PERSON, null=True, on_delete=models.PROTECT, related_name="+")
    left_out_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["meeting", "position"], name="item_has_its_place")]

    def __str__(self) -> str:
        return f"{words.ONE[self.kind]}, {self.position}"

    @property
    def stands_for(self) -> str:
        """Its weight in a sentence.

        >>> Item(of=1, drawn=1).stands_for, Item(of=30, drawn=3).stands_for
        ('It stands for itself alone: all of its stratum were drawn.', 'It stands for 10 records of its stratum.')
        >>> Item(of=7, drawn=2).stands_for
        'It is one of 2 drawn from the 7 of its stratum, so it stands for between 3 and 4 records.'
        """
        whole, rest = divmod(self.of, self.drawn)
        if rest:
            return f"It is one of {self.drawn} drawn from the {self.of:,} of its stratum, so it stands for between {whole:,} and {whole + 1:,} records."
        if whole == 1:
            return "It stands for itself alone: all of its stratum were drawn."
        return f"It stands for {whole:,} records of its stratum."


class Cut(MutableRecord):
    """One place in one text that a rule proposed or a person added. The words themselves go when the meeting is over."""

    STANDS = {"proposed": "Proposed by a rule", "hidden": "Hidden", "kept": "Left standing"}
    privacy = Privacy(
        personal="words",
        sensitive="reason",
        plain="id item place start end kind label by_rule stands decided_at decided_by",
    )

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="cuts")
    place = models.PositiveSmallIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    words = models.CharField(max_length=300, blank=True)
    kind = models.CharField(max_length=10, choices=[(code, title) for code, (title, _) in KINDS.items()])
    label = models.CharField(max_length=40)
    by_rule = models.BooleanField(default=True)
    stands = models.CharField(max_length=10, choices=list(STANDS.items()), default="proposed")
    reason = models.CharField(max_length=200, blank=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(_PERSON, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["place", "start"]
        constraints = [
            models.UniqueConstraint(fields=["item", "place", "start", "end"], name="cut_once"),
            models.CheckConstraint(condition=~models.Q(stands="kept") | ~models.Q(reason=""), name="kept_says_why"),
        ]
