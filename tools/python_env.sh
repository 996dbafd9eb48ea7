#!/bin/sh
# Lays what comes from PyPI into build/venv, in the versions of tools/requirements/constraints.txt.
# usage: tools/python_env.sh build   what the program's build needs (tools/requirements/build.txt)
#        tools/python_env.sh test    that, and what the tests need (tools/requirements/test.txt)
# Says nothing and returns at once when nothing is missing. Where PyPI cannot be reached it says what
# will be left out, and succeeds: the core needs nothing of this.
set -eu
set="${1:?usage: tools/python_env.sh build|test}"
cd "$(dirname "$0")/.."
requirements=tools/requirements
venv=build/venv
case "$set" in
  build) wanted="$requirements/build.txt"
         lost="Parquet and the explorer" ;;
  test) wanted="$requirements/build.txt $requirements/test.txt"
        lost="the tests of the Python package, Spark and the explorer" ;;
  *) echo "python_env: no set named $set (build, test)" >&2; exit 1 ;;
esac

# The stamp names what the requirements were when they were last met.
# shellcheck disable=SC2086
stamp="$venv/.$set-$(cat $wanted $requirements/constraints.txt | cksum | cut -d' ' -f1)"
[ -e "$stamp" ] && [ -x "$venv/bin/python" ] && exit 0

give_up() {
  echo "python_env: $1; left out: $lost" >&2
  exit 0
}

# Debian's own Python first: its headers come from python3-dev.
python=/usr/bin/python3
[ -x "$python" ] || python=python3
if ! "$venv/bin/python" -c "" 2>/dev/null; then
  rm -rf "$venv"
  mkdir -p build
  "$python" -m venv "$venv" 2>/dev/null >&2 || give_up "no Python with venv (Debian: python3-venv)"
fi
echo "Installing from PyPI into $venv: what the $set needs" >&2
# shellcheck disable=SC2046
"$venv/bin/pip" install --quiet --use-pep517 --retries 1 --timeout 30 --disable-pip-version-check \
  --constraint $requirements/constraints.txt $(printf -- '--requirement %s ' $wanted) ||
  give_up "PyPI cannot be reached"
rm -f "$venv/.$set-"*
touch "$stamp"
