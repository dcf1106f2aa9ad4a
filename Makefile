# make plan plans the flagship on a fresh machine with Swift 6.3; make test runs all tests.

SCHEDULE := schedules/mkb-route-2021.yaml
PACKAGES := libical-dev libmd-dev coinor-libclp-dev pkg-config unzip
STRICT := --explicit-target-dependency-import-check error
SOURCES := Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources \
  Benchmarks/Tests

.PHONY: plan build test format lint benchmark packages clean

plan: build
	.build/release/leernetwerk plan $(SCHEDULE)

build: packages
	swift build --configuration release --product leernetwerk $(STRICT)

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
