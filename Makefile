# The commands of this project. `make help` lists them; DEVELOPERS.md says more.
SHELL := /bin/bash
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3,11))' 2>/dev/null && { echo $$p; break; }; done)
BIN := .venv/bin
UV := $(BIN)/uv

# Where compiled files may not be kept, every process translates Django, Playwright and our own pages anew: two to six seconds each.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help demo test test-fast tables check fix lock pages audit sbom bench screenshots spark agree clean

help: ## This list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

demo: .venv/.run-ready ## Set everything up, make the invented London, serve it on 127.0.0.1:8000
	@exec $(BIN)/childfirst demo $(DEMO)

test: .venv/.test-ready ## Set everything up and run every test: SQLite, PostgreSQL, browser journeys
	@bash tools/run_tests.sh

test-fast: .venv/.test-ready ## The tests without PostgreSQL and the browser
	@CHILDFIRST_TEST=1 $(BIN)/pytest -n 2 --dist loadscope -m "not journey"

tables: .venv/.test-ready ## After a migration changed: walk every one on SQLite and PostgreSQL, compare with the tables made in one go
	@CHILDFIRST_COMPARE_TABLES=1 bash tools/run_tests.sh tests/apps/foundation/test_tables.py

check: .venv/.test-ready ## Format, lint, types, import contracts, migrations, templates, generated pages, dependencies
	@$(BIN)/python tools/check.py

fix: .venv/.test-ready ## Format, mend what can be mended, write the generated pages anew
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format --quiet .
	@$(BIN)/python tools/pages.py --write

bench: .venv/.test-ready ## Print the screening and page figures
	@$(BIN)/childfirst bench

audit: .venv/.test-ready ## Reasons, hashes, licences and known vulnerabilities of every dependency
	@$(BIN)/python tools/audit.py

sbom: .venv/.test-ready ## What the product is made of, as CycloneDX, in var/sbom.json
	@mkdir -p var
	@$(BIN)/cyclonedx-py requirements requirements.lock --pyproject pyproject.toml --mc-type application --output-reproducible --of JSON -o var/sbom.json
	@echo "var/sbom.json: $$($(BIN)/python -c 'import json; print(len(json.load(open("var/sbom.json"))["components"]))') components"

agree: .venv/.test-ready ## Compare the engine with the plain reference of every rule over 100,000 invented histories
	@CHILDFIRST_TEST=1 CHILDFIRST_HISTORIES=$${HISTORIES:-100000} $(BIN)/pytest -s tests/rules/screening/test_screening_agrees_at_length.py

spark: .venv-spark/.ready ## Screen 1,000,000 contacts on a standalone Spark, lose a worker, link records, compare with one machine
	@.venv-spark/bin/python tools/spark_check.py --contacts 1000000

screenshots: .venv/.test-ready ## Take the README's pictures anew
	@CHILDFIRST_SCREENSHOTS=1 $(BIN)/pytest -m journey tests/journeys/test_screenshots.py

lock: .venv/.uv ## After a change to pyproject.toml: resolve and write the requirement files
	@$(UV) lock --quiet
	@$(UV) export -q --extra notify --extra oidc --extra pdf --group build --no-emit-project --no-header --format requirements-txt -o requirements.lock
	@$(UV) export -q --extra notify --extra oidc --extra pdf --group build --group dev --no-emit-project --no-header --format requirements-txt -o requirements-dev.lock
	@$(UV) export -q --extra spark --group build --no-emit-project --no-header --format requirements-txt -o requirements-spark.lock

clean: ## Remove the environment, the demo and the built assets
	rm -rf .venv .venv-spark var node_modules childfirst/ui/static/vendor

.venv/.uv:
	@[ -n "$(PYTHON)" ] || { echo "Child First needs Python 3.11 or newer on the PATH."; exit 1; }
	@echo "Making a Python environment in .venv"
	@$(PYTHON) -m venv .venv || { echo "Python cannot make an environment. On Debian: apt-get install python3-venv"; exit 1; }
	@$(BIN)/pip install --quiet --disable-pip-version-check uv==0.13.9
	@touch $@

.venv/.run-ready: .venv/.uv requirements.lock pyproject.toml build_assets.py package-lock.json frontend/*.scss frontend/house/*.scss
	@echo "Installing the libraries"
	@$(UV) pip install --quiet --require-hashes -r requirements.lock
	@$(UV) pip install --quiet --no-deps --no-build-isolation --editable .
	@$(BIN)/python build_assets.py
	@touch $@

.venv/.test-ready: .venv/.run-ready requirements-dev.lock tests/provider/package-lock.json tests/provider/install.py
	@echo "Installing the test libraries"
	@$(UV) pip install --quiet --require-hashes -r requirements-dev.lock
	@$(BIN)/python tests/provider/install.py
	@touch $@

# Spark in an environment of its own: most who run or test Child First never need its several hundred megabytes.
.venv-spark/.ready: .venv/.uv requirements-spark.lock requirements-dev.lock
	@echo "Installing Spark into .venv-spark (several hundred megabytes the first time)"
	@[ -d .venv-spark ] || $(BIN)/python -m venv --without-pip .venv-spark
	@$(UV) pip install --quiet --python .venv-spark/bin/python --require-hashes -r requirements-spark.lock -r requirements-dev.lock
	@touch $@
