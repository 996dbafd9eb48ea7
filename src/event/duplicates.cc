// SPDX-License-Identifier: Apache-2.0
#include "event/duplicates.h"

#include <algorithm>

#include "event/participants.h"

namespace sanudo {
namespace {

// Headline and lead: the sentences that may tell one act with different fullness.
constexpr uint32_t kLeadSentences = 3;

bool subset(const std::vector<Entity>& small, const std::vector<Entity>& large) {
  return std::all_of(small.begin(), small.end(), [&](const Entity& a) {
    return std::any_of(large.begin(), large.end(),
                       [&](const Entity& b) { return same_entity(a, b); });
  });
}

bool share_party(const std::vector<Entity>& a, const std::vector<Entity>& b) {
  return std::any_of(a.begin(), a.end(), [&](const Entity& x) {
    return std::any_of(b.begin(), b.end(), [&](const Entity& y) {
      return same_entity(x, y) || (!x.country.empty() && x.country == y.country);
    });
  });
}

bool same_status(const EventStatus& a, const EventStatus& b) { return a.negated == b.negated; }

// A claim is not the same as the reporter's own word, nor as another's claim.
bool same_voice(const Event& a, const Event& b) {
  if (a.said_by.empty() || b.said_by.empty()) return a.said_by.empty() && b.said_by.empty();
  return share_party(a.said_by.front().speakers, b.said_by.front().speakers);
}

bool in_lead(const Event& a, const Event& b) {
  return a.evidence.sentence == 0 && b.evidence.sentence < kLeadSentences;
}

// The same word or one of the same stem: "condemns", "condemned", "condemnation".
bool same_stem(const Event& a, const Event& b) {
  constexpr size_t kStem = 5;
  return a.evidence.trigger.substr(0, kStem) == b.evidence.trigger.substr(0, kStem);
}

bool is_unknown(const Entity& entity) { return entity.entity.empty() && entity.country.empty(); }

std::string_view last_word(std::string_view words) {
  return words.substr(words.find_last_of(' ') + 1);
}

// "Three people" of the headline may be whom the lead names, "two diplomats" the "two Canadian
// diplomats" there.
bool may_mean(const Entity& a, const Entity& b) {
  const bool nameless = a.entity.empty() && b.entity.empty();
  if (nameless && a.sector == b.sector && last_word(a.text) == last_word(b.text)) return true;
  if (!is_unknown(a) && !is_unknown(b)) return false;
  return a.sector == b.sector || a.sector == "CVL" || b.sector == "CVL";
}

bool compatible(const std::vector<Entity>& a, const std::vector<Entity>& b) {
  return a.empty() || b.empty() || share_party(a, b) ||
         std::any_of(a.begin(), a.end(), [&](const Entity& x) {
           return std::any_of(b.begin(), b.end(), [&](const Entity& y) { return may_mean(x, y); });
         });
}

// `later` tells again what `first` has told.
bool same_act(const Event& first, const Event& later) {
  if (first.type != later.type || !same_status(first.status, later.status)) return false;
  if (in_lead(first, later) && first.evidence.sentence != later.evidence.sentence) {
    const bool one_side = share_party(first.actors, later.actors) ||
                          (compatible(first.actors, later.actors) && !first.recipients.empty() &&
                           !later.recipients.empty());
    return (one_side || (same_stem(first, later) && compatible(first.actors, later.actors))) &&
           compatible(first.recipients, later.recipients);
  }
  if (!first.mode.empty() && !later.mode.empty() && first.mode != later.mode) return false;
  if (!same_voice(first, later)) return false;
  if (first.date && later.date && first.date->start != later.date->start) return false;
  const bool same_recipients =
      subset(first.recipients, later.recipients) && subset(later.recipients, first.recipients);
  const bool one_untold = first.recipients.empty() || later.recipients.empty();
  return subset(first.actors, later.actors) && subset(later.actors, first.actors) &&
         (same_recipients || (one_untold && !first.actors.empty() && same_stem(first, later)));
}

size_t fullness(const Event& event) {
  return 4 * (event.actors.empty() ? 0 : 1) + 4 * (event.recipients.empty() ? 0 : 1) +
         std::min<size_t>(event.actors.size() + event.recipients.size(), 4) +
         (event.date && !event.date->text.empty() ? 2 : 0) +
         std::min<size_t>(event.about.size(), 2) + std::min<size_t>(event.amounts.size(), 2);
}

// The fuller telling takes over where else the act is told, and amounts that it lacks.
void keep_places(const Event& other, Event* told) {
  told->retold.push_back(other.evidence);
  told->retold.insert(told->retold.end(), other.retold.begin(), other.retold.end());
  std::sort(told->retold.begin(), told->retold.end(), [](const Evidence& a, const Evidence& b) {
    return a.trigger_span.start < b.trigger_span.start;
  });
  if (told->amounts.empty()) told->amounts = other.amounts;
}

void add_amounts(const std::vector<Amount>& from, std::vector<Amount>* to) {
  for (const Amount& amount : from) {
    const bool known = std::any_of(to->begin(), to->end(),
                                   [&](const Amount& other) { return other.span == amount.span; });
    if (!known) to->push_back(amount);
  }
}

}  // namespace

void add_part(const Event& part, Event* whole) {
  if (whole->actors.empty()) whole->actors = part.actors;
  add_entities(&whole->recipients, part.recipients);
  add_amounts(part.amounts, &whole->amounts);
  if (whole->mode.empty() && !part.mode.empty()) {
    whole->mode = part.mode;
    whole->score = part.score;
    whole->cameo = part.cameo;
    whole->goldstein = part.goldstein;
  }
  if (!whole->place) whole->place = part.place;
  keep_places(part, whole);
}

void merge_duplicates(std::vector<Event>* events) {
  std::vector<Event> kept;
  for (Event& event : *events) {
    const auto told =
        std::find_if(kept.begin(), kept.end(), [&](const Event& e) { return same_act(e, event); });
    if (told == kept.end()) {
      kept.push_back(std::move(event));
      continue;
    }
    // What the headline tells in the report's own voice is no mere claim of whom the lead names.
    const bool vouched = in_lead(*told, event) && told->said_by.empty();
    if (fullness(event) > fullness(*told)) std::swap(*told, event);
    if (vouched) told->said_by.clear();
    keep_places(event, &*told);
  }
  std::stable_sort(kept.begin(), kept.end(), [](const Event& a, const Event& b) {
    return a.evidence.trigger_span.start < b.evidence.trigger_span.start;
  });
  *events = std::move(kept);
}

}  // namespace sanudo
