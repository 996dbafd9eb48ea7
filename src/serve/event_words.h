// SPDX-License-Identifier: Apache-2.0
// The fields of an event in one line of words each, for people; export/in_words.h has those of
// lists. Empty where the field is.
#ifndef SANUDO_SERVE_EVENT_WORDS_H_
#define SANUDO_SERVE_EVENT_WORDS_H_

#include <string>
#include <string_view>
#include <vector>

#include "sanudo/record.h"

namespace sanudo {

std::string date_in_words(const Event& event);                     // "2021-03-01 to 2021-03-31"
std::string place_in_words(const Event& event);                    // "Minsk, BLR (city)"
std::string status_in_words(const EventStatus& status);            // "negated, future"
std::string amounts_in_words(const std::vector<Amount>& amounts);  // "killed 19 (least)"

// The code points [start, end) of valid UTF-8.
std::string_view words_at(std::string_view text, CharSpan span);

}  // namespace sanudo

#endif  // SANUDO_SERVE_EVENT_WORDS_H_
