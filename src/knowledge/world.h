// SPDX-License-Identifier: Apache-2.0
// The world by date: who or what a name can be, who held which office, who was a member of what,
// and which state was bound by which treaty on a given day. Compiled from the text tables of
// data/knowledge into one checked binary image (docs/format/knowledge.md).
//
// Immutable after load and safe for any number of threads. All string_views point into the image
// and live as long as the World. Intervals are half-open [from, to); an unknown `from` means
// always, an unknown `to` means still.
#ifndef SANUDO_KNOWLEDGE_WORLD_H_
#define SANUDO_KNOWLEDGE_WORLD_H_

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "sanudo/status.h"

namespace sanudo {

class ModelFile;

enum class EntityKind : uint8_t {
  kState,
  kPerson,
  kOrganisation,
  kTreaty,
  kOffice,
  kPlace,
  kThing  // what acts are about: landmines, natural gas, fishing rights
};

using EntityIndex = uint32_t;
inline constexpr EntityIndex kNoEntity = 0xFFFFFFFFu;

// An entity of the base. `id` is what records print: state:rus, person:vladimir-putin, org:aukus,
// bloc:west, treaty:inf, group:taliban, place:crimea, thing:natural-gas.
struct EntityInfo {
  std::string_view id;
  EntityKind kind = EntityKind::kState;
  // states: state, territory, unrecognised, former, region. organisations: igo, bloc, alliance,
  // regime, court, agency, military, police, intelligence, parliament, party, company, media, ngo,
  // armed_group, criminal, ethnic, religious. treaties: bilateral, multilateral,
  // politically_binding. offices: head_of_state, head_of_government, foreign_minister, ...
  // things: weapon, commodity, sector, issue, project.
  std::string_view subkind;
  std::string_view name;     // the usual English name
  std::string_view country;  // alpha-3; empty for international bodies, blocs, treaties
  std::string_view sector;   // PLOVER sector: GOV MIL REB PTY ... ; empty for a state as such
  std::string_view code;     // CAMEO/PLOVER actor code where it has one of its own: IGOUNO, IGONAT
  Date from;                 // founded, opened for signature, born
  Date to;                   // ended; unknown: still there
};

enum class NameType : uint8_t {
  kCommon,
  kOfficial,
  kAdjective,
  kDemonym,
  kCapitalMetonym,
  kSeatMetonym,
  kAbbreviation,
  kAlias,
  kHistoric,
  kNickname,
  kFamily,
  kFull
};

// Flags of a name that is not always this entity's.
enum NameFlag : uint8_t {
  kNeedsCase = 1,     // exact case only: US, WHO, IS
  kNeedsContext = 2,  // also an everyday word or another thing: Turkey, Chad, Jordan
  kPlaceToo = 4,      // a city first, the government only when it acts: Beijing, Washington
  kWeak = 8,          // only with another mention of the same entity in the report: "Xi", "Bush"
  kOnlyThen = 16,     // means this entity only between Candidate::from and to
  kSmall = 32,        // a small place: found by match_place alone
};

struct Candidate {
  EntityIndex entity = kNoEntity;
  NameType type = NameType::kCommon;
  uint8_t flags = 0;  // of NameFlag
  Date from;          // when the name itself was in use
  Date to;
};

struct Role {
  EntityIndex person = kNoEntity;
  std::string_view office;     // head_of_state, head_of_government, foreign_minister, ...
  EntityIndex of = kNoEntity;  // state or organisation
  std::string_view country;    // alpha-3 of the state; empty for bodies
  std::string_view sector;     // GOV, REB, OPP ...; that of the office
  std::string_view status;     // full, acting, elect, claimed, disputed, exile
  Date from;
  Date to;
};

// A common noun for those who act ("soldier", "foreign minister", "protester").
struct Agent {
  std::string_view lemma;         // words joined by spaces
  std::string_view sector;        // PLOVER sector
  std::string_view office;        // the office it names ("foreign_minister"); empty: none
  std::string_view adjective_of;  // reserved, empty
  bool collective = false;        // government, army, parliament: stands for an organ of the state
  bool needs_state = false;       // says little without the state that it belongs to
};

// sign, ratify, accede, enter_force, suspend, resume, notice, withdraw, expire ...
struct TreatyAct {
  EntityIndex party = kNoEntity;
  std::string_view act;
  Date date;
};

enum class Certainty : uint8_t { kNo, kMaybe, kYes };

class World {
 public:
  // Loads an image from a file. The file's checksum and version are verified. With a `vintage` the
  // World knows what was known on that day: nothing that began later, no end that came later.
  static Result<World> load(const std::string& path, Date vintage = {});
  // The same from bytes that this object takes over.
  static Result<World> from_bytes(std::string image, Date vintage = {});

