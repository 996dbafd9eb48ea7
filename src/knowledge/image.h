// SPDX-License-Identifier: Apache-2.0
// The compiled knowledge base in memory: flat records that refer to strings by number. Written by
// the compiler, read by World. Layout: docs/format/knowledge.md.
#ifndef SANUDO_KNOWLEDGE_IMAGE_H_
#define SANUDO_KNOWLEDGE_IMAGE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/interval.h"
#include "sanudo/status.h"

namespace sanudo {

inline constexpr uint32_t kNoRecord = 0xFFFFFFFFu;

// Records are rows of 32-bit numbers; text fields are numbers of strings.
struct EntityRecord {
  uint32_t id, kind, subkind, name, country, sector, code;
  Interval life;
  int32_t lat_e5, lon_e5;         // degrees times 100,000; kNoCoordinate: none
  uint32_t geonames, population;  // 0: none known
  uint32_t within;  // the first-level region around a place, the broader thing; kNoRecord: none
};
inline constexpr int32_t kNoCoordinate = 0x7FFFFFFF;

struct NameRecord {
  uint32_t words;   // the pieces of the form joined by spaces, case kept (word_piece.h)
  uint32_t folded;  // their keys
  uint32_t entity, type, flags;
  uint32_t rank;  // the smaller, the likelier among entities of one form
  uint32_t language;
  Interval use;
};

// A label of other days or of another language than the entity's own.
struct LabelRecord {
  uint32_t entity, language, form;
  Interval use;
};

struct RoleRecord {
  uint32_t person, office, of, sector, status;
  uint32_t rank;  // of the office; 0 is the highest
  Interval term;
  PartialDate vouched;  // an open term is vouched for until then; 0: without limit
};

struct MemberRecord {
  uint32_t body, member, status;
  Interval term;
};

struct ActRecord {
  uint32_t treaty;
  uint32_t party;  // kNoRecord: the treaty's as a whole
  uint32_t act;
  PartialDate date;
};

struct AgentRecord {
  uint32_t lemma;  // keys of the pieces joined by spaces
  uint32_t sector, office, collective, needs_state;
};

struct KnowledgeImage {
  std::vector<std::string_view> strings;
  std::vector<EntityRecord> entities;  // sorted by id
  std::vector<NameRecord> names;       // sorted by folded words, then rank
  std::vector<LabelRecord> labels;     // sorted by entity, language, begin of use
  std::vector<RoleRecord> roles;       // by person, office, his own state first
  std::vector<MemberRecord> members;   // sorted by body, member
  std::vector<ActRecord> acts;         // sorted by treaty, date
  std::vector<AgentRecord> agents;     // sorted by lemma
  PartialDate as_of = 0;

  std::string_view text(uint32_t string) const { return strings[string]; }
};

// Serialises into the bytes of a model file and back. Reading checks every count, offset and
// reference; the views of the result point into `bytes`.
std::string write_image(const KnowledgeImage& image);
Status read_image(std::string_view strings, std::string_view records, KnowledgeImage* image);

}  // namespace sanudo

#endif  // SANUDO_KNOWLEDGE_IMAGE_H_
