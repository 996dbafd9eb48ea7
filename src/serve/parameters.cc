// SPDX-License-Identifier: Apache-2.0
#include "serve/parameters.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

#include "base/date.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

template <typename Number>
std::optional<Number> parse_number(std::string_view text) {
  Number number = 0;
  const char* end = text.data() + text.size();
  const std::from_chars_result result = std::from_chars(text.data(), end, number);
  if (result.ec != std::errc() || result.ptr != end) return std::nullopt;
  return number;
}

}  // namespace

void Parameters::complain(std::string_view name, std::string message) {
  if (!fault_) fault_ = Fault{std::string(name), fmt::format("{}: {}", name, message)};
}

const Parameters::Fault* Parameters::fault() {
  for (const auto& [name, value] : pairs_) {
    if (read_.count(name) == 0) complain(name, "there is no such parameter here");
  }
  return fault_ ? &*fault_ : nullptr;
}

std::vector<std::string_view> Parameters::values(std::string_view name) {
  read_.emplace(name);
  std::vector<std::string_view> found;
  for (const auto& [key, value] : pairs_) {
    if (key == name) found.push_back(value);
  }
  return found;
}

std::optional<std::string_view> Parameters::value(std::string_view name) {
  const std::vector<std::string_view> found = values(name);
  if (found.empty()) return std::nullopt;
  if (found.size() > 1) complain(name, "given twice");
  return found.front();
}

bool Parameters::fits(std::string_view name, std::string_view value, size_t max_length) {
  if (value.empty()) complain(name, "is empty");
  if (count_code_points(value) > max_length) {
    complain(name, fmt::format("longer than {} characters", max_length));
  }
  return !fault_;
}

std::string Parameters::text(std::string_view name, size_t max_length) {
  const std::optional<std::string_view> found = value(name);
  return found && fits(name, *found, max_length) ? std::string(*found) : std::string();
}

std::string Parameters::needed_text(std::string_view name, size_t max_length) {
  std::string found = text(name, max_length);
  if (found.empty()) complain(name, "is missing");
  return found;
}

std::vector<std::string> Parameters::texts(std::string_view name, size_t max_length) {
  std::vector<std::string> found;
  for (std::string_view value : values(name)) {
    if (fits(name, value, max_length)) found.emplace_back(value);
  }
  return found;
}

std::string Parameters::day(std::string_view name) {
  const std::optional<std::string_view> found = value(name);
  if (!found) return {};
  if (!parse_date(*found)) complain(name, fmt::format("{} is not a date (YYYY-MM-DD)", *found));
  return std::string(*found);
}

std::optional<int64_t> Parameters::integer(std::string_view name, int64_t low, int64_t high) {
  const std::optional<std::string_view> found = value(name);
  if (!found) return std::nullopt;
  const std::optional<int64_t> number = parse_number<int64_t>(*found);
  if (!number || *number < low || *number > high) {
    complain(name, fmt::format("must be a whole number from {} to {}", low, high));
    return std::nullopt;
  }
  return number;
}

std::vector<int> Parameters::integers(std::string_view name, int low, int high) {
  std::vector<int> numbers;
  for (std::string_view value : values(name)) {
    const std::optional<int> number = parse_number<int>(value);
    if (number && *number >= low && *number <= high) {
      numbers.push_back(*number);
    } else {
      complain(name, fmt::format("must be a whole number from {} to {}", low, high));
    }
  }
  return numbers;
}

std::optional<double> Parameters::number(std::string_view name, double low, double high) {
  const std::optional<std::string_view> found = value(name);
  if (!found) return std::nullopt;
  const std::optional<double> number = parse_number<double>(*found);
  if (!number || !(*number >= low && *number <= high)) {
    complain(name, fmt::format("must be a number from {} to {}", low, high));
    return std::nullopt;
  }
  return number;
}

bool Parameters::flag(std::string_view name) {
  static constexpr std::string_view kWords[] = {"true", "false"};
  return choice(name, kWords, "false") == "true";
}

bool Parameters::is_among(std::string_view name, std::string_view value, Choices choices) {
  if (std::find(choices.begin(), choices.end(), value) != choices.end()) return true;
  complain(name, fmt::format("must be one of {}", fmt::join(choices, ", ")));
  return false;
}

std::string Parameters::choice(std::string_view name, Choices choices, std::string_view otherwise) {
  const std::optional<std::string_view> found = value(name);
  return std::string(found && is_among(name, *found, choices) ? *found : otherwise);
}

std::vector<std::string> Parameters::choices(std::string_view name, Choices choices) {
  std::vector<std::string> found;
  for (std::string_view value : values(name)) {
    if (is_among(name, value, choices)) found.emplace_back(value);
  }
  return found;
}

}  // namespace sanudo
