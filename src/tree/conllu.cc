// SPDX-License-Identifier: Apache-2.0
#include "tree/conllu.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace sanudo {
namespace {

constexpr size_t kColumns = 10;
using Columns = std::array<std::string_view, kColumns>;

bool split_columns(std::string_view line, Columns* columns) {
  size_t begin = 0;
  for (size_t i = 0; i < kColumns; ++i) {
    const size_t end = line.find('\t', begin);
    if ((end == std::string_view::npos) != (i + 1 == kColumns)) return false;
    (*columns)[i] = line.substr(begin, end == std::string_view::npos ? end : end - begin);
    begin = end + 1;
  }
  return true;
}

bool parse_index(std::string_view text, int* value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), *value);
  return error == std::errc() && end == text.data() + text.size();
}

bool has_no_space(std::string_view misc) {
  return misc.find("SpaceAfter=No") != std::string_view::npos;
}

std::string or_empty(std::string_view column) {
  return column == "_" ? std::string() : std::string(column);
}

// Puts the text together word by word; one sentence at a time.
class TreebankReader {
 public:
  explicit TreebankReader(std::string_view name) : name_(name) {}

  Status take(std::string_view line) {
    ++line_number_;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) return end_sentence();
    if (line.starts_with('#')) {
      new_paragraph_ = new_paragraph_ || line.starts_with("# newpar") ||
                       line.starts_with("# newdoc");
      return Status::ok();
    }
    Columns columns;
    if (!split_columns(line, &columns)) return bad("a line of ten columns is expected");
    if (columns[0].find('.') != std::string_view::npos) return Status::ok();
    if (columns[0].find('-') != std::string_view::npos) return take_range(columns);
    return take_word(columns);
  }

  Status end_sentence() {
    if (tree_.words.empty()) return Status::ok();
    const auto size = static_cast<TokenIndex>(tree_.words.size());
    int roots = 0;
    for (const Word& word : tree_.words) {
      if (word.head >= size) return bad("head out of the sentence");
      roots += word.head == kNoToken ? 1 : 0;
    }
    if (roots == 0) return bad("sentence without a root");
    tree_.index_children();
    tree_.span = {tree_.words.front().span.begin, tree_.words.back().span.end};
    tree_.paragraph = static_cast<uint32_t>(paragraphs_.size() - 1);
    paragraphs_.back().span.end = tree_.span.end;
    Sentence sentence;
    sentence.span = tree_.span;
    sentence.paragraph = tree_.paragraph;
    for (const Word& word : tree_.words) {
      sentence.tokens.push_back({word.span, word.space_after, word.part});
    }
    sentences_.push_back(std::move(sentence));
    trees_.push_back(std::move(tree_));
    tree_ = Tree();
    expected_ = 1;
    range_end_ = 0;
    return Status::ok();
  }

  Treebank finish() {
    return {Text(std::move(text_), std::move(paragraphs_), "und"), std::move(sentences_),
            std::move(trees_)};
  }

 private:
  Status bad(std::string_view what) const {
    return Status(StatusCode::kBadFormat, fmt::format("{}:{}: {}", name_, line_number_, what));
  }

  void open_paragraph() {
    if (!tree_.words.empty()) return;
    if (paragraphs_.empty() || new_paragraph_) {
      if (!text_.empty()) {
        while (text_.ends_with(' ')) text_.pop_back();
        text_ += "\n\n";
      }
      const auto at = static_cast<ByteOffset>(text_.size());
      paragraphs_.push_back({{at, at}, false});
    }
    new_paragraph_ = false;
  }

  // "2-3 don't": the words' spans divide the written form; what does not fit gets an empty rest.
  Status take_range(const Columns& columns) {
    open_paragraph();
    const size_t dash = columns[0].find('-');
    int first = 0;
    if (!parse_index(columns[0].substr(0, dash), &first) ||
        !parse_index(columns[0].substr(dash + 1), &range_end_) || range_end_ < first) {
      return bad("bad range of words");
    }
    range_begin_ = first;
    range_text_ = static_cast<ByteOffset>(text_.size());
    text_ += columns[1];
    range_space_ = !has_no_space(columns[9]);
    if (range_space_) text_ += ' ';
    range_size_ = static_cast<ByteOffset>(columns[1].size());
    return Status::ok();
  }

  void place_in_range(int index, Word* word) {
    const ByteOffset begin = range_text_;
    const ByteOffset left = range_size_;
    const auto wanted = static_cast<ByteOffset>(word->form.size());
    const ByteOffset taken = index == range_end_ ? left : std::min(left, wanted);
    word->span = {begin, begin + taken};
    word->part = index == range_begin_ ? 1 : 2;
    word->space_after = index == range_end_ && range_space_;
    range_text_ += taken;
    range_size_ -= taken;
  }

  Status take_word(const Columns& columns) {
    int index = 0;
    int head = 0;
    if (!parse_index(columns[0], &index) || index != expected_) return bad("bad word number");
    if (!parse_index(columns[6], &head) || head < 0) return bad("bad head");
    ++expected_;
    open_paragraph();
    Word word;
    word.form = columns[1];
    word.lemma = columns[2] == "_" && columns[1] != "_" ? std::string() : std::string(columns[2]);
    if (!parse_upos(columns[3], &word.upos)) word.upos = Upos::kX;
    word.xpos = or_empty(columns[4]);
    word.features = or_empty(columns[5]);
    word.head = head == 0 ? kNoToken : head - 1;
    word.deprel = columns[7];
    if (index <= range_end_) {
      place_in_range(index, &word);
    } else {
      word.space_after = !has_no_space(columns[9]);
      const auto begin = static_cast<ByteOffset>(text_.size());
      text_ += word.form;
      word.span = {begin, static_cast<ByteOffset>(text_.size())};
      if (word.space_after) text_ += ' ';
    }
    tree_.words.push_back(std::move(word));
    return Status::ok();
  }

  std::string name_;
  size_t line_number_ = 0;
  bool new_paragraph_ = false;
  std::string text_;
  std::vector<Paragraph> paragraphs_;
  std::vector<Sentence> sentences_;
  std::vector<Tree> trees_;
  Tree tree_;
  int expected_ = 1;
  int range_begin_ = 0;
  int range_end_ = 0;
  ByteOffset range_text_ = 0;
  ByteOffset range_size_ = 0;
  bool range_space_ = true;
};

