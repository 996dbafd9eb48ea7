// SPDX-License-Identifier: Apache-2.0
// The two tables of records in columns, and their stream.
#include "columnar/batch_stream.h"
#include "export/record_columns.h"
#include "sanudo/export.h"

namespace sanudo {
namespace {

constexpr int64_t kMaxRows = 65536;
constexpr size_t kMaxBytes = 64u << 20;
// The bytes are counted after so many records: with lines of at most 64 MiB a batch stays below the
// 2 GiB of its offsets.
constexpr size_t kRecordsBetweenCounts = 16;

class EventTable final : public StructColumn {
 public:
  EventTable() {
    add("document", &document_);
    add("title", &title_);
    add("publisher", &publisher_);
    add("url", &url_);
    add("report_date", &report_date_);
    event_.add_to(this);
  }

  void append(const LentRecord& record) {
    if (record.coded == nullptr) return;
    for (const Event& event : record.coded->events) append(record.coded->document, event);
  }

 private:
  void append(const DocumentRecord& document, const Event& event) {
    document_.append_or_null(document.id);
    title_.append_or_null(document.title);
    publisher_.append_or_null(document.publisher);
    url_.append_or_null(document.url);
    report_date_.append(document.date);
    event_.append(event);
    close(true);
  }

  TextColumn document_, title_, publisher_, url_;
  DayColumn report_date_;
  EventFields event_;
};

class WarningColumn final : public StructColumn {
 public:
  WarningColumn() {
    add("code", &code_);
    add("message", &message_);
  }
  void append(const Warning& warning) {
    code_.append_or_null(warning.code);
    message_.append_or_null(warning.message);
    close(true);
  }

 private:
  TextColumn code_, message_;
};

class SourceColumn final : public StructColumn {
 public:
  SourceColumn() {
    add("field", &field_);
    add("place", &place_);
  }
  void append(const Source& source) {
    field_.append(source.field);
    place_.append_or_null(source.place);
    close(true);
  }

 private:
  TextColumn field_, place_;
};

class ErrorColumn final : public StructColumn {
 public:
  ErrorColumn() {
    add("code", &code_);
    add("message", &message_);
    add("input", &input_);
  }
  void append(const ErrorRecord* record) {
    code_.append_or_null(record == nullptr ? "" : status_name(record->error.code()));
    message_.append_or_null(record == nullptr ? "" : record->error.message());
    input_.append_or_null(record == nullptr ? "" : record->input);
    close(record != nullptr);
  }

 private:
  TextColumn code_, message_, input_;
};

class DocumentTable final : public StructColumn {
 public:
  DocumentTable() {
    add("id", &id_);
    add("title", &title_);
    add("author", &author_);
    add("publisher", &publisher_);
    add("url", &url_);
    add("language", &language_);
    add("date", &date_);
    add("date_from", &date_from_);
    add("text", &text_);
    add("section", &section_);
    add("access", &access_);
    add("sources", &sources_);
    add("events", &events_);
    add("quotes", &quotes_);
    add("mentions", &mentions_);
    add("warnings", &warnings_);
    add("error", &error_);
  }

  void append(const LentRecord& record) {
    static const CodedDocument kNone;
    const CodedDocument& coded = record.coded == nullptr ? kNone : *record.coded;
    append(coded.document);
    events_.append(coded.events);
    quotes_.append(coded.quotes);
    mentions_.append(coded.mentions);
    warnings_.append(coded.warnings);
    error_.append(record.error);
    close(true);
  }

 private:
  void append(const DocumentRecord& document) {
    id_.append_or_null(document.id);
    title_.append_or_null(document.title);
    author_.append(document.author);
    publisher_.append_or_null(document.publisher);
    url_.append_or_null(document.url);
    language_.append_or_null(document.language);
    date_.append(document.date);
    date_from_.append_or_null(document.date_from);
    text_.append_or_null(document.text);
    section_.append_or_null(document.section);
    access_.append_or_null(document.access);
    sources_.append(document.sources);
  }

  TextColumn id_, title_;
  ListColumn<TextColumn> author_;
  TextColumn publisher_, url_, language_;
  DayColumn date_;
  TextColumn date_from_, text_, section_, access_;
  ListColumn<SourceColumn> sources_;
  ListColumn<EventColumn> events_;
  ListColumn<QuoteColumn> quotes_;
  ListColumn<MentionColumn> mentions_;
  ListColumn<WarningColumn> warnings_;
  ErrorColumn error_;
};

template <typename Table>
class RecordBatches final : public BatchSource {
 public:
  explicit RecordBatches(LendRecord lend) : lend_(std::move(lend)) {}

  SchemaParts schema() const override { return table_.schema(); }

  Result<bool> next(ArrowArray* batch) override {
    for (size_t taken = 0; !ended_ && !is_full(taken); ++taken) {
      const Result<LentRecord> record = lend_();
      if (!record.is_ok()) return record.status();
      ended_ = record.value().coded == nullptr && record.value().error == nullptr;
      if (!ended_) table_.append(record.value());
    }
    if (table_.rows() == 0) return false;
    table_.finish(batch);
    return true;
  }

 private:
  bool is_full(size_t taken) const {
    if (table_.rows() >= kMaxRows) return true;
    return taken % kRecordsBetweenCounts == 0 && table_.bytes() >= kMaxBytes;
  }

  LendRecord lend_;
  Table table_;
  bool ended_ = false;
};

LentRecord lent(const std::optional<Record>& record) {
  if (!record) return {};
  return {std::get_if<CodedDocument>(&*record), std::get_if<ErrorRecord>(&*record)};
}

}  // namespace

NextRecord records_of(std::vector<Record> records) {
  return [records = std::move(records), at = size_t{0}]() mutable {
    using Next = std::optional<Record>;
    return Result<Next>(at < records.size() ? Next(std::move(records[at++])) : Next());
  };
}

void to_arrow(NextRecord next, ArrowTable table, ArrowArrayStream* out) {
  auto held = std::make_shared<std::optional<Record>>();
  to_arrow(
      [next = std::move(next), held]() -> Result<LentRecord> {
        Result<std::optional<Record>> record = next();
        if (!record.is_ok()) return record.status();
        *held = std::move(record).value();
        return lent(*held);
      },
      table, out);
}

void to_arrow(LendRecord lend, ArrowTable table, ArrowArrayStream* out) {
  if (table == ArrowTable::kEvents) {
    make_stream(std::make_unique<RecordBatches<EventTable>>(std::move(lend)), out);
  } else {
    make_stream(std::make_unique<RecordBatches<DocumentTable>>(std::move(lend)), out);
  }
}

}  // namespace sanudo
