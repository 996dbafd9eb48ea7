#!/bin/bash
# Exports and imports of column sets on the command line, by files and by a store.
# usage: test_columns.sh PROGRAM DATA
set -u
program="$1"
data="$2"
cd "$(dirname "$0")/../.." || exit 1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0

check() {  # check WHAT EXPECTED FOUND
  [ "$2" = "$3" ] || { echo "$1: '$3', not '$2'"; failed=1; }
}

"$program" code --data "$data" --format jsonl examples/*.txt > "$folder/coded.jsonl"
"$program" export --quiet --to jsonl < "$folder/coded.jsonl" | cmp - "$folder/coded.jsonl" || failed=1
gzip -k "$folder/coded.jsonl"
"$program" export --quiet --to jsonl "$folder/coded.jsonl.gz" | cmp - "$folder/coded.jsonl" || failed=1
"$program" export --to parquet "$folder/coded.jsonl" 2> /dev/null
check "parquet without a file" 1 $?
"$program" export --to csv "$folder/nowhere.jsonl" > /dev/null 2>&1
check "a file that is not there" 2 $?

"$program" export --quiet --to polecat --output "$folder/a.txt" "$folder/coded.jsonl"
rows=$(($(wc -l < "$folder/a.txt") - 1))
"$program" import --from polecat --output "$folder/rows.jsonl" "$folder/a.txt"
check "rows read" "$rows" "$(wc -l < "$folder/rows.jsonl")"
"$program" export --quiet --to polecat "$folder/rows.jsonl" | cmp - "$folder/a.txt" || failed=1

# Into a store and out of it: the same records; a second time nothing is new.
check "into a store" "$rows rows, 0 of them faulty, into $folder/events.db" \
  "$("$program" import --from polecat --store "$folder/events.db" "$folder/a.txt")"
check "again" "0 rows, 0 of them faulty, into $folder/events.db" \
  "$("$program" import --from polecat --store "$folder/events.db" "$folder/a.txt")"
"$program" export --quiet --to jsonl --store "$folder/events.db" | cmp - "$folder/rows.jsonl" || failed=1

# A bad row is a fault with its line, and the rest is read.
{ head -3 "$folder/a.txt"; echo "broken"; sed -n 4p "$folder/a.txt"; } > "$folder/b.txt"
"$program" import --from polecat "$folder/b.txt" > "$folder/b.jsonl" 2> "$folder/messages"
check "a bad row" 2 $?
check "the rest" 4 "$(wc -l < "$folder/b.jsonl")"
check "its line" "sanudo: $folder/b.txt:4: 1 cells, not 40" "$(cat "$folder/messages")"
exit $failed
