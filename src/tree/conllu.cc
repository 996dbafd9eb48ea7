// SPDX-License-Identifier: Apache-2.0
#include "tree/conllu.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "tree/tree_decoder.h"

namespace sanudo {
namespace {

constexpr size_t kColumns = 10;
constexpr size_t kMaxSentenceWords = 10000;
using Columns = std::array<std::string_view, kColumns>;

bool split_columns(std::string_view line, Columns* columns) {
  for (size_t column = 0; column < kColumns; ++column) {
    const size_t tab = line.find('\t');
    if ((tab == line.npos) != (column + 1 == kColumns)) return false;
    (*columns)[column] = line.substr(0, tab);
    line = tab == line.npos ? std::string_view() : line.substr(tab + 1);
  }
  return true;
}

bool parse_number(std::string_view text, size_t* number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), *number);
  return error == std::errc() && end == text.data() + text.size();
}

std::string_view value_of(std::string_view column) {
  return column == "_" ? std::string_view() : column;
}

bool says_no_space(std::string_view misc) { return misc.find("SpaceAfter=No") != misc.npos; }

// "B-PER" of "NE=B-PER|SpaceAfter=No".
std::string name_tag(std::string_view misc) {
  constexpr std::string_view kKey = "NE=";
  const size_t at = misc.starts_with(kKey) ? 0 : misc.find("|NE=");
  if (at == misc.npos) return "";
  misc.remove_prefix(at + kKey.size() + (at > 0));
  return std::string(misc.substr(0, misc.find('|')));
}

// A surface token of several words: the numbers of its words and how it is written.
struct Range {
  size_t first = 0;
  size_t last = 0;
  std::string_view form;
  bool space_after = true;
  bool open() const { return first != 0; }
};

size_t next_code_point(std::string_view text, size_t at) {
  ++at;
  while (at < text.size() && (static_cast<uint8_t>(text[at]) & 0xC0) == 0x80) ++at;
  return std::min(at, text.size());
}

// Lays sentences behind one another and gives every word its place.
class TreebankBuilder {
 public:
  explicit TreebankBuilder(std::string_view name) : name_(name) {}

  Status add_line(std::string_view line) {
    ++line_number_;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) return end_sentence();
    if (line.starts_with('#')) {
      starts_paragraph_ |= line.starts_with("# newpar") || line.starts_with("# newdoc");
      return Status::ok();
    }
    Columns columns;
    if (!split_columns(line, &columns)) return bad("not ten columns");
    if (columns[0].find('.') != columns[0].npos) return Status::ok();
    if (columns[0].find('-') != columns[0].npos) return open_range(columns);
    return add_word(columns);
  }

  Status end_sentence() {
    if (tree_.words.empty()) return Status::ok();
    if (range_.open()) return bad("a token ends behind its sentence");
    std::vector<TokenIndex> heads;
    for (const Word& word : tree_.words) heads.push_back(word.head);
    const auto size = static_cast<TokenIndex>(heads.size());
    const bool inside = std::all_of(heads.begin(), heads.end(), [&](auto h) { return h < size; });
    if (!inside || !is_tree(heads)) return bad("the heads above are not a tree with one root");
    place_sentence();
    return Status::ok();
  }

  Treebank take() {
    end_paragraph();
    while (text_.ends_with('\n')) text_.pop_back();
    treebank_.text = Text(std::move(text_), std::move(paragraphs_), "und");
    return std::move(treebank_);
  }

 private:
  Status bad(std::string_view what) const {
    return Status(StatusCode::kBadFormat, fmt::format("{}:{}: {}", name_, line_number_, what));
  }

  Status open_range(const Columns& columns) {
    const size_t dash = columns[0].find('-');
    Range range;
    const bool numbers = parse_number(columns[0].substr(0, dash), &range.first) &&
                         parse_number(columns[0].substr(dash + 1), &range.last);
    const bool fits = range.first == tree_.words.size() + 1 && range.last > range.first;
    if (!numbers || !fits || range_.open()) return bad("a range that fits no words");
    range.form = columns[1];
    range.space_after = !says_no_space(columns[9]);
    range_ = range;
    return Status::ok();
  }

  Status add_word(const Columns& columns) {
    size_t number = 0, head = 0;
    if (!parse_number(columns[0], &number) || number != tree_.words.size() + 1) {
      return bad("words do not count up from 1");
    }
    if (number > kMaxSentenceWords) return bad("a sentence of too many words");
    if (!parse_number(value_of(columns[6]).empty() ? "0" : columns[6], &head) ||
        head > kMaxSentenceWords) {
      return bad("the head is no number");
    }
    if (columns[1].empty()) return bad("a word without a form");
    Word word;
    if (!parse_upos(columns[3], &word.upos) && columns[3] != "_") return bad("no universal tag");
    word.form = columns[1];
    word.lemma = columns[2];
    word.xpos = value_of(columns[4]);
    word.features = value_of(columns[5]);
    word.head = static_cast<TokenIndex>(head) - 1;
    word.deprel = value_of(columns[7]);
    word.space_after = !says_no_space(columns[9]);
    word.name = name_tag(columns[9]);
    tree_.words.push_back(std::move(word));
    place_word(number);
    return Status::ok();
  }

  void place_word(size_t number) {
    if (!range_.open()) {
      Word& word = tree_.words.back();
      const auto size = static_cast<ByteOffset>(word.form.size());
      const auto begin = static_cast<ByteOffset>(sentence_text_.size());
      word.span = {begin, begin + size};
      sentence_text_ += word.form;
      if (word.space_after) sentence_text_ += ' ';
    } else if (number == range_.last) {
      place_range();
    }
  }

  // Each word of a surface token takes as many letters as it has; where the words are not the
  // letters ("au" = "à" + "le"), at least one while there are any, and the last takes the rest.
  void place_range() {
    size_t at = 0;
    for (size_t number = range_.first; number <= range_.last; ++number) {
      Word& word = tree_.words[number - 1];
      word.part = number == range_.first ? 1 : 2;
      word.space_after = number == range_.last && range_.space_after;
      const size_t behind = range_.last - number;
      size_t end = range_.form.size();
      if (behind > 0) {
        end = std::min(at + word.form.size(), end - std::min(end - at, behind));
        while (end < range_.form.size() && (range_.form[end] & 0xC0) == 0x80) {
          end = next_code_point(range_.form, end);
        }
      }
      const size_t base = sentence_text_.size();
      word.span = {static_cast<ByteOffset>(base + at), static_cast<ByteOffset>(base + end)};
      at = end;
    }
    sentence_text_ += range_.form;
    if (range_.space_after) sentence_text_ += ' ';
    range_ = Range();
  }

  void place_sentence() {
    if (starts_paragraph_) end_paragraph();
    starts_paragraph_ = false;
    const auto base = static_cast<ByteOffset>(text_.size());
    Sentence sentence;
    for (Word& word : tree_.words) {
      word.span = {word.span.begin + base, word.span.end + base};
      sentence.tokens.push_back({word.span, word.space_after, word.part});
    }
    sentence.span = {tree_.words.front().span.begin, tree_.words.back().span.end};
    sentence.paragraph = static_cast<uint32_t>(paragraphs_.size());
    tree_.span = sentence.span;
    tree_.paragraph = sentence.paragraph;
    tree_.index_children();
    text_ += sentence_text_;
    treebank_.sentences.push_back(std::move(sentence));
    treebank_.trees.push_back(std::move(tree_));
    tree_ = Tree();
    sentence_text_.clear();
  }

  void end_paragraph() {
    if (text_.size() == paragraph_begin_) return;
    while (text_.ends_with(' ')) text_.pop_back();
    paragraphs_.push_back({{paragraph_begin_, static_cast<ByteOffset>(text_.size())}, false});
    text_ += "\n\n";
    paragraph_begin_ = static_cast<ByteOffset>(text_.size());
  }

  std::string_view name_;
  size_t line_number_ = 0;
  bool starts_paragraph_ = false;
  Tree tree_;
  Range range_;
  std::string sentence_text_;
  std::string text_;
  ByteOffset paragraph_begin_ = 0;
  std::vector<Paragraph> paragraphs_;
  Treebank treebank_;
};

