// SPDX-License-Identifier: Apache-2.0
// Columns against the Arrow columnar format, and who frees what.
#include "columnar/column.h"

#include <gtest/gtest.h>

#include <numeric>

#include "columnar/batch_stream.h"
#include "columnar/nested_column.h"
#include "tests/columnar/array_text.h"

namespace sanudo {
namespace {

template <typename T>
std::vector<T> values_of(const ArrowArray& array, size_t buffer, size_t count) {
  const T* values = static_cast<const T*>(array.buffers[buffer]);
  return {values, values + count};
}

using Texts = std::vector<std::string>;

struct Listing {
  Texts texts;
};

// `count` rows from one on.
template <typename Row>
Slice<Row> slice_of(const std::vector<Row>& rows, size_t from, size_t count) {
  Slice<Row> slice;
  for (size_t i = 0; i < count; ++i) slice.push(&rows[from + i]);
  return slice;
}

TEST(ColumnTest, TextsHaveOffsetsAndNullsHaveBits) {
  TextColumn column;
  for (int row = 0; row < 9; ++row) column.append("ab");
  column.append_or_null("");
  column.append_or_null("é");
  ArrowArray array;
  column.finish(&array);
  EXPECT_EQ(array.length, 11);
  EXPECT_EQ(array.null_count, 1);
  EXPECT_EQ(values_of<uint8_t>(array, 0, 2), (std::vector<uint8_t>{0xFF, 0x05}));
  EXPECT_EQ(values_of<int32_t>(array, 1, 12),
            (std::vector<int32_t>{0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 18, 20}));
  EXPECT_EQ(std::string(static_cast<const char*>(array.buffers[2]) + 16, 4), "abé");
  array.release(&array);
  EXPECT_EQ(array.release, nullptr);
}

TEST(ColumnTest, AColumnWithoutNullsHasNoBits) {
  NumberColumn<double> column;
  column.append(0.5);
  ArrowArray array;
  column.finish(&array);
  EXPECT_EQ(array.null_count, 0);
  EXPECT_EQ(array.buffers[0], nullptr);
  EXPECT_EQ(values_of<double>(array, 1, 1), std::vector<double>{0.5});
  array.release(&array);
}

TEST(ColumnTest, AFinishedColumnBeginsAnew) {
  ListColumn<TextColumn> column;
  const std::vector<Listing> listings = {{{"a", "b"}}, {{}}, {{"c"}}};
  column.append(slice_of(listings, 0, 2), &Listing::texts);
  ArrowArray first;
  column.finish(&first);
  column.append(slice_of(listings, 2, 1), &Listing::texts);
  ArrowArray second;
  column.finish(&second);
  EXPECT_EQ(values_of<int32_t>(first, 1, 3), (std::vector<int32_t>{0, 2, 2}));
  EXPECT_EQ(values_of<int32_t>(second, 1, 2), (std::vector<int32_t>{0, 1}));
  EXPECT_EQ(first.children[0]->length, 2);
  EXPECT_EQ(second.children[0]->length, 1);
  first.release(&first);
  second.release(&second);
}

TEST(ColumnTest, AnEmptyColumnIsAnEmptyArray) {
  ListColumn<TextColumn> column;
  ArrowArray array;
  column.finish(&array);
  EXPECT_EQ(array.length, 0);
  EXPECT_EQ(values_of<int32_t>(array, 1, 1), std::vector<int32_t>{0});
  array.release(&array);
}

TEST(ColumnTest, TruthsAreBits) {
  std::vector<int> rows(75);
  std::iota(rows.begin(), rows.end(), 0);
  TruthColumn column;
  const auto is_third = [](int row) { return row % 3 == 0; };
  column.append(slice_of(rows, 0, 10), is_third);
  column.append(slice_of(rows, 10, 64), is_third);
  column.append(slice_of(rows, 74, 1), is_third);
  ArrowArray array;
  column.finish(&array);
  EXPECT_EQ(array.length, 75);
  EXPECT_EQ(values_of<uint8_t>(array, 1, 10),
            (std::vector<uint8_t>{0x49, 0x92, 0x24, 0x49, 0x92, 0x24, 0x49, 0x92, 0x24, 0x01}));
  array.release(&array);
}

using Pair = std::pair<std::string, int32_t>;

class PairColumn : public StructColumn {
 public:
  PairColumn() {
    add("name", &name_);
    add("count", &count_);
  }
  void append(const Pair& pair) {
    name_.append_or_null(pair.first);
    count_.append(pair.second);
    close(!pair.first.empty());
  }
  void append(const Slice<Pair>& pairs) {
    name_.append_or_null(pairs, &Pair::first);
    count_.append(pairs, &Pair::second);
    close(pairs, pairs.where([](const Pair& pair) { return !pair.first.empty(); }));
  }

