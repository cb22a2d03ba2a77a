#!/usr/bin/env bash
# Installs what is needed, builds and runs every test; ctest's summary comes last.
#   tests/run.sh            the suite, and again under AddressSanitizer and UBSan
#   tests/run.sh quick      the suite once
set -euo pipefail
cd "$(dirname "$0")/.."
data/install.sh build

build_and_test() {
    cmake --preset "$1" >/dev/null
    cmake --build --preset "$1"
    ctest --preset "$1" --output-on-failure -j "$(nproc)" "${@:2}"
}

if [ "${1:-}" != quick ]; then
    build_and_test tsan -R 'pipeline|threads'
    build_and_test asan
fi
build_and_test dev
