#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes models/en.model from the English treebanks. About 30 minutes on two cores.
#
#   recipes/train_en.sh DATA [WORK]
#
# DATA holds ud/en_ewt and ud/en_gum (UD_English-EWT, GUM: train.conllu and dev.conllu) and
# knowledge/bulk (holders_people.tsv from Wikidata, geonames_cities.tsv, cldr_territories.tsv).
# WORK (build/train) keeps checkpoints: a run that was stopped is taken up again.
set -eu
data=$1
work=${2:-build/train}
cd "$(dirname "$0")/.."
mkdir -p "$work"
cmake -S . -B "$work/cmake" -G Ninja -DSANUDO_NATIVE_TRAINER=ON -DSANUDO_TESTS=OFF >/dev/null
ninja -C "$work/cmake" sanudo-train
train="$work/cmake/sanudo-train"
ewt=$data/ud/en_ewt
gum=$data/ud/en_gum

# Names of people and places, one word each, that are no ordinary words of the treebanks.
cut -f2,4 "$ewt/train.conllu" "$gum/train.conllu" | grep -v 'PROPN' | cut -f1 |
  LC_ALL=C grep -xE '[a-z]+' | LC_ALL=C sort -u >"$work/words"
{
  tail -n +2 "$data/knowledge/bulk/holders_people.tsv" | cut -f2 | tr '| ' '\n\n'
  tail -n +2 "$data/knowledge/bulk/geonames_cities.tsv" | cut -f8
  awk -F '\t' '$2 == "en" && $3 == "standard" { print $4 }' \
    "$data/knowledge/bulk/cldr_territories.tsv"
} | LC_ALL=C grep -xE '[A-Z][a-z]{3,13}' | LC_ALL=C sort -u |
  awk 'NR == FNR { word[$1] = 1; next } !(tolower($1) in word)' "$work/words" - >"$work/names"

learn() {
  "$train" parser --out "$work/parser" --checkpoint "$work/parser.checkpoint" \
    --words recipes/en.lemmas.tsv --dev "$ewt/dev.conllu" \
    --dropout-word 0.2 --dropout-input 0.2 --dropout-layer 0.3 \
    --dropout-encoded 0.35 --dropout-projection 0.33 \
    "$@" "$ewt/train.conllu" "$gum/train.conllu"
}
# Forty epochs on the treebanks as they are; then the rate rises once more to a third, and twenty
# epochs with names of the world in the place of some of theirs.
test -e "$work/first" || learn --epochs 40
touch "$work/first"
learn --epochs 60 --names "$work/names" --name-variety 0.3

"$train" tokenizer --out "$work/tokenizer" --abbreviations data/abbreviations/en.txt \
  --epochs 12 "$ewt/train.conllu" "$gum/train.conllu"
"$train" pack --out models/en.model "tokenizer=$work/tokenizer" "parser=$work/parser"
"$train" score-parser --model "$work/parser" "$ewt/dev.conllu" "$gum/dev.conllu"
