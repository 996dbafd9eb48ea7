// SPDX-License-Identifier: Apache-2.0
// A store for many threads: connections that are lent to one thread at a time, and a version that
// changes whenever the store does, by whatever program.
#ifndef SANUDO_SERVE_ARCHIVE_H_
#define SANUDO_SERVE_ARCHIVE_H_

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "sanudo/store.h"

namespace sanudo {

using Row = std::vector<Cell>;

// A cell as a value: "" and 0 for null.
std::string_view text_in(const Cell& cell);
int64_t integer_in(const Cell& cell);
double number_in(const Cell& cell);
inline bool is_null(const Cell& cell) { return std::holds_alternative<std::monostate>(cell); }

// A text as a literal of SQL.
std::string quoted(std::string_view text);

class Archive {
 public:
  // Made empty where there is none.
  static Result<std::unique_ptr<Archive>> open(const std::string& path);

  const std::string& path() const { return path_; }
  // Of this run of the program.
  std::string version();

  // All rows of the answer. kTooLarge: it took longer than ten seconds.
  Result<std::vector<Row>> select(const Selection& selection);
  Result<std::vector<Row>> sql(const std::string& statement);
  Result<CodedDocument> document(std::string_view id);
  // One that changes the store.
  Status write(const std::function<Status(Store*)>& change);

 private:
  class Lease;

  explicit Archive(std::string path) : path_(std::move(path)) {}
  Result<std::unique_ptr<Store>> take();
  void give_back(std::unique_ptr<Store> store);
  template <typename Ask>
  auto with_store(const Ask& ask) -> decltype(ask(static_cast<Store*>(nullptr)));

  std::string path_;
  std::mutex free_mutex_;
  std::vector<std::unique_ptr<Store>> free_;
  std::mutex watch_mutex_;
  std::unique_ptr<Store> watch_;
  int64_t seen_ = -1;  // what the watching connection saw last
  uint64_t changes_ = 0;
  std::mutex write_mutex_;
};

}  // namespace sanudo

#endif  // SANUDO_SERVE_ARCHIVE_H_
