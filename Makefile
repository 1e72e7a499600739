# The two commands of the README: `make demo` and `make test`. Both work on a bare Debian 12 with
# Swift 6.3: what is missing is installed first.

# One thread makes OpenBLAS sum in one order, so that a rerun gives the same bits.
export OPENBLAS_NUM_THREADS = 1

class := Datasets/5e-mathematiques

datasets := 5e-mathematiques ce2-lecture-et-nombres college-mathematiques
version-5e-mathematiques := 2
5e-mathematiques := --as-of 2026-11-13 --population "simulated 5e class"
ce2-lecture-et-nombres := --as-of 2026-11-20 --population "simulated CE2 class"
college-mathematiques := --as-of 2026-11-20 --population "simulated collège, 6e to 3e"

.PHONY: demo test test-only lint docs embedding balise simulate models notebooks snapshots bench bench-catalogue recovery test-browser test-crash test-mutants test-models fuzz fuzz-formats policy-sign packages clean

demo: packages
	@swift build -c release --product balise --quiet
	@.build/release/balise class --from $(class) --lang fr

# Tests run optimised, or SIMD planes would take a hundred times as long: in a folder of their own, as
# what can be tested is not what is shipped.
testing := --configuration release -Xswiftc -enable-testing --scratch-path .build/testing --disable-index-store
run-tests := swift test --enable-swift-testing --disable-xctest $(testing)

test: packages lint
	swift build --build-tests $(testing) --explicit-target-dependency-import-check error
	$(run-tests) --skip-build
	@$(MAKE) --no-print-directory embedding docs

# The tests whose names match, as `make test-only SUITE=HelpTests`.
test-only: packages
	$(run-tests) --filter "$(SUITE)"

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

# The documentation builds, and every link in it leads somewhere.
docs:
	@.ci/docs $(testing)

# The notebook on embedding builds outside, on the `Balise` product alone, and prints what it shows.
embedding:
	@.ci/embedding

# Writes the shipped data sets anew, byte for byte; the answers of the school, too many to keep, for the first time.
simulate: $(datasets:%=simulate-%)

simulate-%: balise
	.build/release/balise simulate answers --catalogue Datasets/$*/catalogue.json \
	  $(addprefix --plan ,$(wildcard Datasets/$*/simulation.json)) --seed 2019 --out Datasets/$* --replace

# Fits the models of the shipped data sets anew.
models: simulate $(datasets:%=model-%)

model-%: balise
	.build/release/balise fit Datasets/$*/answers.csv --catalogue Datasets/$*/catalogue.json \
	  --variant full-recency-repetition --reading each --seed 1 --folds 5 $($*) \
	  --model Models/$*/$(or $(version-$*),1)/parameters.json

balise:
	swift build -c release --product balise

# Writes what the commands in the notebooks and in the README print now under them: read the
# difference before committing it.
notebooks:
	BALISE_NOTEBOOKS=write $(run-tests) --filter NotebookTests
	BALISE_NOTEBOOKS=write .ci/embedding

# Writes what every command prints on the shipped class, in both languages: read the difference before
# committing it.
snapshots:
	BALISE_SNAPSHOTS=write $(run-tests) --filter SnapshotTests

# How fast Balise is, beside pyBKT where its virtual environment can be made: one table with ratios.
bench: packages
	swift build -c release
	@.ci/bench

# How long a class on the catalogue of OATutor takes, where it is beside the project.
bench-catalogue: balise
	@.ci/bench-catalogue

# The report in a real browser: widths, light and dark, keys, accessibility, paper.
test-browser: packages
	swift build $(testing) --product balise
	@.ci/browser

# How well the parameters of simulated skills are found again.
recovery: packages
	swift build -c release --product Performance
	.build/release/Performance recovery

# Kills 200 writers of a ledger at random moments: nothing was shown that is not written down.
test-crash: packages
	swift build -c release --product Performance
	.build/release/Performance crash

# Tries every fault of every control of the floor, of which `make test` tries a sixteenth: the proof notices it.
test-mutants: packages
	BALISE_MUTANTS=all $(run-tests) --filter MutationTests

# Fits every shipped model anew, that of the school too, of which `make test` looks at the card: a stale one is refused.
test-models: packages
	BALISE_MODELS=all $(run-tests) --filter ShippedModelTests

# Changes all that the gate and the ledger read, in memory: make fuzz SECONDS=600 SEED=1.
fuzz: packages
	swift build -c release --product PolicyFuzz
	TMPDIR=$(or $(wildcard /dev/shm),/tmp) .build/release/PolicyFuzz $(or $(SECONDS),600) $(SEED)

# Changes files of every format that is read, in memory: make fuzz-formats SECONDS=600 SEED=1.
fuzz-formats: packages
	swift build -c release --product InterchangeFuzz
	.build/release/InterchangeFuzz $(or $(SECONDS),600) $(SEED)

# Signs the floor: make policy-sign KEY=path, the key outside the tree.
policy-sign:
	@.ci/policy-sign "$(KEY)"

packages:
	@.ci/packages

clean:
	rm -rf .build
