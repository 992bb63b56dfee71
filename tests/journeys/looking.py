"""What every page that a journey comes to is looked at for: axe, the console, narrow screens, and links that keep their word."""

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

# What axe judges, without what differs from row to row: two lists of unlike length, or two children's pages, are built alike. As a number of 53 bits.
BUILT_LIKE = """() => {
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
  const built = (one) => {
    const said = [...one.attributes].filter(({name}) => kept(name)).map(({name, value}) =>
      words.test(name) ? name + Boolean(value.trim()) : name + "=" + value.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\\d+/g, "N"));
    const inside = [];
    for (const child of one.childNodes) {
      const part = child.nodeType === 1 ? built(child) : child.nodeType === 3 && child.data.trim() ? "t" : "";
      if (part && part !== inside.at(-1)) inside.push(part);
    }
    return one.tagName + number(said.join(" ") + "[" + inside.join() + "]");
  };
  return built(document.documentElement);
}"""

# What is folded away is looked at as well, and folded again afterwards.
UNFOLD = """() => { for (const one of document.querySelectorAll("details:not([open])")) { one.open = true; one.dataset.folded = "yes"; } }"""
FOLD = """() => { for (const one of document.querySelectorAll("details[data-folded]")) { one.open = false; delete one.dataset.folded; } }"""

_axe = Axe()
_clean: set[str] = set()


def faults(page: Any) -> list[str]:
    """Everything wrong with the page as it stands."""
    page.evaluate(UNFOLD)
    found = [*_axe_faults(page), *page.evaluate(LINKS), *_width_faults(page)]
    page.evaluate(FOLD)
    return [f"{page.url}: {one}" for one in found]


def _axe_faults(page: Any) -> list[str]:
    """Asked once of pages that are built alike: two thirds of a journey's time went into asking again."""
    built = page.evaluate(BUILT_LIKE)
    if built in _clean:
        return []
    results = _axe.run(page, options={"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]})
    if not results.response["violations"]:
        _clean.add(built)
    return [
        f"axe {fault['id']}: {fault['help']}: " + "; ".join(str(node["html"])[:160] for node in fault["nodes"][:3])
        for fault in results.response["violations"]
    ]


def _width_faults(page: Any) -> list[str]:
    before = page.viewport_size
    page.set_viewport_size({"width": NARROW, "height": 800})
    too_wide = page.evaluate(TOO_WIDE)
    page.set_viewport_size(before)
    return [f"scrolls sideways at {NARROW}: {too_wide}"] if too_wide else []
