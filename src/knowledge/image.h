// SPDX-License-Identifier: Apache-2.0
// The compiled knowledge base in memory: flat records that refer to strings by number. Written by
// the compiler, read by World. Layout: docs/format/knowledge.md.
#ifndef SANUDO_KNOWLEDGE_IMAGE_H_
#define SANUDO_KNOWLEDGE_IMAGE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "sanudo/status.h"

namespace sanudo {

inline constexpr uint32_t kNoRecord = 0xFFFFFFFFu;

// Dates are year*10000 + month*100 + day; 0: unknown.
using PackedDate = int32_t;

struct EntityRecord {
  uint32_t id, kind, subkind, name, country, sector, code;
  PackedDate from, to;
  int32_t lat_e5, lon_e5;  // degrees times 100,000; kNoCoordinate: none
};
inline constexpr int32_t kNoCoordinate = 0x7FFFFFFF;

struct NameRecord {
  uint32_t words;   // the form as words joined by spaces, case kept
  uint32_t folded;  // the same folded
  uint32_t entity, type, flags, rank;  // rank: how often the entity is in the news; more is better
  PackedDate from, to;
};

struct RoleRecord {
  uint32_t person, office, of, sector, status;
  PackedDate from, to;
};

struct MemberRecord {
  uint32_t body, member, status;
  PackedDate from, to;
};

struct ActRecord {
  uint32_t treaty, party, act;
  PackedDate date;
};

struct AgentRecord {
  uint32_t lemma, sector, office, collective;
};

struct KnowledgeImage {
  std::vector<std::string_view> strings;
  std::vector<EntityRecord> entities;  // sorted by id
  std::vector<NameRecord> names;       // sorted by folded words, then best first
  std::vector<RoleRecord> roles;       // sorted by person, latest first
  std::vector<MemberRecord> members;   // sorted by body, member
  std::vector<ActRecord> acts;         // sorted by treaty, date
  std::vector<AgentRecord> agents;
  PackedDate as_of = 0;

  std::string_view text(uint32_t string) const { return strings[string]; }
};

// Serialises into the bytes of a model file and back. Reading checks every count, offset and
// reference; the views of the result point into `bytes`.
std::string write_image(const KnowledgeImage& image);
Status read_image(std::string_view strings, std::string_view records, KnowledgeImage* image);

PackedDate pack(Date date);
Date unpack(PackedDate date);

}  // namespace sanudo

#endif  // SANUDO_KNOWLEDGE_IMAGE_H_
