#!/bin/sh
# Builds the explorer (web/) into a folder and puts its files into a C++ source.
# usage: tools/build_explorer.sh FOLDER SOURCE.cc
# Where there is no Node.js or no npm registry the source holds no files, the reason is said, and the
# next build tries again: everything but the pages works without them.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
folder=$1
source=$2

rm -rf "$folder"
mkdir -p "$folder"
if "$root/tools/install_web.sh" build; then
  cd "$root/web"
  ../tools/node.sh npm run --silent build -- --outDir "$folder" --emptyOutDir --logLevel warn
  python3 "$root/tools/embed_files.py" "$folder" "$source"
else
  echo "No explorer in this build: no Node.js 20 (tools/python_env.sh build) or no npm registry" >&2
  python3 "$root/tools/embed_files.py" "$folder" "$source"
  touch -d 1990-01-01 "$source"
fi
