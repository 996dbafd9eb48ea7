// SPDX-License-Identifier: Apache-2.0
#include "store/free_sql.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <chrono>
#include <cstring>

#include "store/event_query.h"

namespace sanudo {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kStepsBetweenLooks = 10'000;  // of SQLite's machine: some 0.1 ms
constexpr int kMaxValueBytes = 64 << 20;    // of one text or blob

// What the full-text index asks of itself while it answers.
bool is_harmless_pragma(const char* name) {
  return name != nullptr &&
         (std::strcmp(name, "data_version") == 0 || std::strcmp(name, "table_info") == 0 ||
          std::strcmp(name, "table_xinfo") == 0);
}

int allow(void*, int action, const char* first, const char* second, const char*, const char*) {
  switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE: return SQLITE_OK;
    case SQLITE_FUNCTION:
      return std::strcmp(second, "load_extension") == 0 ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_PRAGMA: return is_harmless_pragma(first) ? SQLITE_OK : SQLITE_DENY;
    default: return SQLITE_DENY;
  }
}

int over_time(void* deadline) {
  return Clock::now() > *static_cast<const Clock::time_point*>(deadline) ? 1 : 0;
}

// Guards the connection while a stranger's statement is on it.
class Guard {
 public:
  Guard(sqlite3* handle, const SqlBudget& budget)
      : handle_(handle),
        deadline_(Clock::now() + std::chrono::milliseconds(budget.milliseconds)),
        length_(sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, kMaxValueBytes)) {
    sqlite3_set_authorizer(handle_, allow, nullptr);
    sqlite3_progress_handler(handle_, kStepsBetweenLooks, over_time, &deadline_);
  }
  ~Guard() {
    sqlite3_set_authorizer(handle_, nullptr, nullptr);
    sqlite3_progress_handler(handle_, 0, nullptr, nullptr);
    sqlite3_limit(handle_, SQLITE_LIMIT_LENGTH, length_);
  }
  Guard(const Guard&) = delete;
  Guard& operator=(const Guard&) = delete;

 private:
  sqlite3* handle_;
  Clock::time_point deadline_;
  int length_;
};

constexpr const char* kReadOnly = "give one SQL statement that reads (SELECT ...)";

Status in_words(const Status& fault, const SqlBudget& budget) {
  if (fault.message().ends_with("not authorized")) {
    return Status(StatusCode::kBadArgument, kReadOnly);
  }
  if (fault.code() != StatusCode::kTooLarge) return fault;
  return Status(StatusCode::kTooLarge,
                fmt::format("the statement took longer than {} ms", budget.milliseconds));
}

}  // namespace

Status run_free_sql(Database* database, std::string_view statement, const SqlBudget& budget,
                    RowSink* sink) {
  return run_guarded(database, {std::string(statement), {}}, budget, sink);
}

Status run_guarded(Database* database, const Clause& statement, const SqlBudget& budget,
                   RowSink* sink) {
  const Guard guard(database->handle(), budget);
  Statement prepared(database, statement.sql);
  if (prepared.ready()) bind(&prepared, statement);
  if (!database->faulty() && !prepared.reads_only()) {
    return Status(StatusCode::kBadArgument, kReadOnly);
  }
  if (!database->faulty()) give_columns(prepared, sink);
  RowWindow window(0, budget.rows, sink);
  bool more = budget.rows != 0;
  while (more && prepared.step()) more = window.give(&prepared);
  return in_words(database->take_fault(), budget);
}

}  // namespace sanudo
