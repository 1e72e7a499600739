# The two commands of the README: `make demo` and `make test`. Both work on a bare Debian 12 with
# Swift 6.3: what is missing is installed first.

# One thread makes OpenBLAS sum in one order, so that a rerun gives the same bits.
export OPENBLAS_NUM_THREADS = 1

class := Datasets/5e-mathematiques

.PHONY: demo test lint docs simulate models packages clean

demo: packages
	@swift build -c release --product balise --quiet
	@.build/release/balise class --from $(class) --lang fr

test: packages lint
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build --disable-xctest
	@$(MAKE) --no-print-directory docs

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

# The documentation builds, and every link in it leads somewhere.
docs:
	@.ci/docs

# Writes the shipped class anew, byte for byte.
simulate:
	swift build -c release --product balise
	.build/release/balise simulate answers --catalogue $(class)/catalogue.json --seed 2019 --out $(class)

packages:
	@.ci/packages

clean:
	rm -rf .build
