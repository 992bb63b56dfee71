"""A report as a tagged PDF (PDF/UA-1), by WeasyPrint from the same page. Nothing is fetched.

How accessible: language, title, headings, lists, tables with header cells, links and reading order are tagged, and every chart is one
figure with its description. Not checked by a person with a screen reader, and no checker of PDF/UA has been run over it: where access
matters most, give the HTML page, which is the one that is tested with axe.
"""

import base64
import html
import logging
import re
from pathlib import Path
from typing import Any, Final

_SVG: Final = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_SAID: Final = re.compile(r"<(title|desc)\b[^>]*>(.*?)</\1>", re.DOTALL)
_NARROW: Final = re.compile(r'<div class="for-narrow">.*?</div>', re.DOTALL)
MISSING: Final = (
    "A PDF needs WeasyPrint (the extra “pdf”) and the system library Pango, and one of them is not here ({}). On Debian: apt-get install libpango-1.0-0 "
    "libpangoft2-1.0-0 libharfbuzz-subset0. Or write the page instead: --out report.html, which a browser can print."
)


class CannotPrint(Exception):
    """With the sentence that says what to do."""


def is_pdf(out: Path) -> bool:
    """By its name."""
    return out.suffix.lower() == ".pdf"


def written(page: str, out: Path) -> None:
    """The page at `out`: as it is, or printed where its name ends in .pdf. Raises OSError, or CannotPrint."""
    if is_pdf(out):
        out.write_bytes(pdf_of(page))
    else:
        out.write_text(page, encoding="utf-8")


def pdf_of(page: str) -> bytes:
    """Tagged PDF of a self-contained page."""
    try:
        from weasyprint import HTML
        from weasyprint.urls import URLFetcher
    except (ImportError, OSError) as error:
        raise CannotPrint(MISSING.format(error)) from error
    for name in ("weasyprint", "fontTools"):
        logging.getLogger(name).setLevel(logging.ERROR)
    made: Any = HTML(string=_with_figures(page), url_fetcher=URLFetcher(allowed_protocols=("data",))).write_pdf(
        pdf_variant="pdf/ua-1"
    )
    return bytes(made)


def _with_figures(page: str) -> str:
    """Each drawing becomes a picture with its own words, which a PDF can tag; the one for narrow screens goes."""
    return _SVG.sub(_picture, _NARROW.sub("", page))


def _picture(found: re.Match[str]) -> str:
    svg = found.group(0)
    said = ". ".join(html.unescape(text).strip() for _, text in _SAID.findall(svg)[:2])
    data = base64.b64encode(svg.encode()).decode()
    return f'<img alt="{html.escape(said)}" src="data:image/svg+xml;base64,{data}">'