 private:
  TextColumn name_;
  NumberColumn<int32_t> count_;
};

// Texts around the sizes that are copied in one, two and more moves; after a while some are null.
std::vector<Pair> pairs() {
  std::vector<Pair> pairs;
  for (int32_t i = 0; i < 1000; ++i) {
    const bool empty = i > 300 && i % 7 == 0;
    pairs.emplace_back(std::string(empty ? 0 : static_cast<size_t>(1 + i * 5 % 41), 'a' + i % 26),
                       i);
  }
  return pairs;
}

TEST(ColumnTest, SlicesAreTheirRowsOneByOne) {
  const std::vector<Pair> rows = pairs();
  PairColumn sliced;
  for (size_t from = 0, size = 1; from < rows.size(); from += size, size = 1 + size * 37 % 64) {
    size = std::min(size, rows.size() - from);
    sliced.append(slice_of(rows, from, size));
  }
  PairColumn single;
  for (const Pair& row : rows) single.append(row);
  ArrowSchema schema;
  make_schema(sliced.schema(), &schema);
  ArrowArray of_slices;
  ArrowArray one_by_one;
  sliced.finish(&of_slices);
  single.finish(&one_by_one);
  ASSERT_EQ(of_slices.length, 1000);
  EXPECT_EQ(of_slices.null_count, 100);
  for (int64_t row = 0; row < 1000; ++row) {
    const auto& [name, count] = rows[static_cast<size_t>(row)];
    const std::string text = row_text(schema, of_slices, row);
    EXPECT_EQ(text, row_text(schema, one_by_one, row));
    const std::string wanted = "{name:'" + name + "',count:" + std::to_string(count) + ",}";
    EXPECT_EQ(text, name.empty() ? "null" : wanted);
  }
  of_slices.release(&of_slices);
  one_by_one.release(&one_by_one);
  schema.release(&schema);
}

TEST(ColumnTest, SchemasNameWhatTheyHold) {
  ListColumn<PairColumn> column;
  ArrowSchema schema;
  make_schema(column.schema(), &schema);
  EXPECT_STREQ(schema.format, "+l");
  ASSERT_EQ(schema.n_children, 1);
  const ArrowSchema& item = *schema.children[0];
  EXPECT_STREQ(item.format, "+s");
  ASSERT_EQ(item.n_children, 2);
  EXPECT_STREQ(item.children[0]->name, "name");
  EXPECT_STREQ(item.children[1]->format, "i");
  EXPECT_EQ(item.children[1]->flags, ARROW_FLAG_NULLABLE);
  schema.release(&schema);
  EXPECT_EQ(schema.release, nullptr);
}

// As the specification has it: a consumer copies a child out and marks the old struct as released.
TEST(ColumnTest, AChildThatIsMovedOutOutlivesItsParent) {
  PairColumn column;
  column.append(Pair{"a", 1});
  column.append(Pair{"", 2});
  ArrowArray parent;
  column.finish(&parent);
  EXPECT_EQ(parent.null_count, 1);
  ArrowArray child = *parent.children[0];
  parent.children[0]->release = nullptr;
  parent.release(&parent);
  EXPECT_EQ(child.length, 2);
  EXPECT_EQ(static_cast<const char*>(child.buffers[2])[0], 'a');
  child.release(&child);
}

// Gives two batches and then fails.
class FailingSource : public BatchSource {
 public:
  SchemaParts schema() const override { return column_.schema(); }
  Result<bool> next(ArrowArray* batch) override {
    if (given_ == 2) return Status(StatusCode::kUnreadable, "the disk is gone");
    column_.append(Pair{"x", given_++});
    column_.finish(batch);
    return true;
  }

 private:
  PairColumn column_;
  int given_ = 0;
};

class EmptySource : public FailingSource {
 public:
  Result<bool> next(ArrowArray*) override { return false; }
};

TEST(BatchStreamTest, ArraysOutliveTheStream) {
  ArrowArrayStream stream;
  make_stream(std::make_unique<FailingSource>(), &stream);
  ArrowSchema schema;
  ASSERT_EQ(stream.get_schema(&stream, &schema), 0);
  ArrowArray first;
  ArrowArray second;
  ASSERT_EQ(stream.get_next(&stream, &first), 0);
  ASSERT_EQ(stream.get_next(&stream, &second), 0);
  stream.release(&stream);
  EXPECT_EQ(stream.release, nullptr);
  EXPECT_EQ(first.length, 1);
  EXPECT_EQ(values_of<int32_t>(*second.children[1], 1, 1), std::vector<int32_t>{1});
  first.release(&first);
  second.release(&second);
  schema.release(&schema);
}

TEST(BatchStreamTest, FailuresHaveWordsAndTheEndIsNotReleased) {
  ArrowArrayStream stream;
  make_stream(std::make_unique<FailingSource>(), &stream);
  EXPECT_EQ(stream.get_last_error(&stream), nullptr);
  ArrowArray array;
  for (int batch = 0; batch < 2; ++batch) {
    ASSERT_EQ(stream.get_next(&stream, &array), 0);
    array.release(&array);
  }
  EXPECT_NE(stream.get_next(&stream, &array), 0);
  EXPECT_STREQ(stream.get_last_error(&stream), "the disk is gone");
  EXPECT_EQ(array.release, nullptr);
  stream.release(&stream);
  make_stream(std::make_unique<EmptySource>(), &stream);
  ASSERT_EQ(stream.get_next(&stream, &array), 0);
  EXPECT_EQ(array.release, nullptr);
  stream.release(&stream);
}

}  // namespace
}  // namespace sanudo
