// SPDX-License-Identifier: Apache-2.0
// What border models see of a stretch of text: fingerprints of its letters and of its shape.
#ifndef SANUDO_TOKEN_WORD_PRINT_H_
#define SANUDO_TOKEN_WORD_PRINT_H_

#include <cstdint>
#include <string_view>

namespace sanudo {

enum class SignKind : uint8_t { kUpper, kLower, kDigit, kMark };

struct WordPrint {
  uint64_t letters = 0;  // of the word in lower case
  uint64_t shape = 0;    // of its kinds of letters, runs cut to two; marks as they are
  SignKind first = SignKind::kMark;
  SignKind last = SignKind::kMark;
};

// Of valid UTF-8.
WordPrint print_of(std::string_view word);

SignKind kind_of(char32_t c);

}  // namespace sanudo

#endif  // SANUDO_TOKEN_WORD_PRINT_H_
