// SPDX-License-Identifier: Apache-2.0
// The store: coded documents in one SQLite file, added exactly once, asked in many ways.
// docs/format/store.md is the contract of its tables and views, which SQL, R and DuckDB may read.
//
//   auto store = sanudo::Store::open("events.db", sanudo::StoreAccess::kWrite);
//   store.value().add({.coder = "sanudo 0.1.0", .additions = {...}, .marks = {...}});
//   sanudo::RowList rows;
//   store.value().query({.filter = {.from = "2021", .actors = {"RUS"}}}, &rows);
//
// One writer and any number of readers, in any processes, at the same time (WAL). A Store is one
// connection: one thread at a time; open one for each thread. Whatever kills the program, the file
// holds whole transactions only. A full disk is kNoSpace: nothing of that call is in the store.
#ifndef SANUDO_STORE_H_
#define SANUDO_STORE_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sanudo/query.h"
#include "sanudo/record.h"
#include "sanudo/status.h"

namespace sanudo {

enum class StoreAccess {
  kRead,   // the file must be there, of this version or an older one that can still be read
  kWrite,  // made where there is none; an older version is brought up to date first
};

// How far an input has been read.
struct InputMark {
  std::string path{};
  int64_t size = 0;      // bytes when it was opened
  int64_t modified = 0;  // nanoseconds since 1970
  int64_t records = 0;   // documents and faults that are in the store
  bool done = false;     // read to its end
};

// A coded document made ready for the store: the costly part, for the threads that code.
struct PackedDocument {
  CodedDocument coded{};
  std::string record{};  // its JSON line, packed
};
PackedDocument pack(CodedDocument coded);

// What became of one record of an input.
struct Addition {
  std::string path{};      // of the input
  int64_t record = 0;      // its number there, from 1
  std::string place{};     // "file:record", as messages name it
  PackedDocument found{};  // where `error` is ok
  Status error{};
};

struct Batch {
  std::string coder{};  // "sanudo 0.1.0"
  std::vector<Addition> additions{};
  std::vector<InputMark> marks{};  // of all inputs of the additions
  // A document that is there already (by its id) is only seen once more; true: its coding is
  // replaced, under the same ids.
  bool replace = false;
  // Look for the texts that the documents copy and the acts that they tell again, among what is
  // there, and write the links with them.
  bool relate = false;
};

// `document` says what `original`, the first of its group, says. Ids of records.
struct CopyLink {
  std::string document{};
  std::string original{};
  std::string kind{};  // "exact", "near"
  double similarity = 1;
};

// `event` tells the same act as `story`, the first event of those that do. Ids of records.
struct StoryLink {
  std::string event{};
  std::string story{};
  double score = 1;
  std::string reason{};
};

// Two events of a story that do not agree: field "amount killed", values "3" and "5".
struct Contradiction {
  std::string story{};
  std::string field{};
  std::string event{};
  std::string value{};
  std::string other_event{};
  std::string other_value{};
};

struct Review {
  std::string event{};
  std::string verdict{};  // "accept", "correct", "reject"
  std::string field{};    // of "correct": which and what it should be
  std::string value{};
  std::string reason{};
  std::string reviewer{};
  std::string at{};  // ISO 8601
};

struct SqlBudget {
  int64_t milliseconds = 10'000;
  int64_t rows = -1;  // -1: all
};

class Store {
 public:
  // kNotFound, kUnreadable, kBadFormat (no store, or of a later version).
  static Result<Store> open(const std::string& path, StoreAccess access);
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  // All in one transaction, in the order given.
  Status add(const Batch& batch);

  // Other codings of documents that are there, under the same ids, in one transaction; what linked
  // their old events to stories goes. kNotFound: no such document, and nothing is replaced.
  Status replace(const std::vector<PackedDocument>& documents, const std::string& coder);

  // Nothing known of it: records 0, not done.
  Result<InputMark> mark(const std::string& path);
  Result<std::vector<InputMark>> marks();
  // An input under a new name.
  Status rename_input(const std::string& from, const std::string& to);

  Result<bool> holds(std::string_view document_id);
  // The JSON line of a document, byte for byte as to_json gave it, and the record itself.
  // kNotFound.
  Result<std::string> json(std::string_view document_id);
  Result<CodedDocument> document(std::string_view document_id);
  // The JSON lines of the documents of the chosen events (of all documents, when nothing is
  // chosen), in the order in which they came; `take` gives false when it has enough.
  Status each_json(const EventFilter& filter, const std::function<bool(std::string)>& take);

  // Each call is one transaction. A link replaces what was said of its document or event; a
  // document that is its own original (an event its own story) is set free. kNotFound: no such id.
  Status link_copies(const std::vector<CopyLink>& links);
  Status link_stories(const std::vector<StoryLink>& links);
  // Replaces what was said of the stories named.
  Status contradict(const std::vector<Contradiction>& contradictions);
  Status add_review(const Review& review);
  Status add_reviews(const std::vector<Review>& reviews);
  Result<std::vector<Review>> reviews(std::string_view event_id);

  // kBadArgument: a filter that makes no sense, with the reason.
  Status query(const Query& query, RowSink* sink);
  // The rows of a selection, within the budget.
  Status select(const Selection& selection, const SqlBudget& budget, RowSink* sink);
  // One statement that only reads. kBadArgument: it does not, or is no SQL; kTooLarge: over budget.
  Status sql(std::string_view statement, const SqlBudget& budget, RowSink* sink);

 private:
  struct Impl;
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace sanudo

#endif  // SANUDO_STORE_H_
