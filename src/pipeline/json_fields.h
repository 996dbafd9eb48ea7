// SPDX-License-Identifier: Apache-2.0
// The fields of a line of JSON by name, into values with types. The first fault stays, with its
// place ("record.events[3].actors[0].start: ..."); after it nothing more is read, so that callers
// ask once, at the end. One thread at a time; the line may go once open() has returned.
#ifndef SANUDO_PIPELINE_JSON_FIELDS_H_
#define SANUDO_PIPELINE_JSON_FIELDS_H_

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sanudo/status.h"

namespace sanudo {

// An object of the line; good while its JsonFields lives.
struct JsonObject {
  const void* tape = nullptr;
  size_t index = 0;
};

class JsonFields {
 public:
  // `root` is what messages call the line.
  explicit JsonFields(std::string root = "record");
  ~JsonFields();

  // The line's object. kBadFormat, kTooLarge over `max_bytes` or 64 objects in each other.
  Result<JsonObject> open(std::string_view line, size_t max_bytes);

  bool good() const { return fault_.is_ok(); }
  const Status& fault() const { return fault_; }
  void complain(StatusCode code, std::string_view what);

  // Each leaves *out as it is where the field is missing or null.
  void field(JsonObject object, const char* name, std::string* out);
  void field(JsonObject object, const char* name, bool* out);
  void field(JsonObject object, const char* name, uint32_t* out);
  void field(JsonObject object, const char* name, double* out);  // null: not a number
  void strings(JsonObject object, const char* name, std::vector<std::string>* out);

  struct Text {
    const char* name;
    std::string* out;
  };
  void texts(JsonObject object, std::initializer_list<Text> fields);

  bool has(JsonObject object, const char* name) const;  // there, and not null
  bool holds(JsonObject object, const char* name) const;  // there, and perhaps null
  // A field of another name is a fault.
  void only(JsonObject object, std::initializer_list<std::string_view> names);
  // Calls read for the object of this name, where there is one, or for each object of the list.
  void inside(JsonObject object, const char* name, const std::function<void(JsonObject)>& read);
  void each(JsonObject object, const char* name, const std::function<void(JsonObject)>& read);
  // All strings of the object, in its order; null is "".
  using ReadPair = std::function<void(std::string_view key, std::string_view value)>;
  void pairs(JsonObject object, const ReadPair& read);

 private:
  struct Parser;
  static constexpr size_t kNoIndex = SIZE_MAX;
  struct Step {
    const char* name;
    size_t index;
  };

  template <typename Read>
  void each_value(JsonObject object, const char* name, Read read);
  void enter(const char* name, size_t index) { path_.push_back({name, index}); }
  void leave();
  void wrong(const char* name, std::string_view what);
  std::string place() const;

  std::string root_;
  std::unique_ptr<Parser> parser_;
  std::vector<Step> path_;
  size_t items_ = 0;  // of all lists
  Status fault_;
};

}  // namespace sanudo

#endif  // SANUDO_PIPELINE_JSON_FIELDS_H_
