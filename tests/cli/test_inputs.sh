#!/bin/sh
# Bad input is normal: each kind gives a clear message or an error record, the documented exit code,
# and the run goes on.    usage: test_inputs.sh PROGRAM DATA
set -u
program=$1 data=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
faults=0

# expect CODE WORDS ARGUMENTS...: exit code and words somewhere in what is printed.
expect() {
  code=$1 words=$2
  shift 2
  "$program" "$@" > "$folder/out" 2>&1 < /dev/null
  got=$?
  if [ "$got" != "$code" ] || ! grep -q -- "$words" "$folder/out"; then
    echo "sanudo $*: exit $got (want $code), want \"$words\" in:"
    head -c 400 "$folder/out"
    faults=$((faults + 1))
  fi
}

: > "$folder/empty.txt"
head -c 3000 "$program" > "$folder/binary.txt"
printf 'Iran condemned \377\376 Israel on Friday.\n' > "$folder/broken.txt"
printf 'Iran condemned Israel.\n' > "$folder/good.txt"
head -c 50000000 /dev/zero | tr '\0' 'x' > "$folder/long.txt"
printf 'Иран осудил Израиль в пятницу. Об этом сообщили в МИД.\n' > "$folder/russian.txt"

printf '<!doctype html><title>x</title><p>Iran condemned Israel on Friday, the ministry said.</p>' > "$folder/page.html"
printf '{"title":"Talks","text":"Iran condemned Israel.","date":"2021-03-09"}\n{broken\n{"text":"x y"}\n' > "$folder/export.jsonl"
gzip -kc "$folder/export.jsonl" > "$folder/export.gz"
printf 'kop,verhaal\nTalks,Iran condemned Israel.\n' > "$folder/export.csv"

expect 0 '"type":"ACCUSE"' code --data "$data" --format jsonl "$folder/page.html"
expect 2 '"date":"2021-03-09","date_from":"metadata"' code --data "$data" --format jsonl "$folder/export.jsonl"
expect 2 'export.gz:2: broken JSON' read "$folder/export.gz"
expect 2 'no text in it' read "$folder/export.csv"
expect 0 '"title":"Talks"' read --field text=verhaal --field title=kop "$folder/export.csv"
expect 1 'write FIELD=NAME' read --field words=verhaal "$folder/export.csv"
expect 0 'Iran condemned' read --format text "$folder/page.html"
expect 2 '"code":"empty"' code --data "$data" --format jsonl "$folder/empty.txt"
expect 2 '"code":"bad_encoding"' code --data "$data" --format jsonl "$folder/binary.txt"
expect 2 '"code":"not_found"' code --data "$data" --format jsonl "$folder/none.txt"
mkdir -p "$folder/reports/more" "$folder/bare"
cp "$folder/good.txt" "$folder/page.html" "$folder/reports"
cp "$folder/export.gz" "$folder/reports/more"
expect 2 'is a folder' code --data "$data" --format jsonl "$folder/bare"
expect 2 'reports/more/export.gz:2: broken JSON' read "$folder/reports"
expect 0 'Iran condemned' read "$folder/rep*/*.txt"
expect 2 'no such file' read "$folder/*.none"
expect 2 '"code":"too_large"' code --data "$data" --format jsonl "$folder/long.txt"
expect 0 'bad_encoding' code --data "$data" --format jsonl "$folder/broken.txt"
expect 0 'language_not_supported' code --data "$data" --format jsonl "$folder/russian.txt"
expect 2 '"type":"ACCUSE"' code --data "$data" --format jsonl "$folder/none.txt" "$folder/good.txt"
expect 2 'not a date' code --data "$data" --date yesterday "$folder/good.txt"
expect 1 'table' code --data "$data" --format xml "$folder/good.txt"
expect 1 'subcommand' ""
expect 3 'no such file' code --data "$folder" "$folder/good.txt"
expect 0 'Exit codes' --help
expect 0 'ACCUSE' explain --data "$data" "$folder/good.txt"
expect 2 'ACCUSE' explain --data "$data" "$folder/export.jsonl"
expect 3 'is not a date' explain --data "$data" --as-of soon "$folder/good.txt"
expect 1 'no such event' explain --data "$data" --min-confidence 1 --event x "$folder/good.txt"
expect 0 'nsubj' parse --data "$data" "$folder/good.txt"

expect 0 'person:dmitry-medvedev' who --data "$data" --date 2009-05-01 'Russian president'
expect 0 'Eswatini' who --data "$data" --date 2024-01-01 Swaziland
expect 0 'members 3' who --data "$data" --date 2022-01-01 AUKUS
expect 2 'nothing known' who --data "$data" Xyzzyx
expect 1 'is not a date' who --data "$data" --date soon Moscow
expect 0 ' 0 faults' lint --data "$data"
expect 3 'no such file' lint "$folder/none"
expect 0 'names, ' lint --data "$data" --gaps "$folder/good.txt"
expect 0 'names, ' lint --data "$data" --gaps "$folder/page.html"
expect 3 'is not a date' code --data "$data" --as-of soon "$folder/good.txt"
printf 'id\tname\n' > "$folder/people.tsv"
expect 3 'people.tsv:1: the columns must be' code --data "$data" --knowledge "$folder" "$folder/good.txt"

# The same bytes at any number of threads.
"$program" code --data "$data" --format jsonl "$folder"/good.txt "$folder"/broken.txt "$folder"/russian.txt \
  "$folder"/good.txt > "$folder/one"
for threads in 2 8; do
  "$program" code --data "$data" --format jsonl --threads $threads "$folder"/good.txt \
    "$folder"/broken.txt "$folder"/russian.txt "$folder"/good.txt > "$folder/many"
  cmp "$folder/one" "$folder/many" || faults=$((faults + 1))
done
[ "$faults" = 0 ]
