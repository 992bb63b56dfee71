"""What goes in and out, typed: the OpenAPI document is made from these, and nothing leaves that is not declared here."""

from datetime import date, datetime
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import ConfigDict, Field, create_model

from childfirst.adapters.contacts.columns import COLUMNS, LONGEST, REQUIRED, TEXT_LIMIT
from childfirst.api.keys import ASSERTION
from childfirst.api.walking import MOST, PAGE
from childfirst.rules import vocabulary as words
from childfirst.rules.screening.facts import Field as Fact

MOST_CHILDREN = 60


class Adult(Schema):
    """An adult who was there or named."""

    model_config = ConfigDict(extra="forbid")
    relation: Literal[tuple(words.ADULT_RELATIONS)] | None = None  # type: ignore[valid-type]
    part: Literal[tuple(words.ADULT_PARTS)] | None = None  # type: ignore[valid-type]
    age_years: int | None = Field(None, ge=0, le=130)


def _typed(fact: Fact) -> tuple[Any, Any]:
    """The JSON type of a column of the contact file. Blank is null: nobody wrote it down."""
    longest = TEXT_LIMIT.get(fact.name) or LONGEST.get(fact.name) or 200
    one_of: Any = Literal[tuple(fact.allowed)] if fact.allowed else str
    span: dict[str, Any] = {"ge": fact.low, "le": fact.high}
    kinds: dict[str, Any] = {
        "text": Annotated[str, Field(max_length=longest, pattern=r"\S" if fact.name in REQUIRED else None)],
        "code": one_of,
        "codes": Annotated[list[one_of], Field(max_length=200)],
        "whole": Annotated[int, Field(**span)],
        "decimal": Annotated[float, Field(**span, allow_inf_nan=False)],
        "yes_no": bool,
        "moment": Annotated[str, Field(max_length=40, json_schema_extra={"format": "date-time"})],
        "date": Annotated[str, Field(max_length=20, json_schema_extra={"format": "date"})],
        "adults": Annotated[list[Adult], Field(max_length=60)],
    }
    kind = kinds[fact.type]
    if fact.name in REQUIRED:
        return kind, Field(description=fact.meaning)
    return kind | None, Field(None, description=fact.meaning)


class _Row(Schema):
    """One child in one contact: the columns of docs/how-to/import-contacts.md."""

    model_config = ConfigDict(extra="forbid", strict=True)


_fields: dict[str, Any] = {name: _typed(fact) for name, fact in COLUMNS.items()}
ContactRow: Any = create_model("ContactRow", __base__=_Row, __doc__=_Row.__doc__, **_fields)


class ContactIn(Schema):
    """One contact: a row for each child in it, all with the same id and the same word on what belongs to the contact."""

    model_config = ConfigDict(extra="forbid")
    rows: list[ContactRow] = Field(min_length=1, max_length=MOST_CHILDREN)


class ContactKept(Schema):
    """What became of a contact that was sent."""

    id: str = Field(description="Your own id of it")
    reference: str = Field(description="Its number here")
    children: int = Field(description="How many children it holds")
    new: bool = Field(description="false where this id was kept before: nothing was changed")


class Walk(Schema):
    """How to ask for a part of a list."""

    after: str | None = Field(None, max_length=16, description="Where to go on: what next or last said")
    limit: int = Field(PAGE, ge=1, le=MOST, description="How many rows at most")


class Page(Schema):
    """Where to go on."""

    next: str | None = Field(description="Give it as after to read on; null where this was the end")
    last: str | None = Field(description="The place of the last row; give it as after another day to read what is new")


class ChildOut(Schema):
    """A child in a record. Names only with the scope names:read, and only of a child whose record these roles open."""

    your_id: str | None = Field(description="Your own id of this child, where you have sent one")
    given_name: str | None = None
    family_name: str | None = None
    date_of_birth: date | None = None


class ReferralOut(Schema):
    """One item on the referrals desk."""

    reference: str
    status: str
    kind: str
    borough: str | None
    grade: str
    officer_grade: str
    decision: str = Field(description="Empty until the desk has decided")
    leads: list[str] = Field(description="The rules that opened it")
    your_contacts: list[str] = Field(description="Your own ids of the contacts in it that you sent")
    children: list[ChildOut]
    children_not_named: int = Field(description="Known to exist, and not named or counted yet")
    opened_at: datetime
    decided_at: datetime | None
    next_due_at: datetime | None
    clocks_missed: int
    folded_into: str | None
    revision: int = Field(description="Counts the changes of this referral")


class ReferralPage(Page):
    items: list[ReferralOut]


class ClockOut(Schema):
    """One duty with a due moment."""

    id: int
    referral: str
    duty: str
    title: str
    state: str
    due_at: datetime | None
    late_minutes: int
    started_at: datetime
    ended: bool


class ClockPage(Page):
    items: list[ClockOut]


class NoticeOut(Schema):
    """One notice to a partner. To whom and what it says only with the scope names:read."""

    reference: str
    status: str
    recipient_kind: str
    purpose: str
    lawful_basis: str
    your_contact: str | None
    recipient: str | None = None
    content: dict[str, Any] | None = None
    answer: str
    escalated: str
    corrects: str | None
    prepared_at: datetime
    due_at: datetime | None
    released_at: datetime | None
    sent_at: datetime | None
    acknowledged_at: datetime | None


class NoticePage(Page):
    items: list[NoticeOut]


class CoverageRow(Schema):
    """How many officers stand where. Each officer stands in one place."""

    label: str
    trained: int
    overdue: int
    expired: int
    never: int
    exempt: int
    leave: int
    counted: int = Field(description="The denominator: all but the exempt and those on leave")


class CoverageOut(Schema):
    """One module today."""

    module: str
    title: str
    on: date
    everybody: CoverageRow
    rows: list[CoverageRow]


class FigureOut(Schema):
    """One published table, with what was held back as null."""

    id: int
    measure: str
    period: str
    title: str
    status: str = Field(description="published, or corrected: a later table replaces it")
    groups: list[str]
    shown: dict[str, Any]
    definition: dict[str, Any]
    caveats: list[str]
    corrects: int | None
    published_at: datetime | None
    as_of: datetime
    fingerprint: str


class FigurePage(Page):
    items: list[FigureOut]


class ClientOut(Schema):
    """Whose token this is, and what it opens."""

    client: str
    scopes: list[str]
    roles: list[str]
    team: str | None
    boroughs: list[str] = Field(description="Empty: what the roles open is not narrowed")
    calls_a_minute: int


class TokenIn(Schema):
    """RFC 6749 section 4.4.2. The client says who it is here, by HTTP Basic or by a word that it signed (RFC 7523), never by two of them."""

    grant_type: str = Field(description="client_credentials", max_length=60)
    scope: str | None = Field(
        None, description="With spaces between; all that the client has, where left out", max_length=400
    )
    client_id: str | None = Field(None, max_length=60)
    client_secret: str | None = Field(None, max_length=120)
    client_assertion_type: str | None = Field(None, description=ASSERTION, max_length=100)
    client_assertion: str | None = Field(
        None,
        description="JWT by a registered key: iss and sub the client id, aud this address, exp, jti",
        max_length=8_000,
    )


class TokenOut(Schema):
    """RFC 6749 section 5.1."""

    access_token: str
    token_type: str = Field(
        description="Bearer; DPoP where a proof came with the asking: each call then needs one too (RFC 9449)"
    )
    expires_in: int
    scope: str


class TokenError(Schema):
    """RFC 6749 section 5.2."""

    error: str
    error_description: str | None = None
