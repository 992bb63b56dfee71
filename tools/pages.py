"""The generated pages: rule book, clocks, states, command line. `--write` writes them; without, says which are stale."""

import argparse
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("CHILDFIRST_TEST", "1")


def pages() -> dict[str, str]:
    """Path from the root → text, for every generated page."""
    os.environ["COLUMNS"] = "110"
    from childfirst.config.cli import django_ready, parser

    django_ready()
    from childfirst.accountability.states import MESSAGE, RELEASE
    from childfirst.api.document import described
    from childfirst.api.v1 import api
    from childfirst.cases.states import CASE, EPISODE, NATIONAL
    from childfirst.config import access
    from childfirst.guarding.states import BREAK_GLASS
    from childfirst.keeping.states import REQUEST as ASKED
    from childfirst.keeping.states import REVIEW as KEPT
    from childfirst.linkage.states import PAIR
    from childfirst.notices.states import LIFECYCLE as NOTICE
    from childfirst.panels.states import MEETING
    from childfirst.powers import force_reference
    from childfirst.powers.custody_states import STAY
    from childfirst.powers.queries import figures_return
    from childfirst.powers.states import REVIEW, SEARCH
    from childfirst.referrals.states import REFERRAL
    from childfirst.rules.clocks import reference
    from childfirst.rules.gates import reference as gates
    from childfirst.rules.screening import rule_book
    from childfirst.rules.wording import table, words_page
    from childfirst.rules.wording.prefilter import lines
    from tools import closeness

    made = {f"docs/rules/{name}": text for name, text in rule_book.pages().items()}
    made["docs/rules/words.md"] = words_page.page()
    made["childfirst/rules/wording/table.json"] = table.page(tuple(line.pattern for line in lines()))
    made["childfirst/rules/wording/closeness.json"] = closeness.page()
    made["docs/reference/clocks.md"] = reference.page()
    made["docs/reference/gates.md"] = gates.page()
    made["docs/reference/states/referral.md"] = REFERRAL.page()
    made["docs/reference/states/notice.md"] = NOTICE.page()
    made["docs/reference/states/search.md"] = SEARCH.page()
    made["docs/reference/states/review.md"] = REVIEW.page()
    made["docs/reference/force.md"] = force_reference.page()
    made |= {f"docs/reference/states/{name}.md": text for name, text in force_reference.states().items()}
    made["docs/reference/national-returns.md"] = figures_return.page()
    made["docs/reference/states/pair-of-records.md"] = PAIR.page()
    made["docs/reference/states/custody-stay.md"] = STAY.page()
    made["docs/reference/states/published-table.md"] = RELEASE.page()
    made["docs/reference/states/message.md"] = MESSAGE.page()
    made["docs/reference/states/panel-meeting.md"] = MEETING.page()
    made["docs/reference/states/case.md"] = CASE.page()
    made["docs/reference/states/missing-episode.md"] = EPISODE.page()
    made["docs/reference/states/national-referral.md"] = NATIONAL.page()
    made["docs/reference/states/break-glass.md"] = BREAK_GLASS.page()
    made["docs/reference/access.md"] = access.page()
    made["docs/reference/states/review-of-a-record.md"] = KEPT.page()
    made["docs/reference/states/request-for-what-is-held.md"] = ASKED.page()
    made["docs/reference/openapi.json"] = described(api, "https://childfirst.example")
    made["docs/reference/command-line.md"] = _command_line(parser())
    return made


def _command_line(parser: argparse.ArgumentParser) -> str:
    lines = ["# Command line", "", "Generated from the code. `make fix` writes it anew.", ""]
    choices = next(a for a in parser._actions if isinstance(a, argparse._SubParsersAction)).choices
    for name, sub in choices.items():
        lines += [f"## `childfirst {name}`", "", "```text", sub.format_help().strip(), "```", ""]
    return "\n".join(lines)


def main() -> int:
    """Compare or write."""
    write = "--write" in sys.argv
    stale = []
    for name, text in pages().items():
        path = ROOT / name
        if not path.exists() or path.read_text() != text:
            stale.append(name)
            if write:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)
    if stale and not write:
        print("Stale, run make fix:", *stale, sep="\n  ")
    return 1 if stale and not write else 0


if __name__ == "__main__":
    sys.exit(main())
