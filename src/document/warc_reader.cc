// SPDX-License-Identifier: Apache-2.0
// Web archives: WARC 1.0 and 1.1 (ISO 28500) and the older ARC. A response, resource or conversion
// record with text in it is a document, one with a feed in it as many as the feed has; the rest is
// passed over. A broken record is one fault, and reading goes on at the next line that opens a
// record.
#include <fmt/format.h>

#include <charconv>

#include "document/document_reader.h"
#include "document/http_message.h"

namespace sanudo {
namespace {

constexpr size_t kMaxLine = 1u << 16;
constexpr size_t kMaxHeaderLines = 1000;
constexpr size_t kArcFields = 5;

struct Record {
  std::string type;  // of WARC; "response" in ARC
  std::string url;
  std::string content_type;
  uint64_t length = 0;
};

std::vector<std::string_view> split_blanks(std::string_view line) {
  std::vector<std::string_view> parts;
  while (!line.empty()) {
    const size_t end = std::min(line.find(' '), line.size());
    if (end > 0) parts.push_back(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return parts;
}

bool read_length(std::string_view digits, uint64_t* length) {
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), *length);
  return error == std::errc() && end == digits.data() + digits.size();
}

bool holds_text(std::string_view type) {
  return type == "text/html" || type == "application/xhtml+xml" || type == "text/plain";
}

bool may_hold_feed(std::string_view type) {
  return type.ends_with("/xml") || type.ends_with("+xml");
}

class WarcReader : public DocumentReader {
 public:
  WarcReader(Input input, std::string name, size_t max_bytes)
      : input_(std::move(input)), name_(std::move(name)), max_bytes_(max_bytes) {}

  std::optional<Arrival> next() override {
    while (feed_ != nullptr || !input_->at_end() || !held_.empty()) {
      if (feed_ != nullptr) {
        if (auto arrival = feed_->next()) return arrival;
        feed_.reset();
        continue;
      }
      Record record;
      Arrival arrival;
      arrival.document.input = fmt::format("{}:{}", name_, ++number_);
      arrival.status = read_header(&record);
      if (arrival.status.is_ok()) arrival.status = read_content(record, &arrival.document);
      // What broke in the bytes below is the better reason.
      if (Status fault = input_->take_fault(); !fault.is_ok()) arrival.status = fault;
      if (!arrival.status.is_ok() || !arrival.document.bytes.empty()) return arrival;
    }
    Status fault = input_->take_fault();
    if (fault.is_ok()) return std::nullopt;
    return fault_at(name_, std::move(fault));
  }

 private:
  Status fault(std::string_view what) const {
    return Status(StatusCode::kBadFormat, fmt::format("{}:{}: {}", name_, number_, what));
  }

  bool next_line(std::string* line) {
    bool cut = false;
    if (!held_.empty()) {
      *line = std::exchange(held_, {});
      return true;
    }
    return input_->read_line(kMaxLine, line, &cut);
  }

  static bool opens_record(std::string_view line) {
    return line.starts_with("WARC/") || is_arc_line(line);
  }
  static bool is_arc_line(std::string_view line) {
    uint64_t length = 0;
    const auto parts = split_blanks(line);
    return parts.size() >= kArcFields && line.find("://") < parts[0].size() &&
           read_length(parts.back(), &length);
  }

  Status read_header(Record* record) {
    std::string line;
    bool lost = false;
    while (next_line(&line)) {
      if (line.empty()) continue;
      if (opens_record(line)) break;
      lost = true;
    }
    if (lost && opens_record(line)) held_ = line;  // told as a fault, then read
    if (lost) return fault("bytes that belong to no record");
    if (line.empty()) return Status::ok();
    return line.starts_with("WARC/") ? read_warc_header(record) : read_arc_header(line, record);
  }

  Status read_warc_header(Record* record) {
    HeaderFields fields;
    std::string line;
    for (size_t i = 0; i < kMaxHeaderLines && next_line(&line) && !line.empty(); ++i) {
      fields.add_line(line);
    }
    record->type = fields.find("warc-type");
    record->url = fields.find("warc-target-uri");
    if (record->url.starts_with('<') && record->url.ends_with('>')) {
      record->url = record->url.substr(1, record->url.size() - 2);
    }
    record->content_type = fields.find("content-type");
    if (!read_length(fields.find("content-length"), &record->length)) {
      return fault("a record without its length");
    }
    return Status::ok();
  }

  // "URL IP date type length", the URL with blanks in some.
  Status read_arc_header(std::string_view line, Record* record) {
    const auto parts = split_blanks(line);
    record->type = line.starts_with("filedesc:") ? "filedesc" : "response";
    const std::string_view address = parts[parts.size() - 4];
    record->url = line.substr(0, static_cast<size_t>(address.data() - line.data()) - 1);
    record->content_type = parts[parts.size() - 2];
    read_length(parts.back(), &record->length);
    return Status::ok();
  }

  Status read_content(const Record& record, Document* document) {
    const bool wanted =
        record.type == "response" || record.type == "resource" || record.type == "conversion";
    if (!wanted || record.length > 2 * max_bytes_) {
      const bool whole = input_->skip(record.length) == record.length;
      if (!whole) return fault("the archive ends in this record");
      if (!wanted) return Status::ok();
      return Status(StatusCode::kTooLarge,
                    fmt::format("{}:{}: more than {} bytes", name_, number_, 2 * max_bytes_));
    }
    const std::string block = input_->read(record.length);
    // Old archives count wrong; what HTTP itself calls whole is whole.
    const bool whole = fill(record, block, document) || block.size() == record.length;
    return whole ? Status::ok() : fault("the archive ends in this record");
  }

  // True where the response says how long it is, and is so long.
  bool fill(const Record& record, const std::string& block, Document* document) {
    bool whole = false;
    std::string content_type = record.content_type;
    std::string body = block;
    if (HttpResponse response = read_http_response(block, max_bytes_); response.status != 0) {
      if (response.status < 200 || response.status > 299) return false;
      content_type = response.fields.find("content-type");
      document->language = response.fields.find("content-language");
      uint64_t length = 0;
      whole = read_length(response.fields.find("content-length"), &length) &&
              length <= response.body.size();
      body = std::move(response.body);
    }
    const std::string type = media_type(content_type);
    const std::string_view head = std::string_view(body).substr(0, kFormatHead);
    if (may_hold_feed(type) && guess_format(head, {}) == InputFormat::kFeed) {
      open_feed(record, document->input, std::move(body));
      return whole;
    }
    if (!holds_text(type)) return whole;
    document->markup = type == "text/plain" ? Markup::kPlain : Markup::kPage;
    document->charset = media_parameter(content_type, "charset");
    // Several languages, or a locale, are no language of the text.
    if (document->language.size() != 2) document->language.clear();
    document->url = record.url;
    document->bytes = std::move(body);
    return whole;
  }

  void open_feed(const Record& record, const std::string& name, std::string body) {
    ReadOptions options;
    options.max_bytes = max_bytes_;
    options.address = record.url;
    auto input = std::make_unique<BufferedInput>(memory_source(std::move(body)));
    feed_ = read_feed(std::move(input), name, options);
  }

  Input input_;
  std::string name_;
  size_t max_bytes_;
  size_t number_ = 0;
  std::string held_;
  std::unique_ptr<DocumentReader> feed_;  // the one in the last record, until it is read
};

}  // namespace

std::unique_ptr<DocumentReader> read_warc(Input input, std::string name,
                                          const ReadOptions& options) {
  return std::make_unique<WarcReader>(std::move(input), std::move(name), options.max_bytes);
}

}  // namespace sanudo
