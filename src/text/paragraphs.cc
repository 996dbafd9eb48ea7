// SPDX-License-Identifier: Apache-2.0
#include "text/paragraphs.h"

#include <algorithm>

#include "unicode/utf8.h"

namespace sanudo {
namespace {

// Wrapped lines are of typewriter width and mostly break inside a sentence.
constexpr size_t kMinWrapped = 50;
constexpr size_t kMaxWrapped = 90;
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

bool ends_sentence(std::string_view line) {
  while (line.ends_with('"') || line.ends_with('\'') || line.ends_with(')') ||
         line.ends_with("”") || line.ends_with("’")) {
    line.remove_suffix(line.ends_with("”") || line.ends_with("’") ? 3 : 1);
  }
  return line.ends_with('.') || line.ends_with('!') || line.ends_with('?') || line.ends_with(':');
}

// Of the lines that another line follows directly, most are of one width and break in a sentence.
bool is_hard_wrapped(const std::vector<std::string_view>& lines) {
  size_t followed = 0;
  size_t wrapped = 0;
  for (size_t i = 0; i + 1 < lines.size(); ++i) {
    const std::string_view line = trim(lines[i]);
    if (line.empty() || trim(lines[i + 1]).empty()) continue;
    ++followed;
    const bool width = line.size() >= kMinWrapped && line.size() <= kMaxWrapped;
    wrapped += width && !ends_sentence(line) ? 1 : 0;
  }
  return followed >= 3 && wrapped * 10 >= followed * 6;
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
