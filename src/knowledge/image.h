// SPDX-License-Identifier: Apache-2.0
// The compiled knowledge base in memory: flat records that refer to strings by number. Written by
// the compiler, read by World. Layout: docs/format/knowledge.md.
#ifndef SANUDO_KNOWLEDGE_IMAGE_H_
#define SANUDO_KNOWLEDGE_IMAGE_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/interval.h"
#include "knowledge/phrase_table.h"
#include "model_file/model_file.h"
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

// The rows of an image as they are made: by the compiler, or by a vintage from those of an image.
struct KnowledgeRows {
  std::vector<EntityRecord> entities;  // sorted by id
  std::vector<NameRecord> names;       // sorted by folded words, then rank
  std::vector<LabelRecord> labels;     // sorted by entity, language, begin of use
  std::vector<RoleRecord> roles;       // by person, office, his own state first
  std::vector<MemberRecord> members;   // sorted by body, member
  std::vector<ActRecord> acts;         // sorted by treaty, date
  std::vector<AgentRecord> agents;     // sorted by lemma
  PhraseSlots name_slots, agent_slots;
  PartialDate as_of = 0;
};

// Strings by number.
using Strings = std::vector<std::string_view>;

// The strings of an image where they lie in its bytes.
class StoredStrings {
 public:
  StoredStrings() = default;
  // The ends count from the begin of `text`, none before the one before it.
  StoredStrings(std::span<const uint32_t> ends, std::string_view text) : ends_(ends), text_(text) {}
  size_t size() const { return ends_.size(); }
  std::string_view operator[](uint32_t string) const {
    const uint32_t begin = string == 0 ? 0 : ends_[string - 1];
    return text_.substr(begin, ends_[string] - begin);
  }

 private:
  std::span<const uint32_t> ends_;
  std::string_view text_;
};

// An image as it is read: the rows where they lie in its bytes, the order is that of KnowledgeRows.
struct KnowledgeImage {
  StoredStrings strings;
  std::span<const EntityRecord> entities;
  std::span<const NameRecord> names;
  std::span<const LabelRecord> labels;
  std::span<const RoleRecord> roles;
  std::span<const MemberRecord> members;
  std::span<const ActRecord> acts;
  std::span<const AgentRecord> agents;
  PhraseTable name_table, agent_table;
  PartialDate as_of = 0;

  std::string_view text(uint32_t string) const { return strings[string]; }
  // Turns to other rows over the same strings, which must outlive the image.
  void turn_to(const KnowledgeRows& rows);
};

// The slots of names and agents, from their sorted rows.
template <typename AnyStrings>
void index_rows(const AnyStrings& strings, KnowledgeRows* rows) {
  const auto name_key = [&](uint32_t row) { return strings[rows->names[row].folded]; };
  const auto agent_key = [&](uint32_t row) { return strings[rows->agents[row].lemma]; };
  rows->name_slots = index_phrases(rows->names.size(), name_key);
  rows->agent_slots = index_phrases(rows->agents.size(), agent_key);
}

// The bytes of a model file that holds an image.
std::string write_image(const Strings& strings, const KnowledgeRows& rows);

// Checks every count, offset and reference; nothing is copied, the result points into the file.
Result<KnowledgeImage> read_image(const ModelFile& file);

}  // namespace sanudo

#endif  // SANUDO_KNOWLEDGE_IMAGE_H_
