// SPDX-License-Identifier: Apache-2.0
#include "sanudo/export.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "export/event_rows.h"
#include "tests/columnar/array_text.h"

namespace sanudo {
namespace {

Entity entity(std::string name, std::string country) {
  Entity made;
  made.text = name;
  made.name = std::move(name);
  made.country = country;
  made.code = country + "GOV";
  made.sector = "GOV";
  return made;
}

CodedDocument document(size_t events) {
  CodedDocument coded;
  coded.document.id = "d";
  coded.document.date = "2024-02-29";
  coded.document.text = "x";
  for (size_t i = 0; i < events; ++i) {
    Event event;
    event.id = "d-e" + std::to_string(i + 1);
    event.type = "REJECT";
    event.quad = 3;
    event.actors = {entity("Iran", "IRN")};
    event.recipients = {entity("Iraq", "IRQ"), entity("Oman", "OMN")};
    coded.events.push_back(event);
  }
  return coded;
}

Record broken() { return ErrorRecord{Status(StatusCode::kEmpty, "a.txt: empty"), "a.txt"}; }

struct Written {
  std::string text;
  ExportCounts counts;
};

Written written(std::vector<Record> records, ExportFormat format) {
  Written result;
  ExportOptions options;
  options.format = format;
  const auto counts =
      export_text(records_of(std::move(records)), options, [&](std::string_view text) {
        result.text += text;
        return Status::ok();
      });
  EXPECT_TRUE(counts.is_ok());
  if (counts.is_ok()) result.counts = counts.value();
  return result;
}

TEST(ExportTest, JsonlIsTheRecordAgain) {
  const CodedDocument coded = document(2);
  const Written result = written({coded, broken()}, ExportFormat::kJsonl);
  EXPECT_EQ(result.text, to_json(coded) + "\n" +
                             to_json(Status(StatusCode::kEmpty, "a.txt: empty"), "a.txt") + "\n");
  EXPECT_EQ(result.counts.documents, 1u);
  EXPECT_EQ(result.counts.errors, 1u);
  EXPECT_EQ(result.counts.events, 2u);
}

TEST(ExportTest, CsvAndTsvHoldARowForEachEvent) {
  CodedDocument coded = document(1);
  coded.events[0].actors[0].text = "the \"council\",\ta b";
  const std::string csv = written({coded}, ExportFormat::kCsv).text;
  EXPECT_EQ(csv, csv_header() + format_csv(coded));
  EXPECT_THAT(csv, testing::HasSubstr("\"the \"\"council\"\",\ta b\""));
  const std::string tsv = written({coded}, ExportFormat::kTsv).text;
  EXPECT_THAT(tsv, testing::HasSubstr("\tthe \"council\", a b\t"));
  EXPECT_EQ(std::count(tsv.begin(), tsv.end(), '\n'), 2);
}

TEST(ExportTest, EveryRowHasTheColumnsOfTheHeader) {
  EXPECT_EQ(event_row(document(1).document, document(1).events[0]).size(),
            event_row_names().size());
}

TEST(ExportTest, AFailureOfTheSourceOrOfTheOutputEndsIt) {
  const Status gone(StatusCode::kUnreadable, "gone");
  const NextRecord failing = [&] { return Result<std::optional<Record>>(gone); };
  const auto ok = [](std::string_view) { return Status::ok(); };
  EXPECT_EQ(export_text(failing, {}, ok).status().message(), "gone");
  const auto full = [&](std::string_view) { return gone; };
  EXPECT_EQ(export_text(records_of({document(1)}), {}, full).status().message(), "gone");
  ExportOptions parquet;
  parquet.format = ExportFormat::kParquet;
  EXPECT_EQ(export_text(records_of({}), parquet, ok).status().code(), StatusCode::kBadArgument);
}

// The rows of each batch of the stream.
std::vector<int64_t> batches(std::vector<Record> records, ArrowTable table) {
  ArrowArrayStream stream;
  to_arrow(records_of(std::move(records)), table, &stream);
  std::vector<int64_t> rows;
  ArrowArray batch;
  while (stream.get_next(&stream, &batch) == 0 && batch.release != nullptr) {
    rows.push_back(batch.length);
    batch.release(&batch);
  }
  stream.release(&stream);
  return rows;
}

TEST(ArrowTablesTest, EventsHaveRowsAndErrorsOnlyAmongDocuments) {
  EXPECT_THAT(batches({document(2), broken(), document(1)}, ArrowTable::kEvents),
              testing::ElementsAre(3));
  EXPECT_THAT(batches({document(2), broken(), document(1)}, ArrowTable::kDocuments),
              testing::ElementsAre(3));
  EXPECT_THAT(batches({broken()}, ArrowTable::kEvents), testing::IsEmpty());
}

TEST(ArrowTablesTest, BatchesAreBounded) {
  const std::vector<Record> many(3, Record(document(40000)));
  EXPECT_THAT(batches(many, ArrowTable::kEvents), testing::ElementsAre(80000, 40000));
  CodedDocument large = document(0);
  large.document.text = std::string(8u << 20, 'x');
  EXPECT_THAT(batches(std::vector<Record>(20, Record(large)), ArrowTable::kDocuments),
              testing::ElementsAre(16, 4));
}

// A record whose texts and lists have other sizes and gaps than its neighbours'.
CodedDocument varied(size_t number) {
  CodedDocument coded = document(number % 23);
  coded.document.title = std::string(number % 50, 't');
  coded.document.date = number % 3 == 0 ? "" : "1969-12-" + std::to_string(10 + number % 20);
  for (size_t i = 0; i < coded.events.size(); ++i) {
    Event& event = coded.events[i];
    event.mode = i % 2 == 0 ? "" : std::string(i * 3, 'm');
    event.contexts.assign(i % 4, "legal");
    event.actors.resize(i % 5, entity(std::string(1 + i * 2, 'n'), "IRN"));
    if (i % 3 == 0) event.goldstein = -0.5 * static_cast<double>(i);
    if (i % 4 == 1) event.place.emplace().lat = 41.9;
    if (i % 5 != 0) event.date = DateRange{"2024-03-01", "soon", "day", ""};
    event.status.negated = i % 6 == 0;
    event.said_by.resize(i % 3);
    for (Claim& claim : event.said_by) claim.speakers = {entity("Ann", ""), entity("Bo", "")};
    event.retold.resize(i % 2);
  }
  return coded;
}

// The rows of all batches in words.
std::vector<std::string> row_texts(std::vector<Record> records, ArrowTable table) {
  ArrowArrayStream stream;
  to_arrow(records_of(std::move(records)), table, &stream);
  ArrowSchema schema;
  EXPECT_EQ(stream.get_schema(&stream, &schema), 0);
  std::vector<std::string> texts;
  ArrowArray batch;
  while (stream.get_next(&stream, &batch) == 0 && batch.release != nullptr) {
    for (int64_t row = 0; row < batch.length; ++row) texts.push_back(row_text(schema, batch, row));
    batch.release(&batch);
  }
  schema.release(&schema);
  stream.release(&stream);
  return texts;
}

TEST(ArrowTablesTest, RecordsTogetherAreTheRecordsAlone) {
  for (const ArrowTable table : {ArrowTable::kEvents, ArrowTable::kDocuments}) {
    std::vector<Record> records;
    std::vector<std::string> alone;
    for (size_t number = 0; number < 150; ++number) {
      records.push_back(number % 11 == 5 ? broken() : Record(varied(number)));
      const std::vector<std::string> rows = row_texts({records.back()}, table);
      alone.insert(alone.end(), rows.begin(), rows.end());
    }
    EXPECT_EQ(row_texts(records, table), alone);
  }
}

TEST(ArrowTablesTest, RecordsMayBeLentInAnyNumbers) {
  const std::vector<CodedDocument> owned = {varied(3), varied(22), varied(9)};
  std::vector<LentRecord> lent;
  for (const CodedDocument& coded : owned) lent.push_back({.coded = &coded});
  using Lent = std::span<const LentRecord>;
  std::vector<Lent> calls = {Lent(lent).first(1), Lent(lent).subspan(1), Lent()};
  ArrowArrayStream stream;
  to_arrow([&, at = size_t{0}]() mutable { return Result<Lent>(calls.at(at++)); },
           ArrowTable::kEvents, &stream);
  ArrowArray batch;
  ASSERT_EQ(stream.get_next(&stream, &batch), 0);
  EXPECT_EQ(batch.length, 3 + 22 + 9);
  batch.release(&batch);
  ASSERT_EQ(stream.get_next(&stream, &batch), 0);
  EXPECT_EQ(batch.release, nullptr);
  stream.release(&stream);
}

std::string formats_of(const ArrowSchema& schema) {
  std::string text;
  for (int64_t i = 0; i < schema.n_children; ++i) {
    const ArrowSchema& child = *schema.children[i];
    text += std::string(text.empty() ? "" : " ") + child.name + ":" + child.format;
  }
  return text;
}

TEST(ArrowTablesTest, ColumnsAreNamedAsTheFieldsOfTheRecord) {
  ArrowArrayStream stream;
  to_arrow(records_of({}), ArrowTable::kEvents, &stream);
  ArrowSchema schema;
  ASSERT_EQ(stream.get_schema(&stream, &schema), 0);
  EXPECT_EQ(formats_of(schema),
            "document:u title:u publisher:u url:u report_date:tdD id:u type:u mode:u contexts:+l "
            "cameo:u quad:c score:g goldstein:g actors:+l recipients:+l about:+l amounts:+l "
            "place:+s date:+s status:+s said_by:+l evidence:+s retold:+l why:+s confidence:g");
  EXPECT_EQ(formats_of(*schema.children[13]->children[0]),
            "text:u start:i end:i entity:u name:u country:u sector:u code:u role:u");
  schema.release(&schema);
  stream.release(&stream);
}

}  // namespace
}  // namespace sanudo
