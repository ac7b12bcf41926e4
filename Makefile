# Sourcier: every task of the project. `make help` lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
CORPUS ?= ../shared/corpus

.DEFAULT_GOAL := help
.PHONY: help run test lint setup

help: ## cette liste
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-15s %s\n", $$1, $$2}'

run: $(VENV)/.runtime ## installe le nécessaire et sert l’application sur http://127.0.0.1:8000
	$(BIN)/sourcier serve --port $(PORT)

test: $(VENV)/.dev ## installe le nécessaire et lance toute la suite de tests
	$(BIN)/python -m pytest

setup: $(VENV)/.dev ## installe tout (exécution, entraînement, développement)

lint: $(VENV)/.dev ## ruff, mypy, contrats d’import, djlint
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/djlint --check --lint --quiet web/templates

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: requirements/runtime.txt setup.cfg | $(BIN)/python
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/runtime.txt
	$(BIN)/python -m pip install --quiet --no-deps -e .
	touch $@

$(VENV)/.dev: requirements/dev.txt setup.cfg | $(BIN)/python
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --no-deps -e .
	touch $@ $(VENV)/.runtime
