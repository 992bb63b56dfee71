"""`childfirst COMMAND`: finds the commands in `config/commands` and hands over. Django starts only for those that need it."""

import argparse
import importlib
import os
import pkgutil
import sys
from collections.abc import Sequence
from types import ModuleType

from childfirst.config import commands
from childfirst.foundation.errors import ChildFirstError


def django_ready() -> None:
    """Start Django, once, for a command that needs the database."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "childfirst.config.settings")
    django.setup()


def _modules() -> dict[str, ModuleType]:
    names = [module.name for module in pkgutil.iter_modules(commands.__path__)]
    found = [importlib.import_module(f"{commands.__name__}.{name}") for name in names if not name.startswith("_")]
    return {module.NAME: module for module in found}


def parser() -> argparse.ArgumentParser:
    """The whole command line, for running and for its reference page."""
    top = argparse.ArgumentParser(
        prog="childfirst", description="Police children as children: record once, see the vulnerability beside the offence, decide in time."
    )
    subparsers = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, module in sorted(_modules().items()):
        sub = subparsers.add_parser(name, help=module.HELP, description=module.HELP)
        module.add_arguments(sub)
        sub.set_defaults(run=module.run)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Exit status: 0 all well, 1 some record or step failed, 2 the command line itself is wrong."""
    options = parser().parse_args(arguments)
    try:
        return int(options.run(options) or 0)
    except ChildFirstError as error:
        print(f"childfirst {options.command}: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
