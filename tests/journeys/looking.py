"""What every page that a journey comes to is looked at for: axe, the console, narrow screens, and links that keep their word."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
NARROW = (375, 320)
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

# What is folded away is looked at as well, and folded again afterwards.
UNFOLD = """() => { for (const one of document.querySelectorAll("details:not([open])")) { one.open = true; one.dataset.folded = "yes"; } }"""
FOLD = """() => { for (const one of document.querySelectorAll("details[data-folded]")) { one.open = false; delete one.dataset.folded; } }"""

_axe = Axe()


def faults(page: Any) -> list[str]:
    """Everything wrong with the page as it stands."""
    page.evaluate(UNFOLD)
    found = [*_axe_faults(page), *page.evaluate(LINKS), *_width_faults(page)]
    page.evaluate(FOLD)
    return [f"{page.url}: {one}" for one in found]


def _axe_faults(page: Any) -> list[str]:
    results = _axe.run(page, options={"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]})
    return [
        f"axe {fault['id']}: {fault['help']}: " + "; ".join(str(node["html"])[:160] for node in fault["nodes"][:3])
        for fault in results.response["violations"]
    ]


def _width_faults(page: Any) -> list[str]:
    before, found = page.viewport_size, []
    for width in NARROW:
        page.set_viewport_size({"width": width, "height": 800})
        too_wide = page.evaluate(TOO_WIDE)
        if too_wide:
            found.append(f"scrolls sideways at {width}: {too_wide}")
    page.set_viewport_size(before)
    return found
