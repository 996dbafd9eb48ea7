#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes models/en.model from the English treebanks and the teacher's labels.
#
#   recipes/train_en.sh DATA SILVER [WORK]
#
# DATA holds ud/en_ewt and ud/en_gum (UD_English-EWT, GUM: train.conllu and dev.conllu) and
# knowledge/bulk (holders_people.tsv from Wikidata, geonames_cities.tsv, cldr_territories.tsv).
# SILVER is the folder that recipes/silver_en.sh made. WORK (build/train) keeps checkpoints: a run
# that was stopped is taken up again.
set -eu
data=$1
silver=$2
work=${3:-build/train}
cd "$(dirname "$0")/.."
mkdir -p "$work"
cmake -S . -B "$work/cmake" -G Ninja -DSANUDO_NATIVE_TRAINER=ON -DSANUDO_TESTS=OFF >/dev/null
ninja -C "$work/cmake" sanudo-train
train="$work/cmake/sanudo-train"
ewt=$data/ud/en_ewt
gum=$data/ud/en_gum

"$train" parser --out "$work/parser" --checkpoint "$work/parser.checkpoint" \
  --words recipes/en.lemmas.tsv --dev "$ewt/dev.conllu" \
  --silver "$silver/silver.conllu" --silver-words 500000 --epochs-without-silver 4 \
  --names "$silver/names" --name-variety 0.25 --epochs 36 \
  --dropout-word 0.15 --dropout-input 0.15 --dropout-layer 0.2 \
  --dropout-encoded 0.25 --dropout-projection 0.25 \
  "$silver/ewt.conllu" "$silver/gum.conllu"

"$train" tokenizer --out "$work/tokenizer" --abbreviations data/abbreviations/en.txt \
  --epochs 12 "$ewt/train.conllu" "$gum/train.conllu"
"$train" pack --out models/en.model "tokenizer=$work/tokenizer" "parser=$work/parser"
"$train" score-parser --model "$work/parser" "$ewt/dev.conllu" "$gum/dev.conllu"
