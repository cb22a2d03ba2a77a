#!/usr/bin/env bash
# Makes the small index that tests/end_to_end/old_index.cpp opens: one for each version of the schema, kept for good.
#   tests/end_to_end/make_old_index.sh BUILD_DIRECTORY VERSION
set -euo pipefail
build=$1
version=$2
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir -p "$work/archive/2016/10/06"
cat >"$work/archive/depeches.jsonl" <<'JSON'
{"id": "d1", "title": "Un accord à Genève", "text": "John Kerry a annoncé mardi un accord sur Alep.", "date": "2016-09-13", "source": "Agence", "language": "fr"}
{"id": "d2", "title": "La grève continue", "text": "Les cheminots ont voté la grève en mai 1968.", "date": "2016-10-07", "section": "social"}
JSON
printf 'Le marché\n\nLe marché de Rennes a rouvert.\n' >"$work/archive/2016/10/06/marche.txt"

"$build/bin/depeche-index" --index "$work/index" update "$work/archive"
"$build/bin/depeche-index" --index "$work/index" compact
rm -rf "$here/index-v$version"
mkdir -p "$here/index-v$version"
shard=$(sed -n 's/^auto //p' "$work/index/XAPIANDB")
# A single file of a few kilobytes: the smallest form of a Xapian database.
xapian-compact --single-file --blocksize 2048 "$work/index/$shard" "$here/index-v$version/$shard"
cp "$work/index/XAPIANDB" "$here/index-v$version/"
du -sb "$here/index-v$version"
