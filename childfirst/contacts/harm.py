"""Findings as rows, and beside those of abuse or exploitation their brief. Everybody who keeps findings does it here."""

from collections.abc import Iterable, Sequence

from childfirst.contacts.models import Contact, Finding, HarmFound
from childfirst.rules.exploitation import FAMILIES


def keep_findings(findings: Sequence[Finding], *, batch_size: int | None = None) -> None:
    """Write findings, each with its screening and the child's part of it at hand. Call inside the act's transaction."""
    Finding.objects.bulk_create(findings, batch_size=batch_size)
    HarmFound.objects.bulk_create(in_brief(findings), batch_size=batch_size)


def brief_again(contact: Contact) -> None:
    """After a child was named or a part amended: what is in brief of the findings on record says it as well. Call inside the act's transaction."""
    findings = Finding._base_manager.filter(screening__contact=contact, family__in=FAMILIES)
    rows = in_brief(findings.select_related("screening__involvement").prefetch_related("disagreements").order_by("pk"))
    for row in rows:
        row.stands = row.finding.disagreement is None
    HarmFound._base_manager.filter(contact=contact).delete()
    HarmFound.objects.bulk_create(rows)


def in_brief(findings: Iterable[Finding]) -> list[HarmFound]:
    """Of those that find abuse or exploitation of a named child and ask for something."""
    return [
        HarmFound(
            finding=one,
            contact_id=one.screening.contact_id,
            child_id=child,
            screened_at=one.screening.screened_at,
            position=one.position,
            leads_to=one.leads_to,
            least_grade=one.least_grade,
            only_suspect=set(one.screening.involvement.roles) == {"suspect"},
            victim="victim" in one.screening.involvement.roles,
        )
        for one in findings
        if one.family in FAMILIES and one.leads_to != "informs" and (child := one.screening.involvement.child_id)
    ]
