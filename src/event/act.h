// SPDX-License-Identifier: Apache-2.0
// An event in the making: what one predicate of one sentence reports, before it gets its date,
// place and claims.
#ifndef SANUDO_EVENT_ACT_H_
#define SANUDO_EVENT_ACT_H_

#include <string>
#include <vector>

#include "event/matcher.h"
#include "ontology/ontology.h"

namespace sanudo {

struct Act {
  uint32_t sentence = 0;
  EventType type = EventType::kConsult;
  std::string mode;
  std::string cameo;
  std::vector<std::string> contexts;
  Predicate predicate;
  TokenIndex shown_trigger = kNoToken;  // the word that gives it its type
  Filling filling;
  EventStatus status;
  std::vector<Claim> accusers;  // "A accuses B of E": A claims E
  bool announced = false;       // its doer says that it will come: "will", "vowed to"
  bool needs_other = false;     // its entry wants a recipient
  double likelihood = 1;        // of its entry
  bool dropped = false;         // inside a refusal, a demand, a threat; or said twice
  int part_of = -1;             // place in its sentence of the act that it only details
  std::string rule;             // "verb", "operator promise", "likeness to expel|banish" ...
  std::string entry;            // "verbs.tsv:12 condemn A=subj R!=obj"
};

// AGREE, CONSULT, SUPPORT, COOPERATE, AID: what turns to AGREE when it is only to come.
bool is_cooperative(EventType type);

Act make_act(uint32_t sentence, const EntryMatch& match);
// The act that an operator reports by itself ("refused to ..."). Types: promise AGREE, refuse and
// deny REJECT, threaten THREATEN, request REQUEST, accuse ACCUSE; nothing else makes an act.
bool operator_makes_act(Operator op);
Act make_act(uint32_t sentence, const OperatorMatch& match);

}  // namespace sanudo

#endif  // SANUDO_EVENT_ACT_H_
