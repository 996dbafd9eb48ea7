// SPDX-License-Identifier: Apache-2.0
// Small reports of one event, for the tests of stories.
#ifndef SANUDO_TESTS_IDENTITY_TELLINGS_H_
#define SANUDO_TESTS_IDENTITY_TELLINGS_H_

#include <string>

#include "identity/telling.h"

namespace sanudo {

inline Entity state(const std::string& code) {
  Entity entity;
  entity.text = entity.name = "Land of " + code;
  entity.entity = "state:" + code;
  entity.country = code;
  entity.sector = "GOV";
  return entity;
}

// "RUS attacked UKR", told on 2021-03-09.
inline CodedDocument told(const std::string& type, const std::string& actor,
                          const std::string& recipient, const std::string& words) {
  CodedDocument document;
  document.document.date = "2021-03-09";
  document.document.text = words;
  Event event;
  event.type = type;
  event.quad = 4;
  if (!actor.empty()) event.actors.push_back(state(actor));
  if (!recipient.empty()) event.recipients.push_back(state(recipient));
  event.date = DateRange{"2021-03-09", "2021-03-09", "day", ""};
  event.evidence.trigger = "attacked";
  event.evidence.span = {0, static_cast<uint32_t>(words.size())};
  document.events.push_back(event);
  return document;
}

inline Telling telling(const CodedDocument& document) {
  return make_telling(document, document.events[0]);
}

}  // namespace sanudo

#endif  // SANUDO_TESTS_IDENTITY_TELLINGS_H_