std::string_view or_underscore(std::string_view value) { return value.empty() ? "_" : value; }

// The words of a surface token of several, as one line before them.
std::string range_line(const Text& text, const Tree& tree, size_t first) {
  size_t last = first;
  while (last + 1 < tree.size() && tree.words[last + 1].part == 2) ++last;
  const ByteSpan span = {tree.words[first].span.begin, tree.words[last].span.end};
  return fmt::format("{}-{}\t{}\t_\t_\t_\t_\t_\t_\t_\t{}\n", first + 1, last + 1, text.words(span),
                     tree.words[last].space_after ? "_" : "SpaceAfter=No");
}

std::string misc_column(const Word& word) {
  std::string misc;
  if (!word.name.empty()) misc = "NE=" + word.name;
  // Within a surface token the range's line says whether a space follows.
  if (!word.space_after && word.part == 0)
    misc += misc.empty() ? "SpaceAfter=No" : "|SpaceAfter=No";
  return misc;
}

std::string word_line(const Word& word, size_t number) {
  return fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t_\t{}\n", number, word.form,
                     or_underscore(word.lemma), upos_name(word.upos), or_underscore(word.xpos),
                     or_underscore(word.features), word.head + 1, or_underscore(word.deprel),
                     or_underscore(misc_column(word)));
}

std::string one_line(std::string_view text) {
  std::string line(text);
  for (char& c : line) c = c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  return line;
}

}  // namespace

Result<Treebank> read_conllu(std::string_view bytes, std::string_view name) {
  TreebankBuilder builder(name);
  while (!bytes.empty()) {
    const size_t end = bytes.find('\n');
    Status status = builder.add_line(bytes.substr(0, end));
    if (!status.is_ok()) return status;
    bytes = end == bytes.npos ? std::string_view() : bytes.substr(end + 1);
  }
  Status status = builder.end_sentence();
  if (!status.is_ok()) return status;
  return builder.take();
}

std::string write_conllu(const Text& text, const Tree& tree, size_t sentence_number) {
  std::string out = fmt::format("# sent_id = {}\n# text = {}\n", sentence_number,
                                one_line(text.words(tree.span)));
  for (size_t i = 0; i < tree.size(); ++i) {
    if (tree.words[i].part == 1) out += range_line(text, tree, i);
    out += word_line(tree.words[i], i + 1);
  }
  return out + "\n";
}

}  // namespace sanudo
