#!/bin/sh
# Installs the build into a fresh prefix and builds a program of its own against it.
# usage: test_install.sh SOURCE BUILD
set -eu
source=$1 build=$2
prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT
cmake --install "$build" --prefix "$prefix/usr" > /dev/null
cmake -S "$source/examples/cpp" -B "$prefix/example" -DCMAKE_PREFIX_PATH="$prefix/usr" > /dev/null
cmake --build "$prefix/example" > /dev/null
"$prefix/example/code_report" | grep -q "ACCUSE IRNGOV -> ISRGOV"
