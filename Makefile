# make plan plans the flagship on a fresh machine with Swift 6.3; make test runs all tests.

SCHEDULE := schedules/mkb-route-2021.yaml
PACKAGES := libical-dev libmd-dev coinor-libcbc-dev pkg-config unzip
STRICT := --explicit-target-dependency-import-check error
SOURCES := Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

.PHONY: plan build test format lint packages clean

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

packages:
	@.ci/install $(PACKAGES)

clean:
	rm -rf .build .build-asan Benchmarks/.build out
