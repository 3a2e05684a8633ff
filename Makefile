# `make run` prints the facts of the first article, `make test` runs the tests; both do all the set-up.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
SEED   := seeds/us-india-defence-framework.txt

.PHONY: run test lint types docs docs-check gate clean

run: $(VENV)/.installed
	@$(BIN)/diplo extract $(SEED)

test: $(VENV)/.dev
	$(BIN)/python -m pytest

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

docs: $(VENV)/.dev
	COLUMNS=80 $(BIN)/cog -r README.md CHANGELOG.md CONTRIBUTING.md docs/*.md

docs-check: $(VENV)/.dev
	COLUMNS=80 $(BIN)/cog --check README.md CHANGELOG.md CONTRIBUTING.md docs/*.md

gate: $(VENV)/.dev
	$(BIN)/python -m benchmarks.gate

$(VENV)/.installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "diplo needs Python 3.11 or newer; name one: make PYTHON=python3.12 run" >&2; exit 1; }
	@echo "Setting up $(VENV) (once, about a minute) ..." >&2
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . 2>$(VENV)/pip.log || \
	  { cat $(VENV)/pip.log >&2; exit 1; }
	@$(BIN)/python -m compileall -q diplo_cli
	@touch $@

$(VENV)/.dev: $(VENV)/.installed
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]' 2>$(VENV)/pip.log || \
	  { cat $(VENV)/pip.log >&2; exit 1; }
	@touch $@

clean:
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