  World(World&&) noexcept;
  World& operator=(World&&) noexcept;
  ~World();

  size_t entity_count() const;
  EntityInfo entity(EntityIndex index) const;
  EntityIndex find(std::string_view id) const;            // kNoEntity where unknown
  EntityIndex find_state(std::string_view alpha3) const;  // "RUS" -> state:rus
  Date as_of() const;  // until when the base claims to be complete

  // The usual name on a day in a language (BCP 47): Swaziland in 2010, Eswatini in 2024. The
  // English one where the base has none in that language; today's on an unknown day.
  std::string_view label(EntityIndex index, Date on, std::string_view language = "en") const;

  // Longest name of the base that starts at words[first]. `words` are the surface forms of a
  // sentence as tokenised by token/ ("Xi", "Jinping", "'s"). Case counts where a name needs it,
  // else names match in the case of their table or in capitals (headlines). Returns the number of
  // words, 0 where no name starts there, and replaces *candidates (in a fixed order: best first).
  // Only names of this language count; "" counts all.
  size_t match_name(std::span<const std::string_view> words, size_t first,
                    std::vector<Candidate>* candidates, std::string_view language = "en") const;

  // The same of territories and places only, small places among them: states and regions by all
  // their names and adjectives, cities.
  size_t match_place(std::span<const std::string_view> words, size_t first,
                     std::vector<Candidate>* candidates) const;

  // The same of things only, which are nobody and are found nowhere else.
  size_t match_thing(std::span<const std::string_view> words, size_t first,
                     std::vector<Candidate>* candidates) const;

  // Longest agent whose lemmas start at lemmas[first]; the same contract. Lower case.
  size_t match_agent(std::span<const std::string_view> lemmas, size_t first, Agent* agent) const;

  // Offices of a person on a day, most important first, then latest first. With an unknown day:
  // all. Role::from and to are the widest that the base's dates allow.
  std::vector<Role> roles_of(EntityIndex person, Date on) const;
  // Who held this office of this state or body on that day; on a day of hand-over the new holder
  // stands first, then the old one. Dates known to the year only count for the whole year. After
  // the day until which its source speaks, an open term answers nothing: nobody looked since.
  std::vector<Role> holders(std::string_view office, EntityIndex of, Date on) const;

  std::vector<EntityIndex> members(EntityIndex body, Date on) const;
  Certainty is_member(EntityIndex body, EntityIndex state, Date on) const;
  std::vector<TreatyAct> treaty_acts(EntityIndex treaty) const;  // by date
  Certainty is_party(EntityIndex treaty, EntityIndex state, Date on) const;

  // Latitude and longitude where the base has them; false where not.
  bool coordinates(EntityIndex index, double* lat, double* lon) const;
  // The first-level region that a place lies in; kNoEntity where none is known.
  EntityIndex region_of(EntityIndex place) const;
  // The thing that this one is a kind of: weapons of landmines; kNoEntity where none is known.
  EntityIndex broader_thing(EntityIndex thing) const;
  uint32_t geonames(EntityIndex index) const;    // 0: none known
  uint32_t population(EntityIndex index) const;  // 0: none known

 private:
  struct Image;
  static Result<World> from_file(ModelFile file, Date vintage);
  explicit World(std::unique_ptr<Image> image);
  std::unique_ptr<Image> image_;
};

}  // namespace sanudo

#endif  // SANUDO_KNOWLEDGE_WORLD_H_
