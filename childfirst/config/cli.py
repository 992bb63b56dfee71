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

SET_UP_FIRST = "set CHILDFIRST_SECRET_KEY and run `childfirst setup` first, see docs/how-to/install.md."


def django_ready() -> None:
    """Start Django, once, for a command that needs the database."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "childfirst.config.settings")
    django.setup()


def _files() -> dict[str, str]:
    """Command → module name. A command that Python keeps for itself (`import`) lives in a file with an underscore."""
    names = [module.name for module in pkgutil.iter_modules(commands.__path__)]
    return {name.rstrip("_"): name for name in sorted(names) if not name.startswith("_")}


def _module(file: str) -> ModuleType:
    return importlib.import_module(f"{commands.__name__}.{file}")


def parser(only: str | None = None) -> argparse.ArgumentParser:
    """The whole command line, or just one command of it: a rule check need not load what a web server needs."""
    top = argparse.ArgumentParser(
        prog="childfirst",
        description="Police children as children: record once, see the vulnerability beside the offence, decide in time.",
    )
    subparsers = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    files = _files()
    for name, file in files.items():
        if only in files and name != only:
            continue
        module = _module(file)
        sub = subparsers.add_parser(name, help=module.HELP, description=module.HELP)
        module.add_arguments(sub)
        sub.set_defaults(run=module.run)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Exit status: 0 all well, 1 some record or step failed, 2 the command line or the set-up is wrong."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    options = parser(given[0] if given else None).parse_args(given)
    try:
        return int(options.run(options) or 0)
    except ChildFirstError as error:
        print(f"childfirst {options.command}: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130
    except Exception as error:
        if isinstance(error, OSError) and error.filename and error.strerror:
            print(f"childfirst {options.command}: {error.filename}: {error.strerror}.", file=sys.stderr)
            return 1
        said = _not_set_up(error)
        if not said:
            raise
        print(f"childfirst {options.command}: {said}", file=sys.stderr)
        return 2


def _not_set_up(error: Exception) -> str:
    """What to do where the settings or the tables are not there yet; empty for any other fault."""
    if "django" not in sys.modules:
        return ""
    from django.core.exceptions import ImproperlyConfigured
    from django.db.utils import OperationalError, ProgrammingError

    text = str(error)
    if isinstance(error, ImproperlyConfigured):
        return SET_UP_FIRST if "CHILDFIRST_SECRET_KEY" in text else text
    absent = any(words in text for words in ("no such table", "does not exist", "unable to open database file"))
    return SET_UP_FIRST if absent and isinstance(error, OperationalError | ProgrammingError) else ""


if __name__ == "__main__":
    sys.exit(main())
