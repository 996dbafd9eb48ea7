// SPDX-License-Identifier: Apache-2.0
#include "token/word_borders.h"

#include <algorithm>

#include "token/contraction.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

// A longer piece is no word of any language; it is cut so that nothing later is slow on it.
constexpr ByteOffset kMaxPieceBytes = 1000;

constexpr WordPrint kNone{1, 1, SignKind::kMark, SignKind::kMark};

bool is_letter_kind(SignKind kind) { return kind == SignKind::kUpper || kind == SignKind::kLower; }

// Do two signs stand in one stretch?
bool hang_together(SignKind a, SignKind b) {
  return (is_letter_kind(a) && is_letter_kind(b)) || (a == SignKind::kDigit && a == b);
}

bool is_address(std::string_view piece) {
  return piece.find("://") != piece.npos || piece.find('@') != piece.npos ||
         piece.find("www.") != piece.npos;
}

}  // namespace

std::vector<ByteSpan> find_pieces(std::string_view text, ByteSpan paragraph) {
  std::vector<ByteSpan> pieces;
  ByteOffset begin = paragraph.begin;
  size_t length = 0;
  for (ByteOffset at = paragraph.begin; at <= paragraph.end;
       at += static_cast<ByteOffset>(length)) {
    length = 1;
    const bool space = at == paragraph.end || is_space(decode(text, at, &length));
    if (!space && at - begin < kMaxPieceBytes) continue;
    if (at > begin) pieces.push_back({begin, at});
    begin = space ? at + static_cast<ByteOffset>(length) : at;
  }
  return pieces;
}

WordBorders::WordBorders(std::string_view text, const std::vector<ByteSpan>& pieces)
    : text_(text), pieces_(pieces) {
  prints_.reserve(pieces.size());
  for (const ByteSpan& piece : pieces) prints_.push_back(print_of(words_of(text, piece)));
}

const WordPrint& WordBorders::print_at(size_t piece) const {
  return piece < prints_.size() ? prints_[piece] : kNone;
}

void WordBorders::cut_stretches(ByteSpan piece) {
  stretches_.clear();
  ByteOffset begin = piece.begin;
  SignKind last = SignKind::kMark;
  size_t length = 0;
  for (ByteOffset at = piece.begin; at < piece.end; at += static_cast<ByteOffset>(length)) {
    const SignKind kind = kind_of(decode(text_, at, &length));
    if (at > begin && !hang_together(last, kind)) {
      stretches_.push_back({{begin, at}, print_of(words_of(text_, {begin, at}))});
      begin = at;
    }
    last = kind;
  }
  stretches_.push_back({{begin, piece.end}, print_of(words_of(text_, {begin, piece.end}))});
}

// Is the border before this stretch next to a mark between digits ("12/27", "10:30")?
bool WordBorders::in_number(size_t stretch) const {
  const auto is_digits = [&](size_t i) {
    return i < stretches_.size() && stretches_[i].print.first == SignKind::kDigit;
  };
  const auto is_joint = [&](size_t i) {
    constexpr std::string_view kJoints = "/:.,";
    return i > 0 && is_digits(i - 1) && is_digits(i + 1) &&
           kJoints.find(text_[stretches_[i].span.begin]) != kJoints.npos;
  };
  return is_joint(stretch) || is_joint(stretch - 1);
}

// The full stop that the rules leave to an abbreviation stays with it: "Rep." ends no sentence.
bool WordBorders::is_kept_stop(size_t stretch, const DoubtfulBorder& border) const {
  return !border.by_rule && stretch + 1 == stretches_.size() && text_[border.at] == '.';
}

const std::vector<DoubtfulBorder>& WordBorders::look(size_t index,
                                                     const std::vector<ByteOffset>& ends) {
  index_ = index;
  borders_.clear();
  const ByteSpan piece = pieces_[index];
  if (is_address(words_of(text_, piece))) return borders_;
  cut_stretches(piece);
  if (stretches_.size() == 2 && text_[piece.end - 1] == ',') return borders_;
  const auto border_at = [&](ByteOffset at) {
    return DoubtfulBorder{at, std::binary_search(ends.begin(), ends.end(), at)};
  };
  for (size_t i = 1; i < stretches_.size(); ++i) {
    const DoubtfulBorder border = border_at(stretches_[i].span.begin);
    if (!in_number(i) && !is_kept_stop(i, border)) borders_.push_back(border);
  }
  const size_t tail = doubtful_clitic_length(words_of(text_, piece));
  if (tail > 0) borders_.push_back(border_at(piece.end - static_cast<ByteOffset>(tail)));
  return borders_;
}

// The stretch that `at` begins or cuts.
size_t WordBorders::stretch_behind(ByteOffset at) const {
  const auto found = std::upper_bound(
      stretches_.begin(), stretches_.end(), at,
      [](ByteOffset place, const Stretch& stretch) { return place < stretch.span.begin; });
  return static_cast<size_t>(found - stretches_.begin()) - 1;
}

void WordBorders::extract(const DoubtfulBorder& border, Features* features) const {
  const size_t behind = stretch_behind(border.at);
  const bool inside = border.at > stretches_[behind].span.begin;
  const auto stretch = [&](size_t i) {
    return i < stretches_.size() ? stretches_[i].print : kNone;
  };
  const WordPrint right = stretch(behind);
  const WordPrint left = inside ? kNone : stretch(behind - 1);
  const WordPrint far_left = behind >= 2 ? stretch(behind - 2) : kNone;
  const WordPrint far_right = stretch(behind + 1);
  const WordPrint piece = prints_[index_];
  const WordPrint next = print_at(index_ + 1);
  const WordPrint before = index_ > 0 ? prints_[index_ - 1] : kNone;
  const uint64_t rule = border.by_rule ? 2 : 1;
  const uint64_t place = mix(rule, behind);
  features->clear();
  features->add(20, rule);
  features->add(21, rule, left.letters);
  features->add(22, rule, right.letters);
  features->add(23, rule, left.letters, right.letters);
  features->add(24, rule, left.shape, right.shape);
  features->add(25, rule, left.shape, right.letters);
  features->add(26, rule, left.letters, right.shape);
  features->add(27, rule, far_left.shape, left.shape, right.shape, far_right.shape);
  features->add(28, rule, left.letters, right.letters, far_right.letters);
  features->add(29, rule, far_left.letters, left.letters, right.letters);
  features->add(30, place, piece.shape);
  features->add(31, place, piece.letters);
  features->add(32, place, piece.letters, next.letters);
  features->add(33, place, piece.letters, next.shape);
  features->add(34, place, piece.letters, before.letters);
  features->add(35, place, piece.shape, next.shape);
  features->add(36, place, piece.shape, before.shape);
  features->add(37, rule, right.letters, next.letters);
}

}  // namespace sanudo
