// SPDX-License-Identifier: Apache-2.0
#include "evaluate/record_changes.h"

#include <gtest/gtest.h>

namespace sanudo {
namespace {

Event event_at(uint32_t start, const std::string& type) {
  Event event;
  event.type = type;
  event.evidence.trigger_span = {start, start + 5};
  event.evidence.sentence = start / 100;
  event.why.entry = "verbs.tsv:12 act A=subj";
  return event;
}

CodedDocument report(std::vector<Event> events) {
  CodedDocument coded;
  coded.events = std::move(events);
  return coded;
}

TEST(RecordChangesTest, TheSameIsNoChange) {
  const CodedDocument was = report({event_at(10, "AID"), event_at(120, "ACCUSE")});
  const RecordChanges changes = compare_records(was, was);
  EXPECT_FALSE(changes.any());
  EXPECT_EQ(changes.same, 2u);
}

TEST(RecordChangesTest, TheLineOfAnEntryAndTheConfidenceMayMove) {
  const CodedDocument was = report({event_at(10, "AID")});
  CodedDocument now = was;
  now.events[0].why.entry = "verbs.tsv:13 act A=subj";
  now.events[0].confidence = 0.9;
  EXPECT_FALSE(compare_records(was, now).any());
  now.events[0].why.entry = "verbs.tsv:13 act A!=subj";
  ASSERT_TRUE(compare_records(was, now).any());
  EXPECT_EQ(compare_records(was, now).events[0].fields[0].field, "entry");
}

TEST(RecordChangesTest, TellsAddedAndDroppedInTheOrderOfTheText) {
  const CodedDocument was = report({event_at(10, "AID"), event_at(320, "ACCUSE")});
  const CodedDocument now = report({event_at(10, "AID"), event_at(120, "PROTEST")});
  const RecordChanges changes = compare_records(was, now);
  ASSERT_EQ(changes.events.size(), 2u);
  EXPECT_EQ(changes.events[0].was, nullptr);
  EXPECT_EQ(changes.events[0].now->type, "PROTEST");
  EXPECT_EQ(changes.events[1].was->type, "ACCUSE");
  EXPECT_EQ(changes.events[1].now, nullptr);
  EXPECT_EQ(changes.same, 1u);
}

TEST(RecordChangesTest, AnotherTypeAtTheSameWordIsAChange) {
  CodedDocument now = report({event_at(10, "SANCTION")});
  now.events[0].mode = "expel";
  const RecordChanges changes = compare_records(report({event_at(10, "COERCE")}), now);
  ASSERT_EQ(changes.events.size(), 1u);
  ASSERT_EQ(changes.events[0].fields.size(), 1u);
  EXPECT_EQ(changes.events[0].fields[0].was, "COERCE");
  EXPECT_EQ(changes.events[0].fields[0].now, "SANCTION/expel");
}

TEST(RecordChangesTest, AMovedTriggerOfOneTypeIsOneEvent) {
  const RecordChanges changes =
      compare_records(report({event_at(10, "AID")}), report({event_at(40, "AID")}));
  EXPECT_FALSE(changes.any());
  EXPECT_EQ(changes.same, 1u);
}

TEST(RecordChangesTest, TellsWhatBecameOfTheReport) {
  CodedDocument was;
  was.document.date = "2021-03-09";
  CodedDocument now = was;
  now.document.date = "2022-03-09";
  const RecordChanges changes = compare_records(was, now);
  ASSERT_EQ(changes.report.size(), 1u);
  EXPECT_EQ(changes.report[0].field, "date");
}

}  // namespace
}  // namespace sanudo
