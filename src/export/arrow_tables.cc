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

// Of both tables: append_waiting() must come before the records that were appended go.

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

  int64_t rows() const { return StructColumn::rows() + static_cast<int64_t>(events_.size()); }
  void append(const LentRecord& record) {
    if (record.coded == nullptr) return;
    for (const Event& event : record.coded->events) {
      if (events_.is_full()) append_waiting();
      documents_.push(&record.coded->document);
      events_.push(&event);
    }
  }

  void append_waiting() {
    if (events_.size() == 0) return;
    document_.append_or_null(documents_, &DocumentRecord::id);
    title_.append_or_null(documents_, &DocumentRecord::title);
    publisher_.append_or_null(documents_, &DocumentRecord::publisher);
    url_.append_or_null(documents_, &DocumentRecord::url);
    report_date_.append(documents_, &DocumentRecord::date);
    event_.append(events_);
    close(events_);
    documents_.clear();
    events_.clear();
  }

 private:
  Slice<DocumentRecord> documents_;  // of the events
  Slice<Event> events_;
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
  void append(const Slice<Warning>& warnings) {
    code_.append_or_null(warnings, &Warning::code);
    message_.append_or_null(warnings, &Warning::message);
    close(warnings);
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
  void append(const Slice<Source>& sources) {
    field_.append(sources, &Source::field);
    place_.append_or_null(sources, &Source::place);
    close(sources);
  }

 private:
  TextColumn field_, place_;
};

bool is_error(const ErrorRecord& record) { return !record.error.is_ok(); }
std::string_view code_of(const ErrorRecord& record) {
  return is_error(record) ? status_name(record.error.code()) : "";
}
const std::string& message_of(const ErrorRecord& record) { return record.error.message(); }

class ErrorColumn final : public StructColumn {
 public:
  ErrorColumn() {
    add("code", &code_);
    add("message", &message_);
    add("input", &input_);
  }
  void append(const Slice<ErrorRecord>& errors) {
    code_.append_or_null(errors, code_of);
    message_.append_or_null(errors, message_of);
    input_.append_or_null(errors, &ErrorRecord::input);
    close(errors, errors.where(is_error));
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

  int64_t rows() const { return StructColumn::rows() + static_cast<int64_t>(coded_.size()); }
  void append(const LentRecord& record) {
    static const CodedDocument kNotCoded;
    static const ErrorRecord kNoError{Status::ok(), ""};
    if (coded_.is_full()) append_waiting();
    coded_.push(record.coded == nullptr ? &kNotCoded : record.coded);
    errors_.push(record.error == nullptr ? &kNoError : record.error);
  }

  void append_waiting() {
    if (coded_.size() == 0) return;
    append({coded_, &CodedDocument::document});
    events_.append(coded_, &CodedDocument::events);
    quotes_.append(coded_, &CodedDocument::quotes);
    mentions_.append(coded_, &CodedDocument::mentions);
    warnings_.append(coded_, &CodedDocument::warnings);
    error_.append(errors_);
    close(coded_);
    coded_.clear();
    errors_.clear();
  }

 private:
  void append(const Slice<DocumentRecord>& documents) {
    id_.append_or_null(documents, &DocumentRecord::id);
    title_.append_or_null(documents, &DocumentRecord::title);
    author_.append(documents, &DocumentRecord::author);
    publisher_.append_or_null(documents, &DocumentRecord::publisher);
    url_.append_or_null(documents, &DocumentRecord::url);
    language_.append_or_null(documents, &DocumentRecord::language);
    date_.append(documents, &DocumentRecord::date);
    date_from_.append_or_null(documents, &DocumentRecord::date_from);
    text_.append_or_null(documents, &DocumentRecord::text);
    section_.append_or_null(documents, &DocumentRecord::section);
    access_.append_or_null(documents, &DocumentRecord::access);
    sources_.append(documents, &DocumentRecord::sources);
  }

  Slice<CodedDocument> coded_;
  Slice<ErrorRecord> errors_;  // of the same rows
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
  explicit RecordBatches(LendRecords lend) : lend_(std::move(lend)) {}

  SchemaParts schema() const override { return table_.schema(); }

  Result<bool> next(ArrowArray* batch) override {
    for (size_t taken = 0; !is_full(taken); ++taken) {
      if (Status status = lend_more(); !status.is_ok()) return status;
      if (lent_.empty()) break;
      table_.append(lent_.front());
      lent_ = lent_.subspan(1);
    }
    table_.append_waiting();
    if (table_.rows() == 0) return false;
    table_.finish(batch);
    return true;
  }

 private:
  bool is_full(size_t taken) {
    if (table_.rows() >= kMaxRows) return true;
    if (taken % kRecordsBetweenCounts != 0) return false;
    table_.append_waiting();
    return table_.bytes() >= kMaxBytes;
  }

  // Leaves `lent_` empty only at the end.
  Status lend_more() {
    if (!lent_.empty() || ended_) return Status::ok();
    table_.append_waiting();
    Result<std::span<const LentRecord>> lent = lend_();
    if (!lent.is_ok()) return lent.status();
    lent_ = lent.value();
    ended_ = lent_.empty();
    return Status::ok();
  }

  LendRecords lend_;
  std::span<const LentRecord> lent_;  // those that are not in the table
  Table table_;
  bool ended_ = false;
};

LentRecord lent(const Record& record) {
  return {std::get_if<CodedDocument>(&record), std::get_if<ErrorRecord>(&record)};
}

// Holds a few records at a time.
class HeldRecords {
 public:
  explicit HeldRecords(NextRecord next) : next_(std::move(next)) {}

  Result<std::span<const LentRecord>> operator()() {
    records_.clear();
    lent_.clear();
    while (!ended_ && records_.size() < kRecordsBetweenCounts) {
      Result<std::optional<Record>> record = next_();
      if (!record.is_ok()) return record.status();
      ended_ = !record.value();
      if (!ended_) records_.push_back(*std::move(record).value());
    }
    for (const Record& record : records_) lent_.push_back(lent(record));
    return std::span<const LentRecord>(lent_);
  }

 private:
  NextRecord next_;
  std::vector<Record> records_;
  std::vector<LentRecord> lent_;
  bool ended_ = false;
};

}  // namespace

NextRecord records_of(std::vector<Record> records) {
  return [records = std::move(records), at = size_t{0}]() mutable {
    using Next = std::optional<Record>;
    return Result<Next>(at < records.size() ? Next(std::move(records[at++])) : Next());
  };
}

void to_arrow(NextRecord next, ArrowTable table, ArrowArrayStream* out) {
  to_arrow(HeldRecords(std::move(next)), table, out);
}

void to_arrow(LendRecords lend, ArrowTable table, ArrowArrayStream* out) {
  if (table == ArrowTable::kEvents) {
    make_stream(std::make_unique<RecordBatches<EventTable>>(std::move(lend)), out);
  } else {
    make_stream(std::make_unique<RecordBatches<DocumentTable>>(std::move(lend)), out);
  }
}

}  // namespace sanudo
