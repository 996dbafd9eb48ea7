// SPDX-License-Identifier: Apache-2.0
#include "quote/cue_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr std::array<std::pair<std::string_view, CueClass>, 5> kClasses = {
    {{"say", CueClass::kSay},
     {"think", CueClass::kThink},
     {"quote", CueClass::kQuote},
     {"claim", CueClass::kClaim},
     {"source", CueClass::kSource}}};

CueClass class_named(std::string_view name) {
  for (const auto& [known, cue_class] : kClasses) {
    if (known == name) return cue_class;
  }
  return CueClass::kNone;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  size_t begin = 0;
  while (begin <= text.size()) {
    const size_t end = std::min(text.find(separator, begin), text.size());
    pieces.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return pieces;
}

std::string with_particle(const Tree& tree, TokenIndex word, TokenIndex* particle) {
  *particle = tree.child(word, "compound:prt");
  if (*particle == kNoToken) return {};
  return tree[word].lemma + "_" + tree[*particle].lemma;
}

}  // namespace

Result<CueTable> CueTable::parse(std::string_view table, std::string_view name) {
  CueTable cues;
  size_t number = 0;
  bool header = true;
  for (std::string_view line : split(table, '\n')) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    if (std::exchange(header, false)) continue;
    const std::vector<std::string_view> fields = split(line, '\t');
    Upos upos;
    if (fields.size() < 3 || !parse_upos(fields[1], &upos) ||
        class_named(fields[2]) == CueClass::kNone) {
      return Status(StatusCode::kBadFormat,
                    fmt::format("{}:{}: expected lemma, part of speech and class", name, number));
    }
    cues.cues_[{std::string(fields[0]), upos}] = class_named(fields[2]);
  }
  return cues;
}

CueClass CueTable::find(std::string_view lemma, Upos upos) const {
  const auto found = cues_.find(std::pair<std::string, Upos>(lemma, upos));
  return found == cues_.end() ? CueClass::kNone : found->second;
}

// Parsers differ on the tag of "according" in "according to": only its form counts.
CueClass CueTable::preposition_at(const Tree& tree, TokenIndex word) const {
  if (word + 1 >= static_cast<TokenIndex>(tree.size())) return CueClass::kNone;
  return find(to_lower(tree[word].form) + "_" + to_lower(tree[word + 1].form), Upos::kAdp);
}

CueClass CueTable::of(const Tree& tree, TokenIndex word, TokenIndex* last) const {
  *last = word;
  const CueClass preposition = preposition_at(tree, word);
  if (preposition != CueClass::kNone) {
    *last = word + 1;
    return preposition;
  }
  const Upos upos = tree[word].upos;
  if (upos == Upos::kVerb) {
    TokenIndex particle = kNoToken;
    const CueClass phrasal = find(with_particle(tree, word, &particle), upos);
    if (phrasal == CueClass::kNone) return find(tree[word].lemma, upos);
    if (particle == word + 1) *last = particle;
    return phrasal;
  }
  return upos == Upos::kNoun ? find(tree[word].lemma, upos) : CueClass::kNone;
}

}  // namespace sanudo
