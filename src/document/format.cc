// SPDX-License-Identifier: Apache-2.0
#include "document/format.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "unicode/charset.h"

namespace sanudo {
namespace {

struct Named {
  std::string_view name;
  InputFormat format;
};

constexpr std::array<Named, 10> kOptions = {{{"auto", InputFormat::kAuto},
                                            {"text", InputFormat::kText},
                                            {"html", InputFormat::kHtml},
                                            {"feed", InputFormat::kFeed},
                                            {"warc", InputFormat::kWarc},
                                            {"jsonl", InputFormat::kJson},
                                            {"csv", InputFormat::kCsv},
                                            {"tsv", InputFormat::kTsv},
                                            {"mail", InputFormat::kMail},
                                            {"lines", InputFormat::kLines}}};

constexpr std::array<Named, 10> kEndings = {{{".html", InputFormat::kHtml},
                                             {".htm", InputFormat::kHtml},
                                             {".xhtml", InputFormat::kHtml},
                                             {".csv", InputFormat::kCsv},
                                             {".tsv", InputFormat::kTsv},
                                             {".tab", InputFormat::kTsv},
                                             {".jsonl", InputFormat::kJson},
                                             {".ndjson", InputFormat::kJson},
                                             {".eml", InputFormat::kMail},
                                             {".mbox", InputFormat::kMail}}};

constexpr std::array<std::string_view, 7> kMailFields = {
    "from:", "to:", "subject:", "date:", "message-id:", "received:", "mime-version:"};
constexpr size_t kMailFieldsWanted = 3;

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string_view behind_mark_and_space(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
  return head;
}

std::optional<InputFormat> packed_format(std::string_view head) {
  if (head.starts_with("\x1F\x8B")) return InputFormat::kGzip;
  if (head.starts_with("\x28\xB5\x2F\xFD")) return InputFormat::kPacked;
  if (head.starts_with("\xFD\x37zXZ")) return InputFormat::kPacked;
  if (head.starts_with("BZh") && head.substr(3).find("1AY&SY") == 1) return InputFormat::kPacked;
  if (head.starts_with("PK\x03\x04")) return InputFormat::kArchive;
  if (head.size() > 262 && head.substr(257).starts_with("ustar")) return InputFormat::kArchive;
  return std::nullopt;
}

// The first element behind declarations, comments and a document type.
std::string_view first_element(std::string_view markup) {
  while (markup.starts_with("<?") || markup.starts_with("<!")) {
    if (lower(markup.substr(0, 14)) == "<!doctype html") return markup;
    const std::string_view end = markup.starts_with("<!--") ? "-->" : ">";
    const size_t at = markup.find(end);
    if (at == std::string_view::npos) return {};
    markup = behind_mark_and_space(markup.substr(at + end.size()));
  }
  return markup;
}

std::optional<InputFormat> markup_format(std::string_view head) {
  const std::string tag = lower(first_element(head).substr(0, 16));
  for (std::string_view start : {"<!doctype html", "<html", "<head", "<body"}) {
    if (tag.starts_with(start)) return InputFormat::kHtml;
  }
  for (std::string_view start : {"<rss", "<feed", "<rdf:rdf", "<channel"}) {
    if (tag.starts_with(start)) return InputFormat::kFeed;
  }
  // A feed under another prefix, or with a long comment before it.
  const bool declared = head.starts_with("<?xml") || head.starts_with("<!--");
  if (!declared) return std::nullopt;
  const std::string all = lower(head);
  for (std::string_view mark : {"http://www.w3.org/2005/atom", "http://purl.org/rss/", "<rss"}) {
    if (all.find(mark) != std::string::npos) return InputFormat::kFeed;
  }
  return std::nullopt;
}

bool is_json(std::string_view head) {
  if (head.starts_with('[')) head = behind_mark_and_space(head.substr(1));
  if (!head.starts_with('{')) return false;
  head = behind_mark_and_space(head.substr(1));
  return head.starts_with('"') && head.find("\":") != std::string_view::npos;
}

// Three of the usual fields in the first block of lines, as no report begins with.
bool is_mail(std::string_view head) {
  size_t fields = 0;
  bool first = true;
  while (!head.empty()) {
    const size_t end = std::min(head.find('\n'), head.size());
    const std::string line = lower(head.substr(0, end));
    head.remove_prefix(std::min(end + 1, head.size()));
    if (first && line.starts_with("from ")) continue;
    const bool folded = !first && (line.starts_with(' ') || line.starts_with('\t'));
    if (!folded && line.find(':') == std::string::npos) break;
    first = false;
    for (std::string_view field : kMailFields) fields += line.starts_with(field) ? 1 : 0;
  }
  return fields >= kMailFieldsWanted;
}

std::optional<InputFormat> format_of_name(std::string_view name) {
  std::string low = lower(name);
  for (std::string_view packed : {".gz", ".zst", ".xz", ".bz2"}) {
    if (low.ends_with(packed)) low.resize(low.size() - packed.size());
  }
  for (const Named& ending : kEndings) {
    if (low.ends_with(ending.name)) return ending.format;
  }
  return std::nullopt;
}

}  // namespace

std::optional<InputFormat> format_named(std::string_view name) {
  for (const Named& option : kOptions) {
    if (option.name == name) return option.format;
  }
  return std::nullopt;
}

InputFormat guess_format(std::string_view head, std::string_view name) {
  if (const auto packed = packed_format(head)) return *packed;
  std::string decoded;
  const std::string_view charset = charset_of_mark(head);
  if (!charset.empty() && charset != "utf-8") {
    decoded = convert_charset(head, charset).value_or("");
    if (decoded.starts_with("\xEF\xBB\xBF")) head = decoded;
    if (decoded.starts_with('<')) head = decoded;
  }
  const std::string_view start = behind_mark_and_space(head);
  if (start.starts_with("WARC/") || start.starts_with("filedesc://")) return InputFormat::kWarc;
  if (start.starts_with('<')) {
    if (const auto markup = markup_format(start)) return *markup;
  }
  if (is_json(start)) return InputFormat::kJson;
  if (is_mail(start)) return InputFormat::kMail;
  return format_of_name(name).value_or(InputFormat::kText);
}

}  // namespace sanudo
