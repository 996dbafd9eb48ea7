// SPDX-License-Identifier: Apache-2.0
#include "knowledge/world.h"

#include <algorithm>
#include <unordered_map>

#include "knowledge/image.h"
#include "model_file/model_file.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr size_t kMaxNameWords = 16;

bool holds_on(PackedDate from, PackedDate to, Date on) {
  if (!on.known()) return true;
  const PackedDate day = pack(on);
  return (from == 0 || from <= day) && (to == 0 || day < to);
}

// On a hand-over day both holders are accepted.
bool holds_around(PackedDate from, PackedDate to, Date on) {
  return !on.known() || holds_on(from, to, on) || (to != 0 && to == pack(on));
}

// Word by word: where the form begins with a capital the text must too, in full capitals or not.
bool case_fits(std::string_view form, std::span<const std::string_view> words, bool exact) {
  size_t begin = 0;
  for (std::string_view word : words) {
    const size_t end = std::min(form.find(' ', begin), form.size());
    const std::string_view wanted = form.substr(begin, end - begin);
    if (exact && wanted != word) return false;
    size_t length = 0;
    if (!wanted.empty() && !word.empty() && is_upper(decode(wanted, 0, &length)) &&
        !is_upper(decode(word, 0, &length))) {
      return false;
    }
    begin = end + 1;
  }
  return true;
}

}  // namespace

struct World::Image {
  explicit Image(ModelFile model_file) : file(std::move(model_file)) {}

  ModelFile file;
  KnowledgeImage base;
  // First folded word -> the longest name that begins with it, in words.
  std::unordered_map<std::string_view, size_t> longest_name;
  std::unordered_map<std::string_view, size_t> longest_agent;
  // Folded words -> first of its names, which lie together.
  std::unordered_map<std::string_view, uint32_t> names;
  std::unordered_map<std::string_view, uint32_t> agents;
  std::unordered_map<std::string_view, EntityIndex> ids;

  void index();
  static void note_length(std::string_view words, std::unordered_map<std::string_view, size_t>* to);
  Role role(const RoleRecord& record) const;
};

void World::Image::note_length(std::string_view words,
                               std::unordered_map<std::string_view, size_t>* to) {
  const size_t length = 1 + static_cast<size_t>(std::count(words.begin(), words.end(), ' '));
  size_t& longest = (*to)[words.substr(0, words.find(' '))];
  longest = std::max(longest, length);
}

void World::Image::index() {
  for (uint32_t i = 0; i < base.entities.size(); ++i) ids.emplace(base.text(base.entities[i].id), i);
  for (uint32_t i = 0; i < base.names.size(); ++i) {
    const std::string_view folded = base.text(base.names[i].folded);
    names.emplace(folded, i);
    note_length(folded, &longest_name);
  }
  for (uint32_t i = 0; i < base.agents.size(); ++i) {
    const std::string_view lemma = base.text(base.agents[i].lemma);
    agents.emplace(lemma, i);
    note_length(lemma, &longest_agent);
  }
}

Role World::Image::role(const RoleRecord& record) const {
  return {record.person, base.text(record.office), record.of,
          base.text(base.entities[record.of].country), base.text(record.sector),
          base.text(record.status), unpack(record.from), unpack(record.to)};
}

World::World(std::unique_ptr<Image> image) : image_(std::move(image)) {}
World::World(World&&) noexcept = default;
World& World::operator=(World&&) noexcept = default;
World::~World() = default;

Result<World> World::from_file(ModelFile file) {
  auto image = std::make_unique<Image>(std::move(file));
  const Result<std::string_view> strings = image->file.section("strings");
  const Result<std::string_view> records = image->file.section("records");
  if (!strings.is_ok()) return strings.status();
  if (!records.is_ok()) return records.status();
  Status status = read_image(strings.value(), records.value(), &image->base);
  if (!status.is_ok()) return status;
  image->index();
  return World(std::move(image));
}

Result<World> World::load(const std::string& path) {
  Result<ModelFile> file = ModelFile::open(path);
  if (!file.is_ok()) return file.status();
  return from_file(std::move(file).value());
}

Result<World> World::from_bytes(std::string bytes) {
  Result<ModelFile> file = ModelFile::from_bytes(std::move(bytes));
  if (!file.is_ok()) return file.status();
  return from_file(std::move(file).value());
}

size_t World::entity_count() const { return image_->base.entities.size(); }

EntityInfo World::entity(EntityIndex index) const {
  const KnowledgeImage& base = image_->base;
  const EntityRecord& r = base.entities[index];
  return {base.text(r.id),      static_cast<EntityKind>(r.kind), base.text(r.subkind),
          base.text(r.name),    base.text(r.country),            base.text(r.sector),
          base.text(r.code),    unpack(r.from),                  unpack(r.to)};
}

EntityIndex World::find(std::string_view id) const {
  const auto found = image_->ids.find(id);
  return found == image_->ids.end() ? kNoEntity : found->second;
}

EntityIndex World::find_state(std::string_view alpha3) const {
  std::string id = "state:";
  for (char c : alpha3) id += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return find(id);
}

Date World::as_of() const { return unpack(image_->base.as_of); }

