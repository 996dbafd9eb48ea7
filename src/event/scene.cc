// SPDX-License-Identifier: Apache-2.0
#include "event/scene.h"

#include <algorithm>
#include <array>

#include "place/place_record.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr std::array<std::string_view, 7> kLocative = {"in",     "at",     "near",      "outside",
                                                       "inside", "across", "throughout"};

// Prepositions of a place in which something happens.
bool is_locative(std::string_view preposition) {
  return std::find(kLocative.begin(), kLocative.end(), preposition) != kLocative.end();
}

// A place in a phrase, and whether the phrase says that something is in, at or near it.
struct FoundPlace {
  const NamedPlace* place = nullptr;
  bool located = false;
};

struct PhraseWord {
  TokenIndex word;
  bool located;
};

bool is_name_part(std::string_view deprel) {
  const std::string_view relation = base_relation(deprel);
  return relation == "compound" || relation == "flat" || relation == "appos";
}

// "Idlib province", "Kandahar Airport", not "Iowa Beef Processors": what stands before a name of
// its own is no place of the act.
bool is_head_of_place(const Word& head) {
  constexpr std::array<std::string_view, 12> kPlaceWords = {
      "province", "state", "region", "district", "city",   "county",
      "airport",  "camp",  "base",   "border",   "prison", "square"};
  if (head.upos != Upos::kPropn) return true;
  return std::find(kPlaceWords.begin(), kPlaceWords.end(), to_lower(head.form)) !=
         kPlaceWords.end();
}

// The words of a phrase that can name where it is: parts of its name, "of X", "in X".
void add_words(const Tree& tree, PhraseWord from, std::vector<PhraseWord>* open) {
  for (TokenIndex child : tree.children(from.word)) {
    if (is_name_part(tree[child].deprel)) {
      const bool before = base_relation(tree[child].deprel) == "compound";
      if (!before || is_head_of_place(tree[from.word])) open->push_back({child, from.located});
    } else if (base_relation(tree[child].deprel) == "nmod") {
      const std::string preposition = tree.case_lemma(child);
      const bool locative = is_locative(preposition);
      const bool goes_on = locative || preposition == "of" || preposition == "on";
      if (goes_on) open->push_back({child, from.located || locative});
    }
  }
}

// A state that is attacked is the one attacked, not a place.
bool is_scene(const World& world, const FoundPlace& found) {
  if (found.place == nullptr || found.place->entity == kNoEntity) return false;
  return found.located || found.place->is_seat ||
         world.entity(found.place->entity).kind == EntityKind::kPlace;
}

// The place that a phrase names: itself, or closest to its head what it is called or lies in ("the
// city of Mosul", "a market in Baghdad", "Idlib province", "the capital, Kabul"; of "attacked
// Turkey in Idlib" Idlib).
FoundPlace place_of_phrase(const Reading& reading, uint32_t sentence, PhraseWord head) {
  constexpr size_t kMostWords = 12;
  std::vector<PhraseWord> open = {head};
  for (size_t next = 0; next < open.size() && next < kMostWords; ++next) {
    const NamedPlace* place = reading.places.at(sentence, open[next].word);
    const FoundPlace found{place, open[next].located};
    const bool named = place != nullptr && !place->is_adjective;
    if (named && (found.located || is_scene(reading.world, found))) return found;
    add_words(reading.trees[sentence], open[next], &open);
  }
  return {};
}

// Acts that are done on the spot: what they are done to tells where ("shelled Bakhmut", "an attack
// on the village", "arrested two men in Garissa"). "Condemned the attack in Kabul" is no such act.
bool is_done_on_the_spot(EventType type) {
  return type == EventType::kAssault || type == EventType::kCoerce || type == EventType::kProtest ||
         type == EventType::kMobilize || type == EventType::kAid;
}

bool acts(const Reading& reading, uint32_t sentence, TokenIndex word) {
  const Resolution* resolution = reading.actors.at(sentence, word);
  return resolution != nullptr && resolution->is_actor;
}

// Whether this part of the clause can tell the scene: the object, "on the village", "by a bomb in
// Baghdad", and as a subject what is nobody ("a blast in Kabul killed four").
bool tells_scene(const Reading& reading, const Act& act, TokenIndex child) {
  if (!is_done_on_the_spot(act.type)) return false;
  const Tree& tree = reading.trees[act.sentence];
  const std::string_view relation = tree[child].deprel;
  if (relation == "obj" || relation == "nsubj:pass") return true;
  if (relation == "nsubj") return !acts(reading, act.sentence, child);
  const std::string preposition = tree.case_lemma(child);
  if (preposition == "of" || preposition == "by") return true;
  return act.type == EventType::kAssault && (preposition == "on" || preposition == "against");
}

const NamedPlace* find_place(const Reading& reading, const Act& act, TokenIndex governor) {
  const Tree& tree = reading.trees[act.sentence];
  const NamedPlace* scene = nullptr;
  for (TokenIndex child : tree.children(governor)) {
    const bool locative = is_locative(tree.case_lemma(child));
    if (!locative && !tells_scene(reading, act, child)) continue;
    const FoundPlace found = place_of_phrase(reading, act.sentence, {child, locative});
    if (locative && found.place != nullptr) return found.place;
    if (scene == nullptr && is_scene(reading.world, found)) scene = found.place;
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

}  // namespace sanudo
