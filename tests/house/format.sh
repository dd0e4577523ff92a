#!/usr/bin/env bash
# format.sh CLANG-FORMAT: every C++ source is as .clang-format says.
set -euo pipefail
. tests/house/files.sh

said=$(project_files '*.cpp' '*.h' | xargs -0 -n 40 "$1" --dry-run -Werror --style=file 2>&1) || {
    grep -oE '^[^ :]+:[0-9]+:' <<<"$said" | cut -d: -f1 | sort | uniq -c | sort -rn || echo "$said"
    echo "places to format in each file; in place: $1 -i FILE"
    exit 1
}
