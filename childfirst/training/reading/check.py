"""What a module must hold to be shipped: nothing unreachable, nothing uncited, no harmful wording of our own, readable, the right length."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from childfirst.rules import wording
from childfirst.rules.wording.extracts import markdown
from childfirst.training.reading.markdown import cited, words_of
from childfirst.training.reading.readability import measure
from childfirst.training.reading.shapes import OUTCOMES, SOURCE_STATUSES, Fault, Module, Node, Scenario

_DATE: Final = re.compile(r"^\d{4}-\d{2}-\d{2}$")
_RAW: Final = re.compile(r"</?[a-zA-Z][^>\n]*>")
_MARKS: Final = ("<!-- wording: off -->", "<!-- wording: on -->")
DRAWN: Final = 8  # how many questions a check draws
PASS: Final = 6
READ_A_MINUTE: Final = 180  # words, of somebody who takes them in
MINUTES_A_QUESTION: Final = 0.6
MINUTES_TO_REFLECT: Final = 3


@dataclass(frozen=True, slots=True)
class Bounds:
    """What the shipped modules keep to. A force's own may keep to others."""

    pages: tuple[int, int] = (6, 10)
    page_words: tuple[int, int] = (120, 330)
    scenarios: int = 2
    nodes: int = 5
    bank: tuple[int, int] = (14, 20)
    minutes: tuple[int, int] = (15, 25)
    prompts: tuple[int, int] = (2, 4)
    refresher_words: tuple[int, int] = (250, 550)
    ease: float = 45.0
    words_a_sentence: float = 22.0


SHIPPED_BOUNDS: Final = Bounds()
_MANY: Final = 10**6
# For a force's own modules, and for tests: only what a player cannot do without.
ANY_LENGTH: Final = Bounds(
    (1, _MANY), (0, _MANY), 1, 1, (DRAWN, _MANY), (0, _MANY), (1, _MANY), (0, _MANY), -_MANY, _MANY
)


def faults_of(module: Module, bounds: Bounds = SHIPPED_BOUNDS) -> list[Fault]:
    """Everything to put right in a module that could be read."""
    return [
        *_of_the_whole(module, bounds),
        *(fault for scenario in module.scenarios for fault in _of_scenario(module, scenario, bounds)),
        *_of_bank(module, bounds),
        *_of_citations(module),
        *_of_wording(module),
        *_of_reading(module, bounds),
    ]


def _of_the_whole(module: Module, bounds: Bounds) -> Iterator[Fault]:
    place = f"{module.folder}/module.toml"
    if not _DATE.match(module.version):
        yield Fault(place, f"`version` is a date such as 2026-11-26, not “{module.version}”")
    if not bounds.minutes[0] <= module.minutes <= bounds.minutes[1]:
        yield Fault(place, f"`minutes` is from {bounds.minutes[0]} to {bounds.minutes[1]}, not {module.minutes}")
    took = minutes_of(module)
    if bounds is not ANY_LENGTH and not bounds.minutes[0] * 0.6 <= took <= bounds.minutes[1] * 1.3:
        yield Fault(place, f"by its length it takes about {took:.0f} minutes, which is not {module.minutes}")
    if not 3 <= len(module.aims) <= 5:
        yield Fault(place, f"three to five aims, not {len(module.aims)}")
    if not any(change.version == module.version for change in module.changes):
        yield Fault(place, f"no [[changes]] says what is new in version {module.version}")
    yield from _between(len(module.pages), bounds.pages, f"{module.folder}/pages", "pages")
    yield from _between(len(module.reflection), bounds.prompts, f"{module.folder}/reflection.md", "prompts")
    if len(module.scenarios) < bounds.scenarios:
        yield Fault(f"{module.folder}/scenarios", f"at least {bounds.scenarios}, not {len(module.scenarios)}")
    for source in module.sources:
        if source.status not in SOURCE_STATUSES:
            yield Fault(f"{place}, source {source.id}", f"`status` is one of {', '.join(SOURCE_STATUSES)}")


