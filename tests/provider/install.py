"""Run as a script: fetches the OpenID provider that tests sign in through, as package-lock.json names it, with Node from the wheel that builds the assets.

Where npm's registry cannot be reached it says so and ends well: those tests are then skipped, and say why.
"""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
MADE_FROM = HERE / "node_modules/.made-from"


def main() -> None:
    sys.path.insert(0, str(ROOT))
    from build_assets import CannotBuild, fetch_packages, node_programs

    lock = (HERE / "package-lock.json").read_text()
    if MADE_FROM.exists() and MADE_FROM.read_text() == lock:
        return
    try:
        fetch_packages(HERE, *node_programs())
    except CannotBuild as error:
        print(f"The tests' OpenID provider is left out: {error}", file=sys.stderr)
    else:
        MADE_FROM.write_text(lock)


if __name__ == "__main__":
    main()
