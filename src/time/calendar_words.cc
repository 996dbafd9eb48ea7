// SPDX-License-Identifier: Apache-2.0
#include "time/calendar_words.h"

#include <array>
#include <charconv>
#include <utility>

namespace sanudo {
namespace {

using Entry = std::pair<std::string_view, int>;

template <size_t N>
int look_up(const std::array<Entry, N>& table, std::string_view word, int missing) {
  for (const Entry& entry : table) {
    if (entry.first == word) return entry.second;
  }
  return missing;
}

constexpr std::array<Entry, 24> kMonths = {{
    {"january", 1},   {"february", 2},  {"march", 3},  {"april", 4},     {"may", 5},
    {"june", 6},      {"july", 7},      {"august", 8}, {"september", 9}, {"october", 10},
    {"november", 11}, {"december", 12}, {"jan", 1},    {"feb", 2},       {"mar", 3},
    {"apr", 4},       {"jun", 6},       {"jul", 7},    {"aug", 8},       {"sept", 9},
    {"sep", 9},       {"oct", 10},      {"nov", 11},   {"dec", 12},
}};

constexpr std::array<Entry, 7> kWeekdays = {{{"monday", 0},
                                             {"tuesday", 1},
                                             {"wednesday", 2},
                                             {"thursday", 3},
                                             {"friday", 4},
                                             {"saturday", 5},
                                             {"sunday", 6}}};

constexpr std::array<Entry, 10> kShortWeekdays = {{{"mon", 0},
                                                   {"tue", 1},
                                                   {"tues", 1},
                                                   {"wed", 2},
                                                   {"thu", 3},
                                                   {"thur", 3},
                                                   {"thurs", 3},
                                                   {"fri", 4},
                                                   {"sat", 5},
                                                   {"sun", 6}}};

constexpr std::array<Entry, 5> kSeasons = {
    {{"spring", 1}, {"summer", 2}, {"autumn", 3}, {"fall", 3}, {"winter", 4}}};

constexpr std::array<Entry, 14> kNumbers = {{{"a", 1},
                                             {"an", 1},
                                             {"one", 1},
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
                                             {"twelve", 12}}};

constexpr std::array<Entry, 8> kQuarters = {{{"first", 1},
                                             {"second", 2},
                                             {"third", 3},
                                             {"fourth", 4},
                                             {"1st", 1},
                                             {"2nd", 2},
                                             {"3rd", 3},
                                             {"4th", 4}}};

constexpr std::array<Entry, 6> kUnits = {{{"day", static_cast<int>(TimeUnit::kDay)},
                                          {"week", static_cast<int>(TimeUnit::kWeek)},
                                          {"month", static_cast<int>(TimeUnit::kMonth)},
                                          {"quarter", static_cast<int>(TimeUnit::kQuarter)},
                                          {"year", static_cast<int>(TimeUnit::kYear)},
                                          {"decade", static_cast<int>(TimeUnit::kDecade)}}};

std::string_view without_stop(std::string_view word) {
  if (word.size() > 1 && word.back() == '.') word.remove_suffix(1);
  return word;
}

int digits(std::string_view word) {
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  return error == std::errc() && end == word.data() + word.size() && !word.empty() ? value : -1;
}

}  // namespace

int month_of(std::string_view word) { return look_up(kMonths, without_stop(word), 0); }

int weekday_of(std::string_view word, bool abbreviations) {
  const int full = look_up(kWeekdays, word, -1);
  if (full >= 0 || !abbreviations) return full;
  return look_up(kShortWeekdays, without_stop(word), -1);
}

int season_of(std::string_view word) { return look_up(kSeasons, word, 0); }

std::optional<TimeUnit> unit_of(std::string_view word) {
  if (word == "weekend" || word == "weekends") return TimeUnit::kWeekend;
  if (word.size() > 3 && word.back() == 's') word.remove_suffix(1);
  const int unit = look_up(kUnits, word, -1);
  if (unit < 0) return std::nullopt;
  return static_cast<TimeUnit>(unit);
}

int small_number(std::string_view word) {
  const int number = look_up(kNumbers, word, 0);
  if (number != 0) return number;
  const int written = word.size() <= 3 ? digits(word) : -1;
  return written > 0 ? written : 0;
}

int day_of_month(std::string_view word) {
  if (word.size() > 2 && (word.ends_with("st") || word.ends_with("nd") || word.ends_with("rd") ||
                          word.ends_with("th"))) {
    word.remove_suffix(2);
  }
  if (word.empty() || word.size() > 2) return 0;
  const int day = digits(word);
  return day >= 1 && day <= 31 ? day : 0;
}

int ordinal_quarter(std::string_view word) { return look_up(kQuarters, word, 0); }

int year_number(std::string_view word) {
  if (word.size() != 4) return 0;
  const int year = digits(word);
  return year >= 1000 && year < 2200 ? year : 0;
}

bool is_part_of_day(std::string_view word) {
  return word == "morning" || word == "afternoon" || word == "evening" || word == "night" ||
         word == "noon" || word == "midday" || word == "midnight";
}

}  // namespace sanudo
