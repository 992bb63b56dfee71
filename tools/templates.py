"""Compiles every template of ours, so that a slip shows before a page is opened. Also refuses inline script and style."""

import os
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("CHILDFIRST_TEST", "1")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "childfirst.config.settings")

# The content security policy would silently block these in the browser.
INLINE = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>|<style\b|\sstyle=\"|\son[a-z]+=\"|javascript:", re.IGNORECASE)
UNSAFE = re.compile(r"\|\s*safe\b|\{%-?\s*autoescape false")
# One file each, read without a server: they carry their own style.
ALONE = ("childfirst/adapters/", "childfirst/keeping/templates/keeping/pack.html")
LONGEST = 150


def main() -> int:
    """Print what is wrong; status 1 if anything is."""
    import django

    django.setup()
    from django.template import engines

    environment = engines["jinja2"].env
    wrong = []
    for path in sorted((ROOT / "childfirst").glob("*/templates/**/*.html")):
        name, text = str(path.relative_to(ROOT)), path.read_text()
        try:
            environment.compile(text, filename=str(path))
        except Exception as error:
            wrong.append(f"{name}: {error}")
        lines = text.splitlines()
        for number, line in enumerate(lines, 1):
            if INLINE.search(line) and not name.startswith(ALONE):
                wrong.append(f"{name}:{number}: inline script or style, which the content security policy blocks")
            if UNSAFE.search(line):
                wrong.append(f"{name}:{number}: unescaped output")
        if len(lines) > LONGEST:
            wrong.append(f"{name}: {len(lines)} lines; split it (at most {LONGEST})")
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
