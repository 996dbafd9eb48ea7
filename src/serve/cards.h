// SPDX-License-Identifier: Apache-2.0
// Events and quotes of the store as JSON with their documents: the schemas ListedEvent and
// ListedQuote. Records are unpacked once and kept while the store stays as it is.
#ifndef SANUDO_SERVE_CARDS_H_
#define SANUDO_SERVE_CARDS_H_

#include <string>
#include <vector>

#include "serve/archive.h"
#include "serve/recent.h"

namespace sanudo {

// An event of the store, by its row, and what a list says of it beside its record.
struct ListedRow {
  int64_t id = 0;
  std::string document;  // the record's id of the document
  std::string story;     // the record's id of the story's first event; empty: not looked for
  int64_t reports = 0;
  std::string verdict;  // of the latest review; empty: none
};

// The columns of a SELECT over `event e` that listed_row() reads.
extern const char* const kListedColumns;
ListedRow listed_row(const Row& row);

// A whole ListedEvent of a record at hand.
std::string listed_event_json(const CodedDocument& coded, const Event& event, const ListedRow& row);

class Cards {
 public:
  explicit Cards(Archive* archive) : archive_(archive), kept_(kBudget) {}

  // A whole ListedEvent.
  Result<std::string> event(const ListedRow& row);
  // A whole ListedQuote, by its row.
  Result<std::string> quote(int64_t id, const std::string& document);

 private:
  static constexpr size_t kBudget = 64u << 20;
  using Held = Recent<std::string, std::string>::Held;

  Result<Held> find(const std::string& key, const std::string& document);

  Archive* archive_;
  Recent<std::string, std::string> kept_;
};

}  // namespace sanudo

#endif  // SANUDO_SERVE_CARDS_H_
