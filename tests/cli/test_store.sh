#!/bin/sh
# Reports into a store, once each, and answers out of it.    usage: test_store.sh PROGRAM DATA
set -u
program=$1 data=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
faults=0
store=$folder/events.db

fault() {
  echo "$*"
  faults=$((faults + 1))
}

# expect CODE WORDS ARGUMENTS...: exit code and words somewhere in what is printed.
expect() {
  code=$1 words=$2
  shift 2
  "$program" "$@" > "$folder/out" 2>&1 < /dev/null
  got=$?
  if [ "$got" != "$code" ] || ! grep -q -- "$words" "$folder/out"; then
    fault "sanudo $*: exit $got (want $code), want \"$words\" in: $(head -c 400 "$folder/out")"
  fi
}
ingest() {
  code=$1 words=$2
  shift 2
  expect "$code" "$words" ingest --data "$data" --store "$store" "$@"
}
query() {
  words=$1
  shift
  expect 0 "$words" query --store "$store" "$@"
}

news=$folder/news
mkdir -p "$news/deep" "$news/.hidden"
printf 'Canada imposed sanctions on Belarus on Tuesday.\n' > "$news/b.txt"
printf '{"text":"Iran condemned Israel.","date":"2021-03-09","publisher":"The Paper","url":"https://paper.example/1"}\n' > "$news/a.jsonl"
printf '{broken\n' >> "$news/a.jsonl"
printf 'Kenya expelled two diplomats of Peru, the foreign minister said.\n' > "$news/deep/c.txt"
printf 'Nobody sees this.\n' > "$news/.hidden/d.txt"

ingest 0 "new	$news/a.jsonl" "$news" --dry-run
[ ! -e "$store" ] || fault "a dry run makes a store"
ingest 2 '^3 documents added with . events, 0 already there, 1 errors; 3 inputs read, 0 unchanged' "$news"
ingest 0 '^0 documents added .* 0 inputs read, 3 unchanged' "$news"
ingest 0 'input read\|0 documents added .* 2 unchanged' "$news/*.txt" "$news/deep/"
"$program" code --data "$data" --format jsonl "$news/a.jsonl" "$news/b.txt" "$news/deep/c.txt" 2> /dev/null \
  | grep -v '"error"' > "$folder/coded"
"$program" query --store "$store" --records > "$folder/records"
cmp "$folder/coded" "$folder/records" || fault "the records are not those of sanudo code"

# Grown, renamed, elsewhere, gone, and in a stream.
printf '{"text":"Ghana thanked Japan for food."}\n' >> "$news/a.jsonl"
ingest 0 '^changed	' "$news" --dry-run
ingest 2 '^1 documents added .*, 1 already there, 1 errors; 1 inputs read, 2 unchanged' "$news"
mv "$news/b.txt" "$news/e.txt"
ingest 0 '^0 documents added .* 0 inputs read, 3 unchanged' "$news"
cp "$news/e.txt" "$folder/copy.txt"
ingest 0 '^0 documents added .*, 1 already there' "$folder/copy.txt"
ingest 2 'no such file' "$folder/none.txt"
"$program" ingest --data "$data" --store "$store" - < "$news/e.txt" | grep -q '^0 documents added .*1 already there' \
  || fault "standard input: not known"
query 'copy.txt' --sql 'SELECT place FROM sighting'
query 'bad_format' --sql 'SELECT place, code FROM error'

# Views and forms.
query 'SANCTION .*Canada .*Belarus' --actor CAN --recipient BLR
query '^CAN  *BLR  *.*-6$' --view dyad-month --actual
query '^2021-03-09,IRNGOV,ISRGOV,ACCUSE,1,1,' --view one-a-day --format csv
query '"speakers":".*","speaker_codes"' --view claims --format jsonl
query '^- \*\*2021-03-09\*\* ACCUSE' --view chronology --from 2021 --format markdown --publisher 'The Paper'
query '^    The Paper: .*https://paper.example/1' --view chronology --text condemned
query '^| 4 |$' --sql 'SELECT count(*) AS n FROM document' --format markdown
expect 1 'one SQL statement' query --store "$store" --sql 'DELETE FROM event'
expect 1 'is not a date' query --store "$store" --from soon
expect 1 'use the view dyads' query --store "$store" --view dyad-month --text x
expect 3 'no such file' query --store "$folder/none.db"
expect 3 'not a store\|not a database' query --store "$news/e.txt"
expect 4 'not a store\|not a database' ingest --data "$data" --store "$news/e.txt" "$news"
expect 1 'store is required' ingest "$news"

# A folder that is watched: what comes is in the store soon after.
"$program" ingest --data "$data" --store "$store" "$news" --watch --interval 0.2 --quiet &
watcher=$!
printf 'Nepal rejected a demand by Chile.\n' > "$news/f.txt"
for _ in $(seq 100); do
  "$program" query --store "$store" --actor NPL --format csv | grep -q REJECT && break
  sleep 0.2
done
"$program" query --store "$store" --actor NPL --format csv | grep -q REJECT || fault "a watched folder is not read"
kill $watcher
wait $watcher 2> /dev/null
[ "$faults" = 0 ]
