# Casebook: make (the site), make serve, make check, make test; make help tells more.

export NO_MKDOCS_2_WARNING = 1
export PIP_DISABLE_PIP_VERSION_CHECK = 1
export PIP_NO_INPUT = 1
# What another project's settings would change here: where pip installs and what Python imports.
export PIP_USER = 0
export PIP_REQUIRE_HASHES = 0
unexport PIP_TARGET PIP_PREFIX PIP_ROOT PIP_CONSTRAINT PIP_BUILD_CONSTRAINT PIP_REQUIREMENT PIP_EDITABLE PIP_NO_DEPS \
	PIP_DRY_RUN PIP_QUIET PIP_VERBOSE PIP_LOG PIP_PYTHON PIP_IGNORE_INSTALLED PIP_NO_BUILD_ISOLATION PIP_CONFIG_SETTINGS
unexport PYTHONHOME PYTHONPATH PYTHONSAFEPATH PYTHONSTARTUP PYTHONWARNINGS PYTHONOPTIMIZE VIRTUAL_ENV __PYVENV_LAUNCHER__

.DEFAULT_GOAL := site

# Half of the work: pages in a browser, and whatever else looks at the sites that those tests build; the others run beside
# them. Not tests/building: a shell makes what runs in the background deaf to the Ctrl-C that these send.
SECOND_HALF = tests/browser tests/markup tests/site/test_fourth_language.py

# How many people make bench makes up.
CASES = 1000

# The Python to make .venv with: make PYTHON=/path/to/python
PYTHON =
VENV = .venv/bin/python
PIP = $(VENV) -m pip --quiet --quiet
COMPILE = CUSTOM_COMPILE_COMMAND="make lock" $(VENV) -m piptools compile --quiet --generate-hashes --allow-unsafe \
	--strip-extras --build-deps-for editable --no-emit-index-url --no-emit-find-links --no-emit-trusted-host

# A folder that was moved or copied with its .venv, or a .venv whose Python is gone, is installed again.
PLACE := $(shell cat .venv/.installed 2>/dev/null)
ifneq ($(PLACE),$(CURDIR))
.venv/.installed: again
endif
ifneq ($(shell test -x .venv/bin/python && echo there),there)
.venv/.made: again
endif

.PHONY: site serve images check new release test bench lock clean help again

site: .venv/.installed ## build the whole site into site/
	@.venv/bin/casebook build

serve: .venv/.installed ## live preview on http://127.0.0.1:8000
	@.venv/bin/casebook serve

images: .venv/.installed-images ## draw the pictures that previews of links show, before a release
	@.venv/bin/casebook images

check: .venv/.installed ## check the content only, in a second or two
	@.venv/bin/casebook check

new: .venv/.installed ## open a record: make new KIND=person KEY=aliya-ulgi (or outlet, organisation, group, source)
	@test -n "$(KIND)" && test -n "$(KEY)" || { echo "Say what: make new KIND=person KEY=aliya-ulgi" >&2; exit 2; }
	@.venv/bin/casebook new "$(KIND)" "$(KEY)"

release: .venv/.installed ## write down what changed since the last release, before publishing: make release ON=2026-11-22
	@test -n "$(ON)" || { echo "Say the day: make release ON=2026-11-22" >&2; exit 2; }
	@.venv/bin/casebook release --on "$(ON)"

test: .venv/.installed-test ## lint, types and every test, those in a browser too
	@echo "== ruff"
	@$(VENV) -m ruff check --quiet .
	@$(VENV) -m ruff format --quiet --check . || { \
		echo "Not formatted; this formats them: $(VENV) -m ruff format" >&2; \
		$(VENV) -m ruff format --check .; }
	@echo "== mypy"
	@$(VENV) -m mypy
	@$(VENV) -m tests.browser.chromium --install
	@$(VENV) -m tests.markup.checkers --install
	@echo "== pytest, in two halves at a time; the second one's report comes last"
	@mkdir -p .cache; \
	$(VENV) -m pytest --no-header $(SECOND_HALF) > .cache/tests.log 2>&1 & second=$$!; \
	trap 'kill $$second' INT TERM; \
	$(VENV) -m pytest --no-header tests $(SECOND_HALF:%=--ignore=%); first=$$?; \
	wait $$second; second=$$?; cat .cache/tests.log; exit $$((first + second))

bench: .venv/.installed-bench ## measure the search beside lunr, MiniSearch and Pagefind on made-up people: make bench CASES=10000
	@$(VENV) -m tests.browser.chromium --install
	@$(VENV) bench/search/run.py --cases $(CASES)

lock: .venv/.installed-test ## pin again what pyproject.toml asks for (make lock UPGRADE=--upgrade for the newest)
	@$(COMPILE) $(UPGRADE) --output-file requirements.lock pyproject.toml
	@$(COMPILE) $(UPGRADE) --extra test --constraint requirements.lock --output-file tests/requirements.lock pyproject.toml
	@$(COMPILE) $(UPGRADE) --extra images --constraint tests/requirements.lock --output-file release/requirements.lock pyproject.toml

clean: ## remove what was built (.venv stays)
	@rm -rf site .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-6s %s\n", $$1, $$2 }' Makefile

.venv/.made:
	@if $(VENV) -m pip --version >/dev/null 2>&1; then touch $@; exit; fi; \
	for python in "$(PYTHON)" python3.14 python3.13 python3.12 python3.11 python3 python; do \
		"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 || continue; \
		echo "Making .venv with $$("$$python" --version)"; \
		"$$python" -m venv --clear .venv >/dev/null 2>&1 && touch $@ && exit; \
		"$$python" -m venv --clear --without-pip .venv && \
			"$$python" -m pip --quiet --python $(VENV) install pip && touch $@ && exit; \
		echo "$$python cannot make a virtual environment (on Debian: apt install python3-venv)" >&2; \
	done; \
	echo "No usable Python 3.11 or newer was found. Install one, or name it: make PYTHON=/path/to/python" >&2; exit 1

.venv/.installed: requirements.lock pyproject.toml .venv/.made
	@echo "Installing what requirements.lock names into .venv"
	@$(PIP) install --require-hashes --requirement requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@echo "$(CURDIR)" > $@

.venv/.installed-images: release/requirements.lock .venv/.installed
	@echo "Installing what release/requirements.lock names into .venv"
	@$(PIP) install --require-hashes --requirement release/requirements.lock
	@touch $@

.venv/.installed-test: tests/requirements.lock .venv/.installed
	@echo "Installing what tests/requirements.lock names into .venv"
	@$(PIP) install --require-hashes --requirement tests/requirements.lock
	@touch $@

.venv/.installed-bench: bench/search/requirements.txt .venv/.installed-test
	@echo "Installing what bench/search/requirements.txt names into .venv"
	@$(PIP) install --requirement bench/search/requirements.txt
	@touch $@
