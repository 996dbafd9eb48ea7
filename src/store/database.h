// SPDX-License-Identifier: Apache-2.0
// One connection to SQLite, and statements on it. The first fault stays: after it nothing more is
// done until it is taken, so that a transaction of a hundred statements is checked once, at its
// end. One thread at a time.
#ifndef SANUDO_STORE_DATABASE_H_
#define SANUDO_STORE_DATABASE_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sanudo/query.h"
#include "sanudo/status.h"

struct sqlite3;
struct sqlite3_stmt;

namespace sanudo {

class Database;

// A text that is NULL where it is empty.
struct OrNull {
  std::string_view text;
};
struct Blob {
  std::string_view bytes;
};

class Statement {
 public:
  Statement(Database* database, std::string_view sql);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  // Starts anew with these values for ?1, ?2 ... Texts must live until the next call.
  template <typename... Values>
  Statement& bind(const Values&... values) {
    reset();
    int index = 0;
    (bind_at(++index, values), ...);
    return *this;
  }
  void bind_at(int index, const Cell& cell);
  void bind_at(int index, std::string_view text);
  void bind_at(int index, const std::string& text) { bind_at(index, std::string_view(text)); }
  void bind_at(int index, const char* text) { bind_at(index, std::string_view(text)); }
  void bind_at(int index, OrNull value);
  void bind_at(int index, Blob value);
  void bind_at(int index, int64_t value);
  void bind_at(int index, int value) { bind_at(index, static_cast<int64_t>(value)); }
  void bind_at(int index, uint32_t value) { bind_at(index, static_cast<int64_t>(value)); }
  void bind_at(int index, bool value) { bind_at(index, static_cast<int64_t>(value)); }
  void bind_at(int index, double value);
  void reset();

  // True: there is a row, valid until the next call. False: the end, or a fault.
  bool step();
  void run();  // to the end

  int64_t integer(int column) const;
  std::string_view text(int column) const;
  Cell cell(int column) const;
  int columns() const;
  std::string name(int column) const;
  bool reads_only() const;
  bool ready() const { return handle_ != nullptr; }

 private:
  Database* database_;
  sqlite3_stmt* handle_ = nullptr;
};

class Database {
 public:
  // `write`: made where there is none.
  static Result<std::unique_ptr<Database>> open(const std::string& path, bool write);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  // Kept and used again; the text must be a literal.
  Statement& prepared(std::string_view literal);
  void execute(const char* script);
  int64_t number(std::string_view literal);  // of the first row's first column; 0: no row
  int64_t last_row() const;

  bool faulty() const { return !fault_.is_ok(); }
  Status take_fault();
  void note(int code);  // a code of SQLite: a fault, unless it is none
  void note(Status fault);

  // begin() ... end(): all or nothing. end() gives the first fault since begin().
  void begin();
  Status end();

  sqlite3* handle() const { return handle_; }
  const std::string& path() const { return path_; }

 private:
  Database(std::string path, sqlite3* handle) : path_(std::move(path)), handle_(handle) {}

  std::string path_;
  sqlite3* handle_;
  Status fault_;
  std::unordered_map<std::string_view, std::unique_ptr<Statement>> prepared_;
};

}  // namespace sanudo

#endif  // SANUDO_STORE_DATABASE_H_
