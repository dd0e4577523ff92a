# shellcheck shell=sh disable=SC2034 # the lists are for those who source this
# Sourced by app/run.sh and tests/run.sh: which Debian and Ubuntu packages they need, and their installation.
# One package a line, then what it is for. Without dpkg nothing is checked; CMake then says what it lacks.

build_packages='
g++ compiler
cmake build
ninja-build build
ccache rebuilds
lld linking
pkgconf libraries
qt6-base-dev Qt
libsqlite3-dev journal
libyaml-cpp-dev stories
qt6-websockets-dev sockets
qt6-tools-dev translations
qt6-l10n-tools translations
nlohmann-json3-dev JSON
libexpected-dev results
libcli11-dev arguments
libqrencode-dev QR
nettle-dev hashes
libboost-dev HTTP
'
# For the windows and pages of kassa-workstation.
workstation_packages='
qt6-webengine-dev pages
qt6-webchannel-dev pages
qt6-svg-dev diagrams
qtkeychain-qt6-dev keys
qt6-translations-l10n languages
fonts-dejavu-core Cyrillic
'
test_packages='
git house
python3 house
clang-format house
curl peer
openssl peer
php-cli peer
php-soap peer
python3-zeep peer
libxml2-utils schema
nodejs peer
xvfb screen
openbox screen
dbus-daemon screen
at-spi2-core screen
gir1.2-atspi-2.0 screen
python3-gi screen
libzxing-dev QR
libbenchmark-dev benchmarks
'
npm_packages='
npm peer
'
tidy_packages='
clang-tidy faults
clang faults
'

# need_packages LIST...: returns when everything in the lists is installed; ends the script with 3 when it cannot be.
need_packages() {
    command -v dpkg-query >/dev/null || return 0
    wanted=$(printf '%s\n' "$@" | awk 'NF { print $1 }')
    # shellcheck disable=SC2086 # one word is one package
    present=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $wanted 2>/dev/null | sed -n 's/^installed //p') || true
    missing=$(printf '%s\n' "$wanted" | grep -vxF -e "$present" | tr '\n' ' ') || true
    if [ -n "$missing" ]; then
        install_packages "$missing"
    fi
}

install_packages() {
    echo "These Debian packages are missing and will be installed with apt-get: ${1% }" >&2
    by_hand="apt-get update && apt-get install --no-install-recommends ${1% }"
    as_root='env DEBIAN_FRONTEND=noninteractive'
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || cannot_install "Neither root nor sudo here. As root run: $by_hand"
        if [ -t 0 ] && [ -t 2 ]; then
            printf 'Install them now with sudo? [y/N] ' >&2
            read -r answer || answer=n
            case $answer in
            [yY]*) as_root="sudo $as_root" ;;
            *) cannot_install "Nothing was installed. As root run: $by_hand" ;;
            esac
        elif sudo -n true 2>/dev/null; then
            as_root="sudo -n $as_root"
        else
            cannot_install "sudo wants a password and there is no terminal to ask on. As root run: $by_hand"
        fi
    fi
    log=$(mktemp)
    # shellcheck disable=SC2086 # lists of words on purpose
    if ! {
        $as_root apt-get -qq update &&
            $as_root apt-get -qq -y -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 install --no-install-recommends $1
    } >"$log" 2>&1 </dev/null; then
        cat "$log" >&2
        rm -f "$log"
        cannot_install "apt-get failed: see above. As root run: $by_hand"
    fi
    rm -f "$log"
}

cannot_install() {
    echo "$1" >&2
    exit 3
}
