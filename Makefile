# make serve and make test are all the set-up there is; make help lists the rest.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help serve build debug test test-swift test-browser test-contract lint format bench bench-search clean

SWIFT_FLAGS := --explicit-target-dependency-import-check error
RELEASE := .build/release/handrail
DEBUG := .build/debug/handrail
PYTHON := .venv/bin/python

help: ## list what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

serve: build ## install what is missing, build, and serve Articles/ on http://127.0.0.1:8080
	exec $(RELEASE) serve

build: ## build the release binary
	@Support/install build
	swift build -c release --product handrail --static-swift-stdlib $(SWIFT_FLAGS)

debug:
	@Support/install build
	swift build $(SWIFT_FLAGS)

test: test-swift test-browser test-contract ## install what is missing and run every test

test-swift: $(PYTHON) ## the tests of the targets and of the running server
	@Support/install build test
	@Support/fetch-specification $(PYTHON)
	swift build --build-tests $(SWIFT_FLAGS)
	swift test --skip-build --quiet --disable-xctest

test-browser: debug $(PYTHON) ## the tests of the pages, in Chromium
	@Support/install browser
	HANDRAIL_BINARY=$(CURDIR)/$(DEBUG) $(PYTHON) -m pytest Tests/Browser -q -n 2 --dist loadfile

test-contract: debug $(PYTHON) ## the API against its document, with good requests and bad ones
	HANDRAIL_BINARY=$(CURDIR)/$(DEBUG) $(PYTHON) -m pytest Tests/Contract -q

REQUIREMENTS := Tests/Browser/requirements.txt Tests/Contract/requirements.txt

$(PYTHON): $(REQUIREMENTS)
	@Support/install python
	python3 -m venv .venv
	$(PYTHON) -m pip install --quiet --disable-pip-version-check $(REQUIREMENTS:%=-r %)
	touch $(PYTHON)

# Dates are judged by the day of the last change, so that an old one is as good as it was.
CHECKED_ON := $(shell git log -1 --format=--date=%cs 2>/dev/null)

lint: debug ## check the format of the code and the articles
	swift format lint --strict --recursive Package.swift Sources Tests
	$(DEBUG) check Articles --strict $(CHECKED_ON)

format: ## put the code into the project's format
	swift format --in-place --recursive Package.swift Sources Tests

bench: build ## measure, as ratios against references in the same run
	@Support/install bench
	python3 Benchmarks/bench.py --binary $(CURDIR)/$(RELEASE)

bench-search: build ## measure what the search finds, against bare FTS5 in the same run
	python3 Benchmarks/bench_search.py --binary $(CURDIR)/$(RELEASE)

clean: ## remove what was built
	rm -rf .build .venv
