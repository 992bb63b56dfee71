"""Every model says whether it may change, how private each field is, and who did each act."""

import pytest
from django.apps import apps
from django.db import connection, models

from childfirst.foundation.errors import ProgrammingError
from childfirst.foundation.records import FrozenQuerySet, ImmutableRecord, MutableRecord, Record

MODELS = [model for model in apps.get_models() if model.__module__.startswith("childfirst.")]
IMMUTABLE = [model for model in MODELS if issubclass(model, ImmutableRecord)]
own = pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)


def fields(model):
    automatic = {through.__name__ for through in MODELS if through._meta.auto_created}
    return [f for f in [*model._meta.local_fields, *model._meta.local_many_to_many] if model.__name__ not in automatic]


@own
def test_it_is_declared_mutable_or_immutable(model):
    if not model._meta.auto_created:
        assert issubclass(model, MutableRecord | ImmutableRecord)
        assert issubclass(model, Record)


@own
def test_every_field_is_personal_sensitive_or_plain(model):
    if model._meta.auto_created:
        return
    names = {field.name for field in fields(model)}
    assert names - model.privacy.names() == set(), "not declared"
    assert model.privacy.names() - names == set(), "declared, but no such field"
    every = f"{model.privacy.personal} {model.privacy.sensitive} {model.privacy.plain}".split()
    assert len(every) == len(set(every)), "declared twice"


@own
def test_every_at_has_its_by(model):
    if model._meta.auto_created:
        return
    names = {field.name for field in fields(model)}
    computed = set(model.computed_moments)
    unpaired = {
        n for n in names if n.endswith("_at") and n not in computed and n.removesuffix("_at") + "_by" not in names
    }
    assert unpaired == set(), "an act needs somebody who did it, or is a computed moment"


@pytest.mark.parametrize("model", IMMUTABLE, ids=lambda model: model.__name__)
def test_immutable_rows_refuse_in_python(model):
    row = model(pk=1)
    row._state.adding = False
    assert isinstance(model._default_manager.all(), FrozenQuerySet)
    for act in (
        row.save,
        row.delete,
        lambda: model._default_manager.update(pk=2),
        lambda: model._default_manager.all().delete(),
    ):
        with pytest.raises(ProgrammingError):
            act()


@pytest.mark.django_db
@pytest.mark.parametrize("model", IMMUTABLE, ids=lambda model: model.__name__)
def test_immutable_rows_are_frozen_in_the_database(model):
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT count(*) FROM pg_trigger WHERE tgrelid = %s::regclass AND NOT tgisinternal", [table])
            assert cursor.fetchone()[0] == 1
        else:
            cursor.execute("SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s", [table])
            assert cursor.fetchone()[0] == 2


@own
def test_nothing_personal_is_an_index_into_a_log(model):
    """Free text about a person never sits in a field whose name would end up in an address."""
    for field in fields(model):
        if isinstance(field, models.SlugField):
            assert model.privacy.kind_of(field.name) == "plain"
