#!/usr/bin/env bash
# Installs what is needed, builds Depeche, indexes the sample archive and shows what it finds.
set -euo pipefail
cd "$(dirname "$0")/.."
data/install.sh
cmake --preset release >/dev/null
cmake --build --preset release
bin=$PWD/build/release/bin
index=$(mktemp -d)/index
trap 'rm -rf "$(dirname "$index")"' EXIT
export DEPECHE_INDEX=$index

show() {
    printf '\n$ %s\n' "$*"
    "$bin/$1" "${@:2}" || [ $? -eq 1 ]
}

show depeche-index update data/samples
show depeche-index status
show depeche hôpital alep -n 3
show depeche --person "John Kerry" --person Lavrov -n 3
show depeche --place Syrie --from 2016-09 --to 2016-10 -n 3 --facets person,org,month
show depeche --mentions 2016-10-05 -n 3
show depeche facets place,source élection
show depeche timeline --by year --place Syrie
printf '\nMore: %s/depeche --help, README.md\n' "$bin"
