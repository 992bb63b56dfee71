"""The public rule book: every screening rule in an officer's and a child's words, printed from the declarations themselves."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from childfirst.rules import vocabulary as words
from childfirst.rules.screening.editions import EDITIONS
from childfirst.rules.screening.engine import screen_one
from childfirst.rules.screening.facts import CONTACT_FIELDS, FIELD, TYPE_WORDS, Field
from childfirst.rules.screening.families import FAMILIES
from childfirst.rules.screening.rule import Example, Family, Rule
from childfirst.rules.screening.rule_set import VERSION, RuleSet
from childfirst.rules.screening.standing import LEADS_TO, STATUSES, TAGS, URGENCIES, clock_words

GENERATED: Final = (
    "<!-- Generated from childfirst/rules/screening. Do not edit: change the rule and write the pages anew. -->\n\n"
)
SHOWN_ALWAYS: Final = ("id", "occurred_at")


def pages() -> dict[str, str]:
    """Every page of the rule book: file name to Markdown."""
    families = {f"{family.slug}.md": _family_page(family) for family in FAMILIES}
    return {"index.md": _index(), "contact-record.md": _record_page()} | families


def write(folder: Path) -> list[Path]:
    """Write the pages into a folder; gives back what was written."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, page in pages().items():
        (folder / name).write_text(page, encoding="utf-8")
        written.append(folder / name)
    return written


def entries() -> list[dict[str, Any]]:
    """Every rule as plain data, for a public web page."""
    return [_entry(family, rule) for family in FAMILIES for rule in family.rules]


def _entry(family: Family, rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "family": family.slug,
        "family_title": family.title,
        "title": rule.title,
        "version": VERSION,
        "officer_words": rule.officer_words,
        "child_words": rule.child_words,
        "asks": rule.asks,
        "tell": rule.tell,
        "source": rule.source,
        "domain": rule.domain,
        "status": rule.status,
        "status_words": STATUSES[rule.status],
        "tag": rule.tag,
        "tag_words": TAGS[rule.tag],
        "leads_to": rule.leads_to,
        "leads_to_words": LEADS_TO[rule.leads_to],
        "clock": rule.clock,
        "clock_words": clock_words(rule.clock),
        "how_soon": rule.how_soon,
        "how_soon_words": URGENCIES[rule.how_soon],
        "edition": rule.edition,
        "since": rule.since,
        "least": dict(rule.least),
        "least_grade": rule.least_grade,
        "in_force_from": rule.in_force_from,
        "in_force_to": rule.in_force_to,
        "confirmed_by": rule.confirmed_by,
        "owner": rule.owner,
        "switched_on": rule.switched_on,
        "off_because": rule.off_because,
        "looks_at": _looks_at(rule),
        "fires": [_example(rule, example) for example in rule.fires],
        "stays_quiet": [_example(rule, example) for example in rule.stays_quiet],
    }


def _looks_at(rule: Rule) -> list[str]:
    return sorted(rule.reads)


def _example(rule: Rule, example: Example) -> dict[str, Any]:
    found = screen_one(example.contact, example.earlier, RuleSet(VERSION, None, (rule,)))
    return {
        "story": example.story,
        "contact": dict(example.contact),
        "earlier": [dict(one) for one in example.earlier],
        "reason": found[0].reason if found else "",
    }


@cache
def reasons_given(rule: Rule) -> tuple[str, ...]:
    """What the rule says of each worked example in which it fires."""
    return tuple(_example(rule, example)["reason"] for example in rule.fires)


def _index() -> str:
    on = sum(rule.switched_on for family in FAMILIES for rule in family.rules)
    every = sum(len(family.rules) for family in FAMILIES)
    lines = [
        "# Rule book: what makes a child vulnerable",
        "",
        f"Version {VERSION}. {every} rules, of which {on} are switched on. The facts they read: [contact record](contact-record.md).",
        "",
        "A rule suggests; a named person decides. No rule gives a score or a chance of anything. Findings come in the order of",
        "what needs doing first: suggested referrals, then questions, then things to pass on; within each, what cannot wait, then the",
        "clock that ends first. That order is declared by each rule's author in words and is the same for every child.",
        "No rule reads ethnicity, sex or a name. A grade shown with a rule is a suggestion of the least, never a decision.",
        "",
        "**Where a rule comes from** is said honestly: law, guidance, local policy or our own design. No rule here has yet been",
        "confirmed by a named lawyer or force unless it says so, and a rule we are unsure of is printed but switched off.",
        "",
        "| Family | Rules | On |",
        "|---|---|---|",
    ]
    lines += [
        f"| [{family.title}]({family.slug}.md) | {len(family.rules)} | {sum(rule.switched_on for rule in family.rules)} |"
        for family in FAMILIES
    ]
    off = [rule for family in FAMILIES for rule in family.rules if not rule.switched_on]
    lines += ["", "## Switched off, and why", ""]
    lines += [f"- **{rule.title}** (`{rule.id}`): {rule.off_because}" for rule in off]
    return GENERATED + "\n".join(lines) + "\n"


