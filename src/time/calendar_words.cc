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

constexpr std::array<Entry, 8> kQuarters = {{{"first", 1},
                                             {"second", 2},
                                             {"third", 3},
                                             {"fourth", 4},
                                             {"1st", 1},
                                             {"2nd", 2},
                                             {"3rd", 3},
                                             {"4th", 4}}};

constexpr std::array<std::pair<std::string_view, TimeUnit>, 11> kUnits = {
    {{"second", TimeUnit::kSecond},
     {"minute", TimeUnit::kMinute},
     {"hour", TimeUnit::kHour},
     {"day", TimeUnit::kDay},
     {"week", TimeUnit::kWeek},
     {"weekend", TimeUnit::kWeekend},
     {"month", TimeUnit::kMonth},
     {"quarter", TimeUnit::kQuarter},
     {"year", TimeUnit::kYear},
     {"decade", TimeUnit::kDecade},
     {"century", TimeUnit::kCentury}}};

constexpr std::array<std::pair<std::string_view, TimeUnit>, 8> kFrequencies = {
    {{"hourly", TimeUnit::kHour},
     {"daily", TimeUnit::kDay},
     {"nightly", TimeUnit::kDay},
     {"weekly", TimeUnit::kWeek},
     {"monthly", TimeUnit::kMonth},
     {"quarterly", TimeUnit::kQuarter},
     {"yearly", TimeUnit::kYear},
     {"annually", TimeUnit::kYear}}};

constexpr std::array<std::pair<std::string_view, DayPart>, 9> kDayParts = {
    {{"morning", DayPart::kMorning},
     {"noon", DayPart::kMidday},
     {"midday", DayPart::kMidday},
     {"lunchtime", DayPart::kMidday},
     {"afternoon", DayPart::kAfternoon},
     {"evening", DayPart::kEvening},
     {"night", DayPart::kNight},
     {"overnight", DayPart::kNight},
     {"midnight", DayPart::kNight}}};

constexpr std::array<Entry, 11> kShifts = {{{"last", -1},
                                            {"past", -1},
                                            {"previous", -1},
                                            {"preceding", -1},
                                            {"next", 1},
                                            {"coming", 1},
                                            {"upcoming", 1},
                                            {"following", 1},
                                            {"this", 0},
                                            {"current", 0},
                                            {"same", 0}}};

constexpr std::array<Entry, 6> kCenturies = {{{"sixteenth", 16},
                                              {"seventeenth", 17},
                                              {"eighteenth", 18},
                                              {"nineteenth", 19},
                                              {"twentieth", 20},
                                              {"twenty-first", 21}}};

template <typename Value, size_t N>
std::optional<Value> find_in(const std::array<std::pair<std::string_view, Value>, N>& table,
                             std::string_view word) {
  for (const auto& [form, value] : table) {
    if (form == word) return value;
  }
  return std::nullopt;
}

std::string_view without_stop(std::string_view word) {
  if (word.size() > 1 && word.back() == '.') word.remove_suffix(1);
  return word;
}

int digits(std::string_view word) {
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  return error == std::errc() && end == word.data() + word.size() && !word.empty() ? value : -1;
}

// "4th", "21st".
bool is_ordinal(std::string_view word) {
  return word.size() > 2 && word[0] >= '0' && word[0] <= '9' &&
         (word.ends_with("st") || word.ends_with("nd") || word.ends_with("rd") ||
          word.ends_with("th"));
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
  if (word == "centuries") return TimeUnit::kCentury;
  if (word.size() > 3 && word.back() == 's') word.remove_suffix(1);
  return find_in(kUnits, word);
}

int day_of_month(std::string_view word) {
  if (is_ordinal(word)) word.remove_suffix(2);
  if (word.empty() || word.size() > 2) return 0;
  const int day = digits(word);
  return day >= 1 && day <= 31 ? day : 0;
}

int ordinal_of_four(std::string_view word) { return look_up(kQuarters, word, 0); }

int year_number(std::string_view word) {
  if (word.size() != 4) return 0;
  const int year = digits(word);
  return year >= 1000 && year < 2200 ? year : 0;
}

int century_number(std::string_view word) {
  const int written = look_up(kCenturies, word, 0);
  if (written != 0 || !is_ordinal(word)) return written;
  const int number = digits(word.substr(0, word.size() - 2));
  return number >= 1 && number <= 22 ? number : 0;
}

DayPart day_part_of(std::string_view word) {
  return find_in(kDayParts, word).value_or(DayPart::kNone);
}

std::optional<TimeUnit> frequency_of(std::string_view word) { return find_in(kFrequencies, word); }

std::optional<int> shift_of(std::string_view word) { return find_in(kShifts, word); }

}  // namespace sanudo
