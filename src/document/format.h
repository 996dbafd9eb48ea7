// SPDX-License-Identifier: Apache-2.0
// In which format bytes come: told by their first bytes, then by the name.
#ifndef SANUDO_DOCUMENT_FORMAT_H_
#define SANUDO_DOCUMENT_FORMAT_H_

#include <optional>
#include <string_view>

namespace sanudo {

enum class InputFormat {
  kAuto,
  kText,
  kHtml,
  kFeed,  // RSS, Atom, RDF
  kWarc,  // WARC or ARC
  kJson,  // JSONL, or an array of objects
  kCsv,
  kTsv,
  kMail,  // one message, or an mbox of many
  kLines,  // each line as it stands; never guessed
  kGzip,  // from here on: what holds one of the above
  kPacked,
  kArchive,
};

// The name of an option's value ("text", "html", "feed", "warc", "jsonl", "csv", "tsv", "mail",
// "auto"); nothing for any other.
std::optional<InputFormat> format_named(std::string_view name);

// How many of the first bytes guess_format wants to see.
inline constexpr size_t kFormatHead = 8192;

// Never kAuto: what is nothing else is text.
InputFormat guess_format(std::string_view head, std::string_view name);

}  // namespace sanudo

#endif  // SANUDO_DOCUMENT_FORMAT_H_