def _family_page(family: Family) -> str:
    parts = [f"# {family.title}\n\n{family.about} [All families](index.md)\n", *map(_rule_text, family.rules)]
    return GENERATED + "\n".join(parts)


def _rule_text(rule: Rule) -> str:
    rows = {
        "On or off": "On" if rule.switched_on else f"**Off.** {rule.off_because}",
        "Leads to": LEADS_TO[rule.leads_to],
        "How soon": URGENCIES[rule.how_soon],
        "What to ask": rule.asks,
        "Who to tell": rule.tell,
        "Which clock starts": clock_words(rule.clock),
        "Numbers in it": "; ".join(f"`{name}` at least {number:g}" for name, number in rule.least.items()) or "None",
        "Least grade (a suggestion)": words.GRADES[rule.least_grade] if rule.least_grade else "None",
        "Source": rule.source,
        "Number in the domain brief": rule.domain,
        "Status": f"{STATUSES[rule.status]}; {TAGS[rule.tag]}",
        "In force": in_force_words(rule),
        "In the rule book since": rule.since,
        "Confirmed by": rule.confirmed_by or "Nobody yet",
        "Owner": rule.owner,
        "Looks at": ", ".join(f"`{name}`" for name in _looks_at(rule)),
    }
    table = "\n".join(f"| {name} | {value} |" for name, value in rows.items())
    examples = [_example_text(rule, example, "Fires") for example in rule.fires]
    examples += [_example_text(rule, example, "Stays quiet") for example in rule.stays_quiet]
    return (
        f"## {rule.title}\n\n`{rule.id}`\n\n**For the officer.** {rule.officer_words}\n\n**For the child.** {rule.child_words}\n\n"
        f"| | |\n|---|---|\n{table}\n\n"
        + "\n".join(examples + [_edition_text(one) for one in EDITIONS if one.id == rule.id])
    )


def _edition_text(rule: Rule) -> str:
    numbers = "; ".join(f"`{name}` at least {number:g}" for name, number in rule.least.items())
    return f"- **Edition {rule.edition}, offered:** {rule.title}. {numbers}\n  - fires: {rule.fires[0].story}.\n  - stays quiet: {rule.stays_quiet[0].story}.\n"


def in_force_words(rule: Rule) -> str:
    """The law's own dates, or that there are none, or that we do not know them."""
    if rule.status == "design":
        return "Not law, so no date"
    start = f"From {_day(rule.in_force_from)}" if rule.in_force_from else "Start date not recorded here"
    return start + (f" to {_day(rule.in_force_to)}" if rule.in_force_to else "")


def _day(day: Any) -> str:
    return f"{day.day} {day:%B %Y}"


def _example_text(rule: Rule, example: Example, heading: str) -> str:
    shown = _example(rule, example)
    earlier = "".join(f"  - earlier, {one['occurred_at'][:10]}: {_facts(one)}\n" for one in example.earlier)
    reason = f"  - reason given: *{shown['reason']}*\n" if shown["reason"] else ""
    return f"- **{heading}:** {example.story}.\n  - {example.contact['occurred_at'][:10]}: {_facts(example.contact)}\n{earlier}{reason}"


def _facts(contact: Mapping[str, Any]) -> str:
    shown = {name: value for name, value in contact.items() if name not in SHOWN_ALWAYS and value not in ([], None)}
    return "; ".join(f"{name} = {_value(value)}" for name, value in shown.items())


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(_value(one) for one in value)
    return "/".join(str(part) for part in value.values()) if isinstance(value, dict) else str(value)


def _record_page() -> str:
    lines = [
        "# Contact record",
        "",
        'One child in one contact, with that child\'s other contacts: `{"id", "contact": {...}, "earlier": [{...}, ...]}`. Every',
        "entry of `earlier` has the same fields as `contact`. Only contacts before this one are looked at (by time, then id);",
        "later ones may be there and change nothing. Keys that are not listed are ignored. A field left out is not known,",
        "and not known is never read as no. Windows are whole days of 24 hours back from the contact.",
        "",
        "| Field | Type | Meaning | Allowed values |",
        "|---|---|---|---|",
    ]
    lines += [
        f"| `{field.name}`{' (required)' if field.required else ''} | {TYPE_WORDS[field.type]} | {field.meaning} | {_allowed(field)} |"
        for field in CONTACT_FIELDS
    ]
    lines += ["", "In a CSV file a list is written with `;` between codes; `adults` is written as JSON.", ""]
    return GENERATED + "\n".join(lines)


def _allowed(field: Field) -> str:
    if field.allowed is not None:
        return ", ".join(f"`{code}`" for code in field.allowed)
    return f"{field.low:g} to {field.high:g}" if field.high else ""


assert set(SHOWN_ALWAYS) <= set(FIELD)
