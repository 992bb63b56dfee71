"""Files and their columns: which column holds what, by its usual name or by a small TOML file."""

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

import polars as pl

from childfirst.foundation.errors import BadInput
from childfirst.foundation.packed import Damaged, TooMuch, read_bounded
from childfirst.foundation.parquet import read_parquet
from childfirst.rules.matching.prepare import FIELDS

MOST: Final = 2 * 1024 * 1024 * 1024  # of Parquet: ten million people with a dozen columns each

# Usual names of columns, as letters and digits only. The first that is in the file is taken.
USUAL: Final[Mapping[str, str]] = {
    "given": "given_name first_name firstname forename forenames given givenname givennames fname first christian_name name_first",
    "family": "family_name surname last_name lastname family familyname lname last sname name_last",
    "full": "full_name fullname name person_name child_name first_and_surname",
    "born": "date_of_birth dob birth_date birthdate born dateofbirth date_birth d_o_b",
    "born_basis": "date_of_birth_basis dob_basis birth_basis born_basis dob_type",
    "sex": "sex gender sex_code",
    "postcode": "postcode post_code postcode_fake zip zipcode zip_code postal_code home_postcode current_postcode",
    "address": "address address_line_1 address1 address_line1 home_address street_address street current_address addr house",
    "town": "town city suburb borough locality home_borough place",
    "phone": "phone telephone mobile phone_number tel mobile_number telephone_number contact_number",
    "email": "email email_address e_mail mail",
    "identifier": "police_reference person_reference pnc_id pncid soc_sec_id ssn national_id identifier reference custody_reference nino",
    "school": "school school_name school_urn",
    "carer": "carer carer_name parent_name mother_name guardian carers mother parent",
    "text1": "birth_place place_of_birth birthplace country_of_birth",
    "text2": "occupation job",
    "text3": "alias nickname known_as",
}  # fmt: skip
KEY: Final = [
    "unique_id",
    "id",
    "record_id",
    "rec_id",
    "person_record_id",
    "recordid",
    "record",
    "uid",
    "key",
    "row_id",
]
# Truth, where a file has it: what `evaluate` and `bench` measure against.
TRUTH: Final = [
    "cluster",
    "true_child",
    "true_id",
    "person_id",
    "entity_id",
    "truth",
    "true_cluster",
    "ent_id",
    "cluster_id",
]


def letters(name: str) -> str:
    """A column's name as it is compared."""
    return "".join(character for character in name.lower() if character.isalnum())


def mapped(names: Iterable[str], given: Mapping[str, Any] | None = None) -> dict[str, str | list[str]]:
    """{field: column or columns} for the columns of a file. `given` is the [columns] table of a mapping file.

    Raises BadInput for a field that we do not know or a column that is not there.
    """
    names = list(names)
    if given is not None:
        return _as_told(names, given)
    by_letters = {letters(name): name for name in reversed(names)}
    found: dict[str, str | list[str]] = {}
    for field, usual in USUAL.items():
        column = next((by_letters[letters(one)] for one in usual.split() if letters(one) in by_letters), None)
        if column and column not in found.values():
            found[field] = column
    # A house number in a column of its own goes before the street.
    number, street = by_letters.get("streetnumber") or by_letters.get("housenumber"), found.get("address")
    if number and isinstance(street, str):
        found["address"] = [number, street]
    for role, usual_names in (("key", KEY), ("truth", TRUTH)):
        column = next((by_letters[letters(one)] for one in usual_names if letters(one) in by_letters), None)
        if column:
            found[role] = column
    return found


def _as_told(names: list[str], given: Mapping[str, Any]) -> dict[str, str | list[str]]:
    allowed = {*FIELDS, "key", "truth", "group", "source"}
    for field, column in given.items():
        if field not in allowed:
            raise BadInput(
                f"[columns] has {field!r}, which is no field. Fields are: {', '.join(sorted(allowed))}.", field=field
            )
        for one in [column] if isinstance(column, str) else column:
            if one not in names:
                raise BadInput(
                    f"[columns] {field} names the column {one!r}, which the file has not. It has: {', '.join(names)}.",
                    field=field,
                )
    return dict(given)


def read_mapping(path: Path) -> dict[str, Any]:
    """The [columns] table of a TOML file."""
    try:
        document = tomllib.loads(read_bounded(path, MOST).decode())
    except (OSError, ValueError) as fault:
        raise BadInput(f"{path} cannot be read as TOML: {fault}", field="columns") from fault
    columns = document.get("columns")
    if not isinstance(columns, dict) or not columns:
        raise BadInput(f'{path} has no [columns] table, such as: [columns] given = "first_name"', field="columns")
    return columns


def read_file(path: Path) -> pl.DataFrame:
    """A CSV (.gz too), Parquet or JSON Lines file, every column as text."""
    name = path.name.lower().removesuffix(".gz")
    try:
        source: Path | bytes = read_bounded(path) if path.name.lower().endswith(".gz") else path
        if name.endswith(".parquet"):
            frame = read_parquet(source if isinstance(source, bytes) else read_bounded(source, MOST), MOST)
        elif name.endswith((".jsonl", ".ndjson")):
            frame = pl.read_ndjson(source, infer_schema_length=10_000)
        elif name.endswith((".csv", ".tsv")):
            frame = pl.read_csv(
                source, infer_schema=False, separator="\t" if name.endswith(".tsv") else ",", encoding="utf8"
            )
        else:
            raise BadInput(
                f"{path}: only .csv, .tsv, .parquet and .jsonl files (and .gz of them) are read.", field="file"
            )
        frame = frame.rename({column: column.strip().lstrip("\ufeff") for column in frame.columns})
    except (TooMuch, Damaged) as wrong:
        raise BadInput(f"{path} {wrong}.", field="file") from None
    except (OSError, pl.exceptions.PolarsError) as fault:
        raise BadInput(f"{path} cannot be read: {str(fault).splitlines()[0]}", field="file") from fault
    if frame.is_empty():
        raise BadInput(f"{path} has no records.", field="file")
    return frame
