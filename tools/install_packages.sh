#!/bin/sh
# Installs the Debian packages that are needed and that the machine lacks.
# usage: tools/install_packages.sh        what the build needs
#        tools/install_packages.sh test   that, and what the tests need (Java for Spark, R, a browser)
set -eu
packages="g++ cmake ninja-build pkg-config libfmt-dev libicu-dev libxxhash-dev libeigen3-dev
  libcli11-dev libpugixml-dev libsimdjson-dev zlib1g-dev libarchive-dev libbrotli-dev libgumbo-dev
  libuchardet-dev libsqlite3-dev libgtest-dev libgmock-dev python3 python3-venv"
[ "${1:-}" != test ] || packages="$packages python3-dev openjdk-17-jre-headless
  r-base-core r-cran-dbi r-cran-rsqlite r-cran-maps chromium python3-yaml"
packages="$packages libboost1.81-dev"  # the server
missing=""
for package in $packages; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q "ok installed" || missing="$missing $package"
done
[ -z "$missing" ] && exit 0
if [ "$(id -u)" = 0 ]; then as_root=""; elif command -v sudo >/dev/null; then as_root=sudo; else
  echo "These Debian packages are missing, and there is no sudo here to install them:$missing" >&2
  exit 1
fi
echo "Installing:$missing" >&2
$as_root apt-get update -qq
# shellcheck disable=SC2086
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
