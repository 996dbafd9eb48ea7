// SPDX-License-Identifier: Apache-2.0
#include "serve/tree_json.h"

#include "serve/answer.h"

namespace sanudo {
namespace {

void write_span(JsonWriter* json, CharSpan span) {
  integer_field(json, "start", span.start);
  integer_field(json, "end", span.end);
}

void write_word(JsonWriter* json, const Text& text, const Word& word) {
  json->begin_object();
  json->key("text");
  json->string(word.form);
  write_span(json, text.char_span(word.span));
  text_field(json, "lemma", word.lemma);
  text_field(json, "upos", upos_name(word.upos));
  text_field(json, "feats", word.features);
  json->key("head");
  word.head == kNoToken ? json->null() : json->integer(word.head);
  text_field(json, "relation", word.deprel);
  json->end_object();
}

void write_tree(JsonWriter* json, const Text& text, const Tree& tree, size_t number) {
  json->begin_object();
  integer_field(json, "sentence", static_cast<int64_t>(number));
  write_span(json, text.char_span(tree.span));
  json->key("words");
  json->begin_array();
  for (const Word& word : tree.words) write_word(json, text, word);
  json->end_array();
  json->end_object();
}

}  // namespace

std::string trees_json(const Text& text, std::span<const Tree> trees, size_t first) {
  JsonWriter json;
  json.begin_object();
  json.key("text");
  json.string(text.utf8());
  json.key("sentences");
  json.begin_array();
  for (size_t i = 0; i < trees.size(); ++i) write_tree(&json, text, trees[i], first + i);
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace sanudo
