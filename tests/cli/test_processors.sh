#!/bin/sh
# The same bytes without vectors, with AVX2 and on this machine: sanudo parse under emulated
# processors. Skipped (77) where Debian's qemu-user is not installed or this is no x86-64.
# usage: test_processors.sh PROGRAM DATA
set -eu
program=$1 data=$2
command -v qemu-x86_64 >/dev/null && [ "$(uname -m)" = x86_64 ] || exit 77
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat >"$folder/report.txt" <<'TEXT'
Norland and Sudria sign treaty

OSLO, May 3 - Norland's president, Anna Berg, and the Sudrian foreign minister signed a treaty on
Friday that ends a dispute over 1,200 km of border. "We won't withdraw from it," the minister told
reporters in Geneva, who had asked whether his country would go on with the short- and medium-range
talks. Three opposition parties, which the government had accused of helping rebels, rejected it.
TEXT
"$program" parse --data "$data" "$folder/report.txt" >"$folder/here"
for processor in Nehalem Haswell; do
  qemu-x86_64 -cpu "$processor" "$program" parse --data "$data" "$folder/report.txt" \
    >"$folder/$processor" 2>/dev/null
  cmp "$folder/here" "$folder/$processor" || { echo "$processor: other bytes"; exit 1; }
done
grep -q 'treaty' "$folder/here"