def _between(number: int, bounds: tuple[int, int], place: str, what: str) -> Iterator[Fault]:
    if not bounds[0] <= number <= bounds[1]:
        yield Fault(place, f"{bounds[0]} to {bounds[1]} {what}, not {number}")


def _of_scenario(module: Module, scenario: Scenario, bounds: Bounds) -> Iterator[Fault]:
    nodes, place = scenario.nodes, scenario.file
    if scenario.start not in nodes:
        yield Fault(place, f"`start` is “{scenario.start}”, which is no node")
        return
    for node in nodes.values():
        yield from _of_node(node, nodes, f"{place}, node {node.id}")
    reached = _reached(scenario)
    for lost in sorted(set(nodes) - reached):
        yield Fault(f"{place}, node {lost}", "no choice leads here")
    if len(nodes) < bounds.nodes:
        yield Fault(place, f"at least {bounds.nodes} nodes, not {len(nodes)}")
    if not any(choice.to in nodes and not nodes[choice.to].is_end for choice in nodes[scenario.start].choices):
        yield Fault(place, "no choice leads to a second one: give it two depths")
    if "better" not in {nodes[id].outcome for id in reached}:
        yield Fault(place, "no end goes better")
    for stuck in sorted(reached - _can_end(scenario)):
        yield Fault(f"{place}, node {stuck}", "no end can be reached from here")


def _of_node(node: Node, nodes: dict[str, Node], where: str) -> Iterator[Fault]:
    for number, choice in enumerate(node.choices, 1):
        if choice.to not in nodes:
            yield Fault(f"{where}, choice {number}", f"leads to “{choice.to}”, which is no node")
    if node.is_end and node.outcome not in OUTCOMES:
        yield Fault(where, f"an end has an `outcome`: {', '.join(OUTCOMES)}")
    if len(node.choices) == 1:
        yield Fault(where, "one choice is no choice: give two, or make it an end")


def _reached(scenario: Scenario) -> set[str]:
    found, waiting = set(), [scenario.start]
    while waiting:
        id = waiting.pop()
        if id not in found and id in scenario.nodes:
            found.add(id)
            waiting += [choice.to for choice in scenario.nodes[id].choices]
    return found


def _can_end(scenario: Scenario) -> set[str]:
    found = {node.id for node in scenario.nodes.values() if node.is_end}
    while more := {
        node.id for node in scenario.nodes.values() if node.id not in found and found & {one.to for one in node.choices}
    }:
        found |= more
    return found


def _of_bank(module: Module, bounds: Bounds) -> Iterator[Fault]:
    place = f"{module.folder}/bank.toml"
    yield from _between(len(module.bank), (max(DRAWN, bounds.bank[0]), bounds.bank[1]), place, "questions")
    seen: set[str] = set()
    for question in module.bank:
        where = f"{place}, question {question.id}"
        if question.id in seen:
            yield Fault(where, "another question has the same `id`")
        seen.add(question.id)
        right = len(question.right)
        if question.kind not in ("one", "several"):
            yield Fault(where, '`kind` is "one" or "several"')
        if question.kind == "one" and right != 1:
            yield Fault(where, f"one option is right, not {right}")
        if question.kind == "several" and right < 2:
            yield Fault(where, f"several options are right, not {right}")
        if right == len(question.options) or len(question.options) < 3:
            yield Fault(where, "at least three options, and one that is wrong")
        if len({option.text for option in question.options}) < len(question.options):
            yield Fault(where, "two options say the same")


@dataclass(frozen=True, slots=True)
class Text:
    """One text with its place. `ours` is what the module says in its own voice; the rest tells what people do and say, or may answer."""

    place: str
    words: str
    ours: bool = True


