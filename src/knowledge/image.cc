// SPDX-License-Identifier: Apache-2.0
// Three sections: "strings" (u32 count, u32 end offset of each, then the bytes), "records" (u32
// as_of, then for each kind a u32 count and its fields as little-endian u32) and "index" (the slots
// of names and agents, likewise). All are made of 32-bit numbers that lie on their boundaries, and
// are read where they lie.
#include "knowledge/image.h"

#include <algorithm>
#include <bit>
#include <type_traits>
#include <utility>

namespace sanudo {
namespace {

static_assert(std::endian::native == std::endian::little, "images are read where they lie");

template <typename Record>
constexpr bool kOfNumbers = std::is_trivially_copyable_v<Record> && sizeof(Record) % 4 == 0 &&
                            alignof(Record) == 4;

template <typename Record>
void put(const std::vector<Record>& records, std::string* out) {
  static_assert(kOfNumbers<Record>);
  out->append(reinterpret_cast<const char*>(records.data()), records.size() * sizeof(Record));
}

void put(uint32_t value, std::string* out) { put(std::vector<uint32_t>{value}, out); }

template <typename Record>
void put_counted(const std::vector<Record>& records, std::string* out) {
  put(static_cast<uint32_t>(records.size()), out);
  put(records, out);
}

// Takes numbers and rows off the front of a section; ok() turns false for good when it runs out.
class Rows {
 public:
  explicit Rows(std::string_view bytes)
      : left_(bytes), ok_(reinterpret_cast<uintptr_t>(bytes.data()) % 4 == 0) {}

  template <typename Record>
  std::span<const Record> take(size_t count) {
    static_assert(kOfNumbers<Record>);
    ok_ = ok_ && count <= left_.size() / sizeof(Record);
    if (!ok_) return {};
    const auto* first = reinterpret_cast<const Record*>(left_.data());
    left_.remove_prefix(count * sizeof(Record));
    return {first, count};
  }
  uint32_t number() {
    const std::span<const uint32_t> one = take<uint32_t>(1);
    return one.empty() ? 0 : one[0];
  }
  template <typename Record>
  std::span<const Record> take_counted() {
    return take<Record>(number());
  }
  std::string_view rest() const { return left_; }
  bool ok() const { return ok_; }

