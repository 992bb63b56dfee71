"""What every page that a journey comes to is looked at for: axe, the console, narrow screens, and links that keep their word."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
NARROW = 320  # what fits here fits a phone of 375 as well
# A link to a place on the same page may repeat the words of the thing that stands there.
LINKS = """() => {
  const places = new Map();
  for (const link of document.querySelectorAll("a[href]:not([href^='#'])")) {
    if (!link.checkVisibility()) continue;
    const words = (link.getAttribute("aria-label") || link.textContent).replace(/\\s+/g, " ").trim();
    if (!places.has(words)) places.set(words, new Set());
    places.get(words).add(link.href);
  }
  return [...places].filter(([, to]) => to.size > 1).map(([words, to]) => `“${words}” leads to ${[...to].join(" and ")}`);
}"""
TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return "";
  const wide = [...document.body.querySelectorAll("*")].filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === "visible");
  wide.sort((one, other) => one.textContent.length - other.textContent.length); // the innermost is to blame
  const such = wide.slice(0, 3).map((one) => `<${one.tagName.toLowerCase()} class="${one.className}"> “${one.textContent.trim().slice(0, 40)}”`);
  return `${document.documentElement.scrollWidth} wide, such as ${such.join(", ")}`;
}"""

# Everything on the page in its place: what it is, what it stands in and what stands in it, without what differs from row to row. Two lists of unlike length,
# or two children's pages, have the same things in the same places. Each as a number of 53 bits.
THINGS = """() => {
  const kept = (name) => !/^(href|src|value|content|nonce|data-.*|d|points|x|y|x1|x2|y1|y2|cx|cy|width|height|action|datetime)$/.test(name);
  const words = /^(aria-label|alt|title|placeholder)$/;
  const number = (text) => {
    let [one, other] = [0xdeadbeef, 0x41c6ce57];
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      one = Math.imul(one ^ code, 2654435761);
      other = Math.imul(other ^ code, 1597334677);
    }
    return 4294967296 * (2097151 & other) + (one >>> 0);
  };
  const found = new Set();
  const look = (one, place) => {
    const said = [...one.attributes].filter(({name}) => kept(name)).map(({name, value}) =>
      words.test(name) ? name + Boolean(value.trim()) : name + "=" + value.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\\d+/g, "N"));
    const here = number([place, one.tagName, one.labels ? one.labels.length > 0 : "", ...said].join(" "));
    const inside = [];
    for (const child of one.childNodes) {
      const part = child.nodeType === 1 ? child.tagName : child.nodeType === 3 && child.data.trim() ? "t" : "";
      if (part && part !== inside.at(-1)) inside.push(part);
      if (child.nodeType === 1) look(child, here);
    }
    found.add(number(here + "[" + inside.join() + "]"));
  };
  look(document.documentElement, "");
  return [...found];
}"""

# What no thing has by itself: a name that is there twice, and one that is pointed at and is not there.
NAMES = """() => {
  const times = new Map();
  for (const {id} of document.querySelectorAll("[id]")) times.set(id, (times.get(id) ?? 0) + 1);
  const found = [...times].filter(([, many]) => many > 1).map(([id, many]) => `the id “${id}” is there ${many} times`);
  for (const name of ["for", "aria-labelledby", "aria-describedby"])
    for (const one of document.querySelectorAll(`[${name}]`))
      for (const id of one.getAttribute(name).split(" "))
        if (id && !times.has(id)) found.push(`${name} points at “${id}”, which is not there`);
  return found;
}"""