def texts_of(module: Module) -> Iterator[Text]:
    """Every text that cites or could cite. A child's voice is not among them: it is the child's."""
    for page in module.pages:
        yield Text(page.file, page.text)
    for scenario in module.scenarios:
        yield Text(f"{scenario.file}, about", scenario.about)
        for node in scenario.nodes.values():
            where = f"{scenario.file}, node {node.id}"
            yield Text(f"{where}, scene", node.scene, ours=False)
            yield Text(f"{where}, learned", node.learned)
            for number, choice in enumerate(node.choices, 1):
                yield Text(f"{where}, choice {number}, because", choice.because)
    for question in module.bank:
        where = f"{module.folder}/bank.toml, question {question.id}"
        yield Text(where, question.text, ours=False)
        yield Text(f"{where}, why", question.why)
        for number, option in enumerate(question.options, 1):
            yield Text(f"{where}, option {number}", option.text, ours=False)
            yield Text(f"{where}, option {number}, why", option.why)
    yield Text(f"{module.folder}/refresher.md", module.refresher)


def _of_citations(module: Module) -> Iterator[Fault]:
    known = [source.id for source in module.sources]
    for id in sorted({id for id in known if known.count(id) > 1}):
        yield Fault(f"{module.folder}/module.toml", f"two sources have the id “{id}”")
    used = set()
    for one in texts_of(module):
        place, text = one.place, one.words
        found = cited(text)
        used |= set(found)
        for id in sorted(set(found) - set(known)):
            yield Fault(place, f"cites “{id}”, which is no source of this module")
        if raw := _RAW.search(words_of(text)):
            yield Fault(place, f"“{raw[0]}” is HTML: only CommonMark is read")
        if text.count(_MARKS[0]) != text.count(_MARKS[1]):
            yield Fault(place, "the wording check is switched off and not on again")
    for id in sorted(set(known) - used):
        yield Fault(f"{module.folder}/module.toml", f"source “{id}” is cited nowhere")


def _of_wording(module: Module) -> Iterator[Fault]:
    """Our own rules of wording, weight H, over what the module says in its own voice."""
    more = [Text(f"{module.folder}/module.toml", "\n\n".join([module.title, module.summary, *module.aims]))]
    more += [Text(f"{module.folder}/reflection.md", "\n\n".join(module.reflection))]
    for one in [*texts_of(module), *more]:
        if not one.ours:
            continue
        extract = markdown(one.words)
        for found in wording.check(extract.text, quiet_layer=False):
            if found.weight == "H":
                line, _ = extract.place(found.start)
                words = extract.text[found.start : found.end]
                yield Fault(f"{one.place}, line {line}", f"“{words}”: {found.why} Better: {found.suggestion}")


def _of_reading(module: Module, bounds: Bounds) -> Iterator[Fault]:
    for page in module.pages:
        read = measure(words_of(page.text))
        if read.ease < bounds.ease or read.words_a_sentence > bounds.words_a_sentence:
            yield Fault(
                page.file,
                f"hard to read: reading ease {read.ease:.0f} (at least {bounds.ease:.0f}), "
                f"{read.words_a_sentence:.0f} words a sentence (at most {bounds.words_a_sentence:.0f})",
            )
        yield from _between(read.words, bounds.page_words, page.file, "words")
    words = measure(words_of(module.refresher)).words
    yield from _between(words, bounds.refresher_words, f"{module.folder}/refresher.md", "words")


def minutes_of(module: Module) -> float:
    """About how long it takes: the pages, one way through each scenario, the check, the reflection."""
    words = sum(measure(words_of(page.text)).words for page in module.pages)
    words += sum(_words_of_a_way(scenario) for scenario in module.scenarios)
    return words / READ_A_MINUTE + DRAWN * MINUTES_A_QUESTION + MINUTES_TO_REFLECT


def _words_of_a_way(scenario: Scenario) -> int:
    """The mean node, as often as the mean way has nodes: about the square root of them all and one."""
    words = sum(
        len(
            f"{node.scene} {node.child} {node.learned} {' '.join(f'{one.text} {one.because}' for one in node.choices)}".split()
        )
        for node in scenario.nodes.values()
    )
    return int(words / max(1, len(scenario.nodes)) * (len(scenario.nodes) ** 0.5 + 1))
