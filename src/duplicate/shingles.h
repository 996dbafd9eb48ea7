// SPDX-License-Identifier: Apache-2.0
// A text as the set of its runs of words (shingles; Broder 1997): what is compared when copies are
// looked for.
#ifndef SANUDO_DUPLICATE_SHINGLES_H_
#define SANUDO_DUPLICATE_SHINGLES_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace sanudo {

// Hashes of the words in order: letters and digits without case and diacritics; of scripts that
// are written without blanks each sign is a word. Spacing, punctuation and paragraphs do not show.
std::vector<uint64_t> word_hashes(std::string_view utf8);

// Hashes of all runs of `length` words, each once, rising; of a shorter text one run of all its
// words.
std::vector<uint64_t> shingles(const std::vector<uint64_t>& words, size_t length);

}  // namespace sanudo

#endif  // SANUDO_DUPLICATE_SHINGLES_H_
