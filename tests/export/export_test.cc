// SPDX-License-Identifier: Apache-2.0
#include "sanudo/export.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "export/event_rows.h"

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
