# What a newcomer and CI run: `make demo`, `make test`, `make check`. Needs a Swift 6.3 toolchain;
# the SQLite headers are installed where they are missing.

SWIFT ?= swift
PREFIX ?= /usr/local
SHARE = $(DESTDIR)$(PREFIX)/share
BINARY := .build/release/concord
PORTABLE := .build/concord
DEMO := .build/demo.db
# One release build serves program and tests: tests use package access, never @testable.
TEST_FLAGS := -c release --disable-testable-imports

.PHONY: all demo test lint check gate build setup quick portable install clean

all: build

# Reads the sample articles and shows what they agree and disagree on.
demo: build
	rm -f $(DEMO) $(DEMO)-wal $(DEMO)-shm
	$(BINARY) ingest corpus/articles --db $(DEMO)
	$(BINARY) report --db $(DEMO)
	$(BINARY) brief --db $(DEMO)

build: setup
	$(SWIFT) build -c release --product concord

# As root, or with sudo where it asks no password; else it says what to install.
setup:
	@sh Benchmarks/setup.sh

# The program without optimisation, .build/quick/debug/concord: rebuilt in seconds where the release build takes
# minutes, and fast enough to look at what a changed rule does to some texts.
quick: setup
	$(SWIFT) build --product concord --scratch-path .build/quick

# The tests run the built program as a user would.
test: build
	$(SWIFT) test $(TEST_FLAGS)

lint:
	$(SWIFT) format lint --strict -r Sources Tests Benchmarks Package.swift

# What CI runs; warnings are errors by Package.swift.
check: lint test gate

# Measured floors, in Benchmarks/floors.json.
gate: build
	python3 Benchmarks/gate.py --concord $(BINARY)

# One file that runs where there is no Swift, with SQLite's library beside it, and starts in half the time.
portable: setup
	$(SWIFT) build -c release --product concord --static-swift-stdlib --scratch-path .build/portable
	strip -o $(PORTABLE) .build/portable/release/concord
	@echo "The program is $(PORTABLE)"

# That program, its manual page, and completions for three shells.
install: portable
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(PORTABLE) $(DESTDIR)$(PREFIX)/bin/concord
	install -d $(SHARE)/man/man1 $(SHARE)/bash-completion/completions \
	  $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d
	$(PORTABLE) manual > $(SHARE)/man/man1/concord.1
	$(PORTABLE) --generate-completion-script bash > $(SHARE)/bash-completion/completions/concord
	$(PORTABLE) --generate-completion-script zsh > $(SHARE)/zsh/site-functions/_concord
	$(PORTABLE) --generate-completion-script fish > $(SHARE)/fish/vendor_completions.d/concord.fish

clean:
	rm -rf .build
