"""A child's record as it is compared, and its keys. Every name and every home the child has had counts."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from childfirst.children.models import Child, ChildName, HouseholdAdult, HouseholdChild, MatchKey
from childfirst.rules.matching.keys import keys_of
from childfirst.rules.matching.prepare import Prepared, prepare

AT_A_TIME: Final = 2_000
_MOST_FORMS: Final = 12


def refresh_keys(child: Child) -> None:
    """Work the child's keys out anew, and write what changed."""
    wanted = _keys(forms_of([child], carers=False)[child.pk])
    held = set(MatchKey.objects.filter(child=child.pk).values_list("key", flat=True))
    if gone := held - wanted:
        MatchKey.objects.filter(child=child.pk, key__in=gone).delete()
    MatchKey.objects.bulk_create([MatchKey(child=child, key=key) for key in sorted(wanted - held)])


def add_keys(children: Sequence[Child]) -> None:
    """Keys of children who have none yet, for those who write children in bulk."""
    for start in range(0, len(children), AT_A_TIME):
        forms = forms_of(children[start : start + AT_A_TIME], carers=False)
        rows = [MatchKey(child_id=pk, key=key) for pk, found in forms.items() for key in sorted(_keys(found))]
        MatchKey.objects.bulk_create(rows, batch_size=AT_A_TIME)


def _keys(forms: Iterable[Prepared]) -> set[int]:
    return {key for form in forms for key in keys_of(form)}


def forms_of(children: Iterable[Child], *, carers: bool = True) -> dict[int, list[Prepared]]:
    """{child: each name with each home}, in a fixed number of queries. A child without a home has one form a name."""
    held = {child.pk: child for child in children}
    names: dict[int, list[tuple[str, str]]] = {pk: [(one.given_name, one.family_name)] for pk, one in held.items()}
    for pk, given, family in ChildName.objects.filter(child__in=held).values_list("child", "given_name", "family_name"):
        names[pk].append((given, family))
    homes: dict[int, list[tuple[int, str, str]]] = {}
    places = HouseholdChild.objects.filter(child__in=held).order_by("pk")
    for pk, home, postcode, address in places.values_list(
        "child", "household", "household__postcode", "household__address"
    ):
        homes.setdefault(pk, []).append((home, postcode, address))
    grown = _grown(homes) if carers else {}
    return {
        pk: [
            _form(held[pk], given, family, home, grown)
            for given, family in names[pk]
            for home in homes.get(pk, [(0, "", "")])
        ][:_MOST_FORMS]
        for pk in held
    }


def _grown(homes: dict[int, list[tuple[int, str, str]]]) -> dict[int, str]:
    wanted = {home for found in homes.values() for home, _, _ in found}
    rows = HouseholdAdult.objects.filter(
        household__in=wanted, relation__in=("mother", "father", "grandparent", "foster_carer")
    )
    return dict(rows.order_by("-pk").values_list("household", "adult__full_name"))


def _form(child: Child, given: str, family: str, home: tuple[int, str, str], grown: dict[int, str]) -> Prepared:
    return form_from(
        given=given, family=family, born=child.date_of_birth, born_basis=child.date_of_birth_basis, sex=child.sex, postcode=home[1],
        address=home[2], phone=child.phone, school=str(child.school_id or ""), carer=grown.get(home[0], ""),
    )  # fmt: skip


def form_from(**facts: Any) -> Prepared:
    """What is known of a child, as it is compared. Keys of `rules.matching.prepare.FIELDS`."""
    return prepare(facts)