# Every way in which words stand on this page: their colour on what is behind them, their size and weight, how a link differs from the words around it, and
# what is small to press. What makes or breaks a contrast, a link that is seen as one, and a target.
COLOURS = """() => {
  const clear = /^rgba\\(.*, 0\\)$|^transparent$/;
  const found = new Set();
  for (const one of document.body.querySelectorAll("*")) {
    if (![...one.childNodes].some((inside) => inside.nodeType === 3 && inside.data.trim()) || !one.checkVisibility()) continue;
    const style = getComputedStyle(one);
    const behind = [];
    for (let at = one; at; at = at.parentElement) {
      const {backgroundColor, backgroundImage, opacity} = at === one ? style : getComputedStyle(at);
      if (opacity !== "1" || backgroundImage !== "none") behind.push(opacity + backgroundImage);
      if (clear.test(backgroundColor)) continue;
      behind.push(backgroundColor);
      if (!backgroundColor.startsWith("rgba")) break;
    }
    const link = one.tagName === "A" ? style.textDecorationLine + getComputedStyle(one.parentElement).color : "";
    found.add([style.color, link, style.fontSize, style.fontWeight, style.textShadow, Boolean(one.disabled), ...behind].join(" "));
  }
  for (const one of document.querySelectorAll("a[href], button, input, select, textarea, summary, [role], [tabindex]")) {
    const {width, height} = one.getBoundingClientRect();
    if (width && height && (width < 24 || height < 24))
      found.add(["small", one.tagName, one.className, getComputedStyle(one).display, width < 24, height < 24].join(" "));
  }
  return [...found];
}"""
BY_LOOKS = ("color-contrast", "link-in-text-block", "target-size")

# What is folded away is looked at as well, and folded again afterwards.
UNFOLD = """() => { for (const one of document.querySelectorAll("details:not([open])")) { one.open = true; one.dataset.folded = "yes"; } }"""
FOLD = """() => { for (const one of document.querySelectorAll("details[data-folded]")) { one.open = false; delete one.dataset.folded; } }"""

_axe = Axe()


class Clean:
    """What axe has found nothing wrong with. Given a file, every process of these tests adds to it and reads what the others added."""

    def __init__(self) -> None:
        self._known: set[str] = set()
        self._file: Path | None = None
        self._read = 0

    def shared_in(self, file: Path) -> None:
        """From now on with whoever else names this file."""
        self._file = file

    def lacks(self, marks: Iterable[str]) -> bool:
        """Is any of these new?"""
        if self._file and self._file.exists():
            with self._file.open() as lines:
                lines.seek(self._read)
                more = lines.read()
            whole = more.rpartition("\n")[0]
            self._read += len(whole.encode()) + bool(whole)
            self._known.update(whole.splitlines())
        return any(mark not in self._known for mark in marks)

    def add(self, marks: Iterable[str]) -> None:
        """Nothing was wrong with these."""
        new = [mark for mark in marks if mark not in self._known]
        self._known.update(new)
        if self._file and new:
            with self._file.open("a") as lines:
                lines.write("".join(f"{mark}\n" for mark in new))


clean = Clean()


def faults(page: Any) -> list[str]:
    """Everything wrong with the page as it stands."""
    page.evaluate(UNFOLD)
    found = [*_axe_faults(page), *page.evaluate(LINKS), *page.evaluate(NAMES), *_width_faults(page)]
    page.evaluate(FOLD)
    return [f"{page.url}: {one}" for one in found]


def _axe_faults(page: Any) -> list[str]:
    """Asked once of each thing in its place, and about looks once of each way that words stand: half of a journey's time went into asking again."""
    things, colours = [str(number) for number in page.evaluate(THINGS)], page.evaluate(COLOURS)
    pale = clean.lacks(colours)
    if not pale and not clean.lacks(things):
        return []
    options = {
        "runOnly": {"type": "tag", "values": WCAG},
        "resultTypes": ["violations"],
        "preload": pale,  # the style sheet, which is one for every page
        "rules": {rule: {"enabled": pale} for rule in BY_LOOKS},
    }
    violations = _axe.run(page, options=options).response["violations"]
    if not violations:
        clean.add([*things, *colours])
    return [
        f"axe {fault['id']}: {fault['help']}: " + "; ".join(str(node["html"])[:160] for node in fault["nodes"][:3])
        for fault in violations
    ]


def _width_faults(page: Any) -> list[str]:
    before = page.viewport_size
    page.set_viewport_size({"width": NARROW, "height": 800})
    too_wide = page.evaluate(TOO_WIDE)
    page.set_viewport_size(before)
    return [f"scrolls sideways at {NARROW}: {too_wide}"] if too_wide else []
