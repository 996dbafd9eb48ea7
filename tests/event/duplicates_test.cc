// SPDX-License-Identifier: Apache-2.0
#include "event/duplicates.h"

#include <gtest/gtest.h>

namespace sanudo {
namespace {

Entity state(const std::string& country) {
  Entity entity;
  entity.entity = "state:" + country;
  entity.country = country;
  entity.text = country;
  return entity;
}

Event event(const std::string& type, uint32_t sentence, std::vector<Entity> actors,
            std::vector<Entity> recipients) {
  Event made;
  made.type = type;
  made.actors = std::move(actors);
  made.recipients = std::move(recipients);
  made.evidence.sentence = sentence;
  made.evidence.trigger_span = {sentence * 100, sentence * 100 + 5};
  return made;
}

TEST(DuplicatesTest, HeadlineAndLeadAreOneEventAndTheFullerStays) {
  std::vector<Event> events = {event("ACCUSE", 0, {state("IRN")}, {}),
                               event("ACCUSE", 1, {state("IRN")}, {state("ISR")})};
  merge_duplicates(&events);
  ASSERT_EQ(events.size(), 1u);
  EXPECT_EQ(events[0].recipients.size(), 1u);
}

TEST(DuplicatesTest, OtherRecipientOrTypeOrNegationIsAnotherEvent) {
  std::vector<Event> events = {event("ACCUSE", 1, {state("IRN")}, {state("ISR")}),
                               event("ACCUSE", 2, {state("IRN")}, {state("USA")}),
                               event("REJECT", 2, {state("IRN")}, {state("ISR")}),
                               event("ACCUSE", 3, {state("IRN")}, {state("ISR")})};
  events[3].status.negated = true;
  merge_duplicates(&events);
  EXPECT_EQ(events.size(), 4u);
}

TEST(DuplicatesTest, SameActToldAgainLaterIsOneEventOnOneDay) {
  std::vector<Event> events = {event("CONSULT", 2, {state("IRN"), state("ISR")}, {}),
                               event("CONSULT", 7, {state("ISR"), state("IRN")}, {})};
  merge_duplicates(&events);
  EXPECT_EQ(events.size(), 1u);
  events.push_back(event("CONSULT", 9, {state("ISR"), state("IRN")}, {}));
  events[0].date = DateRange{"2020-01-01", "2020-01-01", "day", "Wednesday"};
  events[1].date = DateRange{"2020-01-02", "2020-01-02", "day", "Thursday"};
  merge_duplicates(&events);
  EXPECT_EQ(events.size(), 2u);
}

}  // namespace
}  // namespace sanudo
