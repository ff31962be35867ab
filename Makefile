# Each target does all its own set-up, and only what is missing.

VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= python3
READY := $(VENV)/.ready
EXAMPLE := digits-cnn
WORKERS ?= 2

.PHONY: setup run test test-slow test-gpu lint format bench screenshots translations wheel clean

setup: $(READY)

# torch first and by itself: on some systems the version pinned in constraints.txt is a lighter build than the newest.
$(READY): pyproject.toml constraints.txt scripts/system-libraries
	@scripts/system-libraries
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[test]"
	@touch $@

run: setup
	@if $(BIN)/python -c "import sys; from netbuilder.app.main import has_display; sys.exit(not has_display())"; then \
		exec $(BIN)/netbuilder --template $(EXAMPLE); \
	else \
		echo "There is no display to open the window on, so the example $(EXAMPLE) trains here in the terminal."; \
		exec $(BIN)/netbuilder train examples/$(EXAMPLE).json --out "$$(mktemp -d)/run"; \
	fi

test: setup
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -n $(WORKERS) --dist loadfile

# What takes longer than a suite may: more fuzzing, and everything marked slow.
test-slow: setup
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -m slow

# For whoever has a GPU: CUDA or an Apple one. What is not there is skipped, and the reason told.
test-gpu: setup
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -rs -m gpu tests/training/test_gpu.py

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

format: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: setup
	@for each in startup shapes canvas training image_folder; do \
		echo "== $$each"; QT_QPA_PLATFORM=offscreen $(BIN)/python benchmarks/$$each.py || exit 1; \
	done

screenshots: setup
	QT_QPA_PLATFORM=offscreen $(BIN)/python scripts/screenshots.py docs/screenshots --only canvas --theme dark --scale 2
	QT_QPA_PLATFORM=offscreen $(BIN)/python scripts/screenshots.py docs/screenshots --page docs/screenshots.md

# What the window says, for translators, and the languages that there are.
translations: setup
	$(BIN)/python scripts/translations.py

wheel: setup
	$(BIN)/python -m hatchling build -t wheel

clean:
	rm -rf $(VENV) dist build
