#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Names of people and places, one word each, that are no ordinary words of the treebanks.
#
#   recipes/names_list.sh DATA > NAMES
set -eu
data=$1
words=$(mktemp)
trap 'rm -f "$words"' EXIT
cut -f2,4 "$data/ud/en_ewt/train.conllu" "$data/ud/en_gum/train.conllu" | grep -v 'PROPN' | cut -f1 |
  LC_ALL=C grep -xE '[a-z]+' | LC_ALL=C sort -u >"$words"
{
  tail -n +2 "$data/knowledge/bulk/holders_people.tsv" | cut -f2 | tr '| ' '\n\n'
  tail -n +2 "$data/knowledge/bulk/geonames_cities.tsv" | cut -f8
  awk -F '\t' '$2 == "en" && $3 == "standard" { print $4 }' "$data/knowledge/bulk/cldr_territories.tsv"
} | LC_ALL=C grep -xE '[A-Z][a-z]{3,13}' | LC_ALL=C sort -u |
  awk 'NR == FNR { word[$1] = 1; next } !(tolower($1) in word)' "$words" -
