// SPDX-License-Identifier: Apache-2.0
// What a new document has in common with those before it: the text that it copies and the acts that
// it tells again. Found and written in the transaction of the document itself, so that the links
// depend on the order of the documents alone.
#ifndef SANUDO_STORE_RELATIONS_H_
#define SANUDO_STORE_RELATIONS_H_

#include <map>
#include <set>
#include <vector>

#include "duplicate/grouping.h"
#include "identity/stories.h"
#include "sanudo/record.h"
#include "store/database.h"

namespace sanudo {

// One for a connection. What it remembers changes no answer, only their cost.
class Relations {
 public:
  explicit Relations(Database* database) : database_(database) {}

  // Of a document whose rows have just been written.
  void add(int64_t document, const CodedDocument& coded);
  // Before the coding of a document is replaced by another one. What others said of its events
  // goes as well: they may be other acts now.
  void forget_events(int64_t document);
  // After a transaction that was taken back.
  void forget_memory() { remembered_.clear(); }

 private:
  void find_copy(int64_t document, std::string_view text);
  std::vector<CopyCandidate> copy_candidates(const TextSketch& sketch);
  void find_stories_of(int64_t document, const CodedDocument& coded);
  std::vector<StoryCandidate> story_candidates(const Telling& telling, int64_t copies);
  void find_events(uint64_t key, int32_t first_day, int32_t last_day, std::set<int64_t>* events);
  const std::vector<Telling>& tellings_of(int64_t document);
  void write_story(int64_t event, const StoryOf& story);
  void keep_key(uint64_t key, int32_t day, int64_t story, int64_t event);
  void forget_key(uint64_t key, int32_t day, int64_t first, int64_t last);

  Database* database_;
  std::map<int64_t, std::vector<Telling>> remembered_;  // of the latest documents
};

}  // namespace sanudo

#endif  // SANUDO_STORE_RELATIONS_H_
