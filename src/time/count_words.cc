// SPDX-License-Identifier: Apache-2.0
#include "time/count_words.h"

#include <array>
#include <charconv>
#include <utility>

#include "time/calendar_words.h"

namespace sanudo {
namespace {

using Entry = std::pair<std::string_view, int>;

constexpr std::array<Entry, 19> kSmall = {{{"one", 1},
                                           {"two", 2},
                                           {"three", 3},
                                           {"four", 4},
                                           {"five", 5},
                                           {"six", 6},
                                           {"seven", 7},
                                           {"eight", 8},
                                           {"nine", 9},
                                           {"ten", 10},
                                           {"eleven", 11},
                                           {"twelve", 12},
                                           {"thirteen", 13},
                                           {"fourteen", 14},
                                           {"fifteen", 15},
                                           {"sixteen", 16},
                                           {"seventeen", 17},
                                           {"eighteen", 18},
                                           {"nineteen", 19}}};

constexpr std::array<Entry, 8> kTens = {{{"twenty", 20},
                                         {"thirty", 30},
                                         {"forty", 40},
                                         {"fifty", 50},
                                         {"sixty", 60},
                                         {"seventy", 70},
                                         {"eighty", 80},
                                         {"ninety", 90}}};

constexpr std::array<std::string_view, 6> kSomeWords = {"several", "few",      "many",
                                                        "some",    "numerous", "countless"};

template <size_t N>
int look_up(const std::array<Entry, N>& table, std::string_view word) {
  for (const auto& [form, value] : table) {
    if (form == word) return value;
  }
  return 0;
}

int in_figures(std::string_view word) {
  constexpr size_t kMostDigits = 3;
  int value = 0;
  if (word.empty() || word.size() > kMostDigits) return 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  return error == std::errc() && end == word.data() + word.size() ? value : 0;
}

// 1-99 in figures or letters.
TimeCount read_below_hundred(const TimeWords& words, size_t at) {
  const int figures = in_figures(words[at]);
  if (figures > 0) return {figures, false, 1, false};
  const int small = look_up(kSmall, words[at]);
  if (small > 0) return {small, false, 1, false};
  const int tens = look_up(kTens, words[at]);
  if (tens == 0) return {};
  const int ones = look_up(kSmall, words[at + 1]);
  return ones > 0 && ones < 10 ? TimeCount{tens + ones, false, 2, false}
                               : TimeCount{tens, false, 1, false};
}

TimeCount read_exact(const TimeWords& words, size_t at) {
  const bool article = words.is(at, "a") || words.is(at, "an");
  TimeCount count = article ? TimeCount{1, false, 1, true} : read_below_hundred(words, at);
  if (count.length == 0) return count;
  const std::string_view next = words[at + count.length];
  const int times = next == "hundred" ? 100 : next == "dozen" ? 12 : next == "thousand" ? 1000 : 1;
  if (times == 1) return count;
  count.count *= times;
  count.article = false;
  ++count.length;
  return count;
}

// "several", "a few", "a couple of", "the next few": a number of things that is not said.
TimeCount read_some(const TimeWords& words, size_t at) {
  const size_t first = at;
  if (words.is(at, "a") || words.is(at, "the")) ++at;
  if (words.is(at, "couple")) {
    const size_t end = words.is(at + 1, "of") ? at + 2 : at + 1;
    return {2, false, end - first, false};
  }
  if (!one_of(kSomeWords, words[at])) return {};
  return {kSome, false, at + 1 - first, false};
}

// "to three" of "two to three weeks".
size_t length_of_upper_bound(const TimeWords& words, size_t at) {
  size_t from = at;
  if (words.is(at, "to") || words.is(at, "or")) ++from;
  if (from == at && !words.hyphenated(at)) return 0;
  const size_t length = read_below_hundred(words, from).length;
  return length == 0 ? 0 : from + length - at;
}

}  // namespace

TimeCount read_count(const TimeWords& words, size_t at) {
  TimeCount count = read_some(words, at);
  if (count.length != 0) return count;
  count = read_exact(words, at);
  if (count.length == 0) return count;
  if (words.is(at + count.length, "1/2")) {
    count.and_half = true;
    ++count.length;
  }
  count.length += length_of_upper_bound(words, at + count.length);
  return count;
}

WrittenYear read_written_year(const TimeWords& words, size_t at) {
  const int figures = year_number(words[at]);
  if (figures != 0) return {figures, 1};
  if (words.is(at, "two") && words.is(at + 1, "thousand")) {
    const TimeCount rest = read_below_hundred(words, at + 2);
    return {2000 + rest.count, 2 + rest.length};
  }
  const int century = words.is(at, "nineteen") ? 19 : words.is(at, "eighteen") ? 18 : 0;
  const TimeCount rest = read_below_hundred(words, at + 1);
  if (century == 0 || look_up(kTens, words[at + 1]) == 0) return {};
  return {century * 100 + rest.count, 1 + rest.length};
}

}  // namespace sanudo
