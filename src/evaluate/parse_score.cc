// SPDX-License-Identifier: Apache-2.0
#include "evaluate/parse_score.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>

namespace sanudo {
namespace {

// The features that the shared task compared.
constexpr std::array<std::string_view, 21> kUniversalFeatures = {
    "Abbr",    "Animacy", "Aspect", "Case",     "Definite", "Degree",   "Evident",
    "Foreign", "Gender",  "Mood",   "NumType",  "Number",   "Person",   "Polarity",
    "Polite",  "Poss",    "Reflex", "PronType", "Tense",    "VerbForm", "Voice"};

struct Range {
  size_t begin = 0;
  size_t end = 0;
  friend bool operator==(const Range&, const Range&) = default;
};

struct FlatWord {
  const Word* word = nullptr;
  Range range;  // of characters, white space left out
  bool multi = false;
  int head = -1;  // index into the flat list; -1: root
  std::string features;
};

// One side of the comparison: all sentences behind one another.
struct Side {
  std::string characters;
  std::vector<Range> sentences;
  std::vector<Range> tokens;
  std::vector<FlatWord> words;
};

std::string universal_features(std::string_view features) {
  std::string kept;
  size_t begin = 0;
  while (begin < features.size()) {
    const size_t end = std::min(features.find('|', begin), features.size());
    const std::string_view feature = features.substr(begin, end - begin);
    const std::string_view name = feature.substr(0, feature.find('='));
    if (std::find(kUniversalFeatures.begin(), kUniversalFeatures.end(), name) !=
        kUniversalFeatures.end()) {
      kept += kept.empty() ? "" : "|";
      kept += feature;
    }
    begin = end + 1;
  }
  return kept;
}

void append_characters(std::string_view text, std::string* characters) {
  for (char c : text) {
    if (c != ' ' && c != '\t' && c != '\n' && c != '\r') characters->push_back(c);
  }
}

// Words of one multi-word token share its range: the spans inside it are a convention.
void add_token(const Text& text, const Tree& tree, size_t first, size_t last, int offset,
               Side* side) {
  const size_t begin = side->characters.size();
  append_characters(text.words({tree.words[first].span.begin, tree.words[last].span.end}),
                    &side->characters);
  const Range range{begin, side->characters.size()};
  side->tokens.push_back(range);
  for (size_t i = first; i <= last; ++i) {
    const Word& word = tree.words[i];
    side->words.push_back({&word, range, last > first,
                           word.head == kNoToken ? -1 : offset + word.head,
                           universal_features(word.features)});
  }
}

Side flatten(const Text& text, const std::vector<Tree>& trees) {
  Side side;
  for (const Tree& tree : trees) {
    const size_t begin = side.characters.size();
    const int offset = static_cast<int>(side.words.size());
    for (size_t first = 0; first < tree.size();) {
      size_t last = first;
      if (tree.words[first].part == 1) {
        while (last + 1 < tree.size() && tree.words[last + 1].part == 2) ++last;
      }
      add_token(text, tree, first, last, offset, &side);
      first = last + 1;
    }
    side.sentences.push_back({begin, side.characters.size()});
  }
  return side;
}

MetricScore score_ranges(const char* name, const std::vector<Range>& gold,
                         const std::vector<Range>& system) {
  MetricScore score{name, gold.size(), system.size(), 0};
  size_t g = 0;
  size_t s = 0;
  while (g < gold.size() && s < system.size()) {
    if (gold[g] == system[s]) {
      ++score.correct;
      ++g;
      ++s;
    } else if (system[s].begin < gold[g].begin ||
               (system[s].begin == gold[g].begin && system[s].end < gold[g].end)) {
      ++s;
    } else {
      ++g;
    }
  }
  return score;
}

std::string lower(std::string_view form) {
  std::string lowered(form);
  for (char& c : lowered) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return lowered;
}

// Alignment of system words to gold words: for each system word a gold index or -1.
class Aligner {
 public:
  Aligner(const Side& gold, const Side& system)
      : gold_(gold.words), system_(system.words), aligned_(system.words.size(), -1) {}

  std::vector<int> run() {
    while (g_ < gold_.size() && s_ < system_.size()) {
      if (gold_[g_].multi || system_[s_].multi) {
        align_region();
      } else if (gold_[g_].range == system_[s_].range) {
        aligned_[s_++] = static_cast<int>(g_++);
      } else if (gold_[g_].range.begin <= system_[s_].range.begin &&
                 gold_[g_].range.end <= system_[s_].range.end) {
        ++g_;
      } else {
        ++s_;
      }
    }
    return aligned_;
  }

 private:
  // Widens to the smallest stretch that starts and ends at word borders of both sides.
  void align_region() {
    if (gold_[g_].range.end <= system_[s_].range.begin) {
      ++g_;
      return;
    }
    if (system_[s_].range.end <= gold_[g_].range.begin) {
      ++s_;
      return;
    }
    size_t end = std::max(gold_[g_].range.end, system_[s_].range.end);
    size_t g_end = g_;
    size_t s_end = s_;
    for (bool grown = true; grown;) {
      grown = false;
      while (g_end < gold_.size() && gold_[g_end].range.begin < end) {
        end = std::max(end, gold_[g_end++].range.end);
        grown = true;
      }
      while (s_end < system_.size() && system_[s_end].range.begin < end) {
        end = std::max(end, system_[s_end++].range.end);
        grown = true;
      }
    }
    align_by_form(g_end, s_end);
    g_ = g_end;
    s_ = s_end;
  }

