// SPDX-License-Identifier: Apache-2.0
#include "row_columns.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "columnar/batch_stream.h"
#include "columnar/nested_column.h"

namespace sanudo {
namespace {

constexpr size_t kRowsInBatch = 65536;

// One column of the answer in the type that holds all its values.
class CellColumn : public Column {
 public:
  virtual void append(const Cell& cell) = 0;
};

double number_of(const Cell& cell) {
  const auto* whole = std::get_if<int64_t>(&cell);
  return whole != nullptr ? static_cast<double>(*whole) : std::get<double>(cell);
}

template <typename T>
class CellNumbers final : public CellColumn {
 public:
  void append(const Cell& cell) override {
    if (std::holds_alternative<std::monostate>(cell)) return values_.append_null();
    if constexpr (std::is_same_v<T, double>) {
      values_.append(number_of(cell));
    } else {
      values_.append(std::get<T>(cell));
    }
  }
  SchemaParts schema() const override { return values_.schema(); }
  void finish(ArrowArray* array) override { values_.finish(array); }
  size_t bytes() const override { return values_.bytes(); }

 private:
  NumberColumn<T> values_;
};

class CellTexts final : public CellColumn {
 public:
  void append(const Cell& cell) override {
    if (const auto* text = std::get_if<std::string>(&cell)) return values_.append(*text);
    if (const auto* whole = std::get_if<int64_t>(&cell)) {
      return values_.append(std::to_string(*whole));
    }
    if (const auto* real = std::get_if<double>(&cell)) return values_.append(std::to_string(*real));
    values_.append_or_null("");
  }
  SchemaParts schema() const override { return values_.schema(); }
  void finish(ArrowArray* array) override { values_.finish(array); }
  size_t bytes() const override { return values_.bytes(); }

 private:
  TextColumn values_;
};

template <typename T>
bool all_are(const RowList& rows, size_t column) {
  return std::all_of(rows.rows().begin(), rows.rows().end(), [&](const std::vector<Cell>& row) {
    const Cell& cell = row[column];
    return std::holds_alternative<std::monostate>(cell) || std::holds_alternative<T>(cell);
  });
}

bool all_are_numbers(const RowList& rows, size_t column) {
  return std::none_of(rows.rows().begin(), rows.rows().end(), [&](const std::vector<Cell>& row) {
    return std::holds_alternative<std::string>(row[column]);
  });
}

std::unique_ptr<CellColumn> column_for(const RowList& rows, size_t column) {
  if (all_are<std::string>(rows, column)) return std::make_unique<CellTexts>();
  if (all_are<int64_t>(rows, column)) return std::make_unique<CellNumbers<int64_t>>();
  if (all_are_numbers(rows, column)) return std::make_unique<CellNumbers<double>>();
  return std::make_unique<CellTexts>();
}

class RowColumns final : public StructColumn {
 public:
  explicit RowColumns(const RowList& rows) {
    for (size_t i = 0; i < rows.names().size(); ++i) {
      columns_.push_back(column_for(rows, i));
      add(rows.names()[i], columns_.back().get());
    }
  }
  void append(const std::vector<Cell>& row) {
    for (size_t i = 0; i < columns_.size(); ++i) columns_[i]->append(row[i]);
    close(true);
  }

 private:
  std::vector<std::unique_ptr<CellColumn>> columns_;
};

class RowSource final : public BatchSource {
 public:
  explicit RowSource(std::shared_ptr<const RowList> rows)
      : rows_(std::move(rows)), columns_(*rows_) {}

  SchemaParts schema() const override { return columns_.schema(); }
  Result<bool> next(ArrowArray* batch) override {
    const size_t end = std::min(next_ + kRowsInBatch, rows_->rows().size());
    if (next_ == end) return false;
    for (; next_ < end; ++next_) columns_.append(rows_->rows()[next_]);
    columns_.finish(batch);
    return true;
  }

 private:
  std::shared_ptr<const RowList> rows_;
  RowColumns columns_;
  size_t next_ = 0;
};

}  // namespace

void rows_to_arrow(std::shared_ptr<const RowList> rows, ArrowArrayStream* out) {
  make_stream(std::make_unique<RowSource>(std::move(rows)), out);
}

}  // namespace sanudo
