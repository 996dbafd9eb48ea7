#!/bin/sh
# sanudo recode: nothing changes with the same tables, what changes is told with other ones, and reports that a
# change cannot touch are not read again.    usage: test_recode.sh PROGRAM DATA SOURCE
set -u
program=$1 data=$2 source=$3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
faults=0
fail() {
  echo "recode: $1"
  faults=$((faults + 1))
}

"$program" code --data "$data" --format jsonl "$source"/examples/*.txt > "$folder/old.jsonl"
"$program" recode --data "$data" --format records "$folder/old.jsonl" > "$folder/new.jsonl" 2> "$folder/said"
cmp -s "$folder/old.jsonl" "$folder/new.jsonl" || fail "the same tables give other records"
[ -s "$folder/old.jsonl" ] || fail "no records"

# A lexicon without the lines of "expel": its events change, and only reports that speak of expelling are read again.
cp -r "$data" "$folder/data"
sed -i 's/^expel|/xxpel|/' "$folder/data/lexicon/en/verbs.tsv"
cmp -s "$data/lexicon/en/verbs.tsv" "$folder/data/lexicon/en/verbs.tsv" && fail "no line of expel to take out"
"$program" recode --data "$folder/data" --was "$data" "$folder/old.jsonl" > "$folder/changes" 2> "$folder/said"
grep -q '      type: SANCTION/expel -> ' "$folder/changes" || fail "the changed event is not told"
grep -q ', type [1-9]' "$folder/said" || fail "the sum is not told"
read_again=$(sed -n 's/.* reports, \([0-9]*\) read again.*/\1/p' "$folder/said")
reports=$(wc -l < "$folder/old.jsonl")
[ "$read_again" -ge 1 ] && [ "$read_again" -lt "$reports" ] || fail "$read_again of $reports read again"

# What is not read again would have come out the same.
"$program" recode --data "$folder/data" --format records --was "$data" "$folder/old.jsonl" > "$folder/some.jsonl" 2> /dev/null
"$program" recode --data "$folder/data" --format records "$folder/old.jsonl" > "$folder/all.jsonl" 2> /dev/null
cmp -s "$folder/some.jsonl" "$folder/all.jsonl" || fail "a report that changes was not read again"

"$program" recode --data "$data" --format jsonl "$folder/old.jsonl" < /dev/null > "$folder/none.jsonl" 2> /dev/null
[ -s "$folder/none.jsonl" ] && fail "changes without a change"
# A store: told, then put into it, after which nothing is left to change.
"$program" ingest --data "$data" "$source"/examples --store "$folder/e.db" > /dev/null 2>&1 || fail "no store"
"$program" recode --data "$folder/data" --store "$folder/e.db" > "$folder/told" 2> /dev/null
grep -q 'SANCTION/expel -> ' "$folder/told" || fail "the change in the store is not told"
"$program" recode --data "$folder/data" --store "$folder/e.db" --was "$data" --apply > "$folder/applied" 2> /dev/null
cmp -s "$folder/told" "$folder/applied" || fail "what is put into the store is not what was told"
"$program" recode --data "$folder/data" --store "$folder/e.db" > "$folder/left" 2> /dev/null
[ -s "$folder/left" ] && fail "something is left to change"
"$program" recode --data "$data" --apply "$folder/old.jsonl" > /dev/null 2>&1
[ $? = 1 ] || fail "--apply without a store"

printf 'no record\n' | "$program" recode --data "$data" - > /dev/null 2> "$folder/said"
[ $? = 2 ] || fail "a line that is no record is no fault"
exit "$faults"
