// SPDX-License-Identifier: Apache-2.0
#include "knowledge/compile_cell.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/split.h"
#include "knowledge/image.h"
#include "knowledge/table.h"
#include "knowledge/word_piece.h"

namespace sanudo {

std::string upper(std::string_view text) {
  std::string result;
  for (char c : text) result += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  return result;
}

int32_t hundred_thousandths(const std::string& degrees) {
  double value = 0;
  std::from_chars(degrees.data(), degrees.data() + degrees.size(), value);
  if (!(value >= -180 && value <= 180)) return kNoCoordinate;
  return static_cast<int32_t>(std::lround(value * 1e5));
}

uint32_t count_of(const std::string& digits) {
  uint32_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

NameType type_of(std::string_view type) {
  static const std::map<std::string_view, NameType> types = {
      {"common", NameType::kCommon},
      {"official", NameType::kOfficial},
      {"adjective", NameType::kAdjective},
      {"demonym", NameType::kDemonym},
      {"demonym_pl", NameType::kDemonym},
      {"capital_metonym", NameType::kCapitalMetonym},
      {"seat_metonym", NameType::kSeatMetonym},
      {"abbrev", NameType::kAbbreviation},
      {"alias", NameType::kAlias},
      {"historic", NameType::kHistoric},
      {"nickname", NameType::kNickname},
      {"family", NameType::kFamily},
      {"full", NameType::kFull}};
  const auto found = types.find(type);
  return found == types.end() ? NameType::kAlias : found->second;
}

uint32_t flags_of(std::string_view amb, bool only_then) {
  uint32_t flags = only_then ? kOnlyThen : 0;
  for (std::string_view flag : split(amb, ',')) {
    if (flag == "case") flags |= kNeedsCase;
    if (flag == "ctx" || flag == "given") flags |= kNeedsContext;
    if (flag == "place") flags |= kPlaceToo;
    if (flag == "weak") flags |= kWeak;
    if (flag == "small") flags |= kSmall;
  }
  return flags;
}

std::string keys_of(std::string_view phrase) {
  WordPieces pieces;
  add_phrase(phrase, &pieces);
  std::string keys;
  for (size_t i = 0; i < pieces.size(); ++i) keys += (i == 0 ? "" : " ") + pieces[i].key;
  return keys;
}

uint32_t vouched_until(std::string_view sources,
                       const std::map<std::string, uint32_t, std::less<>>& read_on) {
  uint32_t latest = 0;
  for (std::string_view key : split(sources, '+')) {
    if (key == "hand") return 0;
    const auto found = read_on.find(key);
    if (found != read_on.end()) latest = std::max(latest, found->second);
  }
  return latest;
}

}  // namespace sanudo
