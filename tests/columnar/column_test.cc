// SPDX-License-Identifier: Apache-2.0
// Columns against the Arrow columnar format, and who frees what.
#include "columnar/column.h"

#include <gtest/gtest.h>

#include "columnar/batch_stream.h"

namespace sanudo {
namespace {

template <typename T>
std::vector<T> values_of(const ArrowArray& array, size_t buffer, size_t count) {
  const T* values = static_cast<const T*>(array.buffers[buffer]);
  return {values, values + count};
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
  column.append(std::vector<std::string>{"a", "b"});
  column.append(std::vector<std::string>{});
  ArrowArray first;
  column.finish(&first);
  column.append(std::vector<std::string>{"c"});
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
  TruthColumn column;
  for (int row = 0; row < 10; ++row) column.append(row % 3 == 0);
  ArrowArray array;
  column.finish(&array);
  EXPECT_EQ(array.length, 10);
  EXPECT_EQ(values_of<uint8_t>(array, 1, 2), (std::vector<uint8_t>{0x49, 0x02}));
  array.release(&array);
}

class PairColumn : public StructColumn {
 public:
  PairColumn() {
    add("name", &name_);
    add("count", &count_);
  }
  void append(const std::pair<std::string, int32_t>& pair) {
    name_.append_or_null(pair.first);
    count_.append(pair.second);
    close(!pair.first.empty());
  }

 private:
  TextColumn name_;
  NumberColumn<int32_t> count_;
};

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
  column.append({"a", 1});
  column.append({"", 2});
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
    column_.append({"x", given_++});
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
