#!/usr/bin/env bash
# Installs the Debian 12 packages that Depeche needs, those that are missing only.
set -euo pipefail
packages=(g++ cmake ninja-build pkg-config libxapian-dev libicu-dev libcli11-dev catch2 libsimdjson-dev
    nlohmann-json3-dev libarchive-dev libfmt-dev libxxhash-dev libxml2-dev)
missing=()
for package in "${packages[@]}"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0
echo "installing ${missing[*]}"
as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
"${as_root[@]}" apt-get update -qq
DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}"
