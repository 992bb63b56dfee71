"""Short stories for a visitor, one file each. A new file with a STORY in it is a new story: nothing else has to change."""

import importlib
import pkgutil
from functools import cache

from childfirst.demo.loading.world import World
from childfirst.demo.stories.kit import Story


@cache
def stories() -> tuple[Story, ...]:
    """Every story, in the order in which they are told."""
    names = [module.name for module in pkgutil.iter_modules(__path__) if module.name != "kit"]
    found = [importlib.import_module(f"{__name__}.{name}").STORY for name in names]
    return tuple(sorted(found, key=lambda story: story.order))


def story(slug: str) -> Story | None:
    """One story by its address."""
    return next((one for one in stories() if one.slug == slug), None)


def plant(world: World) -> None:
    """Plant every story's records."""
    for one in stories():
        one.plant(world)
