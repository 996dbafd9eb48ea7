// SPDX-License-Identifier: Apache-2.0
// A small store in a folder of its own, for tests of what is asked of one.
#ifndef SANUDO_TESTS_SERVE_SAMPLES_H_
#define SANUDO_TESTS_SERVE_SAMPLES_H_

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "sanudo/store.h"

namespace sanudo {

inline Entity party(const char* id, const char* country, const char* sector) {
  Entity entity;
  entity.text = entity.name = id;
  entity.entity = id;
  entity.country = country;
  entity.sector = sector;
  entity.code = entity.country + entity.sector;
  return entity;
}

inline Event act(const char* id, const char* type, int quad, const char* day, const Entity& actor,
                 const Entity& recipient) {
  Event event;
  event.id = id;
  event.type = type;
  event.quad = quad;
  event.actors = {actor};
  event.recipients = {recipient};
  if (*day != '\0') event.date = DateRange{day, day, "day", ""};
  event.evidence.span = {0, 5};
  event.evidence.trigger = "acted";
  event.confidence = 0.75;
  return event;
}

inline CodedDocument report(const char* id, const char* publisher, const char* day,
                            std::vector<Event> events) {
  CodedDocument coded;
  coded.document.id = id;
  coded.document.title = id;
  coded.document.publisher = publisher;
  coded.document.language = "en";
  coded.document.date = day;
  coded.document.text = "acted on it.";
  coded.events = std::move(events);
  return coded;
}

// A path that no store is at yet; gone after the test.
class SampleFolder {
 public:
  SampleFolder() {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::temp_directory_path() /
              (std::string("sanudo-serve-") + test->test_suite_name() + "-" + test->name());
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  ~SampleFolder() { std::filesystem::remove_all(folder_); }

  std::string store() const { return (folder_ / "news.db").string(); }

 private:
  std::filesystem::path folder_;
};

inline Status fill(const std::string& path, std::vector<CodedDocument> documents) {
  Result<Store> store = Store::open(path, StoreAccess::kWrite);
  if (!store.is_ok()) return store.status();
  Batch batch;
  batch.coder = "sanudo test";
  int64_t record = 0;
  for (CodedDocument& document : documents) {
    Addition addition;
    addition.path = "-";
    addition.record = ++record;
    addition.place = "-";
    addition.found = pack(std::move(document));
    batch.additions.push_back(std::move(addition));
  }
  InputMark mark;
  mark.path = "-";
  mark.records = record;
  batch.marks = {mark};
  return store.value().add(batch);
}

}  // namespace sanudo

#endif  // SANUDO_TESTS_SERVE_SAMPLES_H_
