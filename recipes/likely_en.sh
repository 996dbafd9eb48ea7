#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes models/en.likely.tsv: verbs that the lexicon lacks, typed by their likeness to those that it has.
#
#   recipes/likely_en.sh WORK
#
# WORK is that of silver_en.sh, which fetches the encoder (BAAI's bge-small-en-v1.5, MIT licence) into WORK/bge; it gets
#   wordnet    the files of WordNet 3.0 (Princeton University, its own permissive licence), from Debian's wordnet-base
#   verbs.npz  vectors of 11,000 verbs
# Needs python3 with torch, onnx, tokenizers and numpy (PyPI), apt-get and dpkg-deb. Two minutes on one core.
# To see what the table is worth, leave out a tenth of the lexicon's verbs:
#   recipes/likely_en/train.py WORK/verbs.npz WORK/wordnet data/lexicon/en --simulate 0.1 SEED LEXICON_WITHOUT > likely.tsv
set -eu
work=$1
cd "$(dirname "$0")/.."
export OMP_NUM_THREADS=1
if [ ! -e "$work/wordnet/index.verb" ]; then
  (cd "$work" && apt-get download wordnet-base && dpkg-deb -x wordnet-base_*.deb wordnet-base)
  ln -sfn wordnet-base/usr/share/wordnet "$work/wordnet"
fi
[ -e "$work/verbs.npz" ] ||
  python3 recipes/likely_en/embed.py "$work/bge" "$work/wordnet" data/lexicon/en "$work/verbs.npz"
python3 recipes/likely_en/train.py "$work/verbs.npz" "$work/wordnet" data/lexicon/en >models/en.likely.tsv
