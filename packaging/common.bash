# Shared by the scripts of this folder (sourced, not run): where the project is, how to speak, how to build.
# shellcheck shell=bash

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
export root

# Objects compiled in one checkout serve another, and one preset's build folder may be deleted without loss.
export CCACHE_BASEDIR=${CCACHE_BASEDIR:-$root}
export CCACHE_NOHASHDIR=${CCACHE_NOHASHDIR:-1}

say() { printf '%s\n' "$*" >&2; }
step() { printf '\n== %s\n' "$*" >&2; }
fail() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

jobs() { nproc 2>/dev/null || getconf _NPROCESSORS_ONLN 2>/dev/null || printf '2\n'; }

# configure PRESET [CMAKE_ARGUMENT...]: silent where all is well, with CMake's whole output where it is not.
configure() {
    local preset=$1 log
    shift
    log=$(mktemp)
    if ! cmake -S "$root" --preset "$preset" "$@" >"$log" 2>&1; then
        cat -- "$log" >&2
        rm -f -- "$log"
        fail "configuring preset $preset failed (delete '$root/build/$preset' if another system or compiler made it)"
    fi
    grep -A6 'CMake.*Warning' -- "$log" >&2 || true
    rm -f -- "$log"
}

# build PRESET [TARGET...]: ninja shows one line of progress on a terminal, all of what fails everywhere.
build() {
    local preset=$1 targets=()
    shift
    if [[ $# -gt 0 ]]; then
        targets=(--target "$@")
    fi
    cmake --build "$root/build/$preset" --parallel "$(jobs)" "${targets[@]}" ||
        fail "building preset $preset failed; the compiler's messages are above"
}

# run_tests PRESET [CTEST_ARGUMENT...]: runs the tests away from the user's own settings, then sets the variable `counts`
# to 'N passed, N failed, N skipped'. Fails where a test failed, was not built, or none was found.
counts="0 passed, 0 failed, 0 skipped"
run_tests() {
    local preset=$1 status=0 report="$root/build/$1/test-report.xml" home
    shift
    home=$(mktemp -d)
    mkdir -m 700 -- "$home/run"
    rm -f -- "$report"
    env -u DISPLAY -u WAYLAND_DISPLAY -u DBUS_SESSION_BUS_ADDRESS HOME="$home" XDG_CONFIG_HOME="$home/config" \
        XDG_DATA_HOME="$home/data" XDG_CACHE_HOME="$home/cache" XDG_STATE_HOME="$home/state" \
        XDG_RUNTIME_DIR="$home/run" QT_QPA_PLATFORM=offscreen \
        ctest --test-dir "$root/build/$preset" --parallel "$(jobs)" --output-on-failure --no-tests=error \
        --output-junit "$report" "$@" </dev/null || status=$?
    rm -rf -- "$home"
    [[ -f $report ]] || return 1
    count_tests "$report"
    [[ $status -eq 0 && $counts == *" 0 failed,"* && $counts != "0 passed,"* ]]
}

# A test CTest did not run is skipped where it said so itself, and failed where its program is missing.
count_tests() {
    counts=$(awk '
        function finish() {
            if (state == "run") passed++
            else if (state == "disabled" || (state == "notrun" && skipped_itself)) skipped++
            else if (state != "") failed++
            state = ""; skipped_itself = 0
        }
        /<testcase / { finish(); match($0, /status="[a-z]*"/); state = substr($0, RSTART + 8, RLENGTH - 9) }
        /<skipped message="SKIP_/ { skipped_itself = 1 }
        /<\/testsuite>/ { finish() }
        END { printf "%d passed, %d failed, %d skipped", passed, failed, skipped }' "$1")
}
