// SPDX-License-Identifier: Apache-2.0
// Which language a text is written in: by its script, and among the languages of one script by
// their commonest small words. Good for whole reports, not for single words.
#ifndef SANUDO_TEXT_LANGUAGE_H_
#define SANUDO_TEXT_LANGUAGE_H_

#include <string>
#include <string_view>

namespace sanudo {

// "en", "ru", "uk", "zh", "ja", "ko", "ar", "es", "fr", "de", "pt"; "und" where it cannot be told.
std::string guess_language(std::string_view utf8);

}  // namespace sanudo

#endif  // SANUDO_TEXT_LANGUAGE_H_
