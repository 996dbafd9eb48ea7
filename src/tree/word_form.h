// SPDX-License-Identifier: Apache-2.0
// What the parser sees of a word: its folded form, its character n-grams and its shape. Pure
// functions of the forms; used alike by the parser and its trainer.
#ifndef SANUDO_TREE_WORD_FORM_H_
#define SANUDO_TREE_WORD_FORM_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sanudo {

// Lower case of ASCII, Latin-1, Greek and Cyrillic letters; other bytes stay.
std::string lower_case(std::string_view form);
// The first letter in upper case, the rest in lower case.
std::string capitalise(std::string_view form);

// Lower case, with typographic quotes, dashes and dots as the treebanks write them.
std::string fold_form(std::string_view form);
// fold_form with every digit as 0: the key of the vocabulary and the source of the n-grams.
std::string vocabulary_form(std::string_view form);

// Buckets of the code point n-grams of sizes 3, 4 and 5 of "<form>" and of the whole form. Of a
// form over 24 code points its first and last 12 count. `form` is a vocabulary form.
void ngram_buckets(std::string_view form, uint32_t bucket_count, std::vector<uint32_t>* buckets);

// How a sentence is written: headlines make every word look like a name.
enum class SentenceCase : uint8_t { kNormal, kTitle, kUpper, kLower };
SentenceCase sentence_case(const std::vector<std::string_view>& forms);

// Letters' case, digits, signs, as a number.
uint32_t form_shape(std::string_view form);
// The form's shape and its place in the sentence, as a number below kShapeCount.
inline constexpr uint32_t kShapeCount = 5 * 3 * 2 * 2 * 4;
uint32_t word_shape(uint32_t form_shape, bool first, SentenceCase sentence);

}  // namespace sanudo

#endif  // SANUDO_TREE_WORD_FORM_H_