std::string_view or_underscore(const std::string& field) {
  return field.empty() ? std::string_view("_") : std::string_view(field);
}

// CoNLL-U allows no tab or line break in a field; wrapped text may hold them.
std::string one_line(std::string_view text) {
  std::string line(text);
  for (char& c : line) c = c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
  return line;
}

void write_range(const Text& text, const Tree& tree, size_t first, std::string* out) {
  size_t last = first;
  while (last + 1 < tree.size() && tree.words[last + 1].part == 2) ++last;
  const ByteSpan span = {tree.words[first].span.begin, tree.words[last].span.end};
  fmt::format_to(std::back_inserter(*out), "{}-{}\t{}\t_\t_\t_\t_\t_\t_\t_\t{}\n", first + 1,
                 last + 1, text.words(span),
                 tree.words[last].space_after ? "_" : "SpaceAfter=No");
}

}  // namespace

Result<Treebank> read_conllu(std::string_view bytes, std::string_view name) {
  TreebankReader reader(name);
  size_t begin = 0;
  while (begin < bytes.size()) {
    const size_t end = std::min(bytes.find('\n', begin), bytes.size());
    if (Status status = reader.take(bytes.substr(begin, end - begin)); !status.is_ok()) {
      return status;
    }
    begin = end + 1;
  }
  if (Status status = reader.end_sentence(); !status.is_ok()) return status;
  return reader.finish();
}

std::string write_conllu(const Text& text, const Tree& tree, size_t sentence_number) {
  std::string out = fmt::format("# sent_id = {}\n# text = {}\n", sentence_number,
                                one_line(text.words(tree.span)));
  for (size_t i = 0; i < tree.size(); ++i) {
    const Word& word = tree.words[i];
    if (word.part == 1) write_range(text, tree, i, &out);
    fmt::format_to(std::back_inserter(out), "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t_\t{}\n", i + 1,
                   word.form, or_underscore(word.lemma), upos_name(word.upos),
                   or_underscore(word.xpos), or_underscore(word.features), word.head + 1,
                   or_underscore(word.deprel),
                   word.space_after || word.part != 0 ? "_" : "SpaceAfter=No");
  }
  out += '\n';
  return out;
}

}  // namespace sanudo
