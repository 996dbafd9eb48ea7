// SPDX-License-Identifier: Apache-2.0
// `sanudo parse` and `sanudo eval`.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <span>

#include "base/file.h"
#include "cli/commands.h"
#include "evaluate/name_score.h"
#include "evaluate/parse_score.h"
#include "evaluate/relation_score.h"
#include "pipeline/reader.h"
#include "text/read_document.h"
#include "tree/conllu.h"

namespace sanudo {
namespace {

constexpr size_t kMaxFileBytes = 1u << 30;
// Sentences whose trees are held at once: memory does not grow with the trees of a long text.
constexpr size_t kSentencesAtOnce = 1000;

// One word a line, indented by its depth.
std::string draw_tree(const Tree& tree) {
  std::string out;
  for (TokenIndex i = 0; i < static_cast<TokenIndex>(tree.size()); ++i) {
    size_t depth = 0;
    for (TokenIndex at = tree[i].head; at != kNoToken; at = tree[at].head) ++depth;
    out += fmt::format("{}{} ({} {})\n", std::string(2 * depth, ' '), tree[i].form,
                       upos_name(tree[i].upos), tree[i].deprel);
  }
  return out + "\n";
}

Result<std::string> read_input(const std::string& file) {
  return file == "-" ? read_standard_input(kMaxFileBytes) : read_file(file, kMaxFileBytes);
}

void print_trees(const Reader& reader, const Text& text, const std::string& format) {
  const size_t budget = CodeOptions().max_sentence_tokens;
  size_t cut = 0;
  const std::vector<Sentence> sentences = reader.segment(text, budget, &cut);
  if (cut > 0) fmt::print(stderr, "sanudo: {} sentences of more than {} words cut\n", cut, budget);
  for (size_t first = 0; first < sentences.size(); first += kSentencesAtOnce) {
    const size_t count = std::min(kSentencesAtOnce, sentences.size() - first);
    size_t number = first;
    for (const Tree& tree : reader.parse(text, std::span(sentences).subspan(first, count))) {
      ++number;
      const std::string out = format == "tree" ? draw_tree(tree) : write_conllu(text, tree, number);
      std::fwrite(out.data(), 1, out.size(), stdout);
    }
  }
}

Status parse_report(const Reader& reader, const ParseArguments& arguments, Document* document) {
  std::vector<Warning> warnings;
  const Result<Text> text = read_document(document, &warnings);
  if (text.is_ok()) print_trees(reader, text.value(), arguments.format);
  return text.status();
}

}  // namespace

int run_parse(const ParseArguments& arguments) {
  const Result<Reader> reader = Reader::load(data_folder(arguments.data));
  if (!reader.is_ok()) return complain(reader.status(), kCannotLoad);
  Result<DocumentStream> stream = DocumentStream::open(arguments.input);
  if (!stream.is_ok()) return complain(stream.status(), kUsage);
  int exit_code = kAllGood;
  while (std::optional<Arrival> arrival = stream.value().next()) {
    Status status = arrival->status;
    if (status.is_ok()) status = parse_report(reader.value(), arguments, &arrival->document);
    if (!status.is_ok()) exit_code = complain(status, kSomeFailed);
  }
  return exit_code;
}

int run_eval_parse(const EvalArguments& arguments) {
  const Result<Reader> reader = Reader::load(data_folder(arguments.data));
  if (!reader.is_ok()) return complain(reader.status(), kCannotLoad);
  Result<std::string> bytes = read_input(arguments.file);
  if (!bytes.is_ok()) return complain(bytes.status(), kSomeFailed);
  const Result<Treebank> gold = read_conllu(bytes.value(), arguments.file);
  if (!gold.is_ok()) return complain(gold.status(), kSomeFailed);
  size_t cut = 0;
  const Text& text = gold.value().text;
  const auto sentences = reader.value().segment(text, CodeOptions().max_sentence_tokens, &cut);
  const auto scores = score_parse(gold.value(), text, reader.value().parse(text, sentences));
  if (!scores.is_ok()) return complain(scores.status(), kSomeFailed);
  fmt::print("{}", format_scores(scores.value()));
  return kAllGood;
}

int run_eval_names(const EvalArguments& arguments) {
  const Result<Reader> reader = Reader::load(data_folder(arguments.data));
  if (!reader.is_ok()) return complain(reader.status(), kCannotLoad);
  Result<std::string> bytes = read_input(arguments.file);
  if (!bytes.is_ok()) return complain(bytes.status(), kSomeFailed);
  const Result<NamedText> gold = read_iob2(bytes.value(), arguments.file);
  if (!gold.is_ok()) return complain(gold.status(), kSomeFailed);
  const auto trees = reader.value().parse(gold.value().text, gold.value().sentences);
  fmt::print("{}", format_names(score_names(gold.value(), trees)));
  return kAllGood;
}

int run_eval_relation(const EvalArguments& arguments) {
  const Result<Coder> coder = Coder::load({arguments.data, "", "", arguments.rules_only});
  if (!coder.is_ok()) return complain(coder.status(), kCannotLoad);
  Result<std::string> bytes = read_input(arguments.file);
  if (!bytes.is_ok()) return complain(bytes.status(), kSomeFailed);
  const auto rows = read_relations(bytes.value(), arguments.file);
  if (!rows.is_ok()) return complain(rows.status(), kSomeFailed);
  std::vector<std::string> types, roots;
  size_t by_likeness = 0;
  for (const RelationRow& row : rows.value()) {
    CodeInput input;
    input.text = row.sentence;
    input.name = row.id;
    input.language = "en";
    const Result<CodedDocument> coded = coder.value().code(input);
    RelationGuess guess;
    if (coded.is_ok()) guess = relation_between(coded.value(), row);
    types.push_back(guess.type);
    roots.push_back(guess.root);
    by_likeness += guess.rule.find("likeness") != std::string::npos ? 1 : 0;
    if (arguments.misses && guess.root != row.gold) {
      fmt::print("{}\t{}\t{}\t{}\n", row.id, row.gold, guess.root.empty() ? "-" : guess.root,
                 row.marked);
    }
  }
  fmt::print("by the events' types\n{}\n", format_figures(score_relations(rows.value(), types)));
  fmt::print("by the roots of their CAMEO codes\n{}",
             format_report(rows.value(), score_relations(rows.value(), roots)));
  fmt::print("verbs that no entry has decided {} of {} rows\n", by_likeness, types.size());
  return kAllGood;
}

}  // namespace sanudo
