// SPDX-License-Identifier: Apache-2.0
#include "text/paragraphs.h"

#include <algorithm>

#include "unicode/utf8.h"

namespace sanudo {
namespace {

// Wrapped lines are of typewriter width; an address may stick out.
constexpr size_t kMaxWrapped = 100;
constexpr size_t kMaxHeadline = 140;

std::string_view trim(std::string_view line) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };
  while (!line.empty() && blank(line.front())) line.remove_prefix(1);
  while (!line.empty() && blank(line.back())) line.remove_suffix(1);
  // No-break and other wide spaces at the ends.
  while (line.starts_with("\xC2\xA0")) line.remove_prefix(2);
  while (line.ends_with("\xC2\xA0")) line.remove_suffix(2);
  return line;
}

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  size_t begin = 0;
  while (begin <= text.size()) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

bool starts_lower(std::string_view line) {
  size_t length = 0;
  return !line.empty() && is_lower(decode(line, 0, &length));
}

// Where no line is long and many a line that follows another starts in lower case, sentences go on
// over the breaks: in text with a paragraph a line, next to none does.
bool is_hard_wrapped(const std::vector<std::string_view>& lines) {
  size_t following = 0;
  size_t lower = 0;
  size_t longer = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = trim(lines[i]);
    longer += line.size() > kMaxWrapped ? 1 : 0;
    if (i == 0 || line.empty() || trim(lines[i - 1]).empty()) continue;
    ++following;
    lower += starts_lower(line) ? 1 : 0;
  }
  return lower >= 2 && lower * 10 >= following * 3 && longer * 20 <= lines.size();
}

void add_paragraph(std::string_view text, std::string_view part, std::vector<Paragraph>* out) {
  part = trim(part);
  if (part.empty()) return;
  const auto begin = static_cast<ByteOffset>(part.data() - text.data());
  out->push_back({{begin, begin + static_cast<ByteOffset>(part.size())}, false});
}

void add_blocks(std::string_view text, const std::vector<std::string_view>& lines,
                std::vector<Paragraph>* out) {
  size_t first = 0;
  for (size_t i = 0; i <= lines.size(); ++i) {
    // An indented line opens a paragraph in wire copy.
    const bool indented = i < lines.size() && i > first && lines[i].starts_with("   ");
    if (i < lines.size() && !trim(lines[i]).empty() && !indented) continue;
    if (i > first) {
      const char* begin = lines[first].data();
      const char* end = lines[i - 1].data() + lines[i - 1].size();
      add_paragraph(text, {begin, static_cast<size_t>(end - begin)}, out);
    }
    first = indented ? i : i + 1;
  }
}

bool is_headline(std::string_view line) {
  return line.size() <= kMaxHeadline && line.find('\n') == std::string_view::npos &&
         !line.ends_with('.') && !line.ends_with("”") && !line.ends_with('"');
}

}  // namespace

std::vector<Paragraph> find_paragraphs(std::string_view text) {
  const std::vector<std::string_view> lines = split_lines(text);
  std::vector<Paragraph> paragraphs;
  if (is_hard_wrapped(lines)) {
    add_blocks(text, lines, &paragraphs);
  } else {
    for (std::string_view line : lines) add_paragraph(text, line, &paragraphs);
  }
  if (paragraphs.size() > 1) {
    paragraphs[0].headline = is_headline(words_of(text, paragraphs[0].span));
  }
  return paragraphs;
}

}  // namespace sanudo
