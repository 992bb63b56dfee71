"""A comparison as one plain page that stands alone, reads on a telephone and prints."""

from html import escape
from typing import Any, Final

from childfirst.rules.comparison.compare import GAINED, LOST, Comparison
from childfirst.rules.comparison.people import DIMENSIONS
from childfirst.rules.comparison.report import NOTES, as_data, cell, heading, number

TITLE: Final = "Who would be treated differently"
STYLE: Final = """
body { margin: 0; color: #0b0c0c; font: 1.1875rem/1.4 Helvetica, Arial, sans-serif }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 1rem }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 2.5rem 0 .5rem; padding-top: 1rem; border-top: 2px solid #0b0c0c }
p { max-width: 42rem }
code { font-size: .875em; overflow-wrap: anywhere }
.scroll { overflow-x: auto; margin: 0 0 1.5rem }
table { width: 100%; border-collapse: collapse; font-size: 1rem }
caption { text-align: left; font-weight: bold; padding: .5rem 0 }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid #b1b4b6 }
th[scope=row] { font-weight: normal }
td, thead th + th { text-align: right; font-variant-numeric: tabular-nums }
a { color: #1d70b8 }
a:focus { outline: 3px solid #fd0; color: #0b0c0c; background: #fd0 }
@media (max-width: 40rem) { table { font-size: .875rem } th, td { padding-right: .4rem } main { padding: 1rem .75rem 2rem } }
@media print { body { font-size: 11pt } table { break-inside: avoid } h2 { break-after: avoid } }
"""


def as_html(comparison: Comparison) -> str:
    """The same figures as the text, with a table of every change first."""
    data = as_data(comparison)
    parts = [f"<p>{escape(line)}</p>" for line in heading(comparison).splitlines()]
    changes = [*data["consequences"], *data["rules"]]
    parts += [_overview(changes), *map(_change, changes), "<h2>How to read this</h2>"]
    parts += [f"<p>{escape(note)}</p>" for note in NOTES]
    return (
        '<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{TITLE}</title><style>{STYLE}</style></head>"
        f"<body><main><h1>{TITLE}</h1>\n" + "\n".join(parts) + "\n</main></body></html>\n"
    )


def _overview(changes: list[dict[str, Any]]) -> str:
    heads = ("What would change", "Children gained", "Children lost", "Contacts gained", "Contacts lost")
    names = [f"{who}_{what}" for who in ("children", "contacts") for what in (GAINED, LOST)]
    rows = [
        f'<tr><th scope="row"><a href="#{change["about"]}">{escape(change["title"])}</a></th>'
        + "".join(f"<td>{number(change[name])}</td>" for name in names)
        + "</tr>"
        for change in changes
    ]
    return _table("Every change", heads, rows)


def _change(change: dict[str, Any]) -> str:
    counts = ". ".join(
        f"{who.capitalize()}: {number(change[f'{who}_{GAINED}'])} gained, {number(change[f'{who}_{LOST}'])} lost"
        for who in ("children", "contacts")
    )
    rule = f"<code>{change['about']}</code>. " if "-" in change["about"] else ""
    heading = f'<h2 id="{change["about"]}">{escape(change["title"])}</h2><p>{rule}{counts}.</p>'
    shown = {
        name: rows
        for name, rows in change["by"].items()
        if any(row[what] != 0 for row in rows for what in (GAINED, LOST))
    }
    return heading + "".join(_by(change["title"], name, rows) for name, rows in shown.items())


def _by(title: str, name: str, groups: list[dict[str, Any]]) -> str:
    rows = [
        f'<tr><th scope="row">{escape(row["group"])}</th><td>{number(row["children"])}</td>'
        f"<td>{cell(row, GAINED)}</td><td>{cell(row, LOST)}</td></tr>"
        for row in groups
    ]
    return _table(f"{title}, by {DIMENSIONS[name].lower()}", (DIMENSIONS[name], "Children", "Gained", "Lost"), rows)


def _table(caption: str, heads: tuple[str, ...], rows: list[str]) -> str:
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in heads)
    return (
        f'<div class="scroll" role="region" aria-label="{escape(caption, quote=True)}" tabindex="0"><table>'
        f"<caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table></div>"
    )
