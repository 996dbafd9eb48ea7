// SPDX-License-Identifier: Apache-2.0
// Which events of a new report tell acts that earlier reports have told. An event joins the story
// of the telling that it is most like, or begins a story; stories are never joined or split, so
// that they depend on nothing but the order of the documents.
#ifndef SANUDO_IDENTITY_STORIES_H_
#define SANUDO_IDENTITY_STORIES_H_

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "identity/likeness.h"
#include "identity/telling.h"

namespace sanudo {

// How many days may lie between the days of two tellings of one act.
inline constexpr int32_t kStoryDays = 3;
// The day of keys that go with none.
inline constexpr int32_t kNoDay = INT32_MIN;
// With how many earlier tellings one is compared: the latest.
inline constexpr size_t kMostCandidates = 128;

// An earlier telling that has a key in common with a new one, within kStoryDays.
struct StoryCandidate {
  int64_t event = 0;   // its number; earlier ones are less
  int64_t story = 0;   // the number of the story's first event
  int64_t copies = 0;  // the group of its document (duplicate/grouping.h)
  const Telling* telling = nullptr;
};

struct StoryOf {
  int64_t story = 0;
  int64_t told_by = 0;  // the event that it is most like
  double score = 0;
  std::vector<std::string> reasons;
  std::vector<Difference> differences;  // from that event; its values first
};

// For each telling of a document, the story that it joins. Of one document at most one telling
// joins a story: its own tellings are different acts. `candidates[i]` are those of telling i.
std::vector<std::optional<StoryOf>> find_stories(
    const std::vector<Telling>& tellings, int64_t copies,
    const std::vector<std::vector<StoryCandidate>>& candidates);

// The stories in memory. On disk it is the same: a table of keys by day with the first telling that
// each story has under them (docs/theory/identity.md).
class StoryIndex {
 public:
  // The events have the next numbers, from 0.
  std::vector<std::optional<StoryOf>> add(const CodedDocument& document, int64_t copies);

 private:
  struct Kept {
    int64_t story;
    int64_t copies;
    Telling telling;
  };
  std::vector<StoryCandidate> candidates_of(const Telling& telling, int64_t copies) const;
  void find_events(uint64_t key, int32_t first_day, int32_t last_day,
                   std::set<int64_t>* events) const;
  void keep(int64_t event, int64_t story);

  std::vector<Kept> events_;
  // Key and day -> story -> its first telling there.
  std::unordered_map<uint64_t, std::map<int32_t, std::map<int64_t, int64_t>>> index_;
};

}  // namespace sanudo

#endif  // SANUDO_IDENTITY_STORIES_H_
