#!/usr/bin/env bash
# Builds and runs the tests; `tests/run.sh --help` lists the rest.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$top"
. app/setup.sh
jobs=${KASSA_JOBS:-$(nproc)}
export CCACHE_BASEDIR=$top CCACHE_NOHASHDIR=1

usage() {
    cat <<'TEXT'
tests/run.sh                  all tests in a release build, then the core's again under ASan and UBSan
tests/run.sh --quick          without the second part
tests/run.sh --fuzz SECONDS   instead: every libFuzzer target that long (needs clang and its fuzzer runtime)
tests/run.sh --bench          instead: the benchmarks, results as JSON in .build/bench
tests/run.sh --tidy [REF]     instead: clang-tidy over all sources, or over those changed since REF
Missing Debian packages are named and installed first. KASSA_JOBS sets the number of jobs (now: all cores).
Exit: 0 ok, 1 something failed, 2 usage, 3 something is missing on this machine.
TEXT
}

configure() { # PRESET [OPTIONS]
    echo "== configure $1" >&2
    mkdir -p .build
    cmake --preset "$@" >".build/$1.log" 2>&1 || {
        cat ".build/$1.log" >&2
        return 1
    }
}

build() { # PRESET [TARGETS]
    local preset=$1 targets=()
    shift
    [[ $# -eq 0 ]] || targets=(--target "$@")
    echo "== build $preset" >&2
    local quiet=()
    [[ -t 1 ]] || quiet=(-- --quiet)
    cmake --build --preset "$preset" --parallel "$jobs" "${targets[@]}" "${quiet[@]}"
}

programs_named() { # PRESET PREFIX: the programs of a build tree whose names start so
    cmake --build --preset "$1" --target help | sed -nE "/_autogen/d; s/^($2[a-z0-9_]+): phony$/\1/p"
}

release_tests() {
    configure ci && build ci && ctest --preset ci -j "$jobs"
}

# Under the sanitizers only what runs in one process: peers and kill tests are left out by the test preset.
sanitized_tests() {
    local rooms
    mapfile -t rooms < <(find tests/core tests/providers -name CMakeLists.txt -printf '%h/all\n' 2>/dev/null | sort)
    configure asan && build asan "${rooms[@]}" && ctest --preset asan -j "$jobs"
}

fuzz() { # SECONDS
    local runtime name targets corpus found=0
    if ! command -v clang++ >/dev/null || ! runtime=$(clang++ -print-runtime-dir 2>/dev/null) ||
        ! compgen -G "$runtime/libclang_rt.fuzzer*.a" >/dev/null; then
        echo 'Fuzzing needs clang and its fuzzer runtime. As root run: apt-get install clang libclang-rt-dev' >&2
        return 3
    fi
    configure fuzz && mapfile -t targets < <(programs_named fuzz fuzz_) || return 1
    [[ ${#targets[@]} -gt 0 ]] || { echo 'No fuzz_* target in the build.' >&2 && return 1; }
    build fuzz "${targets[@]}" || return 1
    for name in "${targets[@]}"; do
        echo "== $name"
        corpus=(".build/fuzz/corpus/$name") # what is found is kept here; what is in the tree is only read
        mkdir -p "${corpus[0]}"
        [[ ! -d tests/fuzz/corpus/$name ]] || corpus+=("tests/fuzz/corpus/$name")
        "$(find .build/fuzz -name "$name" -type f -executable)" -max_total_time="$1" -verbosity=0 -print_final_stats=1 \
            -artifact_prefix=".build/fuzz/$name-" "${corpus[@]}" || found=1
    done
    return "$found"
}

bench() {
    local name targets failed=0
    configure ci && mapfile -t targets < <(programs_named ci bench_) || return 1
    [[ ${#targets[@]} -gt 0 ]] || { echo 'No bench_* target in the build.' >&2 && return 1; }
    build ci "${targets[@]}" kassa || return 1
    mkdir -p .build/bench
    for name in "${targets[@]}"; do
        echo "== $name"
        "$(find .build/ci -name "$name" -type f -executable)" --benchmark_out=".build/bench/$name.json" \
            --benchmark_out_format=json || failed=1
    done
    return "$failed"
}

# Everything: the unity files of a tree of its own, so that a header is read once for eight sources. Changed sources:
# each by itself, for which unity builds have no compile command. Nothing is built: tests include what moc makes of
# them, which is not looked at, so an empty file stands for it.
tidy() { # [REF]
    local tree unity sources test name made
    # The analyzer looks into sources that a file includes only where that file's path has this word.
    [[ $# -gt 0 ]] && tree=.build/tidy-changed unity=OFF || { tree=.build/tidy-UnifiedSource unity=ON; }
    mkdir -p .build
    cmake -S . -B "$tree" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_COMPILER=clang++ -DKASSA_UNITY="$unity" \
        -DKASSA_WITH_FUZZERS=ON >.build/tidy.log 2>&1 || { cat .build/tidy.log >&2 && return 1; }
    for test in $(git grep -l --untracked '^#include "tst_.*\.moc"$' -- tests); do
        name=$(basename "$test" .cpp) made=$tree/${test%.cpp}_autogen/include
        mkdir -p "$made" && : >"$made/$name.moc"
    done
    if [[ $# -gt 0 ]]; then
        mapfile -t sources < <(git diff --name-only --diff-filter=d "$1" -- '*.cpp' | sed "s|^|$top/|")
    else
        mapfile -t sources < <(sed -nE '/mocs_compilation|\/qrc_/d; s/^ *"file": "(.*)",?$/\1/p' \
            "$tree/compile_commands.json")
    fi
    [[ ${#sources[@]} -gt 0 ]] || { echo 'No changed sources.' && return 0; }
    run-clang-tidy -quiet -p "$tree" -j "$jobs" -checks=-bugprone-suspicious-include "${sources[@]}"
}

wrong_usage() {
    usage >&2
    exit 2
}

steps=(release_tests sanitized_tests)
case ${1-} in
'') [[ $# -eq 0 ]] || wrong_usage ;;
--help | -h) usage && exit 0 ;;
--quick) [[ $# -eq 1 ]] || wrong_usage && steps=(release_tests) ;;
--bench) [[ $# -eq 1 ]] || wrong_usage && steps=(bench) ;;
--fuzz) [[ $# -eq 2 && $2 =~ ^[1-9][0-9]*$ ]] || wrong_usage && steps=("fuzz $2") ;;
--tidy) [[ $# -le 2 ]] || wrong_usage && steps=("tidy ${2-}") ;;
*) wrong_usage ;;
esac

extra=
command -v npm >/dev/null || extra=$npm_packages # Node of other sources brings its own, which excludes Debian's
[[ ${1-} != --tidy ]] || extra+=$tidy_packages
need_packages "$build_packages" "$workstation_packages" "$test_packages" "$extra"
result=0
for step in "${steps[@]}"; do
    code=0
    $step || code=$?
    [[ $code -eq 0 ]] || echo "FAILED: ${step%% *}" >&2
    [[ $code -le $result ]] || result=$code
done
[[ $result -eq 0 ]] && verdict=ok || verdict=FAILED
echo "tests/run.sh: $verdict, $SECONDS s"
[[ $result -ne 3 ]] || exit 3
[[ $result -eq 0 ]] || exit 1
