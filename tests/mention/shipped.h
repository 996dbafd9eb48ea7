// SPDX-License-Identifier: Apache-2.0
// The shipped model and knowledge base, loaded once: tests of names and actors read real trees.
#ifndef SANUDO_TESTS_MENTION_SHIPPED_H_
#define SANUDO_TESTS_MENTION_SHIPPED_H_

#include <string>
#include <vector>

#include "document/document.h"
#include "model_file/model_file.h"
#include "tests/knowledge/shipped.h"
#include "text/plain_text.h"
#include "token/tokenizer.h"
#include "tree/parser.h"

namespace sanudo {

struct ReadText {
  Text text;
  std::vector<Tree> trees;
};

inline ReadText read_text(const std::string& bytes) {
  static const ModelFile* file = new ModelFile(ModelFile::open("models/en.model").value());
  static const Tokenizer* tokenizer =
      new Tokenizer(Tokenizer::load(file->section("tokenizer").value()).value());
  static const Parser* parser = new Parser(Parser::load(file->section("parser").value()).value());
  Document document;
  document.bytes = bytes;
  document.language = "en";
  std::vector<Warning> warnings;
  ReadText read{make_text(document, &warnings).value(), {}};
  const Parser::WorkspacePointer workspace = parser->make_workspace();
  read.trees = parser->parse(read.text, tokenizer->segment(read.text), workspace.get());
  return read;
}

}  // namespace sanudo

#endif  // SANUDO_TESTS_MENTION_SHIPPED_H_
