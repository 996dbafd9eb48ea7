// SPDX-License-Identifier: Apache-2.0
// Two sections: "strings" (u32 count, u32 end offset of each, then the bytes) and "records" (u32
// as_of, then for each kind a u32 count and its fields as little-endian u32).
#include "knowledge/image.h"

#include <cstring>

#include "model_file/model_file.h"

namespace sanudo {
namespace {

void put(uint32_t value, std::string* out) {
  for (int i = 0; i < 4; ++i) out->push_back(static_cast<char>((value >> (8 * i)) & 0xFF));
}

uint32_t get(std::string_view bytes, size_t at) {
  uint32_t value = 0;
  for (size_t i = 4; i-- > 0;) value = (value << 8) | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

// All records are made of 32-bit numbers only, so that they are read and written field by field.
template <typename Record>
constexpr size_t kFields = sizeof(Record) / 4;

template <typename Record>
void put_records(const std::vector<Record>& records, std::string* out) {
  put(static_cast<uint32_t>(records.size()), out);
  for (const Record& record : records) {
    uint32_t fields[kFields<Record>];
    std::memcpy(fields, &record, sizeof(Record));
    for (uint32_t field : fields) put(field, out);
  }
}

template <typename Record>
bool get_records(std::string_view bytes, size_t* at, std::vector<Record>* records) {
  if (bytes.size() - *at < 4) return false;
  const size_t count = get(bytes, *at);
  *at += 4;
  if (count > (bytes.size() - *at) / sizeof(Record)) return false;
  records->resize(count);
  for (Record& record : *records) {
    uint32_t fields[kFields<Record>];
    for (uint32_t& field : fields) {
      field = get(bytes, *at);
      *at += 4;
    }
    std::memcpy(&record, fields, sizeof(Record));
  }
  return true;
}

Status bad(const char* what) {
  return Status(StatusCode::kBadFormat, std::string("knowledge image: ") + what);
}

Status read_strings(std::string_view bytes, std::vector<std::string_view>* strings) {
  if (bytes.size() < 4) return bad("strings are cut off");
  const size_t count = get(bytes, 0);
  if (count > (bytes.size() - 4) / 4) return bad("strings are cut off");
  const std::string_view text = bytes.substr(4 + 4 * count);
  size_t begin = 0;
  strings->reserve(count);
  for (size_t i = 0; i < count; ++i) {
    const size_t end = get(bytes, 4 + 4 * i);
    if (end < begin || end > text.size()) return bad("a string is out of bounds");
    strings->push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return Status::ok();
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

}  // namespace

std::string write_image(const KnowledgeImage& image) {
  std::string strings;
  put(static_cast<uint32_t>(image.strings.size()), &strings);
  uint32_t end = 0;
  for (std::string_view text : image.strings) {
    end += static_cast<uint32_t>(text.size());
    put(end, &strings);
  }
  for (std::string_view text : image.strings) strings += text;
  std::string records;
  put(image.as_of, &records);
  put_records(image.entities, &records);
  put_records(image.names, &records);
  put_records(image.labels, &records);
  put_records(image.roles, &records);
  put_records(image.members, &records);
  put_records(image.acts, &records);
  put_records(image.agents, &records);
  ModelFileWriter writer;
  writer.add("strings", std::move(strings));
  writer.add("records", std::move(records));
  return writer.finish();
}

Status read_image(std::string_view strings, std::string_view records, KnowledgeImage* image) {
  if (Status status = read_strings(strings, &image->strings); !status.is_ok()) return status;
  if (records.size() < 4) return bad("records are cut off");
  image->as_of = get(records, 0);
  size_t at = 4;
  const bool whole =
      get_records(records, &at, &image->entities) && get_records(records, &at, &image->names) &&
      get_records(records, &at, &image->labels) && get_records(records, &at, &image->roles) &&
      get_records(records, &at, &image->members) && get_records(records, &at, &image->acts) &&
      get_records(records, &at, &image->agents);
  if (!whole) return bad("records are cut off");
  if (!references_hold(*image)) return bad("a reference points nowhere");
  return Status::ok();
}

}  // namespace sanudo
