// SPDX-License-Identifier: Apache-2.0
#include "event/setting.h"

#include <algorithm>
#include <array>

#include "place/place_record.h"
#include "time/time_range.h"

namespace sanudo {
namespace {

constexpr int kDaysOfHistory = 366;

constexpr std::array<std::string_view, 7> kLocative = {"in",     "at",     "near",      "outside",
                                                       "inside", "across", "throughout"};

// The word of a date expression that hangs on something outside it.
TokenIndex head_of(const Tree& tree, const TimeExpression& time) {
  for (TokenIndex word = time.first; word <= time.last; ++word) {
    const TokenIndex head = tree[word].head;
    if (head < time.first || head > time.last) return word;
  }
  return time.first;
}

bool is_clause_head(const Tree& tree, TokenIndex word) {
  return tree[word].upos == Upos::kVerb || tree[word].head == kNoToken ||
         tree.child(word, "cop") != kNoToken;
}

// The verb or other predicate whose clause a word stands in.
TokenIndex clause_of(const Tree& tree, TokenIndex word) {
  TokenIndex at = word;
  while (at != kNoToken && !is_clause_head(tree, at)) at = tree[at].head;
  return at;
}

// "the attack of June 2", "Monday's attack": the day of the noun, not of what is done about it.
bool dates_noun(const Tree& tree, TokenIndex expression) {
  const TokenIndex governor = tree[expression].head;
  if (governor == kNoToken || tree[governor].upos != Upos::kNoun) return false;
  const std::string_view relation = tree[expression].deprel;
  return relation == "nmod:poss" || relation == "compound" || relation == "nmod:desc" ||
         (base_relation(relation) == "nmod" && tree.case_lemma(expression) == "of");
}

// 0: hangs on the act itself; 1: on its clause; 2: on the clause that it is an argument of;
// -1: elsewhere.
int closeness(const Tree& tree, const Act& act, TokenIndex expression) {
  const TokenIndex governor = tree[expression].head;
  const TokenIndex anchor = act.predicate.anchor();
  if (governor == act.predicate.trigger || governor == anchor) return 0;
  if (dates_noun(tree, expression)) return -1;
  const TokenIndex own = clause_of(tree, anchor);
  const TokenIndex theirs = governor == kNoToken ? kNoToken : clause_of(tree, governor);
  if (theirs == kNoToken || own == kNoToken) return -1;
  if (theirs == own) return 1;
  for (TokenIndex at = own; at != kNoToken; at = tree[at].head) {
    const std::string_view relation = tree[at].deprel;
    if (tree[at].head == theirs && (relation == "conj" || relation == "xcomp" ||
                                    relation == "advcl" || relation == "parataxis")) {
      return 2;
    }
    if (relation == "acl:relcl" || relation == "ccomp") return -1;
  }
  return -1;
}

}  // namespace

std::optional<DateRange> find_event_date(const Reading& reading, const Act& act) {
  const Tree& tree = reading.trees[act.sentence];
  size_t best = reading.times.size();
  int best_closeness = 3;
  for (size_t i = 0; i < reading.times.size(); ++i) {
    const TimeExpression& time = reading.times[i];
    if (time.sentence != act.sentence || !time.start.known()) continue;
    const int close = closeness(tree, act, head_of(tree, time));
    if (close >= 0 && close < best_closeness) {
      best = i;
      best_closeness = close;
    }
  }
  if (best < reading.times.size()) {
    const TimeRange range = range_of(tree, reading.times, best, reading.report_date);
    return DateRange{to_string(range.start), to_string(range.end), range.precision,
                     std::string(reading.text.words(range.span))};
  }
  if (!reading.report_date.known()) return std::nullopt;
  const std::string day = to_string(reading.report_date);
  return DateRange{day, day, "day", ""};
}

namespace {

// Prepositions of a place in which something happens.
bool is_locative(const std::string& preposition) {
  return std::find(kLocative.begin(), kLocative.end(), preposition) != kLocative.end();
}

bool continues_phrase(const Tree& tree, TokenIndex child) {
  const std::string_view relation = base_relation(tree[child].deprel);
  if (relation == "compound" || relation == "flat" || relation == "appos") return true;
  if (relation != "nmod") return false;
  const std::string preposition = tree.case_lemma(child);
  return preposition == "of" || preposition == "on" || is_locative(preposition);
}

// The place that a phrase names: itself, or closest to its head what it is called or lies in ("the
// city of Mosul", "a market in Baghdad", "Idlib province", "the capital, Kabul").
const NamedPlace* place_of_phrase(const Reading& reading, uint32_t sentence, TokenIndex head) {
  constexpr size_t kMostWords = 12;
  const Tree& tree = reading.trees[sentence];
  std::vector<TokenIndex> open = {head};
  for (size_t next = 0; next < open.size() && next < kMostWords; ++next) {
    const NamedPlace* place = reading.places.at(sentence, open[next]);
    if (place != nullptr && !place->is_adjective) return place;
    for (TokenIndex child : tree.children(open[next])) {
      if (continues_phrase(tree, child)) open.push_back(child);
    }
  }
  return nullptr;
}

// Acts that are done on the spot: what they are done to tells where ("shelled Bakhmut", "an attack
// on the village", "arrested two men in Garissa"). "Condemned the attack in Kabul" is no such act.
bool is_done_on_the_spot(EventType type) {
  return type == EventType::kAssault || type == EventType::kCoerce || type == EventType::kProtest ||
         type == EventType::kMobilize || type == EventType::kAid;
}

bool names_scene(const Tree& tree, const Act& act, TokenIndex child) {
  if (!is_done_on_the_spot(act.type)) return false;
  const std::string_view relation = tree[child].deprel;
  if (relation == "obj" || relation == "nsubj:pass") return true;
  const std::string preposition = tree.case_lemma(child);
  return act.type == EventType::kAssault && (preposition == "on" || preposition == "against");
}

// A city, site or region; a state that is attacked is the one attacked, not a place.
bool is_scene(const Reading& reading, const NamedPlace& place) {
  if (place.entity == kNoEntity || place.is_seat) return place.is_seat;
  return reading.world.entity(place.entity).kind == EntityKind::kPlace;
}

const NamedPlace* find_place(const Reading& reading, const Act& act, TokenIndex governor) {
  const Tree& tree = reading.trees[act.sentence];
  const NamedPlace* scene = nullptr;
  for (TokenIndex child : tree.children(governor)) {
    const bool locative = is_locative(tree.case_lemma(child));
    if (!locative && !names_scene(tree, act, child)) continue;
    const NamedPlace* place = place_of_phrase(reading, act.sentence, child);
    if (place == nullptr) continue;
    if (locative) return place;
    if (scene == nullptr && is_scene(reading, *place)) scene = place;
  }
  return scene;
}

}  // namespace

std::optional<Place> find_event_place(const Reading& reading, const Act& act) {
  for (TokenIndex governor : {act.predicate.trigger, act.predicate.anchor()}) {
    const NamedPlace* place = find_place(reading, act, governor);
    if (place == nullptr) continue;
    return make_place_record(reading.text, reading.trees[act.sentence], reading.world, *place);
  }
  return std::nullopt;
}

bool is_historical(const std::optional<DateRange>& date, Date report_date) {
  if (!date || !report_date.known()) return false;
  const std::optional<Date> end = parse_date(date->end);
  return end && day_number(report_date) - day_number(*end) > kDaysOfHistory;
}

}  // namespace sanudo
