// SPDX-License-Identifier: Apache-2.0
// A treebank of four sentences to learn by heart, and sizes for a small net.
#ifndef SANUDO_TESTS_TRAIN_TREEBANK_SAMPLE_H_
#define SANUDO_TESTS_TRAIN_TREEBANK_SAMPLE_H_

#include "tree/conllu.h"
#include "tree/parser_tables.h"

namespace sanudo {

inline Treebank sample_treebank() {
  auto treebank = read_conllu(
      "1\tNorland\tNorland\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\tNE=B-LOC\n"
      "2\tsigned\tsign\tVERB\tVBD\tTense=Past\t0\troot\t_\tNE=O\n"
      "3\tthe\tthe\tDET\tDT\t_\t4\tdet\t_\t_\n"
      "4\ttreaties\ttreaty\tNOUN\tNNS\tNumber=Plur\t2\tobj\t_\tSpaceAfter=No\n"
      "5\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n"
      "1\tSudria\tSudria\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\t_\n"
      "2\tthreatened\tthreaten\tVERB\tVBD\tTense=Past\t0\troot\t_\t_\n"
      "3\tNorland\tNorland\tPROPN\tNNP\tNumber=Sing\t2\tobj\t_\tSpaceAfter=No\n"
      "4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n"
      "1\tTalks\ttalk\tNOUN\tNNS\tNumber=Plur\t3\tnsubj\t_\t_\n"
      "2\twere\tbe\tAUX\tVBD\tTense=Past\t3\tcop\t_\t_\n"
      "3\tshort\tshort\tADJ\tJJ\t_\t0\troot\t_\t_\n\n"
      "1\tPeace\tpeace\tNOUN\tNN\tNumber=Sing\t0\troot\t_\t_\n\n",
      "sample");
  return std::move(treebank).value();
}

inline NetSizes small_sizes() {
  NetSizes sizes;
  sizes.word = 8;
  sizes.ngram = 12;
  sizes.buckets = 97;
  sizes.layers = 2;
  sizes.tag = 12;
  sizes.arc = 8;
  sizes.label = 12;
  sizes.product = 4;
  return sizes;
}

}  // namespace sanudo

#endif  // SANUDO_TESTS_TRAIN_TREEBANK_SAMPLE_H_