  // Longest common subsequence of the lower-cased forms.
  void align_by_form(size_t g_end, size_t s_end) {
    const size_t rows = g_end - g_;
    const size_t columns = s_end - s_;
    std::vector<std::vector<int>> best(rows + 1, std::vector<int>(columns + 1, 0));
    const auto same = [&](size_t i, size_t j) {
      return lower(gold_[g_ + i].word->form) == lower(system_[s_ + j].word->form);
    };
    for (size_t i = rows; i-- > 0;) {
      for (size_t j = columns; j-- > 0;) {
        best[i][j] = same(i, j) ? best[i + 1][j + 1] + 1 : std::max(best[i + 1][j], best[i][j + 1]);
      }
    }
    for (size_t i = 0, j = 0; i < rows && j < columns;) {
      if (same(i, j)) {
        aligned_[s_ + j++] = static_cast<int>(g_ + i++);
      } else if (best[i + 1][j] >= best[i][j + 1]) {
        ++i;
      } else {
        ++j;
      }
    }
  }

  const std::vector<FlatWord>& gold_;
  const std::vector<FlatWord>& system_;
  std::vector<int> aligned_;
  size_t g_ = 0;
  size_t s_ = 0;
};

using SameColumn = std::function<bool(const FlatWord& gold, const FlatWord& system)>;

MetricScore score_words(const char* name, const Side& gold, const Side& system,
                        const std::vector<int>& aligned, const SameColumn& same) {
  MetricScore score{name, gold.words.size(), system.words.size(), 0};
  for (size_t s = 0; s < aligned.size(); ++s) {
    if (aligned[s] >= 0 && same(gold.words[static_cast<size_t>(aligned[s])], system.words[s])) {
      ++score.correct;
    }
  }
  return score;
}

}  // namespace

double MetricScore::precision() const {
  return system == 0 ? 0 : static_cast<double>(correct) / static_cast<double>(system);
}
double MetricScore::recall() const {
  return gold == 0 ? 0 : static_cast<double>(correct) / static_cast<double>(gold);
}
double MetricScore::f1() const {
  const size_t both = gold + system;
  return both == 0 ? 0 : 2.0 * static_cast<double>(correct) / static_cast<double>(both);
}

Result<std::vector<MetricScore>> score_parse(const Treebank& gold_bank, const Text& system_text,
                                             const std::vector<Tree>& system_trees) {
  const Side gold = flatten(gold_bank.text, gold_bank.trees);
  const Side system = flatten(system_text, system_trees);
  if (gold.characters != system.characters) {
    return Status(StatusCode::kBadArgument, "the two analyses are not of the same text");
  }
  const std::vector<int> aligned = Aligner(gold, system).run();
  const auto head_of = [&](const FlatWord& word) {
    return word.head < 0                                 ? -1
           : aligned[static_cast<size_t>(word.head)] < 0 ? -2
                                                         : aligned[static_cast<size_t>(word.head)];
  };
  const auto upos = [](const FlatWord& g, const FlatWord& s) {
    return g.word->upos == s.word->upos;
  };
  const auto xpos = [](const FlatWord& g, const FlatWord& s) {
    return g.word->xpos == s.word->xpos;
  };
  const auto features = [](const FlatWord& g, const FlatWord& s) {
    return g.features == s.features;
  };
  const auto all_tags = [&](const FlatWord& g, const FlatWord& s) {
    return upos(g, s) && xpos(g, s) && features(g, s);
  };
  const auto lemmas = [](const FlatWord& g, const FlatWord& s) {
    return g.word->lemma.empty() || g.word->lemma == s.word->lemma;
  };
  const auto heads = [&](const FlatWord& g, const FlatWord& s) { return g.head == head_of(s); };
  const auto labelled = [&](const FlatWord& g, const FlatWord& s) {
    return heads(g, s) && base_relation(g.word->deprel) == base_relation(s.word->deprel);
  };
  const auto any = [](const FlatWord&, const FlatWord&) { return true; };
  std::vector<MetricScore> scores = {score_ranges("Tokens", gold.tokens, system.tokens),
                                     score_ranges("Sentences", gold.sentences, system.sentences)};
  const std::pair<const char*, SameColumn> columns[] = {
      {"Words", any},        {"UPOS", upos},     {"XPOS", xpos}, {"UFeats", features},
      {"AllTags", all_tags}, {"Lemmas", lemmas}, {"UAS", heads}, {"LAS", labelled}};
  for (const auto& [name, same] : columns) {
    scores.push_back(score_words(name, gold, system, aligned, same));
  }
  return scores;
}

std::string format_scores(const std::vector<MetricScore>& scores) {
  std::string table = "Metric     | Precision |  Recall |  F1\n";
  table += "-----------+-----------+---------+--------\n";
  for (const MetricScore& score : scores) {
    table += fmt::format("{:10} | {:9.2f} | {:7.2f} | {:6.2f}\n", score.name,
                         100 * score.precision(), 100 * score.recall(), 100 * score.f1());
  }
  return table;
}

}  // namespace sanudo
