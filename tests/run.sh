#!/usr/bin/env bash
# Installs what is needed, builds, and runs every test; ctest's summary comes last.
#   tests/run.sh          the pipeline under ThreadSanitizer, then the whole suite under AddressSanitizer and UBSan
#   tests/run.sh quick    the whole suite once, as it is built for use
set -euo pipefail
cd "$(dirname "$0")/.."
data/install.sh

# build PRESET [TARGET…]
build() {
    cmake --preset "$1" >/dev/null
    cmake --build --preset "$1" ${2:+--target "${@:2}"}
}

if [ "${1:-}" = quick ]; then
    build dev
    exec ctest --preset dev -j "$(nproc)"
fi
build tsan test_pipeline
build/tsan/bin/test_pipeline
build asan
exec ctest --preset asan -j "$(nproc)"
