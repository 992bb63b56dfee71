"""A folder into a Module. Everything that stands in the way is said at once, each with its file and place."""

import re
from pathlib import Path
from typing import Final

from childfirst.training.reading.shapes import (
    BadModule,
    Change,
    Choice,
    Fault,
    Module,
    Node,
    Option,
    Page,
    Question,
    Scenario,
    Source,
)
from childfirst.training.reading.tables import Table, read_toml

_FOLDER: Final = re.compile(r"^(\d\d)-([a-z0-9]+(?:-[a-z0-9]+)*)$")
_NUMBERED: Final = re.compile(r"^(\d\d)-")
_PROMPT: Final = re.compile(r"^(?:[-*]|\d+[.)])\s+(.*)")


def read_module(folder: Path) -> Module:
    """The module in a folder. Raises BadModule with every fault found while reading."""
    faults: list[Fault] = []
    named = _FOLDER.match(folder.name)
    if named is None:
        raise BadModule([Fault(folder.name, "a module's folder is named NN-slug, such as 03-adultification")])
    about = read_toml(folder / "module.toml", f"{folder.name}/module.toml", faults)
    pages, scenarios = _pages(folder, faults), _scenarios(folder, faults)
    bank, reflection = _bank(folder, faults), _prompts(_words(folder, "reflection.md", faults))
    refresher = _words(folder, "refresher.md", faults)
    if about is None:
        raise BadModule(faults)
    about.only("slug", "title", "version", "minutes", "summary", "aims", "sources", "changes")
    module = Module(
        number=int(named[1]),
        folder=folder.name,
        slug=about.text("slug"),
        title=about.text("title"),
        version=about.text("version"),
        minutes=about.number("minutes"),
        summary=about.text("summary"),
        aims=about.texts("aims"),
        sources=_sources(about),
        changes=tuple(Change(one.text("version"), one.text("what")) for one in about.tables("changes", "change")),
        pages=pages,
        scenarios=scenarios,
        bank=bank,
        reflection=reflection,
        refresher=refresher,
    )
    if module.slug and module.slug != named[2]:
        about.fault(f"`slug` is “{module.slug}”, and the folder says “{named[2]}”")
    if faults:
        raise BadModule(faults)
    return module


def _sources(about: Table) -> tuple[Source, ...]:
    return tuple(
        Source(
            one.text("id"),
            one.text("title"),
            one.text("publisher"),
            one.text("date", required=False),
            one.text("status"),
            one.text("where", required=False),
            number,
        )
        for number, one in enumerate(about.tables("sources", "source"), 1)
    )


def _words(folder: Path, name: str, faults: list[Fault]) -> str:
    try:
        return (folder / name).read_text(encoding="utf-8").replace("\r\n", "\n").strip()
    except FileNotFoundError:
        faults.append(Fault(f"{folder.name}/{name}", "the file is missing"))
    except UnicodeDecodeError:
        faults.append(Fault(f"{folder.name}/{name}", "not UTF-8 text"))
    return ""


def _pages(folder: Path, faults: list[Fault]) -> tuple[Page, ...]:
    made = []
    for number, path in enumerate(_files(folder, "pages", ".md", faults), 1):
        shown, text = f"{folder.name}/pages/{path.name}", _words(folder, f"pages/{path.name}", faults)
        first, _, rest = text.partition("\n")
        if not first.startswith("# ") or not first[2:].strip():
            faults.append(Fault(f"{shown}, line 1", "the first line is the title, as “# Title of the page”"))
        made.append(Page(number, shown, first.removeprefix("# ").strip(), rest.strip()))
    return tuple(made)


def _files(folder: Path, name: str, ending: str, faults: list[Fault]) -> list[Path]:
    """The numbered files of a folder, in order."""
    found = sorted(path for path in (folder / name).glob(f"*{ending}"))
    if not found:
        faults.append(Fault(f"{folder.name}/{name}", f"no {ending} file is here"))
    for path in found:
        if not _NUMBERED.match(path.name):
            faults.append(Fault(f"{folder.name}/{name}/{path.name}", "the name begins with two digits and a hyphen"))
    return found


def _scenarios(folder: Path, faults: list[Fault]) -> tuple[Scenario, ...]:
    made = []
    for number, path in enumerate(_files(folder, "scenarios", ".toml", faults), 1):
        shown = f"{folder.name}/scenarios/{path.name}"
        table = read_toml(path, shown, faults)
        if table is None:
            continue
        table.only("title", "about", "start", "nodes")
        given = table.values.get("nodes", {})
        if not isinstance(given, dict) or not given:
            table.fault("no [nodes.ID] is here")
            given = {}
        nodes = {id: _node(id, Table(one, f"{shown}, node {id}", faults)) for id, one in given.items()}
        made.append(Scenario(number, shown, table.text("title"), table.text("about"), table.text("start"), nodes))
    return tuple(made)


def _node(id: str, table: Table) -> Node:
    table.only("scene", "child", "choices", "outcome", "learned")
    choices = tuple(
        Choice(one.text("text"), one.text("to"), one.text("because")) for one in table.tables("choices", "choice")
    )
    end = not choices
    return Node(
        id,
        table.text("scene"),
        table.text("child"),
        choices,
        table.text("outcome", required=end),
        table.text("learned", required=end),
    )


def _bank(folder: Path, faults: list[Fault]) -> tuple[Question, ...]:
    table = read_toml(folder / "bank.toml", f"{folder.name}/bank.toml", faults)
    if table is None:
        return ()
    table.only("questions")
    return tuple(_question(one) for one in table.tables("questions", "question"))


def _question(table: Table) -> Question:
    id = table.text("id")
    if id:
        table.place = f"{table.place} ({id})"
    table.only("id", "text", "kind", "why", "options")
    options = []
    for one in table.tables("options", "option"):
        one.only("text", "right", "why")
        right = one.yes_or_no("right")
        options.append(Option(one.text("text"), right, one.text("why", required=not right)))
    return Question(id, table.text("text"), table.text("kind"), table.text("why"), tuple(options))


def _prompts(text: str) -> tuple[str, ...]:
    """Prompts are the items of a list; where there is no list, the paragraphs that ask something."""
    listed = [found[1].strip() for line in text.splitlines() if (found := _PROMPT.match(line.strip()))]
    if listed:
        return tuple(listed)
    paragraphs = [" ".join(one.split()) for one in re.split(r"\n\s*\n", text)]
    return tuple(one for one in paragraphs if one and not one.startswith("#") and "?" in one)