size_t World::match_name(std::span<const std::string_view> words, size_t first,
                         std::vector<Candidate>* candidates) const {
  candidates->clear();
  if (first >= words.size()) return 0;
  const KnowledgeImage& base = image_->base;
  std::string key = fold(words[first]);
  const auto longest = image_->longest_name.find(key);
  if (longest == image_->longest_name.end()) return 0;
  const size_t limit = std::min({longest->second, words.size() - first, kMaxNameWords});
  std::vector<size_t> ends = {key.size()};
  for (size_t i = 1; i < limit; ++i) {
    key += ' ';
    key += fold(words[first + i]);
    ends.push_back(key.size());
  }
  for (size_t length = limit; length > 0; --length) {
    const std::string_view folded = std::string_view(key).substr(0, ends[length - 1]);
    const auto found = image_->names.find(folded);
    if (found == image_->names.end()) continue;
    for (size_t i = found->second; i < base.names.size(); ++i) {
      const NameRecord& name = base.names[i];
      if (base.text(name.folded) != folded) break;
      const bool exact = (name.flags & kNeedsCase) != 0;
      if (!case_fits(base.text(name.words), words.subspan(first, length), exact)) continue;
      candidates->push_back({name.entity, static_cast<NameType>(name.type),
                             static_cast<uint8_t>(name.flags), unpack(name.from),
                             unpack(name.to)});
    }
    if (!candidates->empty()) return length;
  }
  return 0;
}

size_t World::match_agent(std::span<const std::string_view> lemmas, size_t first,
                          Agent* agent) const {
  if (first >= lemmas.size()) return 0;
  const KnowledgeImage& base = image_->base;
  const auto longest = image_->longest_agent.find(lemmas[first]);
  if (longest == image_->longest_agent.end()) return 0;
  std::string key(lemmas[first]);
  size_t best = 0;
  const size_t limit = std::min(longest->second, lemmas.size() - first);
  for (size_t length = 1; length <= limit; ++length) {
    if (length > 1) key.append(" ").append(lemmas[first + length - 1]);
    const auto found = image_->agents.find(key);
    if (found == image_->agents.end()) continue;
    const AgentRecord& r = base.agents[found->second];
    *agent = {base.text(r.lemma), base.text(r.sector), base.text(r.office), "", r.collective != 0};
    best = length;
  }
  return best;
}

std::vector<Role> World::roles_of(EntityIndex person, Date on) const {
  const std::vector<RoleRecord>& roles = image_->base.roles;
  std::vector<Role> found;
  auto at = std::lower_bound(roles.begin(), roles.end(), person,
                             [](const RoleRecord& r, EntityIndex p) { return r.person < p; });
  for (; at != roles.end() && at->person == person; ++at) {
    if (holds_on(at->from, at->to, on)) found.push_back(image_->role(*at));
  }
  return found;
}

std::vector<Role> World::holders(std::string_view office, EntityIndex of, Date on) const {
  std::vector<Role> found;
  for (const RoleRecord& record : image_->base.roles) {
    if (record.of == of && image_->base.text(record.office) == office &&
        holds_around(record.from, record.to, on)) {
      found.push_back(image_->role(record));
    }
  }
  // The one who takes office on the day stands before the one who leaves it.
  std::stable_sort(found.begin(), found.end(),
                   [](const Role& a, const Role& b) { return a.from > b.from; });
  return found;
}

std::vector<EntityIndex> World::members(EntityIndex body, Date on) const {
  std::vector<EntityIndex> found;
  for (const MemberRecord& record : image_->base.members) {
    if (record.body == body && holds_on(record.from, record.to, on) &&
        image_->base.text(record.status) == "full") {
      found.push_back(record.member);
    }
  }
  return found;
}

Certainty World::is_member(EntityIndex body, EntityIndex state, Date on) const {
  bool known = false;
  for (const MemberRecord& record : image_->base.members) {
    if (record.body != body) continue;
    known = true;
    if (record.member == state && holds_on(record.from, record.to, on)) {
      return as_of().known() && on > as_of() ? Certainty::kMaybe : Certainty::kYes;
    }
  }
  return known ? Certainty::kNo : Certainty::kMaybe;
}

std::vector<TreatyAct> World::treaty_acts(EntityIndex treaty) const {
  std::vector<TreatyAct> found;
  for (const ActRecord& record : image_->base.acts) {
    if (record.treaty == treaty) {
      found.push_back({record.party, image_->base.text(record.act), unpack(record.date)});
    }
  }
  return found;
}

Certainty World::is_party(EntityIndex treaty, EntityIndex state, Date on) const {
  Certainty party = Certainty::kNo;
  bool any = false;
  for (const TreatyAct& act : treaty_acts(treaty)) {
    if (act.party != state || (on.known() && act.date > on)) continue;
    any = true;
    if (act.act == "ratify" || act.act == "accede" || act.act == "succeed" ||
        act.act == "enter_force" || act.act == "apply_provisionally") {
      party = Certainty::kYes;
    } else if (act.act == "withdraw" || act.act == "expire" || act.act == "revoke_ratification") {
      party = Certainty::kNo;
    } else if (act.act == "suspend" || act.act == "sign") {
      party = party == Certainty::kYes ? Certainty::kYes : Certainty::kMaybe;
    }
  }
  return any ? party : Certainty::kMaybe;
}

bool World::coordinates(EntityIndex index, double* lat, double* lon) const {
  const EntityRecord& record = image_->base.entities[index];
  if (record.lat_e5 == kNoCoordinate) return false;
  *lat = record.lat_e5 / 1e5;
  *lon = record.lon_e5 / 1e5;
  return true;
}

}  // namespace sanudo
