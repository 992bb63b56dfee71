"""What somebody has typed about a search and not saved yet: there after a crash or a sign-out, and read by nothing else."""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import MutableRecord, Privacy
from childfirst.powers.models.searches import Search

PAGES = {"before": "Before the search", "record": "What happened"}


class SearchDraft(MutableRecord):
    """One person's unsaved answers on one page of one search. No gate, clock or authority rests on them: that takes a press of Save.

    `search_revision` is the search as it stood on the page that is being filled in; `tab` names the one opening of it that saved last.
    `spent`: these very answers are in the record by now. A pause that arrives just after the press must not bring them back.
    """

    privacy = Privacy(sensitive="answers", plain="id search page revision search_revision tab spent saved_at saved_by")

    search = models.ForeignKey(Search, on_delete=models.PROTECT, related_name="drafts")
    page = models.CharField(max_length=8, choices=list(PAGES.items()))
    answers = models.JSONField(default=dict)
    revision = models.PositiveIntegerField(default=0)
    search_revision = models.PositiveIntegerField(default=0)
    tab = models.CharField(max_length=40, blank=True)
    spent = models.BooleanField(default=False)
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["search", "page", "saved_by"], name="one_search_draft_each")]

    def __str__(self) -> str:
        return f"{self.search}: {self.get_page_display().lower()}, not saved"
