# make plan plans the flagship on a fresh machine with Swift 6.3; make serve opens it in a browser;
# make test runs all tests.

SCHEDULE := schedules/mkb-route-2021.yaml
PACKAGES := libical-dev libmd-dev libgmime-3.0-dev libxlsxwriter-dev libzip-dev libexpat1-dev \
  libcurl4-openssl-dev coinor-libclp-dev pkg-config unzip
STRICT := --explicit-target-dependency-import-check error
# The ICU of Foundation, half of the whole, which both programs find beside them.
ICU := $(shell swiftc -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')/linux/lib_FoundationICU.so
# Swift's runtime comes along, and no path of this machine.
RELEASE := --configuration release --static-swift-stdlib -Xcc -ffile-prefix-map=$(CURDIR)=. \
  --force-resolved-versions $(STRICT)
SOURCES := Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources \
  Benchmarks/Tests

PREFIX ?= /usr/local
VERSION := $(shell sed -n 's/^## \([0-9.]*\).*/\1/p' CHANGELOG.md | head -n 1)
COMMIT := $(shell git describe --always --dirty --abbrev=12 --exclude '*' 2>/dev/null)
export REVISION := $(VERSION), commit $(or $(COMMIT),onbekend)

.PHONY: plan serve build workplace install package test format lint benchmark packages clean

plan: build
	.build/release/leernetwerk plan $(SCHEDULE)

# On a copy, in the year that the flagship is about.
serve: workplace
	mkdir -p out/werkplek
	cp -Rn schedules/. out/werkplek/
	cd out/werkplek && ../../.build/release/leernetwerk serve mkb-route-2021.yaml \
	  --now 2021-01-15T09:00:00Z

build: packages
	ICU=$(ICU) swift build $(RELEASE) --product leernetwerk
	install --compare --mode 644 $(ICU) .build/release

# The server stands on many packages: who only plans does without.
workplace: build
	ICU=$(ICU) swift build $(RELEASE) --product leernetwerk-serve

# With man pages, completions, schedules, manual and a service; docs/install.md.
install: workplace
	Packaging/install .build/release $(PREFIX) $(DESTDIR)

# A package for Debian 12 and an archive for other machines, in out/package.
package: workplace
	@.ci/install dpkg-dev patchelf xz-utils
	Packaging/package .build/release out/package

test: packages
	@.ci/install openssl
	swift test --disable-xctest $(STRICT)

format:
	swift format --in-place --parallel --recursive $(SOURCES)

lint:
	swift format lint --strict --parallel --recursive $(SOURCES)

# An hour and a half: six sizes, five seeds, three time limits, and an annealer.
benchmark: build
	swift build --package-path Benchmarks --configuration release --product benchmark
	$$(Benchmarks/peers/install) Benchmarks/peers/compare --chart Benchmarks/peers.svg \
	  >Benchmarks/peers.md
	@cat Benchmarks/peers.md

packages:
	@.ci/install $(PACKAGES)

clean:
	rm -rf .build .build-asan Benchmarks/.build out
