# What share/demo/run and tests/run stand on: the Debian packages, and steps that say what they do.
# Sourced by bash, from the project's top folder. This is the one list of packages; README.md says
# what each library is for.

build_packages=(
    cmake ninja-build g++ pkg-config
    libarchive-dev libcli11-dev libfmt-dev libical-dev libkainjow-mustache-dev libsodium-dev libsqlitecpp-dev
    libtomlplusplus-dev libutf8proc-dev nlohmann-json3-dev
    scdoc
)
test_packages=(doctest-dev python3-cram sqlite3 jq)
long_test_packages=(clang-format clang-tidy)

started=$SECONDS

# One line of progress, with the minutes and seconds gone by.
say() {
    printf '[%d:%02d] %s\n' $(((SECONDS - started) / 60)) $(((SECONDS - started) % 60)) "$*"
}

# step "What is done" COMMAND…: says so, keeps the output to itself, shows the end of it only when
# the command fails, and then stops the whole run.
step() {
    local title=$1 log
    shift
    say "$title"
    mkdir -p .build
    log=.build/step.log
    if ! "$@" >"$log" 2>&1 </dev/null; then
        # Compilers bury the mistake in the middle of the progress: the lines that name it come first.
        grep -E 'error:|Error|FAILED' "$log" | head -n 20 >&2
        tail -n 40 "$log" >&2
        printf 'Failed at this step: %s (the whole output is in %s)\n' "$title" "$log" >&2
        exit 1
    fi
}

missing_packages() {
    local name
    for name in "$@"; do
        [[ $(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null) == installed ]] || printf '%s\n' "$name"
    done
}

# install_packages NAME…: installs those that are not there; says nothing when all are.
install_packages() {
    local missing as_root=()
    if ! command -v dpkg-query >/dev/null; then
        say "This is not Debian; taking these for installed under other names: $*"
        return
    fi
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]})) || return 0
    if ((EUID != 0)); then
        command -v sudo >/dev/null || {
            printf 'These Debian packages are missing: %s\nRun as root, or with sudo: apt-get install %s\n' \
                "${missing[*]}" "${missing[*]}" >&2
            exit 1
        }
        as_root=(sudo)
        # Asks for the password here: the steps below have no standard input.
        sudo -v || exit 1
    fi
    step "Reading Debian's list of packages" "${as_root[@]}" apt-get update -q
    step "Installing ${missing[*]}" "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends "${missing[@]}"
}

# configure_and_build PRESET [CMAKE OPTION…]
configure_and_build() {
    local preset=$1
    shift
    # Compiling again what was compiled before costs nothing where ccache happens to be installed.
    if command -v ccache >/dev/null; then
        export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
        set -- -DCMAKE_CXX_COMPILER_LAUNCHER=ccache "$@"
    fi
    step "Configuring the $preset build" cmake --preset "$preset" "$@"
    step "Building .build/$preset (a few minutes the first time)" cmake --build --preset "$preset"
}
