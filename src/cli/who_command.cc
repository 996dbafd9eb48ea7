// SPDX-License-Identifier: Apache-2.0
// `sanudo who`: what a name can mean on a date, and why.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>

#include "cli/commands.h"
#include "knowledge/who.h"
#include "knowledge/world.h"
#include "pipeline/reader.h"

namespace sanudo {
namespace {

constexpr size_t kLongChain = 500;  // of characters: tables laid over ours may run in a circle

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

}  // namespace

int run_who(const WhoArguments& arguments) {
  const std::optional<Date> on = arguments.date.empty() ? Date{} : parse_date(arguments.date);
  if (!on) {
    return complain(Status(StatusCode::kBadArgument, arguments.date + " is not a date"), kUsage);
  }
  const Result<World> loaded = World::load(data_folder(arguments.data) + "/world.bin");
  if (!loaded.is_ok()) return complain(loaded.status(), kCannotLoad);
  const World& world = loaded.value();
  Answer answer(world, *on);
  for (const Meaning& meaning : meanings_of(world, arguments.name, *on)) {
    answer.add_entity(meaning.entity, meaning.because);
  }
  fmt::print("{}{} (the base claims to be complete until {})\n{}", arguments.name,
             on->known() ? " on " + to_string(*on) : "", to_string(world.as_of()),
             answer.empty() ? "  nothing known by this name\n" : answer.text());
  return answer.empty() ? kSomeFailed : kAllGood;
}

}  // namespace sanudo
