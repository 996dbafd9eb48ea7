// SPDX-License-Identifier: Apache-2.0
#include "knowledge/who.h"

#include <fmt/format.h>

#include <algorithm>

namespace sanudo {
namespace {

using Words = std::vector<std::string_view>;

std::string_view type_words(NameType type) {
  static constexpr std::string_view kWords[] = {
      "usual name",  "official name", "adjective",    "people",   "capital for the government",
      "seat",        "abbreviation",  "another name", "old name", "nickname",
      "family name", "full name"};
  return kWords[static_cast<size_t>(type)];
}

std::string doubts(uint8_t flags) {
  std::string words;
  if ((flags & kNeedsCase) != 0) words += "; only in this case";
  if ((flags & kNeedsContext) != 0) words += "; an everyday word or another thing too";
  if ((flags & kPlaceToo) != 0) words += "; a city first, the government where it acts";
  if ((flags & kWeak) != 0) words += "; only beside a fuller name or a title";
  if ((flags & kOnlyThen) != 0) words += "; only at that time";
  return words;
}

Words words_of(std::string_view name) {
  Words words;
  for (size_t at = 0; at < name.size();) {
    const size_t end = std::min(name.find(' ', at), name.size());
    if (end > at) words.push_back(name.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

void add_candidates(const std::vector<Candidate>& candidates, std::vector<Meaning>* meanings) {
  for (size_t i = 0; i < candidates.size();) {
    const EntityIndex entity = candidates[i].entity;
    std::string why;
    for (; i < candidates.size() && candidates[i].entity == entity; ++i) {
      const Candidate& c = candidates[i];
      why += fmt::format("{}{}{}{}", why.empty() ? "" : ", ", type_words(c.type),
                         interval_words(c.from, c.to), doubts(c.flags));
    }
    meanings->push_back({entity, why});
  }
}

// Everybody and everything by this name, in any language.
void add_named(const World& world, const Words& words, std::vector<Meaning>* meanings) {
  std::vector<Candidate> candidates;
  if (world.match_name(words, 0, &candidates, "") == words.size()) {
    add_candidates(candidates, meanings);
  }
  if (world.match_thing(words, 0, &candidates) == words.size())
    add_candidates(candidates, meanings);
}

// The state or body of "Russian" in "Russian president", of "Russia" in "president of Russia".
EntityIndex owner_of(const World& world, std::span<const std::string_view> words) {
  if (!words.empty() && words[0] == "the") words = words.subspan(1);
  std::vector<Candidate> candidates;
  if (words.empty() || world.match_name(words, 0, &candidates) != words.size()) return kNoEntity;
  return candidates.front().entity;
}

void add_holders(const World& world, std::string_view office, EntityIndex of, Date on,
                 std::vector<Meaning>* meanings) {
  for (const Role& role : world.holders(office, of, on)) {
    meanings->push_back(
        {role.person, fmt::format("{} of {}{}", role.office, world.entity(role.of).id,
                                  interval_words(role.from, role.to))});
  }
}

// "Russian foreign minister", "foreign minister of Russia".
void add_office_holders(const World& world, const Words& words, Date on,
                        std::vector<Meaning>* meanings) {
  Agent agent;
  for (size_t cut = 1; cut < words.size(); ++cut) {
    const auto left = std::span(words).first(cut);
    const auto right = std::span(words).subspan(cut);
    if (world.match_agent(right, 0, &agent) == right.size() && !agent.office.empty()) {
      const EntityIndex of = owner_of(world, left);
      if (of != kNoEntity) add_holders(world, agent.office, of, on, meanings);
    }
    const bool turned = right.size() > 1 && right[0] == "of";
    if (turned && world.match_agent(left, 0, &agent) == left.size() && !agent.office.empty()) {
      const EntityIndex of = owner_of(world, right.subspan(1));
      if (of != kNoEntity) add_holders(world, agent.office, of, on, meanings);
    }
  }
}

}  // namespace

std::string interval_words(Date from, Date to) {
  if (!from.known() && !to.known()) return "";
  if (!to.known()) return fmt::format(", from {}", to_string(from));
  return fmt::format(", {} to {}", to_string(from), to_string(to));
}

std::vector<Meaning> meanings_of(const World& world, std::string_view name, Date on) {
  std::vector<Meaning> meanings;
  const EntityIndex by_id = world.find(name);
  if (by_id != kNoEntity) meanings.push_back({by_id, ""});
  const Words words = words_of(name);
  if (words.empty()) return meanings;
  add_named(world, words, &meanings);
  add_office_holders(world, words, on, &meanings);
  return meanings;
}

}  // namespace sanudo
