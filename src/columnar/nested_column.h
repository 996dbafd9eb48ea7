// SPDX-License-Identifier: Apache-2.0
// Columns of columns: lists and structs. A struct's columns are members of a class derived from
// StructColumn, so that rows are appended without a look-up or a virtual call:
//
//   class PointColumn : public StructColumn {
//    public:
//     PointColumn() { add("x", &x_); add("y", &y_); }
//     void append(const Slice<Point>& points) {
//       x_.append(points, &Point::x);
//       y_.append(points, &Point::y);
//       close(points);
//     }
//    private:
//     NumberColumn<double> x_, y_;
//   };
#ifndef SANUDO_COLUMNAR_NESTED_COLUMN_H_
#define SANUDO_COLUMNAR_NESTED_COLUMN_H_

#include <string>
#include <utility>
#include <vector>

#include "columnar/column.h"

namespace sanudo {

// Lists of another column's values. No list is null.
class ListBase : public Column {
 public:
  SchemaParts schema() const override;
  void finish(ArrowArray* array) override;
  size_t bytes() const override { return ends_.size() + item_base_->bytes(); }

 protected:
  explicit ListBase(Column* item) : item_base_(item) { ends_.push(int32_t{0}); }
  int32_t* add_ends(size_t lists) { return ends_.add<int32_t>(lists); }
  int32_t last_end() const;

 private:
  Column* item_base_;
  Buffer ends_;
};

template <typename Item>
class ListColumn final : public ListBase {
 public:
  ListColumn() : ListBase(&item_) {}
  template <typename Row, typename Value>
  void append(const Slice<Row>& rows, std::vector<Value> Row::* list) {
    int32_t end = last_end();
    int32_t* ends = add_ends(rows.size());
    Slice<Value> values;
    for (size_t i = 0; i < rows.size(); ++i) {
      for (const Value& value : rows[i].*list) push(&value, &values);
      ends[i] = end += static_cast<int32_t>((rows[i].*list).size());
    }
    if (values.size() > 0) item_.append(values);
  }

 private:
  template <typename Value>
  void push(const Value* value, Slice<Value>* values) {
    values->push(value);
    if (!values->is_full()) return;
    item_.append(*values);
    values->clear();
  }

  Item item_;
};

class StructColumn : public Column {
 public:
  StructColumn() = default;
  StructColumn(const StructColumn&) = delete;  // its children are named by address
  StructColumn& operator=(const StructColumn&) = delete;

  SchemaParts schema() const override;
  void finish(ArrowArray* array) override;
  size_t bytes() const override;
  int64_t rows() const { return validity_.rows(); }
  // In the order of the calls; the child must live as long as this.
  void add(std::string name, Column* child) { children_.emplace_back(std::move(name), child); }

 protected:
  // Ends rows, for each of which every child has got a value, of whatever kind where it is null.
  template <typename Row>
  void close(const Slice<Row>& rows) {
    validity_.append(rows.all(), rows.size());
  }
  template <typename Row>
  void close(const Slice<Row>& rows, RowBits valid) {
    validity_.append(valid, rows.size());
  }
  void close(bool valid) { validity_.append(valid ? 1 : 0, 1); }

 private:
  std::vector<std::pair<std::string, Column*>> children_;
  Validity validity_;
};

}  // namespace sanudo

#endif  // SANUDO_COLUMNAR_NESTED_COLUMN_H_
