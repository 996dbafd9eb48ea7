// SPDX-License-Identifier: Apache-2.0
// Records are written out as text, which stands for the same in both images though their numbers
// differ, and gathered by whom they speak of.
#include "knowledge/change.h"

#include <fmt/format.h>

#include <map>
#include <set>
#include <string_view>

#include "knowledge/image.h"
#include "model_file/model_file.h"

namespace sanudo {
namespace {

using Sayings = std::map<std::string, std::string>;

struct Base {
  Sayings entities;  // by id: all that is said of it
  Sayings names;     // by key: who it can mean
  Sayings agents;
  std::multimap<std::string, std::string> names_of;  // id -> keys
};

class Writer {
 public:
  explicit Writer(const KnowledgeImage& image) : image_(image) {}

  Base write() {
    for (const EntityRecord& record : image_.entities) write(record);
    for (const LabelRecord& r : image_.labels) {
      say(r.entity, fmt::format("label {} {} {}", text(r.language), text(r.form), days(r.use)));
    }
    for (const RoleRecord& record : image_.roles) write(record);
    for (const MemberRecord& r : image_.members) {
      const std::string said =
          fmt::format("member {} {} {} {}", id(r.body), id(r.member), text(r.status), days(r.term));
      say(r.body, said);
      say(r.member, said);
    }
    for (const ActRecord& r : image_.acts) {
      const std::string said =
          fmt::format("act {} {} {} {}", id(r.treaty), id(r.party), text(r.act), r.date);
      say(r.treaty, said);
      say(r.party, said);
    }
    for (const NameRecord& record : image_.names) write(record);
    for (const AgentRecord& r : image_.agents) {
      base_.agents[std::string(text(r.lemma))] +=
          fmt::format("{} {} {} {}\n", text(r.sector), text(r.office), r.collective, r.needs_state);
    }
    return std::move(base_);
  }

 private:
  std::string_view text(uint32_t string) const { return image_.text(string); }
  std::string_view id(uint32_t entity) const {
    return entity == kNoRecord ? std::string_view("-") : text(image_.entities[entity].id);
  }
  static std::string days(const Interval& interval) {
    return fmt::format("{}-{}", interval.from, interval.to);
  }

  void say(uint32_t entity, std::string_view what) {
    if (entity == kNoRecord) return;
    std::string& said = base_.entities[std::string(id(entity))];
    said += what;
    said += '\n';
  }

  void write(const EntityRecord& r) {
    base_.entities[std::string(text(r.id))] +=
        fmt::format("is {} {} {} {} {} {} {} {},{} {} {} {}\n", r.kind, text(r.subkind),
                    text(r.name), text(r.country), text(r.sector), text(r.code), days(r.life),
                    r.lat_e5, r.lon_e5, r.geonames, r.population, id(r.within));
  }

  void write(const RoleRecord& r) {
    const std::string said =
        fmt::format("role {} {} {} {} {} {} {} {}", id(r.person), text(r.office), id(r.of),
                    text(r.sector), text(r.status), r.rank, days(r.term), r.vouched);
    say(r.person, said);
    say(r.of, said);
  }

  void write(const NameRecord& r) {
    const std::string key(text(r.folded));
    base_.names[key] += fmt::format("{} {} {} {} {} {} {}\n", text(r.words), id(r.entity), r.type,
                                    r.flags, r.rank, text(r.language), days(r.use));
    base_.names_of.emplace(id(r.entity), key);
  }

  const KnowledgeImage& image_;
  Base base_;
};

Result<Base> read_base(const std::string& path) {
  const Result<ModelFile> file = ModelFile::open(path);
  if (!file.is_ok()) return file.status();
  const Result<KnowledgeImage> image = read_image(file.value());
  if (!image.is_ok()) return image.status();
  return Writer(image.value()).write();
}

using Keys = std::set<std::string>;

// Keys of which the two say different things.
Keys differences(const Sayings& one, const Sayings& other) {
  Keys keys;
  for (const auto& [key, said] : one) {
    const auto found = other.find(key);
    if (found == other.end() || found->second != said) keys.insert(key);
  }
  for (const auto& [key, said] : other) {
    if (!one.contains(key)) keys.insert(key);
  }
  return keys;
}

void add_names_of(const Base& base, const std::string& id, Keys* names) {
  const auto [begin, end] = base.names_of.equal_range(id);
  for (auto name = begin; name != end; ++name) names->insert(name->second);
}

std::vector<std::string> sorted(const Keys& keys) { return {keys.begin(), keys.end()}; }

}  // namespace

Result<KnowledgeChange> compare_knowledge(const std::string& was, const std::string& now) {
  const Result<Base> before = read_base(was);
  if (!before.is_ok()) return before.status();
  const Result<Base> after = read_base(now);
  if (!after.is_ok()) return after.status();
  Keys names = differences(before.value().names, after.value().names);
  for (const std::string& id : differences(before.value().entities, after.value().entities)) {
    add_names_of(before.value(), id, &names);
    add_names_of(after.value(), id, &names);
  }
  return KnowledgeChange{sorted(names),
                         sorted(differences(before.value().agents, after.value().agents))};
}

}  // namespace sanudo
