// SPDX-License-Identifier: Apache-2.0
#include "sanudo/store.h"

#include "sanudo/coder.h"
#include "store/database.h"
#include "store/document_rows.h"
#include "store/event_query.h"
#include "store/free_sql.h"
#include "store/input_rows.h"
#include "store/link_rows.h"
#include "store/packed_record.h"
#include "store/relations.h"
#include "store/schema.h"
#include "store/selection.h"
#include "store/unpack_ahead.h"

namespace sanudo {
namespace {

// A writer's log is synced at checkpoints only: a power cut may lose the last batches, never part
// of one. A log that grew while others read is cut back to 64 MB.
constexpr const char* kWriterSettings =
    "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;"
    "PRAGMA journal_size_limit = 67108864";
constexpr const char* kReaderSettings =
    "PRAGMA query_only = 1; PRAGMA cache_size = -65536; PRAGMA mmap_size = 2147418112;"
    "PRAGMA temp_store = MEMORY";

Status first_of(Status status, Status other) { return status.is_ok() ? other : status; }

Status no_document(std::string_view id) {
  return Status(StatusCode::kNotFound, std::string(id) + ": no such document in the store");
}

}  // namespace

struct Store::Impl {
  explicit Impl(std::unique_ptr<Database> opened)
      : database(std::move(opened)), relations(database.get()) {}

  std::unique_ptr<Database> database;
  Relations relations;

  // `rows` between BEGIN and COMMIT.
  template <typename Rows>
  Status transaction(const Rows& rows) {
    database->begin();
    if (!database->faulty()) rows();
    Status status = database->end();
    if (!status.is_ok()) relations.forget_memory();
    return status;
  }

  // An answer, unless the database found a fault on the way.
  template <typename T>
  Result<T> answer(T value) {
    const Status fault = database->take_fault();
    if (!fault.is_ok()) return fault;
    return value;
  }
};

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::open(const std::string& path, StoreAccess access) {
  const bool write = access == StoreAccess::kWrite;
  auto database = Database::open(path, write);
  if (!database.is_ok()) return database.status();
  Database* opened = database.value().get();
  const Status version = write ? bring_up_to_date(opened) : check_version(opened);
  if (!version.is_ok()) return version;
  opened->execute(write ? kWriterSettings : kReaderSettings);
  const Status fault = opened->take_fault();
  if (!fault.is_ok()) return fault;
  return Store(std::make_unique<Impl>(std::move(database).value()));
}

PackedDocument pack(CodedDocument coded) {
  std::string record = pack_record(to_json(coded), coded.document.text);
  return {std::move(coded), std::move(record)};
}

Status Store::add(const Batch& batch) {
  return impl_->transaction([&] { insert_batch(impl_->database.get(), &impl_->relations, batch); });
}

Status Store::replace(const std::vector<PackedDocument>& documents, const std::string& coder) {
  Database* database = impl_->database.get();
  for (const PackedDocument& packed : documents) {
    const std::string& key = packed.coded.document.id;
    if (find_document(database, key) == 0) return no_document(key);
  }
  return impl_->transaction([&] {
    for (const PackedDocument& packed : documents) {
      replace_document(database, find_document(database, packed.coded.document.id), packed, coder);
    }
  });
}

Result<InputMark> Store::mark(const std::string& path) {
  return impl_->answer(find_mark(impl_->database.get(), path));
}

Result<std::vector<InputMark>> Store::marks() {
  return impl_->answer(all_marks(impl_->database.get()));
}

Status Store::rename_input(const std::string& from, const std::string& to) {
  return impl_->transaction([&] {
    impl_->database->prepared("UPDATE input SET path = ?2 WHERE path = ?1").bind(from, to).run();
  });
}

Result<bool> Store::holds(std::string_view document_id) {
  return impl_->answer(find_document(impl_->database.get(), document_id) != 0);
}

Result<std::string> Store::json(std::string_view document_id) {
  Statement& row = impl_->database->prepared("SELECT record, text FROM document WHERE key = ?1");
  row.bind(document_id);
  const bool found = row.step();
  Result<std::string> json =
      found ? unpack_record(row.text(0), row.text(1)) : no_document(document_id);
  row.reset();
  const Status fault = impl_->database->take_fault();
  if (!fault.is_ok()) return fault;
  return json;
}

Result<CodedDocument> Store::document(std::string_view document_id) {
  const Result<std::string> line = json(document_id);
  if (!line.is_ok()) return line.status();
  return from_json(line.value());
}

Status Store::each_json(const EventFilter& filter, const std::function<bool(std::string)>& take) {
  UnpackAhead lines(take);
  const Status chosen = each_document(
      impl_->database.get(), filter,
      [&](std::string_view record, std::string_view text) { return lines.add(record, text); });
  return first_of(chosen, lines.finish());
}

Status Store::link_copies(const std::vector<CopyLink>& links) {
  return impl_->transaction([&] {
    for (const CopyLink& link : links) link_copy(impl_->database.get(), link);
  });
}

Status Store::link_stories(const std::vector<StoryLink>& links) {
  return impl_->transaction([&] {
    for (const StoryLink& link : links) link_story(impl_->database.get(), link);
  });
}

Status Store::contradict(const std::vector<Contradiction>& contradictions) {
  return impl_->transaction([&] { replace_contradictions(impl_->database.get(), contradictions); });
}

Status Store::add_review(const Review& review) {
  return impl_->transaction([&] { insert_review(impl_->database.get(), review); });
}

Status Store::add_reviews(const std::vector<Review>& reviews) {
  return impl_->transaction([&] {
    for (const Review& review : reviews) insert_review(impl_->database.get(), review);
  });
}

Result<std::vector<Review>> Store::reviews(std::string_view event_id) {
  return impl_->answer(find_reviews(impl_->database.get(), event_id));
}

Status Store::query(const Query& query, RowSink* sink) {
  return run_query(impl_->database.get(), query, sink);
}

Status Store::select(const Selection& selection, const SqlBudget& budget, RowSink* sink) {
  return run_selection(impl_->database.get(), selection, budget, sink);
}

Status Store::sql(std::string_view statement, const SqlBudget& budget, RowSink* sink) {
  return run_free_sql(impl_->database.get(), statement, budget, sink);
}

}  // namespace sanudo
