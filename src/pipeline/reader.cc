// SPDX-License-Identifier: Apache-2.0
#include "pipeline/reader.h"

#include <filesystem>

#include "model_file/model_file.h"
#include "tree/clause_repair.h"
#include "tree/complement_repair.h"
#include "tree/phrase_repair.h"
#include "tree/verb_repair.h"

namespace sanudo {
namespace {

// One scratch space for each thread.
Parser::Workspace* scratch_for(const Parser& parser) {
  thread_local const Parser::WorkspacePointer workspace = parser.make_workspace();
  return workspace.get();
}

bool has_model(const std::string& folder) {
  std::error_code error;
  return std::filesystem::exists(folder + "/en.model", error);
}

}  // namespace

std::string data_folder(const std::string& given) {
  if (!given.empty()) return given;
  const std::string installed = SANUDO_INSTALLED_DATA;
  return has_model(installed) ? installed : SANUDO_BUILT_DATA;
}

Result<Reader> Reader::load(const std::string& folder) {
  Result<ModelFile> file = ModelFile::open(folder + "/en.model");
  if (!file.is_ok()) return file.status();
  const Result<std::string_view> words = file.value().section("tokenizer");
  const Result<std::string_view> trees = file.value().section("parser");
  if (!words.is_ok()) return words.status();
  if (!trees.is_ok()) return trees.status();
  Result<Tokenizer> tokenizer = Tokenizer::load(words.value());
  if (!tokenizer.is_ok()) return tokenizer.status();
  Result<Parser> parser = Parser::load(trees.value());
  if (!parser.is_ok()) return parser.status();
  return Reader(std::move(tokenizer).value(), std::move(parser).value());
}

std::vector<Sentence> Reader::segment(const Text& text, size_t max_tokens, size_t* cut) const {
  std::vector<Sentence> sentences;
  for (Sentence& sentence : tokenizer_.segment(text)) {
    if (sentence.tokens.size() <= max_tokens) {
      sentences.push_back(std::move(sentence));
      continue;
    }
    for (size_t first = 0; first < sentence.tokens.size(); first += max_tokens) {
      const size_t last = std::min(first + max_tokens, sentence.tokens.size());
      Sentence piece;
      piece.paragraph = sentence.paragraph;
      piece.tokens.assign(sentence.tokens.begin() + static_cast<std::ptrdiff_t>(first),
                          sentence.tokens.begin() + static_cast<std::ptrdiff_t>(last));
      piece.span = {piece.tokens.front().span.begin, piece.tokens.back().span.end};
      sentences.push_back(std::move(piece));
    }
    ++*cut;
  }
  return sentences;
}

std::vector<Tree> Reader::parse(const Text& text, std::span<const Sentence> sentences) const {
  std::vector<Tree> trees = parser_.parse(text, sentences, scratch_for(parser_));
  for (Tree& tree : trees) {
    repair_complements(&tree);
    repair_verbs(&tree);
    repair_clauses(&tree);
    repair_phrases(&tree);
  }
  return trees;
}

}  // namespace sanudo
