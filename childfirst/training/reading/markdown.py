"""CommonMark into the markup of our pages. Raw HTML is shown as text, never as markup; a citation becomes a numbered reference."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any, Final

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.token import Token
from markupsafe import Markup

from childfirst.training.reading.shapes import Source

CITATION: Final = re.compile(r"(?<![\]!])\[([a-z0-9][a-z0-9._-]*)\](?![(:\[])")
_COMMENT: Final = re.compile(r"<!--.*?-->\n?", re.DOTALL)
_CLASSES: Final = {
    "paragraph_open": "govuk-body",
    "bullet_list_open": "govuk-list govuk-list--bullet",
    "ordered_list_open": "govuk-list govuk-list--number",
    "blockquote_open": "govuk-inset-text",
    "link_open": "govuk-link",
}
_HEADINGS: Final = {"h1": "govuk-heading-l", "h2": "govuk-heading-m", "h3": "govuk-heading-s"}
_ANCHOR: Final = "#source-"


@cache
def _reader() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False})


def without_comments(text: str) -> str:
    """The marks that switch our own wording check off and on are for the checker, not for the reader."""
    return _COMMENT.sub("", text)


def cited(text: str) -> list[str]:
    """The ids of the sources that a text cites, in order."""
    return CITATION.findall(without_comments(text))


def as_html(text: str, sources: Sequence[Source] = ()) -> Markup:
    """A text of several paragraphs."""
    tokens = _reader().parse(without_comments(text), _environment(sources))
    return _rendered(tokens, sources)


def as_line(text: str, sources: Sequence[Source] = ()) -> Markup:
    """A sentence or two inside another element: no paragraph around it."""
    tokens = _reader().parseInline(without_comments(text), _environment(sources))
    return _rendered(tokens, sources)


def words_of(text: str) -> str:
    """What a reader reads of a text, without its marks, for counting words and for the wording check."""
    plain = CITATION.sub("", without_comments(text))
    plain = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", plain)
    return re.sub(r"^[#> \t*-]+|[*_`]", " ", plain, flags=re.MULTILINE).strip()


def _environment(sources: Sequence[Source]) -> dict[str, Any]:
    """A citation is a shortcut reference of CommonMark; here is what each refers to."""
    known = {
        normalizeReference(one.id): {"href": f"{_ANCHOR}{one.id}", "title": one.title, "map": []} for one in sources
    }
    return {"references": known}


def _rendered(tokens: list[Token], sources: Sequence[Source]) -> Markup:
    numbers = {f"{_ANCHOR}{one.id}": one.number for one in sources}
    for token in tokens:
        _dress(token)
        for inside, after in zip(token.children or [], [*(token.children or [])[1:], None], strict=False):
            _dress(inside)
            number = numbers.get(str(inside.attrs.get("href", "")))
            if inside.type == "link_open" and number and after is not None:
                after.content = f"[{number}]"
                inside.attrSet("aria-label", f"Source {number}: {inside.attrs.get('title', '')}")
                inside.attrSet("class", "govuk-link cf-learning__cite")
    made = _reader().renderer.render(tokens, _reader().options, {})
    return Markup(made)  # noqa: S704  (made by the renderer, with raw HTML switched off)


def _dress(token: Token) -> None:
    name = _CLASSES.get(token.type) or (_HEADINGS.get(token.tag) if token.type == "heading_open" else None)
    if name:
        token.attrSet("class", name)
    if token.type == "link_open" and str(token.attrs.get("href", "")).startswith("http"):
        token.attrSet("rel", "noreferrer noopener")
