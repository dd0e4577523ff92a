#!/usr/bin/env bash
# translations.sh CMAKE: every text is translated, and the .ts files hold exactly the texts of the sources: the
# build's own update target, run in a copy, changes nothing.
set -euo pipefail
. tests/house/files.sh

if grep -n -B2 'type="unfinished"' translations/*.ts; then
    echo 'unfinished translations: see above'
    exit 1
fi
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
project_files ':!tests' | xargs -0 cp --parents -t "$copy"
"$1" -S "$copy" -B "$copy/.build" -G Ninja -DKASSA_WITH_TESTS=OFF >"$copy/log" 2>&1 &&
    "$1" --build "$copy/.build" --target update_translations >>"$copy/log" 2>&1 || {
    cat "$copy/log"
    exit 1
}
diff -ru translations "$copy/translations" || {
    echo 'the .ts files are not up to date: cmake --build .build/ci --target update_translations'
    exit 1
}
