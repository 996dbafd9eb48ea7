// SPDX-License-Identifier: Apache-2.0
#include "store/database.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>

namespace sanudo {
namespace {

constexpr int kBusyMilliseconds = 60'000;

// A write that fails for another reason than room is rare, and does not always say why.
bool out_of_space(int code, int system_error) {
  const bool full = system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG;
  return (code & 0xff) == SQLITE_FULL || code == SQLITE_IOERR_WRITE ||
         ((code & 0xff) == SQLITE_IOERR && full);
}

StatusCode status_code(int code, int system_error) {
  if (out_of_space(code, system_error)) return StatusCode::kNoSpace;
  switch (code & 0xff) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT: return StatusCode::kBadFormat;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return StatusCode::kUnreadable;
    case SQLITE_INTERRUPT: return StatusCode::kTooLarge;
    case SQLITE_AUTH:
    case SQLITE_ERROR: return StatusCode::kBadArgument;
    default: return StatusCode::kInternal;
  }
}

std::string advice(StatusCode code) {
  if (code == StatusCode::kNoSpace) {
    return "the disk is full or cannot be written; make room and run the same command again";
  }
  return {};
}

}  // namespace

Statement::Statement(Database* database, std::string_view sql) : database_(database) {
  database->note(sqlite3_prepare_v2(database->handle(), sql.data(), static_cast<int>(sql.size()),
                                    &handle_, nullptr));
}

Statement::~Statement() { sqlite3_finalize(handle_); }

void Statement::bind_at(int index, std::string_view text) {
  sqlite3_bind_text64(handle_, index, text.data() == nullptr ? "" : text.data(), text.size(),
                      SQLITE_STATIC, SQLITE_UTF8);
}

void Statement::bind_at(int index, OrNull value) {
  if (value.text.empty()) {
    sqlite3_bind_null(handle_, index);
  } else {
    bind_at(index, value.text);
  }
}

void Statement::bind_at(int index, Blob value) {
  sqlite3_bind_blob64(handle_, index, value.bytes.data(), value.bytes.size(), SQLITE_STATIC);
}

void Statement::bind_at(int index, int64_t value) { sqlite3_bind_int64(handle_, index, value); }

void Statement::bind_at(int index, double value) { sqlite3_bind_double(handle_, index, value); }

void Statement::bind_at(int index, const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return bind_at(index, *text);
  if (const auto* whole = std::get_if<int64_t>(&cell)) return bind_at(index, *whole);
  if (const auto* number = std::get_if<double>(&cell)) return bind_at(index, *number);
  sqlite3_bind_null(handle_, index);
}

void Statement::reset() {
  sqlite3_reset(handle_);
  sqlite3_clear_bindings(handle_);
}

bool Statement::step() {
  if (!ready()) database_->note(Status(StatusCode::kInternal, "a statement was not prepared"));
  if (database_->faulty()) return false;
  const int code = sqlite3_step(handle_);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) database_->note(code);
  sqlite3_reset(handle_);
  return false;
}

void Statement::run() {
  while (step()) {
  }
}

int64_t Statement::integer(int column) const { return sqlite3_column_int64(handle_, column); }

std::string_view Statement::text(int column) const {
  const void* bytes = sqlite3_column_blob(handle_, column);
  const int size = sqlite3_column_bytes(handle_, column);
  return {static_cast<const char*>(bytes), bytes == nullptr ? 0 : static_cast<size_t>(size)};
}

Cell Statement::cell(int column) const {
  switch (sqlite3_column_type(handle_, column)) {
    case SQLITE_INTEGER: return integer(column);
    case SQLITE_FLOAT: return sqlite3_column_double(handle_, column);
    case SQLITE_TEXT: return std::string(text(column));
    case SQLITE_BLOB: {
      std::string hex;
      for (const unsigned char byte : text(column)) hex += fmt::format("{:02x}", byte);
      return hex;
    }
    default: return std::monostate{};
  }
}

int Statement::columns() const { return sqlite3_column_count(handle_); }

std::string Statement::name(int column) const {
  const char* name = sqlite3_column_name(handle_, column);
  return name == nullptr ? "" : name;
}

bool Statement::reads_only() const {
  return handle_ != nullptr && sqlite3_stmt_readonly(handle_) != 0;
}

Result<std::unique_ptr<Database>> Database::open(const std::string& path, bool write) {
  const int access = write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
  // A store is used by one thread at a time: no locks inside.
  const int flags = access | SQLITE_OPEN_NOMUTEX;
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
  auto database = std::unique_ptr<Database>(new Database(path, handle));
  if (code != SQLITE_OK) {
    const bool missing = handle != nullptr && sqlite3_system_errno(handle) == ENOENT;
    return Status(missing ? StatusCode::kNotFound : StatusCode::kUnreadable,
                  path + (missing ? ": no such file" : ": cannot be opened"));
  }
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_busy_timeout(handle, kBusyMilliseconds);
  return database;
}

Database::~Database() {
  prepared_.clear();
  sqlite3_close(handle_);
}

Statement& Database::prepared(std::string_view literal) {
  std::unique_ptr<Statement>& statement = prepared_[literal];
  if (statement == nullptr || !statement->ready()) {
    statement = std::make_unique<Statement>(this, literal);
  }
  return *statement;
}

void Database::execute(const char* script) {
  if (faulty()) return;
  note(sqlite3_exec(handle_, script, nullptr, nullptr, nullptr));
}

int64_t Database::number(std::string_view literal) {
  Statement statement(this, literal);
  return statement.step() ? statement.integer(0) : 0;
}

int64_t Database::last_row() const { return sqlite3_last_insert_rowid(handle_); }

Status Database::take_fault() { return std::exchange(fault_, Status::ok()); }

void Database::note(int code) {
  if (code == SQLITE_OK || faulty()) return;
  const StatusCode status = status_code(code, sqlite3_system_errno(handle_));
  const std::string hint = advice(status);
  fault_ = Status(status, path_ + ": " + (hint.empty() ? sqlite3_errmsg(handle_) : hint));
}

void Database::note(Status fault) {
  if (!faulty()) fault_ = std::move(fault);
}

void Database::begin() { execute("BEGIN IMMEDIATE"); }

// A statement in the midst of its rows would keep the log from being moved into the store, and the
// log would grow without end. Some faults (a full disk) have rolled back by themselves, then there
// is nothing to roll back.
Status Database::end() {
  for (auto& [sql, statement] : prepared_) statement->reset();
  execute("COMMIT");
  if (faulty() && sqlite3_get_autocommit(handle_) == 0) {
    sqlite3_exec(handle_, "ROLLBACK", nullptr, nullptr, nullptr);
  }
  return take_fault();
}

}  // namespace sanudo
