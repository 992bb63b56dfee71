#!/usr/bin/env bash
# Every gate that is not a test. Runs them all, prints what failed, and ends with a non-zero status if any did.
set -uo pipefail
cd "$(dirname "$0")/.."
export CHILDFIRST_TEST=1
failed=()
try() { # try WORDS command...
  local words=$1; shift
  local out; if out=$("$@" 2>&1); then printf "  ok   %s\n" "$words"; grep "^note:" <<<"$out" | sed "s/^/       /"; else printf '  FAIL %s\n%s\n' "$words" "$out"; failed+=("$words"); fi
}
try "format"              .venv/bin/ruff format --check --quiet .
try "lint"                .venv/bin/ruff check --quiet .
try "import contracts"    .venv/bin/lint-imports --no-logo
try "types"               .venv/bin/mypy
try "Django's own checks" .venv/bin/python manage.py check --fail-level WARNING
try "migrations"          .venv/bin/python manage.py makemigrations --check --dry-run
try "templates"           .venv/bin/python tools/templates.py
try "generated pages"     .venv/bin/python tools/pages.py
try "own wording"         .venv/bin/childfirst wording --fail-on H --without-quiet-layer README.md DEVELOPERS.md GLOSSARY.md CHANGELOG.md SECURITY.md docs/how-to/*.md docs/explanation/*.md docs/runbook/*.md childfirst/*/templates/*/*.html childfirst/training/modules/*/*.md childfirst/training/modules/*/*.toml childfirst/training/modules/*/*/*
try "learning modules"    .venv/bin/childfirst learning check
try "dependency audit"    .venv/bin/python tools/audit.py
[ ${#failed[@]} = 0 ] || { echo "Failed: ${failed[*]}"; exit 1; }
