// SPDX-License-Identifier: Apache-2.0
#include "pipeline/json_fields.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <bit>
#include <limits>

namespace sanudo {
namespace {

namespace dom = simdjson::dom;

constexpr size_t kMaxDepth = 64;
// Of all lists together: short objects must not grow into more memory than a machine has.
constexpr size_t kMaxItems = 1'000'000;

// A JsonObject is simdjson's own pair of tape and place, so that its header stays in this file.
static_assert(sizeof(JsonObject) == sizeof(dom::object));
dom::object in(JsonObject object) { return std::bit_cast<dom::object>(object); }
JsonObject out_of(dom::object object) { return std::bit_cast<JsonObject>(object); }

bool find(JsonObject object, const char* name, dom::element* value) {
  return in(object)[name].get(*value) == simdjson::SUCCESS;
}

bool find_value(JsonObject object, const char* name, dom::element* value) {
  return find(object, name, value) && !value->is_null();
}

}  // namespace

struct JsonFields::Parser {
  explicit Parser(size_t max_bytes) : simdjson(max_bytes + 1) {}
  dom::parser simdjson;
};

JsonFields::JsonFields(std::string root) : root_(std::move(root)) {}
JsonFields::~JsonFields() = default;

Result<JsonObject> JsonFields::open(std::string_view line, size_t max_bytes) {
  if (line.size() > max_bytes) {
    return Status(StatusCode::kTooLarge, fmt::format("{}: over {} bytes", root_, max_bytes));
  }
  parser_ = std::make_unique<Parser>(max_bytes);
  if (parser_->simdjson.allocate(line.size() + 1, kMaxDepth) != simdjson::SUCCESS) {
    return Status(StatusCode::kTooLarge, root_ + ": no memory for it");
  }
  dom::object object;
  const auto error = parser_->simdjson.parse(line.data(), line.size()).get(object);
  if (error == simdjson::SUCCESS) return out_of(object);
  return Status(StatusCode::kBadFormat,
                fmt::format("{}: {}", root_, simdjson::error_message(error)));
}

void JsonFields::complain(StatusCode code, std::string_view what) {
  if (good()) fault_ = Status(code, fmt::format("{}: {}", place(), what));
}

void JsonFields::field(JsonObject object, const char* name, std::string* out) {
  dom::element value;
  if (!good() || !find_value(object, name, &value)) return;
  std::string_view text;
  if (value.get(text) != simdjson::SUCCESS) return wrong(name, "no string");
  out->assign(text);
}

void JsonFields::field(JsonObject object, const char* name, bool* out) {
  dom::element value;
  if (!good() || !find_value(object, name, &value)) return;
  if (value.get(*out) != simdjson::SUCCESS) wrong(name, "neither true nor false");
}

void JsonFields::field(JsonObject object, const char* name, uint32_t* out) {
  dom::element value;
  if (!good() || !find_value(object, name, &value)) return;
  uint64_t number = 0;
  if (value.get(number) != simdjson::SUCCESS || number > UINT32_MAX) {
    return wrong(name, "no whole number below 2^32");
  }
  *out = static_cast<uint32_t>(number);
}

void JsonFields::field(JsonObject object, const char* name, double* out) {
  dom::element value;
  if (!good() || !find(object, name, &value)) return;
  if (value.is_null()) {
    *out = std::numeric_limits<double>::quiet_NaN();
  } else if (value.get(*out) != simdjson::SUCCESS) {
    wrong(name, "no number");
  }
}

void JsonFields::texts(JsonObject object, std::initializer_list<Text> fields) {
  for (const Text& text : fields) field(object, text.name, text.out);
}

template <typename Read>
void JsonFields::each_value(JsonObject object, const char* name, Read read) {
  dom::element value;
  if (!good() || !find_value(object, name, &value)) return;
  dom::array array;
  if (value.get(array) != simdjson::SUCCESS) return wrong(name, "no list");
  enter(name, 0);
  for (const dom::element item : array) {
    if (++items_ > kMaxItems) complain(StatusCode::kTooLarge, "too many values in lists");
    if (!good()) return;
    read(item);
    ++path_.back().index;
  }
  leave();
}

void JsonFields::strings(JsonObject object, const char* name, std::vector<std::string>* out) {
  each_value(object, name, [&](dom::element item) {
    std::string_view text;
    if (item.get(text) != simdjson::SUCCESS) return complain(StatusCode::kBadFormat, "no string");
    out->emplace_back(text);
  });
}

void JsonFields::each(JsonObject object, const char* name,
                      const std::function<void(JsonObject)>& read) {
  each_value(object, name, [&](dom::element item) {
    dom::object inner;
    if (item.get(inner) != simdjson::SUCCESS) return complain(StatusCode::kBadFormat, "no object");
    read(out_of(inner));
  });
}

bool JsonFields::has(JsonObject object, const char* name) const {
  dom::element value;
  return find_value(object, name, &value);
}

bool JsonFields::holds(JsonObject object, const char* name) const {
  dom::element value;
  return find(object, name, &value);
}

void JsonFields::only(JsonObject object, std::initializer_list<std::string_view> names) {
  for (const dom::key_value_pair& pair : in(object)) {
    if (std::find(names.begin(), names.end(), pair.key) == names.end()) {
      complain(StatusCode::kBadFormat, fmt::format("there is no field \"{}\"", pair.key));
    }
  }
}

void JsonFields::inside(JsonObject object, const char* name,
                        const std::function<void(JsonObject)>& read) {
  dom::element value;
  if (!good() || !find_value(object, name, &value)) return;
  dom::object inner;
  if (value.get(inner) != simdjson::SUCCESS) return wrong(name, "no object");
  enter(name, kNoIndex);
  read(out_of(inner));
  leave();
}

void JsonFields::pairs(JsonObject object, const ReadPair& read) {
  for (const dom::key_value_pair& pair : in(object)) {
    std::string_view value;
    if (!pair.value.is_null() && pair.value.get(value) != simdjson::SUCCESS) {
      return complain(StatusCode::kBadFormat, "no string");
    }
    read(pair.key, value);
  }
}

// After a fault the path stays, it is its place.
void JsonFields::leave() {
  if (good()) path_.pop_back();
}

void JsonFields::wrong(const char* name, std::string_view what) {
  enter(name, kNoIndex);
  complain(StatusCode::kBadFormat, what);
}

std::string JsonFields::place() const {
  std::string text = root_;
  for (const Step& step : path_) {
    text += fmt::format(".{}", step.name);
    if (step.index != kNoIndex) text += fmt::format("[{}]", step.index);
  }
  return text;
}

}  // namespace sanudo
