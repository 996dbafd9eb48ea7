// SPDX-License-Identifier: Apache-2.0
// Columns of the small values that the parts of a record have in common: spans, words with their
// span, and days.
#ifndef SANUDO_EXPORT_VALUE_COLUMNS_H_
#define SANUDO_EXPORT_VALUE_COLUMNS_H_

#include <cstring>
#include <optional>
#include <string>

#include "columnar/nested_column.h"
#include "sanudo/record.h"

namespace sanudo {

// The children `start` and `end` of a struct.
class SpanColumns {
 public:
  void add_to(StructColumn* row) {
    row->add("start", &start_);
    row->add("end", &end_);
  }
  template <typename Row>
  void append(const Slice<Row>& rows, CharSpan Row::* span) {
    start_.append(rows, [span](const Row& row) { return (row.*span).start; });
    end_.append(rows, [span](const Row& row) { return (row.*span).end; });
  }

 private:
  NumberColumn<int32_t> start_, end_;
};

// The words that a verb or a cue stands in.
class WordsColumn final : public StructColumn {
 public:
  WordsColumn();
  template <typename Row>
  void append(const Slice<Row>& rows, std::string Row::* text, CharSpan Row::* span) {
    text_.append_or_null(rows, text);
    span_.append(rows, span);
    close(rows, rows.where([&](const Row& row) { return !(row.*text).empty(); }));
  }

 private:
  TextColumn text_;
  SpanColumns span_;
};

// A day as days since 1970; null where the text is no day. Most days are that of the row before.
class DayColumn final : public Column {
 public:
  template <typename Row>
  void append(const Slice<Row>& rows, std::string Row::* day) {
    days_.append_or_null(rows, [&](const Row& row) { return day_of(row.*day); });
  }
  SchemaParts schema() const override { return days_.schema(); }
  void finish(ArrowArray* array) override { days_.finish(array); }
  size_t bytes() const override { return days_.bytes(); }

 private:
  std::optional<columnar::Day> day_of(const std::string& text) {
    if (text.size() != kSize) return std::nullopt;
    return std::memcmp(text.data(), last_, kSize) == 0 ? last_day_ : parse(text);
  }
  std::optional<columnar::Day> parse(const std::string& text);

  static constexpr size_t kSize = 10;
  NumberColumn<columnar::Day> days_;
  char last_[kSize + 1] = "1970-01-01";  // a text that is a day, and which
  columnar::Day last_day_{0};
};

}  // namespace sanudo

#endif  // SANUDO_EXPORT_VALUE_COLUMNS_H_