 private:
  std::string_view left_;
  bool ok_;
};

Status bad(const char* what) {
  return Status(StatusCode::kBadFormat, std::string("knowledge image: ") + what);
}

Status read_strings(std::string_view bytes, KnowledgeImage* image) {
  Rows rows(bytes);
  const std::span<const uint32_t> ends = rows.take_counted<uint32_t>();
  if (!rows.ok()) return bad("strings are cut off");
  if (!std::is_sorted(ends.begin(), ends.end()) ||
      (!ends.empty() && ends.back() > rows.rest().size())) {
    return bad("a string is out of bounds");
  }
  image->strings = StoredStrings(ends, rows.rest());
  return Status::ok();
}

Status read_records(std::string_view bytes, KnowledgeImage* image) {
  Rows rows(bytes);
  image->as_of = rows.number();
  image->entities = rows.take_counted<EntityRecord>();
  image->names = rows.take_counted<NameRecord>();
  image->labels = rows.take_counted<LabelRecord>();
  image->roles = rows.take_counted<RoleRecord>();
  image->members = rows.take_counted<MemberRecord>();
  image->acts = rows.take_counted<ActRecord>();
  image->agents = rows.take_counted<AgentRecord>();
  return rows.ok() ? Status::ok() : bad("records are cut off");
}

Status read_index(std::string_view bytes, KnowledgeImage* image) {
  Rows rows(bytes);
  for (PhraseTable* table : {&image->name_table, &image->agent_table}) {
    table->rows = rows.take_counted<RowSlot>();
    table->heads = rows.take_counted<HeadSlot>();
  }
  return rows.ok() ? Status::ok() : bad("the index is cut off");
}

bool is_interval(Interval i) { return is_partial_date(i.from) && is_partial_date(i.to); }

bool references_hold(const KnowledgeImage& image) {
  const size_t s = image.strings.size();
  const size_t e = image.entities.size();
  for (const EntityRecord& r : image.entities) {
    if (r.id >= s || r.kind > 6 || r.subkind >= s || r.name >= s || r.country >= s ||
        r.sector >= s || r.code >= s || !is_interval(r.life) ||
        (r.within != kNoRecord && r.within >= e)) {
      return false;
    }
  }
  for (const NameRecord& r : image.names) {
    if (r.words >= s || r.folded >= s || r.entity >= e || r.type > 11 || r.language >= s ||
        !is_interval(r.use)) {
      return false;
    }
  }
  for (const LabelRecord& r : image.labels) {
    if (r.entity >= e || r.language >= s || r.form >= s || !is_interval(r.use)) return false;
  }
  for (const RoleRecord& r : image.roles) {
    if (r.person >= e || r.office >= s || r.of >= e || r.sector >= s || r.status >= s ||
        !is_interval(r.term) || !is_partial_date(r.vouched)) {
      return false;
    }
  }
  for (const MemberRecord& r : image.members) {
    if (r.body >= e || r.member >= e || r.status >= s || !is_interval(r.term)) return false;
  }
  for (const ActRecord& r : image.acts) {
    if (r.treaty >= e || (r.party != kNoRecord && r.party >= e) || r.act >= s ||
        !is_partial_date(r.date)) {
      return false;
    }
  }
  for (const AgentRecord& r : image.agents) {
    if (r.lemma >= s || r.sector >= s || r.office >= s) return false;
  }
  return true;
}

bool slots_hold(const PhraseTable& table, size_t rows) {
  return are_sound(table.rows, rows) && are_sound(table.heads, rows);
}

Status check(const KnowledgeImage& image) {
  if (!references_hold(image)) return bad("a reference points nowhere");
  const bool sound = slots_hold(image.name_table, image.names.size()) &&
                     slots_hold(image.agent_table, image.agents.size());
  return sound ? Status::ok() : bad("a slot of the index points nowhere");
}

}  // namespace

void KnowledgeImage::turn_to(const KnowledgeRows& rows) {
  entities = rows.entities;
  names = rows.names;
  labels = rows.labels;
  roles = rows.roles;
  members = rows.members;
  acts = rows.acts;
  agents = rows.agents;
  name_table = {rows.name_slots.rows, rows.name_slots.heads};
  agent_table = {rows.agent_slots.rows, rows.agent_slots.heads};
  as_of = rows.as_of;
}

std::string write_image(const Strings& strings, const KnowledgeRows& rows) {
  std::string text, records, index;
  std::vector<uint32_t> ends;
  for (std::string_view string : strings) {
    text += string;
    ends.push_back(static_cast<uint32_t>(text.size()));
  }
  std::string string_section;
  put_counted(ends, &string_section);
  put(rows.as_of, &records);
  put_counted(rows.entities, &records);
  put_counted(rows.names, &records);
  put_counted(rows.labels, &records);
  put_counted(rows.roles, &records);
  put_counted(rows.members, &records);
  put_counted(rows.acts, &records);
  put_counted(rows.agents, &records);
  for (const PhraseSlots* slots : {&rows.name_slots, &rows.agent_slots}) {
    put_counted(slots->rows, &index);
    put_counted(slots->heads, &index);
  }
  ModelFileWriter writer;
  writer.add("strings", string_section + text);
  writer.add("records", std::move(records));
  writer.add("index", std::move(index));
  return writer.finish();
}

Result<KnowledgeImage> read_image(const ModelFile& file) {
  using Read = Status (*)(std::string_view, KnowledgeImage*);
  KnowledgeImage image;
  for (const auto& [name, read] : {std::pair<const char*, Read>{"strings", read_strings},
                                   {"records", read_records},
                                   {"index", read_index}}) {
    const Result<std::string_view> section = file.section(name);
    if (!section.is_ok()) return section.status();
    if (Status status = read(section.value(), &image); !status.is_ok()) return status;
  }
  if (Status status = check(image); !status.is_ok()) return status;
  return image;
}

}  // namespace sanudo
