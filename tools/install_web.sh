#!/bin/sh
# Lays what web/package-lock.json names into web/node_modules; at once where it lies there already.
# usage: tools/install_web.sh build   what the explorer is built with
#        tools/install_web.sh test    that, and what its tests need
# exit 77: no Node.js, or the npm registry cannot be reached
set -eu
cd "$(dirname "$0")/../web"
../tools/node.sh node --version > /dev/null || exit 77
lock=$(cksum < package-lock.json | cut -d' ' -f1)
[ -e "node_modules/.test-$lock" ] && exit 0
[ "$1" = build ] && [ -e "node_modules/.build-$lock" ] && exit 0

[ "$1" = build ] && omit=--omit=dev || omit=--include=dev
echo "Installing from npm into web/node_modules: what the explorer's $1 needs" >&2
timeout 300 ../tools/node.sh npm ci "$omit" --ignore-scripts --no-audit --no-fund --loglevel=error \
  --fetch-retries=1 --fetch-timeout=30000 > /dev/null || exit 77
touch "node_modules/.$1-$lock"
