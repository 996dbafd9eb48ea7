// SPDX-License-Identifier: Apache-2.0
// The parameters of a query, read by name into values with types. The first fault stays, with the
// parameter's name, so that handlers ask once, at the end: fault() also finds what nobody read.
// One request, one thread.
#ifndef SANUDO_SERVE_PARAMETERS_H_
#define SANUDO_SERVE_PARAMETERS_H_

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "serve/target.h"

namespace sanudo {

class Parameters {
 public:
  struct Fault {
    std::string where;  // the parameter
    std::string message;
  };
  using Choices = std::span<const std::string_view>;

  explicit Parameters(const Target& target) : pairs_(target.query) {}

  // Empty where it is missing. Longer than max_length code points is a fault.
  std::string text(std::string_view name, size_t max_length);
  std::string needed_text(std::string_view name, size_t max_length);
  std::vector<std::string> texts(std::string_view name, size_t max_length);
  std::string day(std::string_view name);  // "YYYY-MM-DD"
  std::optional<int64_t> integer(std::string_view name, int64_t low, int64_t high);
  std::vector<int> integers(std::string_view name, int low, int high);
  std::optional<double> number(std::string_view name, double low, double high);
  bool flag(std::string_view name);
  // One of these; `otherwise` where it is missing.
  std::string choice(std::string_view name, Choices choices, std::string_view otherwise);
  std::vector<std::string> choices(std::string_view name, Choices choices);

  void complain(std::string_view name, std::string message);
  // Null: all is well, and every parameter was read.
  const Fault* fault();

 private:
  // All values of this name; from now on it is known.
  std::vector<std::string_view> values(std::string_view name);
  // The only value; nothing where it is missing, a fault where it comes twice.
  std::optional<std::string_view> value(std::string_view name);
  bool fits(std::string_view name, std::string_view value, size_t max_length);
  bool is_among(std::string_view name, std::string_view value, Choices choices);

  const std::vector<std::pair<std::string, std::string>>& pairs_;
  std::set<std::string, std::less<>> read_;
  std::optional<Fault> fault_;
};

}  // namespace sanudo

#endif  // SANUDO_SERVE_PARAMETERS_H_
