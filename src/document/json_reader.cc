// SPDX-License-Identifier: Apache-2.0
// JSON: one object a line (JSONL, NDJSON), or one array of objects. Fields by FieldNames; an object
// inside counts as "outer.inner", a list of strings as several values. A broken line is one fault.
#include <fmt/format.h>
#include <simdjson.h>

#include "document/document_reader.h"

namespace sanudo {
namespace {

namespace ondemand = simdjson::ondemand;

// An export carries more beside the text, and escapes make it longer.
constexpr size_t kMaxLineFactor = 8;

std::string number_text(ondemand::value value) {
  std::string_view raw = value.raw_json_token();
  return std::string(raw.substr(0, raw.find_last_not_of(" \r\n\t") + 1));
}

class JsonReader : public DocumentReader {
 public:
  JsonReader(Input input, std::string name, const ReadOptions& options)
      : input_(std::move(input)), name_(std::move(name)), options_(options) {
    const std::string_view head = input_->peek(kFormatHead);
    const size_t start = head.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    array_ = start != std::string_view::npos && head[start] == '[';
    if (start != std::string_view::npos) input_->skip(start);
  }

  std::optional<Arrival> next() override {
    std::string object;
    while (take_object(&object)) {
      if (object.find_first_not_of(" \t") == std::string::npos) continue;
      Arrival arrival;
      arrival.document.input = fmt::format("{}:{}", name_, number_);
      arrival.status = cut_ ? too_large() : read_object(object, &arrival.document);
      return arrival;
    }
    Status fault = input_->take_fault();
    if (fault.is_ok()) return std::nullopt;
    return fault_at(name_, std::move(fault));
  }

 private:
  size_t max_line() const { return kMaxLineFactor * options_.max_bytes; }

  bool take_object(std::string* object) {
    ++number_;
    if (!array_) return input_->read_line(max_line(), object, &cut_);
    return take_element(object);
  }

  // The next object of the array: its braces counted, those in strings left out.
  bool take_element(std::string* object) {
    object->clear();
    cut_ = false;
    size_t depth = 0;
    bool quoted = false;
    bool escaped = false;
    while (true) {
      const std::string_view ahead = input_->peek(1);
      if (ahead.empty()) return !object->empty();
      const char c = ahead[0];
      input_->skip(1);
      if (depth == 0 && c != '{') continue;
      if (object->size() < max_line())
        object->push_back(c);
      else
        cut_ = true;
      if (quoted) {
        quoted = escaped || c != '"';
        escaped = !escaped && c == '\\';
        continue;
      }
      quoted = c == '"';
      depth += c == '{' ? 1 : 0;
      depth -= c == '}' ? 1 : 0;
      if (depth == 0) return true;
    }
  }

  Status too_large() const {
    return Status(StatusCode::kTooLarge,
                  fmt::format("{}:{}: more than {} bytes", name_, number_, max_line()));
  }

  Status read_object(const std::string& object, Document* document) {
    RecordFields fields(options_.fields);
    const simdjson::padded_string padded(object);
    ondemand::document parsed;
    simdjson::error_code error = parser_.iterate(padded).get(parsed);
    ondemand::object root;
    if (error == simdjson::SUCCESS) error = parsed.get_object().get(root);
    if (error == simdjson::SUCCESS) error = read_fields(root, "", &fields, document);
    if (error != simdjson::SUCCESS) {
      return Status(StatusCode::kBadFormat, fmt::format("{}:{}: broken JSON ({})", name_, number_,
                                                        simdjson::error_message(error)));
    }
    if (!fields.has_text()) {
      return Status(StatusCode::kEmpty,
                    fmt::format("{}:{}: no text in it (name its field with --field text=NAME)",
                                name_, number_));
    }
    auto authors = std::move(document->author);
    std::move(fields).fill(document);
    if (!authors.empty()) document->author = std::move(authors);
    return Status::ok();
  }

  // One level of objects inside is read, no more.
  simdjson::error_code read_fields(ondemand::object object, const std::string& outer,
                                   RecordFields* fields, Document* document) {
    for (auto field : object) {
      std::string_view key;
      ondemand::value value;
      if (const auto error = field.unescaped_key().get(key)) return error;
      if (const auto error = field.value().get(value)) return error;
      const std::string name = outer + std::string(key);
      if (const auto error = read_value(name, value, outer.empty(), fields, document)) return error;
    }
    return simdjson::SUCCESS;
  }

  simdjson::error_code read_value(const std::string& name, ondemand::value value, bool top,
                                  RecordFields* fields, Document* document) {
    ondemand::json_type type;
    if (const auto error = value.type().get(type)) return error;
    switch (type) {
      case ondemand::json_type::string: {
        std::string_view text;
        if (const auto error = value.get_string().get(text)) return error;
        fields->set(name, std::string(text));
        return simdjson::SUCCESS;
      }
      case ondemand::json_type::number: fields->set(name, number_text(value)); break;
      case ondemand::json_type::array: return read_list(name, value, document);
      case ondemand::json_type::object: {
        if (!top) break;
        ondemand::object inner;
        if (const auto error = value.get_object().get(inner)) return error;
        return read_fields(inner, name + ".", fields, document);
      }
      default: break;
    }
    return simdjson::SUCCESS;
  }

  simdjson::error_code read_list(const std::string& name, ondemand::value value,
                                 Document* document) {
    const auto match = options_.fields.find(name);
    if (!match || match->field != Field::kAuthor) return simdjson::SUCCESS;
    ondemand::array list;
    if (const auto error = value.get_array().get(list)) return error;
    for (auto element : list) {
      std::string_view author;
      if (element.get_string().get(author) == simdjson::SUCCESS) {
        document->author.emplace_back(author);
      }
    }
    return simdjson::SUCCESS;
  }

  Input input_;
  std::string name_;
  ReadOptions options_;
  ondemand::parser parser_;
  bool array_ = false;
  bool cut_ = false;
  size_t number_ = 0;
};

}  // namespace

std::unique_ptr<DocumentReader> read_json(Input input, std::string name,
                                          const ReadOptions& options) {
  return std::make_unique<JsonReader>(std::move(input), std::move(name), options);
}

}  // namespace sanudo
