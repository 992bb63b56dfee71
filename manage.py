"""Django's own commands, for developers. Users have `childfirst`."""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "childfirst.config.settings")
    os.environ.setdefault("CHILDFIRST_TEST", "1")
    execute_from_command_line(sys.argv)
