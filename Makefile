# make plan plans the flagship on a fresh machine with Swift 6.3; make serve opens it in a browser;
# make test runs all tests.

SCHEDULE := schedules/mkb-route-2021.yaml
PACKAGES := libical-dev libmd-dev libgmime-3.0-dev libxlsxwriter-dev libzip-dev libexpat1-dev \
  libcurl4-openssl-dev coinor-libclp-dev pkg-config unzip
STRICT := --explicit-target-dependency-import-check error
SOURCES := Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources \
  Benchmarks/Tests

.PHONY: plan serve build workplace test format lint benchmark packages clean

plan: build
	.build/release/leernetwerk plan $(SCHEDULE)

# On a copy, in the year that the flagship is about.
serve: workplace
	mkdir -p out/werkplek
	cp -Rn schedules/. out/werkplek/
	cd out/werkplek && ../../.build/release/leernetwerk serve mkb-route-2021.yaml \
	  --now 2021-01-15T09:00:00Z

build: packages
	swift build --configuration release --product leernetwerk $(STRICT)

# The server stands on many packages: who only plans does without.
workplace: build
	swift build --configuration release --product leernetwerk-serve $(STRICT)

test: packages
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
