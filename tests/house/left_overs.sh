#!/usr/bin/env bash
# Nothing in the sources is put off, silenced or skipped.
set -euo pipefail
. tests/house/files.sh

# "XXX" in quotes is the currency code for no currency.
words='\b(TODO|FIXME|HACK|NOLINT[A-Z]*|QSKIP)\b|(^|[^"])\bXXX\b'
mapfile -d '' -t files < <(project_files ':!tests/house/left_overs.sh' ':!LICENSE')
[[ ${#files[@]} -gt 0 ]] || { echo 'no files found' && exit 1; }
if grep -nIE -- "$words" "${files[@]}"; then
    exit 1
fi
