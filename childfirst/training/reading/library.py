"""Every module of this installation: those shipped, and those of folders that the settings name. Read once a process."""

from functools import cache
from pathlib import Path
from typing import Final

from django.conf import settings

from childfirst.training.reading.read import read_module
from childfirst.training.reading.shapes import BadModule, Fault, Module

SHIPPED: Final = Path(__file__).resolve().parent.parent / "modules"


class Library:
    """Modules by slug, in the order of their numbers. One that cannot be read is named in `broken` and left out."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self.modules: dict[str, Module] = {}
        self.broken: list[Fault] = []
        for folder in [one for root in folders for one in module_folders(root)]:
            try:
                module = read_module(folder)
            except BadModule as wrong:
                self.broken += wrong.faults
                continue
            if module.slug in self.modules:
                self.broken.append(Fault(folder.name, f"another module is called “{module.slug}”"))
            else:
                self.modules[module.slug] = module
        self.modules = dict(sorted(self.modules.items(), key=lambda one: (one[1].number, one[0])))

    def get(self, slug: str) -> Module | None:
        """A module, or None where it is not here (any more)."""
        return self.modules.get(slug)

    def numbered(self, number: int) -> Module | None:
        """The module with this number in its folder's name."""
        return next((one for one in self.modules.values() if one.number == number), None)

    def title(self, slug: str) -> str:
        """Its title; a slug that is not here any more is shown as it is."""
        found = self.modules.get(slug)
        return found.title if found else slug

    def __iter__(self):  # type: ignore[no-untyped-def]
        return iter(self.modules.values())

    def __len__(self) -> int:
        return len(self.modules)


def module_folders(root: Path) -> list[Path]:
    """The folders of modules under one root."""
    return sorted(one for one in root.iterdir() if (one / "module.toml").exists()) if root.is_dir() else []


def library() -> Library:
    """The modules of this installation."""
    return _library(tuple(Path(one) for one in settings.LEARNING_FOLDERS))


@cache
def _library(folders: tuple[Path, ...]) -> Library:
    return Library(folders)
