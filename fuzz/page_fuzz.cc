// SPDX-License-Identifier: Apache-2.0
// Any bytes as a page, and as a fragment: valid UTF-8 with rising, non-empty paragraphs, or
// refused.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "text/read_document.h"
#include "unicode/utf8.h"

namespace {

void check(const sanudo::Text& text) {
  if (!sanudo::is_valid_utf8(text.utf8())) std::abort();
  sanudo::ByteOffset behind = 0;
  for (const sanudo::Paragraph& paragraph : text.paragraphs()) {
    if (paragraph.span.begin < behind || paragraph.span.end <= paragraph.span.begin) std::abort();
    behind = paragraph.span.end;
  }
  if (behind > text.utf8().size()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  for (const sanudo::Markup markup : {sanudo::Markup::kPage, sanudo::Markup::kFragment}) {
    sanudo::Document document;
    document.bytes.assign(reinterpret_cast<const char*>(data), size);
    document.input = "fuzz";
    document.markup = markup;
    std::vector<sanudo::Warning> warnings;
    const sanudo::Result<sanudo::Text> text = sanudo::read_document(&document, &warnings);
    if (text.is_ok()) check(text.value());
  }
  return 0;
}
