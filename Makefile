# Sourcier: every task of the project. `make help` lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
NEWSPAPER4K := .venv-newspaper4k
PORT ?= 8000
CORPUS ?= ../shared/corpus

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help run test lint setup bench bench-reading bench-startup bench-smoke train evaluate floors migrations

help: ## cette liste
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-15s %s\n", $$1, $$2}'

run: $(VENV)/.runtime ## installe le nécessaire et sert l’application sur http://127.0.0.1:8000
	$(BIN)/sourcier serve --port $(PORT)

test: $(VENV)/.dev ## installe le nécessaire et lance toute la suite de tests
	$(BIN)/python -m pytest

setup: $(VENV)/.dev ## installe tout (exécution, entraînement, développement)

bench: bench-reading bench-startup ## tous les bancs d’essai (demande ../shared)

bench-reading: $(VENV)/.dev $(NEWSPAPER4K)/.ready ## la lecture et la note, à côté des bibliothèques du domaine
	$(BIN)/python -m bench.bench_reading --newspaper4k $(NEWSPAPER4K)/bin/python

bench-startup: $(VENV)/.dev ## ce que coûte une commande, ce que pèse un processus de lecture
	$(BIN)/python -m bench.bench_startup

bench-smoke: $(VENV)/.dev ## un tour rapide des bancs d’essai
	$(BIN)/python -m bench.bench_reading --rounds 1
	$(BIN)/python -m bench.bench_startup --rounds 1

train: $(VENV)/.dev ## entraîne un modèle sur CORPUS et le range dans scorer/models
	$(BIN)/sourcier train --corpus $(CORPUS) --out scorer/models

evaluate: $(VENV)/.dev ## refait les mesures du modèle livré sur CORPUS
	$(BIN)/sourcier evaluate --corpus $(CORPUS)

floors: $(VENV)/.dev ## échoue si une mesure passe sous training/floors.json
	$(BIN)/sourcier evaluate --corpus $(CORPUS) --json | $(BIN)/python -m training.floors

migrations: $(VENV)/.dev ## les migrations, sur SQLite et PostgreSQL
	$(BIN)/python -m pytest tests/migrations

lint: $(VENV)/.dev ## ruff, mypy, contrats d’import, djlint
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/djlint --check --lint --quiet web/templates

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

# A lock is its own constraint too: pip looks for a package with extras ("pydantic[email]") apart from
# the pinned one, and would take a newer release, which has no hash here.
locked = -r requirements/$(1).txt -c requirements/$(1).txt

# An editable install is not compiled as others are; every command would compile it again.
COMPILE := $(BIN)/python -m compileall -q features migrations scorer training web

$(VENV)/.runtime: requirements/runtime.txt setup.cfg | $(BIN)/python
	$(BIN)/python -m pip install --quiet --require-hashes $(call locked,runtime)
	$(BIN)/python -m pip install --quiet --no-deps -e .
	$(COMPILE)
	touch $@

$(VENV)/.dev: requirements/dev.txt setup.cfg | $(BIN)/python
	$(BIN)/python -m pip install --quiet --require-hashes $(call locked,dev)
	$(BIN)/python -m pip install --quiet --no-deps -e .
	$(COMPILE)
	touch $@ $(VENV)/.runtime

# It is imported by the same name as newspaper3k, hence an environment of its own.
$(NEWSPAPER4K)/.ready: requirements/newspaper4k.txt
	$(PYTHON) -m venv $(NEWSPAPER4K)
	$(NEWSPAPER4K)/bin/python -m pip install --quiet --require-hashes $(call locked,newspaper4k)
	touch $@
