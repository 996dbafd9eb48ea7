// SPDX-License-Identifier: Apache-2.0
#include "serve/frame_words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "event/frame.h"

namespace sanudo {
namespace {

constexpr size_t kMostWords = 6;  // of a condition; the rest is "..."

std::string spaced(std::string_view words) {
  std::string out(words);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

std::vector<std::string> pieces_of(std::string_view text, std::string_view mark) {
  std::vector<std::string> pieces;
  for (;;) {
    const size_t end = text.find(mark);
    pieces.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return pieces;
    text.remove_prefix(end + mark.size());
  }
}

// "“a”, “b” or “c”"
std::string any_of(const std::vector<std::string>& words) {
  std::string out;
  const size_t shown = std::min(words.size(), kMostWords);
  for (size_t i = 0; i < shown; ++i) {
    if (i > 0) out += i + 1 == words.size() ? " or " : ", ";
    out += fmt::format("“{}”", spaced(words[i]));
  }
  return words.size() > shown ? out + ", …" : out;
}

std::string phrase_with(const Path& path) {
  return path.markers.empty() ? "a phrase" : "a phrase with " + any_of(path.markers);
}

std::string clause_words(const Path& path) {
  std::string words = "a clause";
  if (path.relation == "xcomp") words = "an infinitive (“to …”)";
  if (path.relation == "ccomp") words = "a clause with “that”";
  return path.markers.empty() ? words : words + " with " + any_of(path.markers);
}

std::string place_words(const Path& path) {
  switch (path.kind) {
    case PathKind::kSubject: return "the subject";
    case PathKind::kObject: return "the object";
    case PathKind::kIndirectObject: return "the indirect object";
    case PathKind::kOblique:
    case PathKind::kNominal: return phrase_with(path);
    case PathKind::kPossessor: return "whose act it is (“Russia's”)";
    case PathKind::kModifier: return "the adjective or noun before it";
    case PathKind::kInner: return "the subject of the clause inside";
    case PathKind::kPurpose: return "whom its purpose is for";
    case PathKind::kClause: return clause_words(path);
  }
  return "a phrase";
}

std::string kinds_of(const Path& path) {
  std::vector<std::string> kinds;
  for (const std::string& name : path.classes) kinds.push_back(spaced(name));
  return fmt::format("{}", fmt::join(kinds, " or "));
}

// "the object (a word for prisoner)"
std::string path_and_condition(const Path& path) {
  std::string conditions;
  if (!path.classes.empty()) conditions = "a word for " + kinds_of(path);
  if (!path.lemmas.empty()) {
    conditions += (conditions.empty() ? "" : ", or ") + any_of(path.lemmas);
  }
  if (conditions.empty()) return place_words(path);
  return fmt::format("{} ({}{})", place_words(path), path.not_class ? "not " : "", conditions);
}

std::string role_words(FrameRole role) {
  switch (role) {
    case FrameRole::kActor: return "who does it is ";
    case FrameRole::kRecipient: return "to whom is ";
    case FrameRole::kThing: return "what it is about is ";
    case FrameRole::kContent: return "what is said, asked or refused is ";
    case FrameRole::kNone: return "there must be ";
  }
  return "";
}

std::string part_words(const FramePart& part) {
  std::vector<std::string> paths;
  for (const Path& path : part.paths) paths.push_back(path_and_condition(path));
  const std::string places = fmt::format("{}", fmt::join(paths, ", or else "));
  if (part.absent) return "there must not be " + places;
  if (part.several) return role_words(part.role) + places + ", two at least";
  if (part.required && part.role != FrameRole::kNone) {
    return role_words(part.role) + places + ", which must be there";
  }
  return role_words(part.role) + places;
}

// One rule of the chain "operator consent, verb".
std::string one_rule(std::string_view rule) {
  if (rule == "verb") return "A verb of the lexicon reports the act.";
  if (rule == "noun") return "A noun of the lexicon names the act.";
  if (rule == "adjective") return "An adjective of the lexicon names the act.";
  if (rule == "support verb") {
    return "The verb only carries the noun that names the act (“launched an attack”).";
  }
  constexpr std::string_view kLikeness = "likeness to ";
  if (rule.starts_with(kLikeness)) {
    return fmt::format("No entry has the verb: a model takes it for like {}.",
                       any_of(pieces_of(rule.substr(kLikeness.size()), "|")));
  }
  constexpr std::string_view kOperator = "operator ";
  if (rule.starts_with(kOperator)) {
    return fmt::format("Another word changes what the act is: it says “{}”.",
                       rule.substr(kOperator.size()));
  }
  return fmt::format("The rule “{}” changes what the act is.", rule);
}

std::string slot_words(std::string_view slot) {
  if (slot == "actor") return "is who does it";
  if (slot == "recipient") return "is to whom";
  if (slot == "about") return "is what it is about";
  if (slot == "content") return "is what is said, asked or refused";
  return "meets a condition of the entry";
}

}  // namespace

EntryParts split_entry(std::string_view entry) {
  EntryParts parts;
  const size_t file = entry.rfind(".tsv:");
  const size_t place_end = file == std::string_view::npos ? 0 : entry.find(' ', file);
  if (place_end == 0 || place_end == std::string_view::npos) return {std::string(entry), "", ""};
  const size_t lemma_end = std::min(entry.find(' ', place_end + 1), entry.size());
  parts.place = std::string(entry.substr(0, place_end));
  parts.lemma = spaced(entry.substr(place_end + 1, lemma_end - place_end - 1));
  parts.frame = std::string(entry.substr(std::min(lemma_end + 1, entry.size())));
  return parts;
}

std::string rule_words(std::string_view rule) {
  std::vector<std::string> sentences;
  for (const std::string& one : pieces_of(rule, ", ")) sentences.push_back(one_rule(one));
  return fmt::format("{}", fmt::join(sentences, " "));
}

std::string frame_words(std::string_view frame) {
  const Result<Frame> parsed = parse_frame(frame, "");
  if (!parsed.is_ok()) return {};
  std::vector<std::string> parts;
  for (const FramePart& part : parsed.value().parts) parts.push_back(part_words(part));
  return fmt::format("{}", fmt::join(parts, "; "));
}

std::string path_words(std::string_view path) {
  const size_t mark = std::min(path.find(": "), path.size());
  std::string out;
  for (const std::string& word : pieces_of(path.substr(0, mark), " > ")) {
    out += fmt::format("{}“{}”", out.empty() ? "" : " with ", word);
  }
  out += " reports the act";
  if (mark == path.size()) return out + ".";
  for (const std::string& slot : pieces_of(path.substr(mark + 2), " ")) {
    const size_t equals = std::min(slot.find('='), slot.size());
    const std::string word = slot.substr(std::min(equals + 1, slot.size()));
    out += fmt::format("; “{}” {}", word, slot_words(slot.substr(0, equals)));
  }
  return out + ".";
}

}  // namespace sanudo
