// SPDX-License-Identifier: Apache-2.0
#include "serve/event_words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace sanudo {

std::string date_in_words(const Event& event) {
  if (!event.date) return {};
  if (event.date->start == event.date->end) return event.date->start;
  return fmt::format("{} to {}", event.date->start, event.date->end);
}

std::string place_in_words(const Event& event) {
  if (!event.place) return {};
  const Place& place = *event.place;
  return fmt::format("{}{}{} ({})", place.name, place.country.empty() ? "" : ", ", place.country,
                     place.precision);
}

std::string status_in_words(const EventStatus& status) {
  std::vector<std::string_view> words;
  if (status.negated) words.push_back("negated");
  if (status.future) words.push_back("future");
  if (status.hypothetical) words.push_back("hypothetical");
  if (status.historical) words.push_back("historical");
  return fmt::format("{}", fmt::join(words, ", "));
}

std::string amounts_in_words(const std::vector<Amount>& amounts) {
  std::vector<std::string> words;
  for (const Amount& amount : amounts) {
    words.push_back(fmt::format("{} {}{}{} ({})", amount.kind, amount.value,
                                amount.unit.empty() ? "" : " ", amount.unit, amount.bound));
  }
  return fmt::format("{}", fmt::join(words, ", "));
}

std::string_view words_at(std::string_view text, CharSpan span) {
  size_t begin = text.size();
  size_t end = text.size();
  uint32_t count = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) continue;
    if (count == span.start) begin = i;
    if (count == span.end) {
      end = i;
      break;
    }
    ++count;
  }
  return text.substr(begin, end - std::min(begin, end));
}

}  // namespace sanudo
