#!/usr/bin/env bash
# app/setup.sh against stand-ins for dpkg-query, id, sudo and apt-get: what it calls, says and answers.
set -euo pipefail

stubs=$(mktemp -d)
trap 'rm -rf "$stubs"' EXIT
calls=$stubs/calls
stub() { # NAME BODY
    printf '#!/bin/sh\n%s\n' "$2" >"$stubs/$1"
    chmod +x "$stubs/$1"
}
for tool in awk cat env grep mktemp rm sed tr; do
    ln -s "$(command -v "$tool")" "$stubs/$tool"
done
failed=0
shell=("$(command -v bash)" -o pipefail)

# expect WHAT CODE CALLS OUTPUT-PART: one run of need_packages with only the stand-ins on PATH, no terminal
expect() {
    local code=0 output
    : >"$calls"
    output=$(PATH=$stubs "${shell[@]}" -euc '. app/setup.sh; need_packages "
alpha one
beta two
"' 2>&1 </dev/null) || code=$?
    if [[ $code != "$2" || $(<"$calls") != "$3" || $output != *"$4"* || (-z $4 && -n $output) ]]; then
        printf '%s: exit %s, calls:\n%s\noutput:\n%s\n' "$1" "$code" "$(<"$calls")" "$output"
        failed=1
    fi
}

update='apt-get noninteractive -qq update'
install='apt-get noninteractive -qq -y -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 install --no-install-recommends'
will='missing and will be installed with apt-get: beta'

expect 'no dpkg: nothing is checked' 0 '' ''

stub dpkg-query 'echo "installed alpha"; echo "installed beta"'
stub apt-get "echo \"apt-get \$DEBIAN_FRONTEND \$*\" >>$calls"
stub id 'echo 0'
expect 'all there: silent' 0 '' ''

stub dpkg-query 'echo "installed alpha"; echo "config-files beta"; exit 1'
expect 'root installs what is missing' 0 "$update"$'\n'"$install beta" "$will"

stub dpkg-query 'exit 1'
expect 'both missing' 0 "$update"$'\n'"$install alpha beta" 'with apt-get: alpha beta'

stub dpkg-query 'echo "installed alpha"; exit 1'
stub apt-get 'echo no such package; exit 100'
expect 'apt-get fails' 3 '' 'no such package
apt-get failed: see above.'

stub apt-get "echo \"apt-get \$DEBIAN_FRONTEND \$*\" >>$calls"
stub id 'echo 1000'
expect 'neither root nor sudo' 3 '' 'As root run: apt-get update && apt-get install --no-install-recommends beta'

stub sudo 'exit 1'
expect 'sudo wants a password, no terminal' 3 '' 'sudo wants a password'

stub sudo "echo sudo \$1 >>$calls; shift; [ \"\$1\" = true ] || exec \"\$@\""
expect 'sudo without a password' 0 \
    "sudo -n"$'\n'"sudo -n"$'\n'"$update"$'\n'"sudo -n"$'\n'"$install beta" "$will"

shell=("$(command -v dash)")
expect 'the same in dash' 0 \
    "sudo -n"$'\n'"sudo -n"$'\n'"$update"$'\n'"sudo -n"$'\n'"$install beta" "$will"
exit "$failed"
