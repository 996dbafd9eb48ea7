#!/bin/sh
# The explorer's tests.
# usage: run.sh unit                     types of the sources, units
#        run.sh browser SANUDO FOLDER    every view in a browser; pictures go into FOLDER
# exit 77: what they need is not there (Node.js, npm, Chromium)
set -eu
cd "$(dirname "$0")/.."
skip() {
  echo "Skipped: $1"
  exit 77
}
../tools/install_web.sh test || skip "no Node.js or no npm registry"
node="../tools/node.sh node"

if [ "$1" = unit ]; then
  ../tools/node.sh npm run --silent check
  exec ../tools/node.sh npm run --silent test
fi
[ -e /usr/bin/chromium ] || skip "no Chromium (Debian: chromium)"
SANUDO=$2
SHOTS=$3
export SANUDO SHOTS
for command in serve ingest; do
  "$SANUDO" --help | grep -q "^ *$command " || skip "this program has no '$command'"
done
"$SANUDO" serve --help | grep -q -- --store || skip "this server has no store"
exec $node --test --test-concurrency=1 tests/browser/*.test.mjs
