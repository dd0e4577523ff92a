#!/usr/bin/env bash
# The top level is the owner's and does not grow: core/README.md says where things go.
set -euo pipefail
. tests/house/files.sh

known='.ci .clang-format .clang-tidy .gitignore CMakeLists.txt CMakePresets.json LICENSE README.md
app core resources tests translations ui'
found=$(project_files | tr '\0' '\n' | cut -d/ -f1 | sort -u)
strange=$(grep -vxF -e "$(tr ' ' '\n' <<<"$known")" <<<"$found") || strange=
if [[ -z $found || -n $strange ]]; then
    echo "not for the top level: ${strange:-(no files found at all)}"
    exit 1
fi
