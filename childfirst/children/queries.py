"""Reading children: every record of one, who lives with them, what was found about them."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch, QuerySet

from childfirst.children.models import CareEpisode, Child, HouseholdChild


def records_of(pk: int) -> list[int]:
    """Every record of the child that this record is of, the main one first."""
    main = Child.objects.filter(pk=pk).values_list("main", flat=True).first() or pk
    return [main, *Child.objects.filter(main=main).order_by("pk").values_list("pk", flat=True)]


def enough_to_decide() -> QuerySet[Child]:
    """Children with what tells them apart, in a fixed number of queries."""
    homes = HouseholdChild.objects.filter(left_on=None).select_related("household__borough")
    return Child.objects.select_related("school").prefetch_related(
        "other_names",
        Prefetch("household_places", homes, to_attr="homes"),
        Prefetch("care_episodes", CareEpisode.objects.filter(ended_on=None), to_attr="care_now"),
    )


def others_at_home(child_ids: Iterable[int]) -> QuerySet[HouseholdChild]:
    """Other children of the homes where these children live or stay (F31)."""
    ids = list(child_ids)
    homes = HouseholdChild.objects.filter(child__in=ids, left_on=None).values("household")
    return (
        HouseholdChild.objects.filter(household__in=homes, left_on=None)
        .exclude(child__in=ids)
        .select_related("child", "household")
        .order_by("child__date_of_birth")
    )


def one_child(pk: int) -> Child | None:
    """A child with everything that the page shows of who they are."""
    return (
        Child.objects.select_related("school__ward")
        .prefetch_related(
            "other_names",
            "needs__noted_by",
            "care_episodes__noted_by",
            Prefetch(
                "household_places",
                HouseholdChild.objects.filter(left_on=None).select_related("household__borough"),
                to_attr="homes",
            ),
        )
        .filter(pk=pk)
        .first()
    )


def findings_about(children: Iterable[int]) -> tuple[list[dict[str, Any]], list[Any]]:
    """What the latest screening of each contact found, newest contact first, as light rows; and who disagreed.

    A child of many contacts has hundreds of findings, so only those shown in full are fetched whole.
    """
    involvements: Any = Child._meta.get_field("involvements").related_model
    screenings = involvements._meta.get_field("screenings").related_model
    findings = screenings._meta.get_field("findings").related_model
    latest: dict[int, int] = dict(
        screenings.objects.filter(involvement__child__in=list(children))
        .order_by("screened_at", "pk")
        .values_list("involvement", "pk")
    )
    rows = (
        findings.objects.filter(screening__in=list(latest.values()))
        .order_by("-screening__contact__occurred_from", "-screening__contact_id", "position")
        .values(
            "pk",
            "rule",
            "title",
            "reason",
            "leads_to",
            "least_grade",
            "screening__contact",
            "screening__contact__reference",
            "screening__contact__occurred_from",
        )
    )
    disagreements = findings._meta.get_field("disagreements").related_model
    said = disagreements.objects.filter(finding__screening__in=list(latest.values())).select_related(
        "disagreed_by", "finding"
    )
    return list(rows), list(said)


def whole_findings(pks: Iterable[int]) -> dict[int, Any]:
    """Findings with everything that a card shows."""
    involvements: Any = Child._meta.get_field("involvements").related_model
    findings = involvements._meta.get_field("screenings").related_model._meta.get_field("findings").related_model
    return {
        one.pk: one for one in findings.objects.filter(pk__in=list(pks)).prefetch_related("disagreements__disagreed_by")
    }
