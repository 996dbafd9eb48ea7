// SPDX-License-Identifier: Apache-2.0
#include "tree/parser_tables.h"

#include <algorithm>
#include <array>

namespace sanudo {
namespace {

constexpr std::string_view kMagic = "sanudo parser 2";
constexpr uint32_t kMaxSize = 1024;

std::array<uint32_t NetSizes::*, 8> size_fields() {
  return {&NetSizes::word, &NetSizes::ngram, &NetSizes::buckets, &NetSizes::layers,
          &NetSizes::tag,  &NetSizes::arc,   &NetSizes::label,   &NetSizes::product};
}

bool reasonable(const NetSizes& sizes) {
  const auto sound = [](uint32_t size) { return size >= 4 && size <= kMaxSize && size % 4 == 0; };
  return sound(sizes.word) && sound(sizes.ngram) && sound(sizes.width()) && sound(sizes.tag) &&
         sound(sizes.arc) && sound(sizes.label) && sound(sizes.product) &&
         sound(sizes.label_inputs()) && sizes.buckets > 0 && sizes.layers <= 16;
}

}  // namespace

uint32_t distance_index(int32_t word, int32_t head) {
  return static_cast<uint32_t>(std::clamp(head - word, -kMaxDistance, kMaxDistance) + kMaxDistance);
}

void ParserTables::write(ByteWriter* writer) const {
  writer->string(kMagic);
  for (auto field : size_fields()) writer->number(sizes.*field);
  for (const auto* list :
       {&words, &xpos, &features, &scripts, &relations, &names, &lemma_keys, &lemmas}) {
    writer->strings(*list);
  }
}

ParserTables ParserTables::read(ByteReader* reader) {
  ParserTables tables;
  if (reader->string() != kMagic) reader->fail();
  for (auto field : size_fields()) tables.sizes.*field = reader->number<uint32_t>();
  for (auto* list : {&tables.words, &tables.xpos, &tables.features, &tables.scripts,
                     &tables.relations, &tables.names, &tables.lemma_keys, &tables.lemmas}) {
    *list = reader->strings();
  }
  const bool whole = reasonable(tables.sizes) && !tables.words.empty() && !tables.xpos.empty() &&
                     !tables.features.empty() && !tables.scripts.empty() &&
                     tables.relations.size() > 1 &&
                     tables.lemma_keys.size() == tables.lemmas.size();
  if (!whole) reader->fail();
  return tables;
}

std::string choose_lemma(std::string_view usual, const std::string& scripted) {
  const std::string_view first = usual.substr(0, usual.find('\t'));
  while (!usual.empty()) {
    const size_t tab = usual.find('\t');
    if (usual.substr(0, tab) == scripted) return scripted;
    usual = tab == usual.npos ? std::string_view() : usual.substr(tab + 1);
  }
  return std::string(first);
}

std::string lemma_key(std::string_view form, std::string_view upos) {
  return fold_form(form) + "\t" + std::string(upos);
}

WordEncoder::WordEncoder(const std::vector<std::string>& words, uint32_t buckets)
    : buckets_(buckets) {
  for (size_t id = 1; id < words.size(); ++id) ids_.emplace(words[id], static_cast<uint32_t>(id));
}

void WordEncoder::encode(std::string_view form, EncodedWord* word) const {
  const std::string key = vocabulary_form(form);
  const auto known = ids_.find(key);
  word->word = known == ids_.end() ? 0 : known->second;
  ngram_buckets(key, buckets_, &word->buckets);
}

}  // namespace sanudo
