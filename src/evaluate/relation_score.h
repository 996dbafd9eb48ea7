// SPDX-License-Identifier: Apache-2.0
// Scores the coder on a table of sentences with a marked source and target (the form of the PLOVER
// relation sets of Hu and others 2024, "Zero-Shot-PLOVER"). The sentence is coded as any other; of
// its events the one between the marked spans counts (docs/guide/evaluation.md has the order).
#ifndef SANUDO_EVALUATE_RELATION_SCORE_H_
#define SANUDO_EVALUATE_RELATION_SCORE_H_

#include <string>
#include <string_view>
#include <vector>

#include "sanudo/coder.h"

namespace sanudo {

struct RelationRow {
  std::string id;
  std::string sentence;
  std::string marked;  // with <s>...</s> and <t>...</t>
  std::string gold;    // root type; CONCEDE and RETREAT are YIELD
};

// kBadFormat with "name:line". Columns by the header: uid, sentence, marked_sentence, gold_root.
Result<std::vector<RelationRow>> read_relations(std::string_view bytes, std::string_view name);

// What the coded sentence gives between the spans; empty where it gives none.
struct RelationGuess {
  std::string type;  // of the event; CONCEDE and RETREAT are YIELD
  std::string root;  // the type of its CAMEO code's root, by which the set was labelled
  std::string rule;  // Why::rule
};
RelationGuess relation_between(const CodedDocument& coded, const RelationRow& row);

struct RelationReport {
  size_t rows = 0;
  size_t coded = 0;                    // rows with an event
  std::vector<std::string> predicted;  // one for each row
  double accuracy = 0;
  double root_macro_f1 = 0;    // 15 types
  double quad_macro_f1 = 0;    // 4 classes
  double binary_macro_f1 = 0;  // cooperation, conflict
};

RelationReport score_relations(const std::vector<RelationRow>& rows,
                               const std::vector<std::string>& predicted);

// For people: the figures.
std::string format_figures(const RelationReport& report);

// The figures and a line for each type.
std::string format_report(const std::vector<RelationRow>& rows, const RelationReport& report);

}  // namespace sanudo

#endif  // SANUDO_EVALUATE_RELATION_SCORE_H_
