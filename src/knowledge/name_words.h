// SPDX-License-Identifier: Apache-2.0
// A name's written form -> words as the tokenizer makes them: split at spaces, hyphens and
// possessive marks; full stops stay with their word.
#ifndef SANUDO_KNOWLEDGE_NAME_WORDS_H_
#define SANUDO_KNOWLEDGE_NAME_WORDS_H_

#include <string>
#include <string_view>
#include <vector>

namespace sanudo {

std::vector<std::string> name_words(std::string_view form);

}  // namespace sanudo

#endif  // SANUDO_KNOWLEDGE_NAME_WORDS_H_
