#!/bin/sh
# Scores whole reports against two coders' gold: codes every text of a folder and calls its scorer.
# usage: recipes/score_events.sh PROGRAM EVENTS_FOLDER SET [--misses]
#   PROGRAM        the sanudo program, e.g. build/release/sanudo
#   EVENTS_FOLDER  holds SET/, SET.gold.jsonl, SET.dates.tsv (optional) and score_events.py
#   SET            headlines_dev or articles_dev
set -eu
program=$1 folder=$2 set_name=$3
shift 3
coded=$(mktemp -d)
trap 'rm -rf "$coded"' EXIT
dates="$folder/$set_name.dates.tsv"
for text in "$folder/$set_name"/*.txt; do
  id=$(basename "$text" .txt)
  date=""
  [ -f "$dates" ] && date=$(awk -F'\t' -v id="$id" '$1 == id { print $2 }' "$dates")
  "$program" code --format jsonl ${date:+--date "$date"} "$text" > "$coded/$id.jsonl" || true
done
python3 "$folder/score_events.py" "$folder/$set_name.gold.jsonl" "$coded" "$@"
