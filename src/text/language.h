// SPDX-License-Identifier: Apache-2.0
// Which language a text is written in: by its script, and among the languages of one script by how
// often they write three letters in a row (Cavnar and Trenkle 1994; here as a naive Bayes model).
// Good from a sentence on; a few words without a strong sign are English.
#ifndef SANUDO_TEXT_LANGUAGE_H_
#define SANUDO_TEXT_LANGUAGE_H_

#include <string>
#include <string_view>

namespace sanudo {

// A BCP 47 code of the 34 languages of docs/theory/languages.md; "und" where it cannot be told.
std::string guess_language(std::string_view utf8);

}  // namespace sanudo

#endif  // SANUDO_TEXT_LANGUAGE_H_
