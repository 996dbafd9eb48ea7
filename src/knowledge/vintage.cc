// SPDX-License-Identifier: Apache-2.0
#include "knowledge/vintage.h"

#include <algorithm>
#include <set>

namespace sanudo {
namespace {

class Vintage {
 public:
  explicit Vintage(Date day) : day_(day) {}

  bool is_later(PartialDate date) const { return date != 0 && first_day(date) > day_; }

  void open_ends(Interval* interval) const {
    if (is_later(interval->to)) interval->to = 0;
  }

  // Drops the records whose interval begins later and opens the others.
  template <typename Record>
  void restrict_to_day(Interval Record::*interval, std::vector<Record>* records) const {
    std::erase_if(*records, [&](const Record& r) { return is_later((r.*interval).from); });
    for (Record& record : *records) open_ends(&(record.*interval));
  }

 private:
  Date day_;
};

// Entities that nobody had heard of: founded later, or people whose every office came later.
std::set<uint32_t> unheard_of(const Vintage& vintage, const KnowledgeImage& image) {
  std::set<uint32_t> unheard, known;
  for (const RoleRecord& role : image.roles) {
    (vintage.is_later(role.term.from) ? unheard : known).insert(role.person);
  }
  for (uint32_t person : known) unheard.erase(person);
  for (uint32_t i = 0; i < image.entities.size(); ++i) {
    if (vintage.is_later(image.entities[i].life.from)) unheard.insert(i);
  }
  return unheard;
}

template <typename Record>
std::vector<Record> copy_of(std::span<const Record> records) {
  return {records.begin(), records.end()};
}

KnowledgeRows copy_of(const KnowledgeImage& image) {
  KnowledgeRows rows;
  rows.entities = copy_of(image.entities);
  rows.names = copy_of(image.names);
  rows.labels = copy_of(image.labels);
  rows.roles = copy_of(image.roles);
  rows.members = copy_of(image.members);
  rows.acts = copy_of(image.acts);
  rows.agents = copy_of(image.agents);
  rows.as_of = image.as_of;
  return rows;
}

}  // namespace

KnowledgeRows rows_known_on(Date day, const KnowledgeImage& image) {
  const Vintage vintage(day);
  const std::set<uint32_t> unheard = unheard_of(vintage, image);
  KnowledgeRows rows = copy_of(image);
  std::erase_if(rows.names, [&](const NameRecord& name) {
    return vintage.is_later(name.use.from) || unheard.contains(name.entity);
  });
  for (EntityRecord& entity : rows.entities) vintage.open_ends(&entity.life);
  for (NameRecord& name : rows.names) vintage.open_ends(&name.use);
  vintage.restrict_to_day(&LabelRecord::use, &rows.labels);
  vintage.restrict_to_day(&RoleRecord::term, &rows.roles);
  vintage.restrict_to_day(&MemberRecord::term, &rows.members);
  std::erase_if(rows.acts, [&](const ActRecord& act) { return vintage.is_later(act.date); });
  if (vintage.is_later(rows.as_of)) rows.as_of = partial_date(day);
  index_rows(image.strings, &rows);
  return rows;
}

}  // namespace sanudo
