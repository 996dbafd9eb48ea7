// SPDX-License-Identifier: Apache-2.0
#include "event/event_coder.h"

#include <fmt/format.h>

#include <algorithm>

#include "event/about.h"
#include "event/act.h"
#include "event/amount.h"
#include "event/confidence.h"
#include "event/context.h"
#include "event/duplicates.h"
#include "event/headline.h"
#include "event/lexicon.h"
#include "event/participants.h"
#include "event/scene.h"
#include "event/sentence_coder.h"
#include "event/setting.h"

namespace sanudo {
namespace {

bool holds(const Quotation& quotation, ByteSpan words) {
  return std::any_of(quotation.parts.begin(), quotation.parts.end(),
                     [&](const ByteSpan& part) { return part.contains(words); });
}

bool is_same_actor(const Entity& a, const Entity& b) {
  if (!a.entity.empty() || !b.entity.empty()) return a.entity == b.entity;
  return a.name == b.name && a.code == b.code;
}

bool is_government_of(const Entity& speaker, const Entity& actor) {
  return speaker.sector == "GOV" && actor.sector == "GOV" && !actor.country.empty() &&
         speaker.country == actor.country;
}

// "We urge both sides to talk," the minister said: by saying so he urges, and that is no claim. Nor
// is what a government says that its state will do.
bool performs_by_saying(const Quotation& quotation, const Act& act) {
  const int quad = quad_class(act.type);
  if (quad != 1 && quad != 3) return false;
  return std::any_of(
      act.filling.actors.begin(), act.filling.actors.end(), [&](const Entity& actor) {
        return std::any_of(quotation.speakers.begin(), quotation.speakers.end(),
                           [&](const Entity& speaker) {
                             return is_same_actor(actor, speaker) ||
                                    (act.status.future && is_government_of(speaker, actor));
                           });
      });
}

// Who says so, outermost first: a quotation always comes before those inside it.
std::vector<Claim> find_claims(const Reading& reading, const Act& act) {
  const Tree& tree = reading.trees[act.sentence];
  const ByteSpan trigger = tree[act.predicate.trigger].span;
  std::vector<Claim> claims;
  for (size_t i = 0; i < reading.quotations.size(); ++i) {
    const Quotation& quotation = reading.quotations[i];
    const bool is_cue =
        quotation.cue_sentence == act.sentence && quotation.cue_word == act.predicate.trigger;
    if (is_cue || !holds(quotation, trigger)) continue;
    if (performs_by_saying(quotation, act)) continue;
    claims.push_back(Claim{quotation.speakers, std::string(reading.text.words(quotation.cue)),
                           quotation.stance, quotation.kind, fmt::format("q{}", i)});
  }
  for (const Claim& accuser : act.accusers) {
    const bool quoted = std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
      return claim.cue == accuser.cue && !claim.speakers.empty() &&
             same_entity(claim.speakers.front(), accuser.speakers.front());
    });
    if (!quoted) claims.push_back(accuser);
  }
  return claims;
}

Evidence make_evidence(const Reading& reading, const Act& act) {
  const Tree& tree = reading.trees[act.sentence];
  const ByteSpan trigger = tree[act.shown_trigger].span;
  return {act.sentence, reading.text.char_span(tree.span), std::string(reading.text.words(trigger)),
          reading.text.char_span(trigger)};
}

std::string path_of(const Reading& reading, const Act& act) {
  const Tree& tree = reading.trees[act.sentence];
  std::string path = tree[act.predicate.trigger].form;
  if (act.predicate.support != kNoToken) path = tree[act.predicate.support].form + " > " + path;
  return act.filling.path.empty() ? path : path + ": " + act.filling.path;
}

Event make_event(const Reading& reading, const Lexicon& lexicon, ContextFinder* contexts,
                 const Act& act) {
  Event event;
  event.type = event_type_name(act.type);
  event.mode = act.mode;
  event.contexts = contexts->find(act);
  event.cameo = act.cameo;
  event.quad = quad_class(act.type);
  event.score = plover_score(act.type, act.mode);
  if (!act.cameo.empty()) event.goldstein = goldstein(act.cameo);
  event.actors = act.filling.actors;
  event.recipients = act.filling.recipients;
  event.about = find_things(reading, lexicon, act);
  event.amounts = find_amounts(reading, lexicon, act);
  event.place = find_event_place(reading, act);
  const bool years_behind = is_years_behind(reading.trees[act.sentence], act);
  if (!years_behind) event.date = find_event_date(reading, act);
  event.status = act.status;
  event.status.historical = years_behind || is_historical(event.date, reading.report_date);
  event.said_by = find_claims(reading, act);
  event.evidence = make_evidence(reading, act);
  event.why = {act.rule, act.entry, path_of(reading, act)};
  event.confidence = act.likelihood;  // until the event is whole: confidence_of
  return event;
}

// The details of an act go to the event that tells it.
void join_parts(const std::vector<Act>& acts, std::vector<Event>* told) {
  for (size_t i = 0; i < acts.size(); ++i) {
    if (acts[i].part_of >= 0) add_part((*told)[i], &(*told)[static_cast<size_t>(acts[i].part_of)]);
  }
  for (size_t i = acts.size(); i > 0; --i) {
    if (acts[i - 1].part_of >= 0) told->erase(told->begin() + static_cast<ptrdiff_t>(i - 1));
  }
}

std::vector<Event> code_one(const Reading& reading, const Lexicon& lexicon, uint32_t sentence,
                            ContextFinder* contexts) {
  const std::vector<Act> acts = code_sentence(lexicon, reading, sentence);
  std::vector<Event> told;
  for (const Act& act : acts) told.push_back(make_event(reading, lexicon, contexts, act));
  join_parts(acts, &told);
  return told;
}

}  // namespace

struct EventCoder::Parts {
  Lexicon lexicon;
};

EventCoder::EventCoder(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
EventCoder::EventCoder(EventCoder&&) noexcept = default;
EventCoder& EventCoder::operator=(EventCoder&&) noexcept = default;
EventCoder::~EventCoder() = default;

Result<EventCoder> EventCoder::load(const std::string& folder, bool rules_only) {
  Result<Lexicon> lexicon = Lexicon::load(folder, rules_only);
  if (!lexicon.is_ok()) return lexicon.status();
  return EventCoder(std::make_unique<Parts>(Parts{std::move(lexicon).value()}));
}

std::vector<Event> EventCoder::code(const Reading& report) const {
  const std::vector<Tree> undone = undo_headlines(parts_->lexicon, report);
  const Reading reading = {report.text,       undone.empty() ? report.trees : undone,
                           report.mentions,   report.actors,
                           report.quotations, report.times,
                           report.places,     report.world,
                           report.report_date};
  std::vector<Event> events;
  ContextFinder contexts(reading, parts_->lexicon);
  for (uint32_t sentence = 0; sentence < reading.trees.size(); ++sentence) {
    const std::vector<Event> told = code_one(reading, parts_->lexicon, sentence, &contexts);
    events.insert(events.end(), told.begin(), told.end());
  }
  merge_duplicates(&events);
  for (Event& event : events) event.confidence = confidence_of(event, event.confidence);
  return events;
}

}  // namespace sanudo
