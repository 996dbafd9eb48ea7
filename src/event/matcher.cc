// SPDX-License-Identifier: Apache-2.0
// Matching is by lemma first (one hash lookup a word), then by the frame: each part names places
// of the tree, the first place that is filled by fitting words counts. Nothing is searched beyond
// the predicate's own phrases, so the cost is linear in the sentence.
#include "event/matcher.h"

#include <fmt/format.h>

#include <algorithm>

namespace sanudo {
namespace {

std::vector<TokenIndex> one(TokenIndex word) {
  return word == kNoToken ? std::vector<TokenIndex>{} : std::vector<TokenIndex>{word};
}

const char* role_name(FrameRole role) {
  switch (role) {
    case FrameRole::kActor: return "actor";
    case FrameRole::kRecipient: return "recipient";
    case FrameRole::kThing: return "about";
    case FrameRole::kContent: return "content";
    case FrameRole::kNone: return "condition";
  }
  return "condition";
}

bool asks_place(const Path& path) {
  return std::find(path.classes.begin(), path.classes.end(), "place") != path.classes.end();
}

// Better: more conditions, then the longer lemma; the earlier line wins a draw.
int weight(const Frame& frame, size_t lemma_words) {
  return 4 * frame.conditions + 12 * static_cast<int>(lemma_words);
}

}  // namespace

std::optional<PredicateClass> Matcher::predicate_class(TokenIndex word) const {
  const Word& w = tree_[word];
  switch (w.upos) {
    case Upos::kVerb:
      if (w.deprel == "amod") return std::nullopt;  // "the arrested leader" is background
      return PredicateClass::kVerb;
    case Upos::kNoun:
    case Upos::kPropn:
      if (w.deprel == "compound") return std::nullopt;  // "attack helicopter"
      return PredicateClass::kNoun;
    case Upos::kAdj:
      // "Rebels loyal to X" describes, "they are loyal to X" reports.
      if (w.deprel == "amod" || w.deprel == "compound" || w.deprel == "acl") return std::nullopt;
      return PredicateClass::kAdjective;
    default: return std::nullopt;
  }
}

// A particle changes what a verb means ("backed down"), unless it only says where to.
bool Matcher::particle_fits(TokenIndex verb, const std::vector<std::string>& lemma) const {
  static const std::vector<std::string> kDirections = {"in",   "over",    "back",  "away",
                                                       "home", "forward", "along", "together"};
  const TokenIndex particle = tree_.child(verb, "compound:prt");
  if (particle == kNoToken) return true;
  const std::string word = lower_lemma(tree_[particle]);
  return std::find(lemma.begin(), lemma.end(), word) != lemma.end() ||
         std::find(kDirections.begin(), kDirections.end(), word) != kDirections.end();
}

// "Re-" and the like are one token with their verb, other hyphens part: "ring - fenced".
bool Matcher::stands_behind(TokenIndex word, const std::vector<std::string>& before) const {
  const auto count = static_cast<TokenIndex>(before.size());
  if (word < count) return false;
  for (TokenIndex i = 0; i < count; ++i) {
    if (lower_lemma(tree_[word - count + i]) != before[static_cast<size_t>(i)]) return false;
  }
  return true;
}

bool Matcher::has_lemma(TokenIndex word, const std::vector<std::string>& lemma,
                        PredicateClass predicate) const {
  if (predicate == PredicateClass::kVerb && !particle_fits(word, lemma)) return false;
  if (lemma.size() == 1) return true;
  if (predicate == PredicateClass::kNoun) {
    for (size_t i = 0; i + 1 < lemma.size(); ++i) {
      const TokenIndex at = word - static_cast<TokenIndex>(lemma.size() - 1 - i);
      if (at < 0 || lower_lemma(tree_[at]) != lemma[i]) return false;
    }
    return true;
  }
  for (size_t i = 1; i < lemma.size(); ++i) {
    const TokenIndex next = word + static_cast<TokenIndex>(i);
    bool found =
        next < static_cast<TokenIndex>(tree_.size()) && lower_lemma(tree_[next]) == lemma[i];
    for (TokenIndex child : tree_.children(word)) {
      const std::string_view relation = tree_[child].deprel;
      found = found || ((relation == "compound:prt" || relation == "advmod" || relation == "obj" ||
                         relation == "xcomp") &&
                        lower_lemma(tree_[child]) == lemma[i]);
    }
    if (!found) return false;
  }
  return true;
}

bool Matcher::stands_on(TokenIndex noun, TokenIndex verb, const Path& path) const {
  switch (path.kind) {
    case PathKind::kObject: return grammar_.object(verb) == noun;
    case PathKind::kSubject: return grammar_.subject(verb) == noun;
    case PathKind::kOblique: {
      // "Gave millions in aid", but not "in talks with Peru, Japan gave".
      const std::vector<TokenIndex> phrases = grammar_.obliques(verb, path.markers);
      return noun > verb && std::find(phrases.begin(), phrases.end(), noun) != phrases.end();
    }
    default: return false;
  }
}

// "Called the attack an act of terrorism": who names an act does not do it.
bool Matcher::names_its_object(TokenIndex verb) const {
  const TokenIndex name = tree_.child(verb, "xcomp");
  return name != kNoToken && tree_.child(verb, "obj") != kNoToken &&
         tree_[name].upos != Upos::kVerb && tree_.child(name, "mark") == kNoToken;
}

TokenIndex Matcher::support_of(TokenIndex noun) const {
  TokenIndex first = noun;
  while (tree_[first].deprel == "conj" && tree_[first].head != kNoToken) first = tree_[first].head;
  // The verb above, or the participle below: "talks held in Vienna".
  std::vector<TokenIndex> verbs = one(tree_[first].head);
  for (TokenIndex clause : grammar_.clauses(first, "acl", {})) verbs.push_back(clause);
  for (TokenIndex child : tree_.children(first)) {
    if (tree_[child].deprel == "acl:relcl") verbs.push_back(child);
  }
  for (TokenIndex verb : verbs) {
    if (names_its_object(verb)) continue;
    for (const SupportVerb& support : lexicon_.support_verbs(lower_lemma(tree_[verb]))) {
      if (has_lemma(verb, support.lemma, PredicateClass::kVerb) &&
          stands_on(first, verb, support.path)) {
        return verb;
      }
    }
  }
  return kNoToken;
}

// "Arrived in Beijing", "interference in Ukraine": a place that a frame asks for, by its class or
// because there must be someone, stands for those whose place it is.
std::vector<Entity> Matcher::recipients_at(const FramePart& part, const Path& path,
                                           TokenIndex node) const {
  if (asks_place(path)) return participants_.place(node);
  std::vector<Entity> found = participants_.of(node);
  const bool may_be_place = !path.markers.empty() || path.kind == PathKind::kPurpose;
  if (found.empty() && part.required && may_be_place) found = participants_.place(node);
  const bool for_whom = found.empty() && part.required && path.kind == PathKind::kPurpose;
  if (for_whom) return participants_.anyone_inside(node);
  return found;
}

void Matcher::take_nodes(const FramePart& part, const Path& path,
                         const std::vector<TokenIndex>& nodes, Filling* filling) const {
  for (TokenIndex node : nodes) {
    filling->nodes[static_cast<size_t>(part.role)].push_back(node);
    if (part.role == FrameRole::kNone) filling->conditions.push_back(node);
    if (part.role == FrameRole::kActor) {
      // "A Palestinian attack killed": those who did it, not the attack, act.
      const bool deed = lexicon_.in_class("violence", lower_lemma(tree_[words_.measured(node)]));
      add_entities(&filling->actors,
                   deed ? participants_.doers(words_.measured(node)) : participants_.of(node));
    }
    if (part.role == FrameRole::kRecipient) {
      add_entities(&filling->recipients, recipients_at(part, path, node));
    }
    fmt::format_to(std::back_inserter(filling->path), "{}{}={}", filling->path.empty() ? "" : " ",
                   role_name(part.role), tree_[node].form);
  }
}

// "mod:joint": an adjective or noun of these words stands before the noun.
bool Matcher::has_modifier(const Path& path, TokenIndex noun) const {
  for (TokenIndex child : tree_.children(noun)) {
    const std::string_view relation = tree_[child].deprel;
    if ((relation == "amod" || relation == "compound") && child < noun && words_.fit(path, child)) {
      return true;
    }
  }
  return false;
}

// Those whom words before the noun name; false where there are none.
bool Matcher::take(const std::vector<Entity>& named, const FramePart& part, Filling* filling) {
  if (named.empty()) return false;
  add_entities(part.role == FrameRole::kRecipient ? &filling->recipients : &filling->actors, named);
  fmt::format_to(std::back_inserter(filling->path), "{}{}={}", filling->path.empty() ? "" : " ",
                 role_name(part.role), named.front().text);
  return true;
}

bool Matcher::role_is_filled(const FramePart& part, const Filling& filling) const {
  switch (part.role) {
    case FrameRole::kActor: return filling.actors.size() > (part.several ? 1 : 0);
    case FrameRole::kRecipient: return !filling.recipients.empty();
    default: return !filling.nodes[static_cast<size_t>(part.role)].empty();
  }
}

// False where the part does not hold.
bool Matcher::fill_part(const FramePart& part, const Predicate& predicate, PredicateClass kind,
                        Filling* filling) const {
  bool found = false;
  for (const Path& path : part.paths) {
    if (path.kind == PathKind::kModifier && part.role == FrameRole::kRecipient &&
        asks_place(path)) {
      found = take(participants_.places_before(predicate.trigger), part, filling);
      if (found) break;
      continue;
    }
    if (path.kind == PathKind::kModifier && path.has_words()) {
      if (!has_modifier(path, predicate.trigger)) continue;
      if (part.absent) return false;
      found = true;
      break;
    }
    if (path.kind == PathKind::kModifier) {
      found = take(participants_.modifiers(predicate.trigger), part, filling);
      if (found) break;
      continue;
    }
    std::vector<TokenIndex> nodes = reach_.nodes(path, predicate, kind);
    std::erase_if(nodes, [&](TokenIndex node) { return !words_.fit(path, node); });
    if (nodes.empty()) continue;
    if (part.absent) return false;
    take_nodes(part, path, nodes, filling);
    found = true;
    // A place that is filled by no actor does not keep the next place from being tried.
    const bool wants_actor = part.role == FrameRole::kActor || part.role == FrameRole::kRecipient;
    if (!wants_actor || role_is_filled(part, *filling)) break;
  }
  if (part.absent) return true;
  if (part.role == FrameRole::kNone) return found;
  return !part.required || role_is_filled(part, *filling);
}

// "The US withdrawal from X and the desire to ...": the first noun's actor is the second's too.
void Matcher::share_first_actor(const Predicate& predicate, Filling* filling) const {
  TokenIndex noun = predicate.trigger;
  if (!filling->actors.empty() || tree_[noun].deprel != "conj") return;
  while (tree_[noun].deprel == "conj" && tree_[noun].head != kNoToken) noun = tree_[noun].head;
  if (tree_[noun].upos != Upos::kNoun) return;
  if (const TokenIndex owner = grammar_.possessor(noun); owner != kNoToken) {
    add_entities(&filling->actors, participants_.of(owner));
  } else {
    add_entities(&filling->actors, participants_.modifiers(noun));
  }
}

// "Ruled out an attack", "is considering sanctions": who intends or shuns an act would do it.
void Matcher::share_intent(TokenIndex noun, Filling* filling) const {
  const TokenIndex verb = tree_[noun].head;
  if (!filling->actors.empty() || verb == kNoToken || grammar_.object(verb) != noun) return;
  for (const OperatorEntry& entry :
       lexicon_.operators(PredicateClass::kVerb, lower_lemma(tree_[verb]))) {
    const bool of_others = entry.op == Operator::kRequest || entry.op == Operator::kAccuse ||
                           entry.op == Operator::kDeny || entry.op == Operator::kFail ||
                           entry.op == Operator::kCause;
    if (of_others || !has_lemma(verb, entry.lemma, PredicateClass::kVerb)) continue;
    add_entities(&filling->actors, participants_.of(grammar_.subject(verb)));
    return;
  }
}

// "Talks between X and Y": both sides stand as actors, nobody is missing.
bool Matcher::are_sides(const Filling& filling) const {
  const std::vector<TokenIndex>& nodes = filling.nodes[static_cast<size_t>(FrameRole::kActor)];
  if (filling.actors.size() < 2 || nodes.empty()) return false;
  const std::string preposition = tree_.case_lemma(nodes.front());
  return preposition == "between" || preposition == "among";
}

std::optional<Filling> Matcher::fill(const Frame& frame, const Predicate& predicate,
                                     PredicateClass kind) const {
  Filling filling;
  if (kind == PredicateClass::kNoun && predicate.support != kNoToken &&
      frame.part(FrameRole::kActor) != nullptr &&
      grammar_.subject(predicate.support) != predicate.trigger) {  // not "the talks will begin"
    FramePart subject;
    subject.role = FrameRole::kActor;
    subject.paths.emplace_back();
    fill_part(subject, predicate, kind, &filling);
  }
  for (const FramePart& part : frame.parts) {
    if (part.role == FrameRole::kActor && !filling.actors.empty()) {
      if (part.required && !role_is_filled(part, filling)) return std::nullopt;
      continue;
    }
    if (part.role == FrameRole::kActor && kind == PredicateClass::kNoun) {
      if (!fill_part(part, predicate, kind, &filling) || filling.actors.empty()) {
        share_first_actor(predicate, &filling);
        share_intent(predicate.trigger, &filling);
        if (part.required && !role_is_filled(part, filling)) return std::nullopt;
      }
      continue;
    }
    if (fill_part(part, predicate, kind, &filling)) continue;
    const bool other_side = part.role == FrameRole::kRecipient && are_sides(filling);
    if (!other_side) return std::nullopt;
  }
  return filling;
}

std::optional<EntryMatch> Matcher::match_entry(TokenIndex word) const {
  const std::optional<PredicateClass> kind = predicate_class(word);
  if (!kind) return std::nullopt;
  const std::vector<Entry>& entries =
      lexicon_.entries(*kind, lexicon_.known_lemma(*kind, lower_lemma(tree_[word])));
  if (entries.empty()) return std::nullopt;
  Predicate predicate{word, kNoToken};
  if (*kind == PredicateClass::kNoun) predicate.support = support_of(word);
  std::optional<EntryMatch> best;
  int best_weight = -1;
  for (const Entry& entry : entries) {
    const int entry_weight = weight(entry.frame, entry.before.size() + entry.lemma.size());
    if (entry_weight <= best_weight || !has_lemma(word, entry.lemma, *kind)) continue;
    if (!stands_behind(word, entry.before)) continue;
    std::optional<Filling> filling = fill(entry.frame, predicate, *kind);
    if (!filling) continue;
    best = EntryMatch{&entry, predicate, std::move(*filling)};
    best_weight = entry_weight;
  }
  return best;
}

std::optional<OperatorMatch> Matcher::match_operator(TokenIndex word) const {
  const std::optional<PredicateClass> kind = predicate_class(word);
  if (!kind) return std::nullopt;
  Predicate predicate{word, kNoToken};
  std::optional<OperatorMatch> best;
  int best_weight = -1;
  const std::string lemma = lexicon_.known_lemma(*kind, lower_lemma(tree_[word]));
  for (const OperatorEntry& entry : lexicon_.operators(*kind, lemma)) {
    const int entry_weight = weight(entry.frame, entry.lemma.size());
    if (entry_weight <= best_weight || !has_lemma(word, entry.lemma, *kind)) continue;
    if (*kind == PredicateClass::kNoun) predicate.support = support_of(word);
    std::optional<Filling> filling = fill(entry.frame, predicate, *kind);
    if (!filling || filling->nodes[static_cast<size_t>(FrameRole::kContent)].empty()) continue;
    best = OperatorMatch{&entry, predicate, std::move(*filling)};
    best_weight = entry_weight;
  }
  return best;
}

}  // namespace sanudo
