"""How long public pages take on a slow phone: a running site, Chromium with a slow network and a slow processor, each page several times.

    .venv/bin/python tools/phone.py http://127.0.0.1:8000 /public/ /public/commitments/

Network and processor are those of Lighthouse's mobile run: 150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up, the processor four
times slower. Nothing is kept from page to page. Prints the median and the slowest of first paint and of the whole page, and the bytes.
"""

import os
import shutil
import statistics
import sys
from typing import Any

from playwright.sync_api import sync_playwright

AGAIN = 7
LINE = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
SLOWER = 4
TIMES = """() => {
  const page = performance.getEntriesByType("navigation")[0];
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  const sizes = performance.getEntriesByType("resource").map((one) => one.transferSize);
  return [paint ? paint.startTime : 0, page.loadEventEnd, page.transferSize + sizes.reduce((sum, one) => sum + one, 0)];
}"""


def main(site: str, pages: list[str]) -> None:
    """One line for each page."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or "chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        for page in pages:
            taken = [_once(browser, f"{site.rstrip('/')}{page}") for _ in range(AGAIN)]
            paint, whole = [one[0] for one in taken], [one[1] for one in taken]
            print(
                f"{page:<28} first paint {statistics.median(paint):6.0f} ms (slowest {max(paint):6.0f})   "
                f"whole page {statistics.median(whole):6.0f} ms (slowest {max(whole):6.0f})   {taken[0][2] / 1000:6.1f} kB"
            )
        browser.close()


def _once(browser: Any, address: str) -> list[float]:
    context = browser.new_context(viewport={"width": 375, "height": 700}, device_scale_factor=2)
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    devtools.send("Network.enable")
    devtools.send("Network.emulateNetworkConditions", LINE)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address, wait_until="load")
    page.wait_for_timeout(200)
    found: list[float] = page.evaluate(TIMES)
    context.close()
    return found


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:] or ["/public/", "/public/commitments/"])
