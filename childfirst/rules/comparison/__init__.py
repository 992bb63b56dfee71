"""Two rule sets over the same contacts: who would be treated differently, before a change goes live."""

from childfirst.rules.comparison.compare import Change, Comparison, compare
from childfirst.rules.comparison.page import as_html
from childfirst.rules.comparison.report import as_data, as_text

__all__ = ["Change", "Comparison", "as_data", "as_html", "as_text", "compare"]
