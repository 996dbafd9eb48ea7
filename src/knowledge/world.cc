// SPDX-License-Identifier: Apache-2.0
#include "knowledge/world.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "knowledge/image.h"
#include "knowledge/interval.h"
#include "knowledge/phrase_table.h"
#include "knowledge/vintage.h"
#include "knowledge/word_piece.h"
#include "model_file/model_file.h"

namespace sanudo {
namespace {

// A name as the text writes it: how many words it took, and how they are written.
struct Surface {
  size_t words = 0;
  size_t pieces = 0;
};

}  // namespace

// Whose names count: those of all who act and where they do, of territories and places alone, of
// things alone; and of which language ("": all).
enum class Among { kActors, kPlaces, kThings };
struct Wanted {
  Among among = Among::kActors;
  std::string_view language;
};

struct World::Image {
  explicit Image(ModelFile model_file) : file(std::move(model_file)) {}

  ModelFile file;
  KnowledgeRows known;  // of a vintage; else nothing
  KnowledgeImage base;
  Beginnings beginnings;  // of names but those of things
  Beginnings thing_beginnings;
  std::vector<uint32_t> terms;  // rows of roles by (of, office), latest first

  void index();
  std::string_view name_key(uint32_t row) const { return base.text(base.names[row].folded); }
  std::string_view agent_key(uint32_t row) const { return base.text(base.agents[row].lemma); }
  Role role(const RoleRecord& record) const;
  EntityKind kind_of(const NameRecord& name) const {
    return static_cast<EntityKind>(base.entities[name.entity].kind);
  }
  bool is_thing(const NameRecord& name) const { return kind_of(name) == EntityKind::kThing; }
  bool counts(const NameRecord& name, const Wanted& wanted) const;
  void candidates(uint32_t row, const WordPieces& pieces, size_t count, bool capitals,
                  const Wanted& wanted, std::vector<Candidate>* found) const;
  uint32_t row_of(const HeadSlot& head, const WordPieces& pieces, size_t count) const;
  size_t match(std::span<const std::string_view> words, size_t first, const Wanted& wanted,
               std::vector<Candidate>* found) const;
};

void World::Image::index() {
  for (uint32_t i = 0; i < base.names.size(); ++i) {
    Beginnings& begins = is_thing(base.names[i]) ? thing_beginnings : beginnings;
    begins.add(name_key(i), !starts_upper(base.text(base.names[i].words)));
  }
  terms.resize(base.roles.size());
  std::iota(terms.begin(), terms.end(), 0u);
  std::stable_sort(terms.begin(), terms.end(), [this](uint32_t a, uint32_t b) {
    const RoleRecord& one = base.roles[a];
    const RoleRecord& two = base.roles[b];
    return std::tuple(one.of, one.office, two.term.from) <
           std::tuple(two.of, two.office, one.term.from);
  });
}

Role World::Image::role(const RoleRecord& record) const {
  const bool to_the_day = record.term.to % 100 != 0;
  return {record.person,
          base.text(record.office),
          record.of,
          base.text(base.entities[record.of].country),
          base.text(record.sector),
          base.text(record.status),
          first_day(record.term.from),
          to_the_day ? first_day(record.term.to) : day_after(record.term.to)};
}

// Small places are among the places only; where these are looked for, nothing else counts.
bool World::Image::counts(const NameRecord& name, const Wanted& wanted) const {
  if (!wanted.language.empty() && base.text(name.language) != wanted.language) return false;
  const EntityKind kind = kind_of(name);
  switch (wanted.among) {
    case Among::kActors: return kind != EntityKind::kThing && (name.flags & kSmall) == 0;
    case Among::kPlaces: return kind == EntityKind::kState || kind == EntityKind::kPlace;
    case Among::kThings: return kind == EntityKind::kThing;
  }
  return false;
}

// The names from this row on, as far as they have its key, whose case fits what the text has.
void World::Image::candidates(uint32_t row, const WordPieces& pieces, size_t count, bool capitals,
                              const Wanted& wanted, std::vector<Candidate>* found) const {
  const std::string_view key = name_key(row);
  for (size_t i = row; i < base.names.size(); ++i) {
    const NameRecord& name = base.names[i];
    if (base.text(name.folded) != key) break;
    if (!counts(name, wanted)) continue;
    const bool exact = (name.flags & kNeedsCase) != 0;
    if (exact && capitals && !pieces[0].after_point) continue;
    if (!case_fits(base.text(name.words), pieces, count, exact)) continue;
    const bool again = std::any_of(found->begin(), found->end(), [&](const Candidate& c) {
      return c.entity == name.entity && c.type == static_cast<NameType>(name.type);
    });
    if (again) continue;
    found->push_back({name.entity, static_cast<NameType>(name.type),
                      static_cast<uint8_t>(name.flags), first_day(name.use.from),
                      first_day(name.use.to)});
  }
}

World::World(std::unique_ptr<Image> image) : image_(std::move(image)) {}
World::World(World&&) noexcept = default;
World& World::operator=(World&&) noexcept = default;
World::~World() = default;

Result<World> World::from_file(ModelFile file, Date vintage) {
  auto image = std::make_unique<Image>(std::move(file));
  Result<KnowledgeImage> base = read_image(image->file);
  if (!base.is_ok()) return base.status();
  image->base = base.value();
  if (vintage.known()) {
    image->known = rows_known_on(vintage, image->base);
    image->base.turn_to(image->known);
  }
  image->index();
  return World(std::move(image));
}

Result<World> World::load(const std::string& path, Date vintage) {
  Result<ModelFile> file = ModelFile::open(path);
  if (!file.is_ok()) return file.status();
  return from_file(std::move(file).value(), vintage);
}

Result<World> World::from_bytes(std::string bytes, Date vintage) {
  Result<ModelFile> file = ModelFile::from_bytes(std::move(bytes));
  if (!file.is_ok()) return file.status();
  return from_file(std::move(file).value(), vintage);
}

size_t World::entity_count() const { return image_->base.entities.size(); }

EntityInfo World::entity(EntityIndex index) const {
  const KnowledgeImage& base = image_->base;
  const EntityRecord& r = base.entities[index];
  return {base.text(r.id),      static_cast<EntityKind>(r.kind),
          base.text(r.subkind), base.text(r.name),
          base.text(r.country), base.text(r.sector),
          base.text(r.code),    first_day(r.life.from),
          first_day(r.life.to)};
}

EntityIndex World::find(std::string_view id) const {
  const KnowledgeImage& base = image_->base;
  const auto found = std::lower_bound(
      base.entities.begin(), base.entities.end(), id,
      [&](const EntityRecord& e, std::string_view wanted) { return base.text(e.id) < wanted; });
  if (found == base.entities.end() || base.text(found->id) != id) return kNoEntity;
  return static_cast<EntityIndex>(found - base.entities.begin());
}

EntityIndex World::find_state(std::string_view alpha3) const {
  std::string id = "state:";
  for (char c : alpha3) id += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return find(id);
}

Date World::as_of() const { return first_day(image_->base.as_of); }

std::string_view World::label(EntityIndex index, Date on, std::string_view language) const {
  const KnowledgeImage& base = image_->base;
  const std::string_view usual = base.text(base.entities[index].name);
  if (!on.known() && language == "en") return usual;
  const auto [begin, end] = std::equal_range(
      base.labels.begin(), base.labels.end(), LabelRecord{index, 0, 0, {}},
      [](const LabelRecord& a, const LabelRecord& b) { return a.entity < b.entity; });
  for (auto label = begin; label != end; ++label) {
    const bool then = on.known() ? holds(label->use, on) != Certainty::kNo : label->use.to == 0;
    if (then && base.text(label->language) == language) return base.text(label->form);
  }
  return usual;
}

// Reads on word by word while a phrase may still go on, and keeps where each word ended.
void read_on(std::span<const std::string_view> words, size_t first, const HeadSlot& head,
             WordPieces* pieces, std::vector<Surface>* ends) {
  const size_t limit = longest(head);
  ends->assign(1, {1, pieces->size()});
  for (size_t next = first + 1; next < words.size() && pieces->size() < limit; ++next) {
    const bool alone = pieces->size() == 1;
    const size_t added = pieces->add(words[next]);
    if (added == 0 && !is_hyphen(words[next])) return;
    if (alone && added != 0 && !may_go_on(head, (*pieces)[1].key)) return;
    if (added != 0) ends->push_back({next - first + 1, pieces->size()});
  }
}

uint32_t World::Image::row_of(const HeadSlot& head, const WordPieces& pieces, size_t count) const {
  if (!has_length(head, count)) return kFreeSlot;
  if (count == 1) return head.row;
  thread_local std::string key;
  pieces.join(count, &key);
  return find_row(base.name_table, key, [this](uint32_t row) { return name_key(row); });
}

size_t World::Image::match(std::span<const std::string_view> words, size_t first,
                           const Wanted& wanted, std::vector<Candidate>* found) const {
  found->clear();
  const Beginnings& begins = wanted.among == Among::kThings ? thing_beginnings : beginnings;
  if (first >= words.size() || !begins.may_begin(words[first])) return 0;
  thread_local WordPieces pieces;
  pieces.clear();
  if (pieces.add(words[first]) == 0) return 0;
  const HeadSlot* head =
      find_head(base.name_table, pieces[0].key, [this](uint32_t row) { return name_key(row); });
  if (head == nullptr) return 0;
  thread_local std::vector<Surface> ends;
  read_on(words, first, *head, &pieces, &ends);
  for (size_t i = ends.size(); i-- > 0;) {
    const uint32_t row = row_of(*head, pieces, ends[i].pieces);
    if (row == kFreeSlot) continue;
    const bool capitals = in_capitals(words, first, ends[i].words);
    candidates(row, pieces, ends[i].pieces, capitals, wanted, found);
    if (!found->empty()) return ends[i].words;
  }
  return 0;
}

size_t World::match_name(std::span<const std::string_view> words, size_t first,
                         std::vector<Candidate>* candidates, std::string_view language) const {
  return image_->match(words, first, {Among::kActors, language}, candidates);
}

size_t World::match_place(std::span<const std::string_view> words, size_t first,
                          std::vector<Candidate>* candidates) const {
  return image_->match(words, first, {Among::kPlaces, "en"}, candidates);
}

size_t World::match_thing(std::span<const std::string_view> words, size_t first,
                          std::vector<Candidate>* candidates) const {
  return image_->match(words, first, {Among::kThings, "en"}, candidates);
}

size_t World::match_agent(std::span<const std::string_view> lemmas, size_t first,
                          Agent* agent) const {
  if (first >= lemmas.size()) return 0;
  thread_local WordPieces pieces;
  pieces.clear();
  if (pieces.add(lemmas[first]) == 0) return 0;
  const PhraseTable& agents = image_->base.agent_table;
  const auto key_of = [this](uint32_t row) { return image_->agent_key(row); };
  const HeadSlot* head = find_head(agents, pieces[0].key, key_of);
  if (head == nullptr) return 0;
  const size_t limit = longest(*head);
  std::string key;
  size_t best = 0;
  for (size_t next = first; next < lemmas.size(); ++next) {
    if (next > first && pieces.add(lemmas[next]) == 0 && !is_hyphen(lemmas[next])) break;
    if (pieces.size() > limit) break;
    if (!has_length(*head, pieces.size()) || is_hyphen(lemmas[next])) continue;
    pieces.join(pieces.size(), &key);
    const uint32_t row = pieces.size() == 1 ? head->row : find_row(agents, key, key_of);
    if (row == kFreeSlot) continue;
    const AgentRecord& r = image_->base.agents[row];
    *agent = {image_->base.text(r.lemma),  image_->base.text(r.sector),
              image_->base.text(r.office), "",
              r.collective != 0,           r.needs_state != 0};
    best = next - first + 1;
  }
  return best;
}

std::vector<Role> World::roles_of(EntityIndex person, Date on) const {
  const std::span<const RoleRecord> roles = image_->base.roles;
  std::vector<Role> found;
  auto at = std::lower_bound(roles.begin(), roles.end(), person,
                             [](const RoleRecord& r, EntityIndex p) { return r.person < p; });
  for (; at != roles.end() && at->person == person; ++at) {
    if (holds(at->term, on, true) != Certainty::kNo) found.push_back(image_->role(*at));
  }
  return found;
}

std::vector<Role> World::holders(std::string_view office, EntityIndex of, Date on) const {
  const KnowledgeImage& base = image_->base;
  std::vector<Role> found;
  auto at = std::lower_bound(image_->terms.begin(), image_->terms.end(), of,
                             [&](uint32_t row, EntityIndex o) { return base.roles[row].of < o; });
  for (; at != image_->terms.end() && base.roles[*at].of == of; ++at) {
    const RoleRecord& record = base.roles[*at];
    const bool silent =
        record.term.to == 0 && record.vouched != 0 && on > first_day(record.vouched);
    if (base.text(record.office) == office && !silent &&
        holds(record.term, on, true) != Certainty::kNo) {
      found.push_back(image_->role(record));
    }
  }
  return found;
}

std::vector<EntityIndex> World::members(EntityIndex body, Date on) const {
  std::vector<EntityIndex> found;
  for (const MemberRecord& record : image_->base.members) {
    if (record.body == body && holds(record.term, on) != Certainty::kNo &&
        image_->base.text(record.status) == "full") {
      found.push_back(record.member);
    }
  }
  return found;
}

Certainty World::is_member(EntityIndex body, EntityIndex state, Date on) const {
  bool known = false;
  Certainty best = Certainty::kNo;
  for (const MemberRecord& record : image_->base.members) {
    if (record.body != body) continue;
    known = true;
    if (record.member != state || image_->base.text(record.status) != "full") continue;
    best = std::max(best, holds(record.term, on));
  }
  const bool beyond = as_of().known() && on > as_of();
  if (best == Certainty::kYes && beyond) return Certainty::kMaybe;
  return known ? best : Certainty::kMaybe;
}

std::vector<TreatyAct> World::treaty_acts(EntityIndex treaty) const {
  std::vector<TreatyAct> found;
  for (const ActRecord& record : image_->base.acts) {
    if (record.treaty == treaty) {
      found.push_back({record.party, image_->base.text(record.act), first_day(record.date)});
    }
  }
  return found;
}

Certainty World::is_party(EntityIndex treaty, EntityIndex state, Date on) const {
  const Date end = state == kNoEntity ? Date{} : entity(state).to;
  if (end.known() && on.known() && on >= end) return Certainty::kNo;  // a state that is no more
  Certainty party = Certainty::kNo;
  bool any = false;
  for (const TreatyAct& act : treaty_acts(treaty)) {
    const bool whole = act.party == kNoEntity;
    if (act.party != state && !whole) continue;
    any = any || !whole;
    if (on.known() && act.date > on) continue;
    if (act.act == "withdraw" || act.act == "expire" || act.act == "revoke_ratification") {
      party = Certainty::kNo;
    } else if (!whole && (act.act == "enter_force" || act.act == "apply_provisionally")) {
      party = Certainty::kYes;
    } else if (!whole && (act.act == "sign" || act.act == "ratify" || act.act == "accede" ||
                          act.act == "succeed")) {
      party = std::max(party, Certainty::kMaybe);
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

EntityIndex World::region_of(EntityIndex place) const {
  const EntityRecord& record = image_->base.entities[place];
  const bool known = static_cast<EntityKind>(record.kind) == EntityKind::kPlace;
  return known && record.within != kNoRecord ? record.within : kNoEntity;
}

EntityIndex World::broader_thing(EntityIndex thing) const {
  const EntityRecord& record = image_->base.entities[thing];
  const bool known = static_cast<EntityKind>(record.kind) == EntityKind::kThing;
  return known && record.within != kNoRecord ? record.within : kNoEntity;
}

uint32_t World::geonames(EntityIndex index) const { return image_->base.entities[index].geonames; }

uint32_t World::population(EntityIndex index) const {
  return image_->base.entities[index].population;
}

}  // namespace sanudo
