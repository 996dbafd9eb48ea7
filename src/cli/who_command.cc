// SPDX-License-Identifier: Apache-2.0
// `sanudo who`: what a name can mean on a date, and why.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>

#include "cli/commands.h"
#include "knowledge/world.h"
#include "pipeline/reader.h"

namespace sanudo {
namespace {

using Words = std::vector<std::string_view>;

constexpr size_t kLongChain = 500;  // of characters: tables laid over ours may run in a circle

std::string_view type_words(NameType type) {
  static constexpr std::string_view kWords[] = {
      "usual name",  "official name", "adjective",    "people",   "capital for the government",
      "seat",        "abbreviation",  "another name", "old name", "nickname",
      "family name", "full name"};
  return kWords[static_cast<size_t>(type)];
}

std::string interval_words(Date from, Date to) {
  if (!from.known() && !to.known()) return "";
  if (!to.known()) return fmt::format(", from {}", to_string(from));
  return fmt::format(", {} to {}", to_string(from), to_string(to));
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

class Answer {
 public:
  Answer(const World& world, Date on) : world_(world), on_(on) {}

  void add_entity(EntityIndex index, const std::string& why) {
    const EntityInfo info = world_.entity(index);
    const std::string kind = info.code.empty() ? std::string(info.country) : std::string(info.code);
    text_ += fmt::format("  {}  {}{}{}{}\n", info.id, world_.label(index, on_),
                         kind.empty() ? "" : "  ", kind, life(info));
    if (!why.empty()) text_ += "    as      " + why + "\n";
    if (info.kind == EntityKind::kPerson) add_roles(index);
    if (info.kind == EntityKind::kOrganisation) add_members(index);
    if (info.kind == EntityKind::kTreaty) add_acts(index);
    if (info.kind == EntityKind::kOffice) add_holders(info);
    if (info.kind == EntityKind::kThing) add_kind(index);
  }

  bool empty() const { return text_.empty(); }
  const std::string& text() const { return text_; }

 private:
  std::string life(const EntityInfo& info) const {
    const std::string interval = interval_words(info.from, info.to);
    return interval.empty() ? "" : "  (" + interval.substr(2) + ")";
  }

  void add_roles(EntityIndex person) {
    for (const Role& role : world_.roles_of(person, on_)) {
      text_ += fmt::format("    office  {} of {}{}{}\n", role.office, world_.entity(role.of).id,
                           interval_words(role.from, role.to),
                           role.status == "full" ? "" : fmt::format(" ({})", role.status));
    }
  }

  void add_members(EntityIndex body) {
    std::vector<std::string_view> names;
    for (EntityIndex member : world_.members(body, on_)) {
      names.push_back(world_.label(member, on_));
    }
    add_list("members", std::move(names));
  }

  void add_list(std::string_view what, std::vector<std::string_view> names) {
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    if (names.empty()) return;
    text_ += fmt::format("    {} {}: {}\n", what, names.size(), fmt::join(names, ", "));
  }

  void add_acts(EntityIndex treaty) {
    for (const TreatyAct& act : world_.treaty_acts(treaty)) {
      if (on_.known() && act.date > on_) continue;
      const std::string_view party =
          act.party == kNoEntity ? "the treaty" : world_.label(act.party, on_);
      text_ += fmt::format("    {}  {}: {}\n", to_string(act.date), party, act.act);
    }
    if (on_.known()) add_parties(treaty);
  }

  // Those who are surely bound on the day.
  void add_parties(EntityIndex treaty) {
    std::vector<std::string_view> names;
    for (const TreatyAct& act : world_.treaty_acts(treaty)) {
      const bool bound =
          act.party != kNoEntity && world_.is_party(treaty, act.party, on_) == Certainty::kYes;
      if (bound) names.push_back(world_.label(act.party, on_));
    }
    add_list("bound", std::move(names));
  }

  // "weapon: landmines < weapons"
  void add_kind(EntityIndex thing) {
    std::string chain(world_.label(thing, on_));
    for (EntityIndex at = world_.broader_thing(thing); at != kNoEntity && chain.size() < kLongChain;
         at = world_.broader_thing(at)) {
      chain += fmt::format(" < {}", world_.label(at, on_));
    }
    text_ += fmt::format("    {}: {}\n", world_.entity(thing).subkind, chain);
  }

  void add_holders(const EntityInfo& office) {
    const EntityIndex state = world_.find_state(office.country);
    if (state == kNoEntity || !on_.known()) return;
    for (const Role& role : world_.holders(office.subkind, state, on_)) {
      text_ += fmt::format("    held by {}{}\n", world_.entity(role.person).id,
                           interval_words(role.from, role.to));
    }
  }

  const World& world_;
  Date on_;
  std::string text_;
};

Words words_of(const std::string& name) {
  Words words;
  for (size_t at = 0; at < name.size();) {
    const size_t end = std::min(name.find(' ', at), name.size());
    if (end > at) words.push_back(std::string_view(name).substr(at, end - at));
    at = end + 1;
  }
  return words;
}

void add_candidates(const std::vector<Candidate>& candidates, Answer* answer) {
  for (size_t i = 0; i < candidates.size();) {
    const EntityIndex entity = candidates[i].entity;
    std::string why;
    for (; i < candidates.size() && candidates[i].entity == entity; ++i) {
      const Candidate& c = candidates[i];
      why += fmt::format("{}{}{}{}", why.empty() ? "" : ", ", type_words(c.type),
                         interval_words(c.from, c.to), doubts(c.flags));
    }
    answer->add_entity(entity, why);
  }
}

// Everybody and everything by this name, in any language.
void add_named(const World& world, const Words& words, Answer* answer) {
  std::vector<Candidate> candidates;
  if (world.match_name(words, 0, &candidates, "") == words.size()) {
    add_candidates(candidates, answer);
  }
  if (world.match_thing(words, 0, &candidates) == words.size()) add_candidates(candidates, answer);
}

// The state or body of "Russian" in "Russian president", of "Russia" in "president of Russia".
EntityIndex owner_of(const World& world, std::span<const std::string_view> words) {
  if (!words.empty() && words[0] == "the") words = words.subspan(1);
  std::vector<Candidate> candidates;
  if (words.empty() || world.match_name(words, 0, &candidates) != words.size()) return kNoEntity;
  return candidates.front().entity;
}

void add_holders(const World& world, std::string_view office, EntityIndex of, Date on,
                 Answer* answer) {
  for (const Role& role : world.holders(office, of, on)) {
    answer->add_entity(role.person, fmt::format("{} of {}{}", role.office, world.entity(role.of).id,
                                                interval_words(role.from, role.to)));
  }
}

// "Russian foreign minister", "foreign minister of Russia".
void add_office_holders(const World& world, const Words& words, Date on, Answer* answer) {
  Agent agent;
  for (size_t cut = 1; cut < words.size(); ++cut) {
    const auto left = std::span(words).first(cut);
    const auto right = std::span(words).subspan(cut);
    if (world.match_agent(right, 0, &agent) == right.size() && !agent.office.empty()) {
      const EntityIndex of = owner_of(world, left);
      if (of != kNoEntity) add_holders(world, agent.office, of, on, answer);
    }
    const bool turned = right.size() > 1 && right[0] == "of";
    if (turned && world.match_agent(left, 0, &agent) == left.size() && !agent.office.empty()) {
      const EntityIndex of = owner_of(world, right.subspan(1));
      if (of != kNoEntity) add_holders(world, agent.office, of, on, answer);
    }
  }
}

}  // namespace

int run_who(const WhoArguments& arguments) {
  const std::optional<Date> on = arguments.date.empty() ? Date{} : parse_date(arguments.date);
  if (!on) {
    return complain(Status(StatusCode::kBadArgument, arguments.date + " is not a date"), kUsage);
  }
  const Result<World> loaded = World::load(data_folder(arguments.data) + "/world.bin");
  if (!loaded.is_ok()) return complain(loaded.status(), kCannotLoad);
  const World& world = loaded.value();
  const Words words = words_of(arguments.name);
  Answer answer(world, *on);
  if (const EntityIndex index = world.find(arguments.name); index != kNoEntity) {
    answer.add_entity(index, "");
  }
  add_named(world, words, &answer);
  add_office_holders(world, words, *on, &answer);
  fmt::print("{}{} (the base claims to be complete until {})\n{}", arguments.name,
             on->known() ? " on " + to_string(*on) : "", to_string(world.as_of()),
             answer.empty() ? "  nothing known by this name\n" : answer.text());
  return answer.empty() ? kSomeFailed : kAllGood;
}

}  // namespace sanudo
