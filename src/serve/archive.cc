// SPDX-License-Identifier: Apache-2.0
#include "serve/archive.h"

#include <fmt/format.h>

#include <random>

namespace sanudo {
namespace {

constexpr size_t kMostFree = 16;  // connections that are kept open

// Versions of another run must not look like ours.
uint64_t number_of_this_run() {
  static const uint64_t number = std::random_device{}() * 0x100000000ull + std::random_device{}();
  return number;
}

Result<std::unique_ptr<Store>> open_store(const std::string& path, StoreAccess access) {
  Result<Store> store = Store::open(path, access);
  if (!store.is_ok()) return store.status();
  return std::make_unique<Store>(std::move(store).value());
}

}  // namespace

std::string_view text_in(const Cell& cell) {
  const std::string* text = std::get_if<std::string>(&cell);
  return text == nullptr ? std::string_view() : std::string_view(*text);
}

int64_t integer_in(const Cell& cell) {
  if (const int64_t* whole = std::get_if<int64_t>(&cell)) return *whole;
  return static_cast<int64_t>(number_in(cell));
}

double number_in(const Cell& cell) {
  if (const double* number = std::get_if<double>(&cell)) return *number;
  const int64_t* whole = std::get_if<int64_t>(&cell);
  return whole == nullptr ? 0 : static_cast<double>(*whole);
}

std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'') out.push_back('\'');
    out.push_back(c);
  }
  return out + "'";
}

Result<std::unique_ptr<Archive>> Archive::open(const std::string& path) {
  Result<std::unique_ptr<Store>> watch = open_store(path, StoreAccess::kRead);
  if (!watch.is_ok() && watch.status().code() == StatusCode::kNotFound) {
    const Status made = open_store(path, StoreAccess::kWrite).status();
    if (!made.is_ok()) return made;
    watch = open_store(path, StoreAccess::kRead);
  }
  if (!watch.is_ok()) return watch.status();
  std::unique_ptr<Archive> archive(new Archive(path));
  archive->watch_ = std::move(watch).value();
  return archive;
}

std::string Archive::version() {
  const std::lock_guard lock(watch_mutex_);
  RowList rows;
  const Status status = watch_->sql("PRAGMA data_version", {}, &rows);
  const int64_t now = status.is_ok() && !rows.rows().empty() ? integer_in(rows.rows()[0][0]) : -1;
  if (now != seen_ || now == -1) ++changes_;
  seen_ = now;
  return fmt::format("{:x}-{}", number_of_this_run(), changes_);
}

Result<std::unique_ptr<Store>> Archive::take() {
  {
    const std::lock_guard lock(free_mutex_);
    if (!free_.empty()) {
      std::unique_ptr<Store> store = std::move(free_.back());
      free_.pop_back();
      return store;
    }
  }
  return open_store(path_, StoreAccess::kRead);
}

void Archive::give_back(std::unique_ptr<Store> store) {
  const std::lock_guard lock(free_mutex_);
  if (free_.size() < kMostFree) free_.push_back(std::move(store));
}

template <typename Ask>
auto Archive::with_store(const Ask& ask) -> decltype(ask(static_cast<Store*>(nullptr))) {
  Result<std::unique_ptr<Store>> store = take();
  if (!store.is_ok()) return store.status();
  auto answer = ask(store.value().get());
  give_back(std::move(store).value());
  return answer;
}

Result<std::vector<Row>> Archive::select(const Selection& selection) {
  return with_store([&](Store* store) -> Result<std::vector<Row>> {
    RowList rows;
    const Status status = store->select(selection, {}, &rows);
    if (!status.is_ok()) return status;
    return rows.rows();
  });
}

Result<std::vector<Row>> Archive::sql(const std::string& statement) {
  return with_store([&](Store* store) -> Result<std::vector<Row>> {
    RowList rows;
    const Status status = store->sql(statement, {}, &rows);
    if (!status.is_ok()) return status;
    return rows.rows();
  });
}

Result<CodedDocument> Archive::document(std::string_view id) {
  return with_store([&](Store* store) { return store->document(id); });
}

Status Archive::write(const std::function<Status(Store*)>& change) {
  const std::lock_guard lock(write_mutex_);
  Result<std::unique_ptr<Store>> store = open_store(path_, StoreAccess::kWrite);
  return store.is_ok() ? change(store.value().get()) : store.status();
}

}  // namespace sanudo
