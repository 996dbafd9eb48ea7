// SPDX-License-Identifier: Apache-2.0
// The reading half of the way: bytes -> clean text -> sentences -> trees. What `sanudo parse` shows
// and what the coder goes on from. Immutable after load; share it between threads.
#ifndef SANUDO_PIPELINE_READER_H_
#define SANUDO_PIPELINE_READER_H_

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "document/document.h"
#include "sanudo/coder.h"
#include "text/text.h"
#include "token/tokenizer.h"
#include "tree/parser.h"

namespace sanudo {

class Reader {
 public:
  // `folder` holds en.model.
  static Result<Reader> load(const std::string& folder);

  // Sentences longer than max_tokens are cut, and *cut counts the cuts.
  std::vector<Sentence> segment(const Text& text, size_t max_tokens, size_t* cut) const;
  std::vector<Tree> parse(const Text& text, std::span<const Sentence> sentences) const;

 private:
  Reader(Tokenizer tokenizer, Parser parser)
      : tokenizer_(std::move(tokenizer)), parser_(std::move(parser)) {}
  Tokenizer tokenizer_;
  Parser parser_;
};

// The folder that holds the program's data: `given`, else the installed one, else the built one.
std::string data_folder(const std::string& given);

}  // namespace sanudo

#endif  // SANUDO_PIPELINE_READER_H_
