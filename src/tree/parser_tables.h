// SPDX-License-Identifier: Apache-2.0
// What the parser's model says besides its weights: sizes, vocabulary, labels, lemmas.
#ifndef SANUDO_TREE_PARSER_TABLES_H_
#define SANUDO_TREE_PARSER_TABLES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "nn/bytes.h"
#include "tree/word_form.h"

namespace sanudo {

// Widths of the net. The encoder is as wide as a word's vector and its n-grams' vector together.
struct NetSizes {
  uint32_t word = 160;
  uint32_t ngram = 160;
  uint32_t buckets = 32768;
  uint32_t layers = 3;
  uint32_t tag = 128;
  uint32_t arc = 128;
  uint32_t label = 128;
  uint32_t product = 64;

  uint32_t width() const { return word + ngram; }
  // The projections of an encoded word lie side by side in this order.
  uint32_t arc_dependent() const { return tag; }
  uint32_t arc_head() const { return arc_dependent() + arc; }
  uint32_t label_dependent() const { return arc_head() + arc; }
  uint32_t label_head() const { return label_dependent() + label; }
  uint32_t product_dependent() const { return label_head() + label; }
  uint32_t product_head() const { return product_dependent() + product; }
  uint32_t projections() const { return product_head() + product; }
  uint32_t label_inputs() const { return label + product; }
};

inline constexpr uint32_t kUposCount = 17;

// Learned bonus of an arc by how far left or right of the word its head lies.
inline constexpr int kMaxDistance = 15;
inline constexpr uint32_t kDistances = 2 * kMaxDistance + 1;
uint32_t distance_index(int32_t word, int32_t head);

struct ParserTables {
  NetSizes sizes;
  std::vector<std::string> words;  // vocabulary forms; the first stands for all others
  std::vector<std::string> xpos;
  std::vector<std::string> features;
  std::vector<std::string> scripts;  // lemma scripts
  std::vector<std::string> relations;
  std::vector<std::string> names;       // Word::name; empty: a model that knows no names
  std::vector<std::string> lemma_keys;  // lemma_key()
  std::vector<std::string> lemmas;      // of each key, the usual one first, joined by tabs

  uint32_t tag_outputs() const {
    return kUposCount +
           static_cast<uint32_t>(xpos.size() + features.size() + scripts.size() + names.size());
  }
  void write(ByteWriter* writer) const;
  static ParserTables read(ByteReader* reader);
};

// The one of the usual lemmas that `scripted` is, else the first.
std::string choose_lemma(std::string_view usual, const std::string& scripted);

// "treaties\tNOUN"
std::string lemma_key(std::string_view form, std::string_view upos);

// A form as the net takes it in.
struct EncodedWord {
  uint32_t word = 0;              // of the vocabulary
  std::vector<uint32_t> buckets;  // of its n-grams
};

class WordEncoder {
 public:
  WordEncoder(const std::vector<std::string>& words, uint32_t buckets);
  void encode(std::string_view form, EncodedWord* word) const;

 private:
  std::unordered_map<std::string, uint32_t> ids_;
  uint32_t buckets_;
};

}  // namespace sanudo

#endif  // SANUDO_TREE_PARSER_TABLES_H_
