// SPDX-License-Identifier: Apache-2.0
#include "token/sentence_borders.h"

namespace sanudo {
namespace {

bool is_open_behind(std::string_view word, bool open) {
  if (word == "\"") return !open;
  if (word == "“" || word == "``") return true;
  return word == "”" || word == "''" ? false : open;
}

bool is_quote(std::string_view word) {
  return word == "\"" || word == "”" || word == "''" || word == "’" || word == "'";
}

}  // namespace

SentenceBorders::Seen SentenceBorders::look(std::string_view word) {
  constexpr std::string_view kNoEnd = ")]>-,";
  Seen seen;
  seen.print = print_of(word);
  seen.ends_weakly = seen.print.last != SignKind::kMark || kNoEnd.find(word.back()) != word.npos;
  seen.stops = word == ".";
  seen.pauses = word.starts_with("..") || word == "…";
  return seen;
}

SentenceBorders::SentenceBorders(const Text& text, const std::vector<Token>& words)
    : words_(words) {
  bool open = false;
  seen_.reserve(words.size());
  for (size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = text.words(words[i].span);
    Seen seen = look(word);
    open = is_open_behind(word, open);
    seen.inside_quote = open;
    const ByteOffset next = i + 1 < words.size() ? words[i + 1].span.begin : words[i].span.end;
    seen.closes_weakly = is_quote(word) && i > 0 && seen_[i - 1].ends_weakly;
    seen.line_break = text.words({words[i].span.end, next}).find('\n') != std::string_view::npos;
    seen_.push_back(seen);
  }
}

void SentenceBorders::extract(size_t at, Features* features) const {
  static constexpr WordPrint kNone{1, 1, SignKind::kMark, SignKind::kMark};
  const auto print = [&](size_t index) {
    return index < seen_.size() ? seen_[index].print : kNone;
  };
  const WordPrint before = at > 0 ? print(at - 1) : kNone;
  const WordPrint here = print(at);
  const WordPrint next = print(at + 1);
  const WordPrint second = print(at + 2);
  const int space = words_[at].space_after ? (seen_[at].line_break ? 2 : 1) : 0;
  const bool quote = seen_[at].inside_quote;
  features->clear();
  features->add(1, here.letters);
  features->add(2, here.shape, space);
  features->add(3, here.letters, next.shape, space, quote);
  features->add(4, here.shape, next.shape, space, quote);
  features->add(5, here.shape, next.letters);
  features->add(6, before.letters, here.letters, next.shape);
  features->add(7, before.shape, here.letters, next.shape);
  features->add(8, here.letters, next.letters);
  features->add(9, next.letters, space);
  features->add(10, next.shape, second.shape, here.letters);
  features->add(11, next.letters, second.letters);
  features->add(12, space, quote);
  features->add(13, here.letters, next.shape, second.shape, space);
  features->add(14, before.letters, here.shape);
  features->add(15, here.letters, next.letters, second.letters);
  features->add(16, before.letters, here.letters, next.letters);
  features->add(17, before.shape, here.shape, next.shape, second.shape);
}

bool SentenceBorders::runs_on(size_t at) const {
  if (at + 1 >= seen_.size()) return false;
  if (seen_[at].closes_weakly && !seen_[at].line_break) return true;
  if (seen_[at + 1].print.first != SignKind::kLower) return false;
  return seen_[at].ends_weakly || (seen_[at].pauses && seen_[at].inside_quote);
}

bool SentenceBorders::ends_in_number(size_t at, size_t first) const {
  if (!seen_[at].stops || at < first + 2 || at + 1 >= seen_.size()) return false;
  const bool number = seen_[at - 1].print.first == SignKind::kDigit;
  const SignKind before = seen_[at - 2].print.first;
  const bool word = before == SignKind::kLower || before == SignKind::kUpper;
  return number && word && seen_[at + 1].print.first == SignKind::kUpper;
}

}  // namespace sanudo
