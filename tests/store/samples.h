// SPDX-License-Identifier: Apache-2.0
// Small coded documents, and a store of them in a folder that goes away.
#ifndef SANUDO_TESTS_STORE_SAMPLES_H_
#define SANUDO_TESTS_STORE_SAMPLES_H_

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "sanudo/store.h"

namespace sanudo {

inline Entity country(const std::string& code, const std::string& sector = "GOV") {
  Entity entity;
  entity.text = entity.name = "Land of " + code;
  std::string key = code;
  for (char& c : key) c = static_cast<char>(std::tolower(c));
  entity.entity = "state:" + key;
  entity.country = code;
  entity.sector = sector;
  entity.code = code + sector;
  return entity;
}

inline Entity body(const std::string& key, const std::string& name) {
  Entity entity;
  entity.text = entity.name = name;
  entity.entity = key;
  entity.sector = entity.code = "IGO";
  return entity;
}

inline Event event(const std::string& type, int quad, double score, std::vector<Entity> actors,
                   std::vector<Entity> recipients, const std::string& date) {
  Event event;
  event.type = type;
  event.quad = quad;
  event.score = score;
  event.actors = std::move(actors);
  event.recipients = std::move(recipients);
  if (!date.empty()) event.date = DateRange{date, date, "day", ""};
  event.evidence.span = {0, 5};
  event.confidence = 0.5;
  return event;
}

// A report with these events; ids as the coder gives them.
inline CodedDocument report(const std::string& id, const std::string& text,
                            std::vector<Event> events) {
  CodedDocument coded;
  coded.document.id = id;
  coded.document.title = "Title of " + id;
  coded.document.publisher = "The Paper";
  coded.document.language = "en";
  coded.document.date = "2021-03-09";
  coded.document.text = text;
  coded.events = std::move(events);
  for (size_t i = 0; i < coded.events.size(); ++i) {
    coded.events[i].id = fmt::format("{}-e{}", id, i + 1);
  }
  return coded;
}

inline Addition found(const std::string& path, int64_t record, CodedDocument coded) {
  Addition addition;
  addition.path = path;
  addition.record = record;
  addition.place = fmt::format("{}:{}", path, record);
  addition.found = pack(std::move(coded));
  return addition;
}

inline Batch batch_of(std::vector<CodedDocument> documents, const std::string& path = "a.jsonl") {
  Batch batch;
  batch.coder = "sanudo test";
  for (CodedDocument& coded : documents) {
    const auto record = static_cast<int64_t>(batch.additions.size()) + 1;
    batch.additions.push_back(found(path, record, std::move(coded)));
  }
  const auto records = static_cast<int64_t>(batch.additions.size());
  batch.marks.push_back({path, 100, 5, records, true});
  return batch;
}

class StoreTest : public ::testing::Test {
 protected:
  StoreTest() {
    const auto* info = ::testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::temp_directory_path() /
              fmt::format("sanudo-{}-{}-{}", info->test_suite_name(), info->name(), ::getpid());
    std::filesystem::create_directories(folder_);
  }
  ~StoreTest() override { std::filesystem::remove_all(folder_); }

  std::string path() const { return (folder_ / "events.db").string(); }

  Store open(StoreAccess access = StoreAccess::kWrite) {
    auto store = Store::open(path(), access);
    EXPECT_TRUE(store.is_ok()) << store.status().message();
    return std::move(store).value();
  }

  // Rows as text: "2021-03-09|RUS|3".
  static std::vector<std::string> lines(const RowList& rows) {
    std::vector<std::string> lines;
    for (const auto& row : rows.rows()) {
      std::string line;
      for (const Cell& cell : row) line += (line.empty() ? "" : "|") + text_of(cell);
      lines.push_back(line);
    }
    return lines;
  }

  static std::string text_of(const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) return *text;
    if (const auto* whole = std::get_if<int64_t>(&cell)) return std::to_string(*whole);
    if (const auto* number = std::get_if<double>(&cell)) return fmt::format("{}", *number);
    return "-";
  }

  static std::vector<std::string> ask(Store* store, const std::string& sql) {
    RowList rows;
    const Status status = store->sql(sql, {}, &rows);
    EXPECT_TRUE(status.is_ok()) << sql << ": " << status.message();
    return lines(rows);
  }

  std::filesystem::path folder_;
};

}  // namespace sanudo

#endif  // SANUDO_TESTS_STORE_SAMPLES_H_
