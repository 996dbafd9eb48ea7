// SPDX-License-Identifier: Apache-2.0
#include "quote/cue_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/split.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr std::array<std::pair<std::string_view, CueClass>, 9> kClasses = {
    {{"say", CueClass::kSay},
     {"think", CueClass::kThink},
     {"quote", CueClass::kQuote},
     {"hold", CueClass::kHold},
     {"claim", CueClass::kClaim},
     {"view", CueClass::kView},
     {"feel", CueClass::kFeel},
     {"hearsay", CueClass::kHearsay},
     {"source", CueClass::kSource}}};

constexpr std::array<Stance, 5> kStances = {Stance::kAssert, Stance::kDeny, Stance::kAccuse,
                                            Stance::kDemand, Stance::kPredict};

const Cue kNoCue;

CueClass class_named(std::string_view name) {
  for (const auto& [known, cue_class] : kClasses) {
    if (known == name) return cue_class;
  }
  return CueClass::kNone;
}

bool parse_stance(std::string_view name, Stance* stance) {
  const auto found = std::find_if(kStances.begin(), kStances.end(),
                                  [&](Stance each) { return stance_name(each) == name; });
  if (found != kStances.end()) *stance = *found;
  return found != kStances.end();
}

void note_complement(std::string_view name, Cue* cue) {
  if (name == "obj") {
    cue->takes_object = true;
  } else if (name == "inf") {
    cue->takes_infinitive = true;
  } else if (name == "passive") {
    cue->takes_passive = true;
  } else if (name == "stand") {
    cue->takes_stand = true;
  } else if (name == "subj") {
    cue->takes_subject = true;
  } else if (name == "source") {
    cue->takes_source = true;
  } else if (name != "-") {
    cue->prepositions.emplace_back(name);
  }
}

// class, stance, takes
bool parse_cue(const std::vector<std::string_view>& fields, Cue* cue) {
  cue->cue_class = class_named(fields[2]);
  if (cue->cue_class == CueClass::kNone || !parse_stance(fields[3], &cue->stance)) return false;
  for (std::string_view name : split(fields[4], ' ')) note_complement(name, cue);
  return true;
}

std::string with_particle(const Tree& tree, TokenIndex word, TokenIndex* particle) {
  *particle = tree.child(word, "compound:prt");
  if (*particle == kNoToken) return {};
  return tree[word].lemma + "_" + tree[*particle].lemma;
}

}  // namespace

bool Cue::takes(std::string_view preposition) const {
  return std::find(prepositions.begin(), prepositions.end(), preposition) != prepositions.end();
}

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
    Cue cue;
    if (fields.size() != 5 || !parse_upos(fields[1], &upos) || !parse_cue(fields, &cue)) {
      return Status(StatusCode::kBadFormat,
                    fmt::format("{}:{}: expected lemma, part of speech, class, stance and what it "
                                "takes",
                                name, number));
    }
    cues.cues_[{std::string(fields[0]), upos}] = std::move(cue);
  }
  return cues;
}

const Cue& CueTable::find(std::string_view lemma, Upos upos) const {
  const auto found = cues_.find(std::pair<std::string, Upos>(lemma, upos));
  return found == cues_.end() ? kNoCue : found->second;
}

// Parsers differ on the tag of "according" in "according to": only its form counts.
const Cue& CueTable::preposition_at(const Tree& tree, TokenIndex word) const {
  if (word + 1 >= static_cast<TokenIndex>(tree.size())) return kNoCue;
  return find(to_lower(tree[word].form) + "_" + to_lower(tree[word + 1].form), Upos::kAdp);
}

const Cue& CueTable::of(const Tree& tree, TokenIndex word, TokenIndex* last) const {
  *last = word;
  const Cue& preposition = preposition_at(tree, word);
  if (preposition.cue_class != CueClass::kNone) {
    *last = word + 1;
    return preposition;
  }
  const Upos upos = tree[word].upos;
  if (upos == Upos::kVerb) {
    TokenIndex particle = kNoToken;
    const Cue& phrasal = find(with_particle(tree, word, &particle), upos);
    if (phrasal.cue_class == CueClass::kNone) return find(tree[word].lemma, upos);
    if (particle == word + 1) *last = particle;
    return phrasal;
  }
  const bool may_be = upos == Upos::kNoun || upos == Upos::kAdj || upos == Upos::kAdv;
  return may_be ? find(tree[word].lemma, upos) : kNoCue;
}

}  // namespace sanudo
