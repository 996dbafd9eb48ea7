// SPDX-License-Identifier: Apache-2.0
// Mail: one message (RFC 5322, MIME) or an mbox of many (RFC 4155). Of the parts the first plain
// text is read, else the first HTML.
#include <fmt/format.h>

#include <algorithm>

#include "document/document_reader.h"
#include "document/http_message.h"
#include "document/transfer_coding.h"
#include "document/written_date.h"

namespace sanudo {
namespace {

constexpr size_t kMaxLine = 1u << 20;
// Attachments travel with a message.
constexpr size_t kMaxMessageFactor = 8;
constexpr size_t kMaxParts = 1000;

struct Part {
  HeaderFields fields;
  std::string_view body;
};

Part read_part(std::string_view message) {
  Part part;
  part.fields = HeaderFields::take(&message);
  part.body = message;
  return part;
}

// The pieces between the lines "--boundary".
std::vector<std::string_view> split_parts(std::string_view body, const std::string& boundary) {
  std::vector<std::string_view> parts;
  const std::string line = "--" + boundary;
  size_t at = body.find(line);
  while (at != std::string_view::npos && parts.size() < kMaxParts) {
    at += line.size();
    if (body.substr(at).starts_with("--")) break;
    at = std::min(body.find('\n', at), body.size() - 1) + 1;
    const size_t end = body.find(line, at);
    parts.push_back(body.substr(at, end == std::string_view::npos ? end : end - at));
    at = end;
  }
  return parts;
}

// The parts that are no containers, in order.
std::vector<Part> leaf_parts(std::string_view message) {
  std::vector<Part> leaves;
  std::vector<std::string_view> open = {message};
  for (size_t seen = 0; !open.empty() && seen < kMaxParts; ++seen) {
    const Part part = read_part(open.back());
    open.pop_back();
    const std::string_view type = part.fields.find("content-type");
    const std::string boundary = media_parameter(type, "boundary");
    if (!media_type(type).starts_with("multipart/") || boundary.empty()) {
      leaves.push_back(part);
      continue;
    }
    const auto parts = split_parts(part.body, boundary);
    open.insert(open.end(), parts.rbegin(), parts.rend());
  }
  return leaves;
}

std::string decode_body(const Part& part) {
  const std::string coding = media_type(part.fields.find("content-transfer-encoding"));
  if (coding == "base64") return decode_base64(part.body);
  if (coding == "quoted-printable") return decode_quoted_printable(part.body);
  return std::string(part.body);
}

// "Name <address>" is the name.
std::string sender_name(std::string_view from) {
  std::string name = decode_header_words(from);
  const size_t address = name.find('<');
  if (address != std::string::npos && address > 0) name.resize(address);
  while (name.ends_with(' ') || name.ends_with('"')) name.pop_back();
  name.erase(0, std::min(name.find_first_not_of(" \""), name.size()));
  return name;
}

bool is_attachment(const Part& part) {
  return media_type(part.fields.find("content-disposition")) == "attachment";
}

void fill(std::string_view message, Document* document) {
  const HeaderFields fields = read_part(message).fields;
  document->title = decode_header_words(fields.find("subject"));
  if (std::string from = sender_name(fields.find("from")); !from.empty()) {
    document->author.push_back(std::move(from));
  }
  document->date = read_written_date(fields.find("date"));
  const std::vector<Part> leaves = leaf_parts(message);
  for (const bool html : {false, true}) {
    for (const Part& part : leaves) {
      const std::string_view content_type = part.fields.find("content-type");
      const std::string type = media_type(content_type);
      const bool fits = html ? type == "text/html" : type == "text/plain" || type.empty();
      if (!fits || is_attachment(part)) continue;
      document->bytes = decode_body(part);
      document->charset = media_parameter(content_type, "charset");
      document->markup = html ? Markup::kFragment : Markup::kPlain;
      if (!document->bytes.empty()) return;
    }
  }
}

class MailReader : public DocumentReader {
 public:
  MailReader(Input input, std::string name, size_t max_bytes)
      : input_(std::move(input)), name_(std::move(name)), max_bytes_(max_bytes) {
    many_ = input_->peek(5) == "From ";
  }

  std::optional<Arrival> next() override {
    std::string message;
    if (!take_message(&message)) return last_fault();
    ++number_;
    Arrival arrival;
    arrival.document.input = many_ ? fmt::format("{}:{}", name_, number_) : name_;
    arrival.status = input_->take_fault();
    if (arrival.status.is_ok() && cut_) {
      arrival.status = Status(StatusCode::kTooLarge,
                              fmt::format("{}: more than {} bytes", arrival.document.input, max()));
    }
    if (arrival.status.is_ok()) fill(message, &arrival.document);
    return arrival;
  }

 private:
  std::optional<Arrival> last_fault() {
    Status fault = input_->take_fault();
    if (fault.is_ok()) return std::nullopt;
    return fault_at(name_, std::move(fault));
  }

  size_t max() const { return kMaxMessageFactor * max_bytes_; }

  // Up to the next line "From " behind an empty one.
  bool take_message(std::string* message) {
    std::string line;
    bool line_cut = false;
    bool blank = false;
    cut_ = false;
    if (many_ && !input_->read_line(kMaxLine, &line, &line_cut)) return false;
    if (input_->at_end()) return false;
    while (!(many_ && blank && input_->peek(5) == "From ") &&
           input_->read_line(kMaxLine, &line, &line_cut)) {
      blank = line.empty();
      cut_ = cut_ || message->size() + line.size() > max();
      if (!cut_)
        message->append(line.starts_with(">From ") ? line.substr(1) : line).push_back('\n');
    }
    return true;
  }

  Input input_;
  std::string name_;
  size_t max_bytes_;
  bool many_ = false;
  bool cut_ = false;
  size_t number_ = 0;
};

}  // namespace

std::unique_ptr<DocumentReader> read_mail(Input input, std::string name,
                                          const ReadOptions& options) {
  return std::make_unique<MailReader>(std::move(input), std::move(name), options.max_bytes);
}

}  // namespace sanudo
