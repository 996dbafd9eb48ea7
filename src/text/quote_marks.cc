// SPDX-License-Identifier: Apache-2.0
#include "text/quote_marks.h"

#include <algorithm>
#include <string_view>

#include "unicode/utf8.h"

namespace sanudo {
namespace {

enum class Mark { kNone, kOpen, kClose, kEither };

struct Sign {
  Mark mark = Mark::kNone;
  size_t length = 1;
};

bool is_space_or_bracket(std::string_view text, size_t at) {
  const char c = text[at];
  return c == ' ' || c == '\n' || c == '\t' || c == '(' || c == '[' || c == '-' || c == '\'';
}

// A straight mark opens where a word follows and none stands before.
Mark straight_mark(std::string_view text, size_t at, size_t length) {
  const bool free_before = at == 0 || is_space_or_bracket(text, at - 1);
  const size_t after = at + length;
  const bool free_after = after >= text.size() || text[after] == ' ' || text[after] == '\n';
  if (free_before == free_after) return Mark::kEither;
  return free_before ? Mark::kOpen : Mark::kClose;
}

// Curly marks are set the wrong way round at times: “We are ready,“ she said.
Mark curly_mark(std::string_view text, size_t at, size_t length, Mark usual) {
  const Mark straight = straight_mark(text, at, length);
  return straight == Mark::kEither ? usual : straight;
}

Sign sign_at(std::string_view text, size_t at) {
  Sign sign;
  switch (decode(text, at, &sign.length)) {
    case U'“': sign.mark = curly_mark(text, at, sign.length, Mark::kOpen); break;
    case U'”': sign.mark = curly_mark(text, at, sign.length, Mark::kClose); break;
    case U'„':
    case U'«': sign.mark = Mark::kOpen; break;
    case U'»': sign.mark = Mark::kClose; break;
    case U'"': sign.mark = straight_mark(text, at, 1); break;
    case U'`':
    case U'\'':
      if (at + 1 < text.size() && text[at + 1] == text[at]) {
        sign.mark = text[at] == '`' ? Mark::kOpen : straight_mark(text, at, 2);
        sign.length = 2;
      }
      break;
    default: break;
  }
  return sign;
}

ByteSpan trimmed(std::string_view text, size_t begin, size_t end) {
  while (begin < end && (text[begin] == ' ' || text[begin] == '\n')) ++begin;
  while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\n')) --end;
  return {static_cast<ByteOffset>(begin), static_cast<ByteOffset>(end)};
}

class MarkReader {
 public:
  explicit MarkReader(const Text& text) : text_(text) {}

  std::vector<MarkedWords> read() {
    const std::vector<Paragraph>& paragraphs = text_.paragraphs();
    for (size_t i = 0; i < paragraphs.size(); ++i) {
      const bool next_opens = i + 1 < paragraphs.size() && opens_at(paragraphs[i + 1].span.begin);
      read_paragraph(paragraphs[i].span, next_opens);
    }
    return std::move(found_);
  }

 private:
  bool opens_at(size_t at) const {
    const Mark mark = sign_at(text_.utf8(), at).mark;
    return mark == Mark::kOpen || mark == Mark::kEither;
  }

  // Where line breaks were lost, the marks that open a quotation's next paragraph stand behind a
  // sentence end inside it.
  static bool ends_sentence(std::string_view text, size_t at) {
    const size_t last = text.substr(0, at).find_last_not_of(" \n");
    return last != std::string_view::npos &&
           (text[last] == '.' || text[last] == '?' || text[last] == '!');
  }

  void read_paragraph(ByteSpan span, bool next_opens) {
    const std::string_view text = std::string_view(text_.utf8()).substr(0, span.end);
    open_ = std::string_view::npos;
    for (size_t at = span.begin; at < span.end;) {
      const Sign sign = sign_at(text, at);
      const bool opens = sign.mark == Mark::kOpen || sign.mark == Mark::kEither;
      const bool closes = sign.mark == Mark::kClose || sign.mark == Mark::kEither;
      if (open_ == std::string_view::npos && opens) {
        open_ = at;
        inner_ = at + sign.length;
      } else if (open_ != std::string_view::npos && sign.mark == Mark::kOpen &&
                 ends_sentence(text, at)) {
        const size_t begin = open_;
        add(text, at, at);
        runs_on_ = true;
        open_ = begin;
        inner_ = at + sign.length;
      } else if (open_ != std::string_view::npos && closes) {
        add(text, at, at + sign.length);
        runs_on_ = false;
      }
      at += sign.length;
    }
    if (open_ != std::string_view::npos && next_opens) {
      add(text, span.end, span.end);
      runs_on_ = true;
      return;
    }
    runs_on_ = false;
  }

  void add(std::string_view text, size_t inner_end, size_t outer_end) {
    const ByteSpan piece = trimmed(text, inner_, inner_end);
    if (piece.size() > 0 && runs_on_ && !found_.empty()) {
      found_.back().pieces.push_back(piece);
      found_.back().outer.end = static_cast<ByteOffset>(outer_end);
    } else if (piece.size() > 0) {
      const ByteSpan outer{static_cast<ByteOffset>(open_), static_cast<ByteOffset>(outer_end)};
      found_.push_back({outer, {piece}});
    }
    open_ = std::string_view::npos;
  }

  const Text& text_;
  std::vector<MarkedWords> found_;
  size_t open_ = std::string_view::npos;
  size_t inner_ = 0;
  bool runs_on_ = false;  // the last of found_ goes on in this paragraph
};

}  // namespace

std::vector<MarkedWords> find_marked_words(const Text& text) { return MarkReader(text).read(); }

size_t first_ending_behind(const std::vector<MarkedWords>& marks, ByteOffset byte) {
  const auto found =
      std::upper_bound(marks.begin(), marks.end(), byte,
                       [](ByteOffset at, const MarkedWords& mark) { return at < mark.outer.end; });
  return static_cast<size_t>(found - marks.begin());
}

}  // namespace sanudo
