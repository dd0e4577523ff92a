#!/usr/bin/env bash
# Builds Kassa and starts it: `app/run.sh [ARGUMENTS OF kassa]`. Without arguments the workstation opens; where there
# is no screen the demo purchases run.
# Everything but the program's own output goes to stderr.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
tree=$top/.build/release
. "$top/app/setup.sh"

build() {
    cd "$top"
    if [[ ! -f $tree/build.ninja ]]; then
        echo 'Configuring ...' >&2
        # Without the tests: their packages are not needed for it.
        cmake --preset release -DKASSA_WITH_TESTS=OFF -DKASSA_WITH_BENCHMARKS=OFF >"$tree.log" 2>&1 || {
            cat "$tree.log" >&2
            return 1
        }
    fi
    local quiet=()
    [[ -t 2 ]] || quiet=(-- --quiet)
    cmake --build --preset release --parallel "${KASSA_JOBS:-$(nproc)}" --target kassa kassa-workstation "${quiet[@]}" >&2
}

need_packages "$build_packages" "$workstation_packages"
mkdir -p "$top/.build"
# Build trees of one checkout share what ccache holds.
(export CCACHE_BASEDIR=$top CCACHE_NOHASHDIR=1 && build)
[[ $# -gt 0 || -n ${DISPLAY-}${WAYLAND_DISPLAY-} ]] || set -- demo
exec "$tree/app/kassa" "$@"
