// SPDX-License-Identifier: Apache-2.0
#include "evaluate/name_score.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

namespace sanudo {
namespace {

constexpr std::array<std::string_view, 3> kKinds = {"PER", "ORG", "LOC"};

using NameSpan = std::tuple<size_t, size_t, size_t>;  // first word, behind the last, kind

// Place of "B-PER" in kKinds, their number for what is none of them.
size_t kind_of(std::string_view tag) {
  if (tag.size() < 3) return kKinds.size();
  return static_cast<size_t>(std::find(kKinds.begin(), kKinds.end(), tag.substr(2)) -
                             kKinds.begin());
}

// An "I-" that follows no name of its kind begins one, as CoNLL counts.
std::set<NameSpan> spans_of(const std::vector<std::string>& tags) {
  std::set<NameSpan> spans;
  size_t begin = 0;
  while (begin < tags.size()) {
    const size_t kind = kind_of(tags[begin]);
    size_t end = begin + 1;
    if (kind < kKinds.size()) {
      while (end < tags.size() && tags[end][0] == 'I' && kind_of(tags[end]) == kind) ++end;
      spans.emplace(begin, end, kind);
    }
    begin = end;
  }
  return spans;
}

void count(const std::set<NameSpan>& spans, size_t NameCounts::* field, NameScore* score) {
  for (const auto& span : spans) {
    ++(score->kinds[std::get<2>(span)].*field);
    ++(score->all.*field);
  }
}

std::string format_line(std::string_view kind, const NameCounts& counts) {
  const auto share = [](size_t part, size_t whole) {
    return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
  };
  return fmt::format("{:5} {:9.2f} {:8.2f} {:8.2f}   {} in gold\n", kind,
                     share(counts.right, counts.found), share(counts.right, counts.gold),
                     share(2 * counts.right, counts.found + counts.gold), counts.gold);
}

class Iob2Reader {
 public:
  explicit Iob2Reader(std::string_view name) : name_(name) {}

  Status add_line(std::string_view line) {
    ++line_number_;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.starts_with('#')) return Status::ok();
    if (line.empty()) {
      end_sentence();
      return Status::ok();
    }
    const size_t first = line.find('\t');
    const size_t second = line.find('\t', std::min(first, line.size() - 1) + 1);
    if (first == line.npos || second == line.npos || second == first + 1) {
      return Status(StatusCode::kBadFormat,
                    fmt::format("{}:{}: number, word and tag are expected", name_, line_number_));
    }
    const std::string_view rest = line.substr(second + 1);
    add_word(line.substr(first + 1, second - first - 1), rest.substr(0, rest.find('\t')));
    return Status::ok();
  }

  void end_sentence() {
    if (sentence_.tokens.empty()) return;
    sentence_.span = {sentence_.tokens.front().span.begin, sentence_.tokens.back().span.end};
    sentence_.paragraph = static_cast<uint32_t>(paragraphs_.size());
    paragraphs_.push_back({sentence_.span, false});
    named_.sentences.push_back(std::move(sentence_));
    named_.tags.push_back(std::move(tags_));
    sentence_ = Sentence();
    tags_.clear();
    text_ += "\n\n";
  }

  NamedText take() {
    end_sentence();
    named_.text = Text(std::move(text_), std::move(paragraphs_), "und");
    return std::move(named_);
  }

 private:
  void add_word(std::string_view form, std::string_view tag) {
    if (!sentence_.tokens.empty()) text_ += ' ';
    const auto begin = static_cast<ByteOffset>(text_.size());
    text_ += form;
    sentence_.tokens.push_back({{begin, static_cast<ByteOffset>(text_.size())}, true, 0});
    tags_.emplace_back(tag);
  }

  std::string_view name_;
  size_t line_number_ = 0;
  std::string text_;
  Sentence sentence_;
  std::vector<std::string> tags_;
  std::vector<Paragraph> paragraphs_;
  NamedText named_;
};

}  // namespace

Result<NamedText> read_iob2(std::string_view bytes, std::string_view name) {
  Iob2Reader reader(name);
  while (!bytes.empty()) {
    const size_t end = bytes.find('\n');
    Status status = reader.add_line(bytes.substr(0, end));
    if (!status.is_ok()) return status;
    bytes = end == bytes.npos ? std::string_view() : bytes.substr(end + 1);
  }
  return reader.take();
}

NameScore score_names(const NamedText& gold, const std::vector<Tree>& trees) {
  NameScore score;
  for (size_t i = 0; i < std::min(trees.size(), gold.tags.size()); ++i) {
    std::vector<std::string> tags;
    for (const Word& word : trees[i].words) tags.push_back(word.name);
    const auto wanted = spans_of(gold.tags[i]), found = spans_of(tags);
    std::set<NameSpan> right;
    std::set_intersection(wanted.begin(), wanted.end(), found.begin(), found.end(),
                          std::inserter(right, right.end()));
    count(wanted, &NameCounts::gold, &score);
    count(found, &NameCounts::found, &score);
    count(right, &NameCounts::right, &score);
  }
  return score;
}

std::string format_names(const NameScore& score) {
  std::string out = "kind  precision   recall       F1\n";
  for (size_t kind = 0; kind < kKinds.size(); ++kind) {
    out += format_line(kKinds[kind], score.kinds[kind]);
  }
  return out + format_line("all", score.all);
}

}  // namespace sanudo
