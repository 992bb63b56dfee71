"""Modules for the journeys: the small invented one, always; and copies of it for numbers that this checkout ships no module for."""

import shutil
from pathlib import Path

from childfirst.training.reading.library import SHIPPED, module_folders

SMALL = Path(__file__).parents[1] / "apps" / "training" / "modules" / "90-listening-first"
NUMBERS = (2, 4, 5, 7)  # what acts and offers ask for


def make_modules(folder: Path) -> Path:
    """A folder of modules beside those that are shipped."""
    there = {int(one.name[:2]) for one in module_folders(SHIPPED)}
    shutil.copytree(SMALL, folder / SMALL.name)
    for number in NUMBERS:
        if number not in there:
            copy = Path(shutil.copytree(SMALL, folder / f"{number:02}-stand-in-{number}"))
            about = copy / "module.toml"
            text = about.read_text().replace('"listening-first"', f'"stand-in-{number}"')
            about.write_text(text.replace('"Listening first"', f'"Stand-in {number}"'))
    return folder
