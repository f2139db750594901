# The commands people type. Each makes the environment it needs, from the pinned lists in requirements/.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help site serve test check bench schema lock clean

help:
	@echo "make site    build the site into site/"
	@echo "make serve   live preview on http://localhost:8000/"
	@echo "make test    everything that must hold"
	@echo "make check   formatting, lint, types and workflows: a part of make test"
	@echo "make bench   the measurements"
	@echo "make schema  write source/schema/ anew after a change of the model"
	@echo "make lock    pin the newest versions of what pyproject.toml asks for"

# The finished site replaces the last one only when it is whole.
site: $(VENV)/site.stamp
	@$(BIN)/mkdocs build --strict --quiet --site-dir .build/site
	@rm -rf .build/last && if [ -e site ]; then mv site .build/last; fi && mv .build/site site && rm -rf .build/last
	@echo "The site is in site/."

serve: $(VENV)/site.stamp
	@$(BIN)/mkdocs serve

test: check $(VENV)/chromium.stamp $(VENV)/vnu.stamp
	@$(BIN)/pytest --numprocesses auto --dist worksteal

check: $(VENV)/dev.stamp
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/actionlint
	@$(BIN)/zizmor --offline --quiet .github

bench: $(VENV)/chromium.stamp
	@PYTHONPATH=hooks:tests $(BIN)/python tests/bench.py

schema: $(VENV)/site.stamp
	@PYTHONPATH=hooks $(BIN)/python -m compact.check.schema source/schema

lock:
	@$(PYTHON) -m venv .build/uv && .build/uv/bin/pip install --quiet uv
	@.build/uv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
		--custom-compile-command "make lock" pyproject.toml -o requirements/site.txt
	@.build/uv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
		--custom-compile-command "make lock" --extra dev -c requirements/site.txt pyproject.toml -o requirements/dev.txt

clean:
	rm -rf .build .venv site

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed: make PYTHON=…"; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/site.stamp: requirements/site.txt | $(VENV)/bin/python
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

$(VENV)/dev.stamp: requirements/dev.txt | $(VENV)/site.stamp
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

$(VENV)/chromium.stamp: tests/chromium.sh | $(VENV)/dev.stamp
	@sh tests/chromium.sh $(BIN)/playwright
	@touch $@

$(VENV)/vnu.stamp: tests/vnu.sh | $(VENV)/dev.stamp
	@sh tests/vnu.sh $(VENV)/vnu
	@touch $@
