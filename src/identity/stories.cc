// SPDX-License-Identifier: Apache-2.0
#include "identity/stories.h"

#include <algorithm>
#include <set>

namespace sanudo {
namespace {

// A telling that is like enough to an earlier one.
struct Match {
  size_t telling;
  const StoryCandidate* candidate;
  Likeness likeness;
};

// The surest first; of equals the earliest telling, then the earliest event.
bool goes_before(const Match& a, const Match& b) {
  if (a.likeness.score != b.likeness.score) return a.likeness.score > b.likeness.score;
  if (a.telling != b.telling) return a.telling < b.telling;
  return a.candidate->event < b.candidate->event;
}

std::vector<Match> find_matches(const std::vector<Telling>& tellings, int64_t copies,
                                const std::vector<std::vector<StoryCandidate>>& candidates) {
  std::vector<Match> matches;
  for (size_t i = 0; i < tellings.size(); ++i) {
    for (const StoryCandidate& candidate : candidates[i]) {
      Likeness likeness = compare(*candidate.telling, tellings[i], candidate.copies == copies);
      if (likeness.score >= kSameAct) matches.push_back({i, &candidate, std::move(likeness)});
    }
  }
  std::sort(matches.begin(), matches.end(), goes_before);
  return matches;
}

}  // namespace

std::vector<std::optional<StoryOf>> find_stories(
    const std::vector<Telling>& tellings, int64_t copies,
    const std::vector<std::vector<StoryCandidate>>& candidates) {
  std::vector<std::optional<StoryOf>> found(tellings.size());
  std::set<int64_t> taken;
  for (Match& match : find_matches(tellings, copies, candidates)) {
    const StoryCandidate& candidate = *match.candidate;
    if (found[match.telling] || !taken.insert(candidate.story).second) continue;
    found[match.telling] = {candidate.story, candidate.event, match.likeness.score,
                            std::move(match.likeness.reasons),
                            differences(*candidate.telling, tellings[match.telling])};
  }
  return found;
}

void StoryIndex::find_events(uint64_t key, int32_t first_day, int32_t last_day,
                             std::set<int64_t>* events) const {
  const auto days = index_.find(key);
  if (days == index_.end()) return;
  auto day = days->second.lower_bound(first_day);
  for (; day != days->second.end() && day->first <= last_day; ++day) {
    for (const auto& [story, event] : day->second) events->insert(event);
  }
}

std::vector<StoryCandidate> StoryIndex::candidates_of(const Telling& telling,
                                                      int64_t copies) const {
  std::set<int64_t> events;
  find_events(copy_key(telling, copies), kNoDay, kNoDay, &events);
  for (uint64_t key : story_keys(telling).sought) {
    find_events(key, telling.first_day - kStoryDays, telling.first_day + kStoryDays, &events);
  }
  while (events.size() > kMostCandidates) events.erase(events.begin());
  std::vector<StoryCandidate> candidates;
  for (int64_t event : events) {
    const Kept& kept = events_[static_cast<size_t>(event)];
    candidates.push_back({event, kept.story, kept.copies, &kept.telling});
  }
  return candidates;
}

void StoryIndex::keep(int64_t event, int64_t story) {
  const Kept& kept = events_[static_cast<size_t>(event)];
  index_[copy_key(kept.telling, kept.copies)][kNoDay].try_emplace(story, event);
  for (uint64_t key : story_keys(kept.telling).kept) {
    index_[key][kept.telling.first_day].try_emplace(story, event);
  }
}

std::vector<std::optional<StoryOf>> StoryIndex::add(const CodedDocument& document, int64_t copies) {
  std::vector<Telling> tellings;
  std::vector<std::vector<StoryCandidate>> candidates;
  for (const Event& event : document.events) {
    tellings.push_back(make_telling(document, event));
    candidates.push_back(candidates_of(tellings.back(), copies));
  }
  std::vector<std::optional<StoryOf>> found = find_stories(tellings, copies, candidates);
  for (size_t i = 0; i < tellings.size(); ++i) {
    const auto number = static_cast<int64_t>(events_.size());
    const int64_t story = found[i] ? found[i]->story : number;
    events_.push_back({story, copies, std::move(tellings[i])});
    keep(number, story);
  }
  return found;
}

}  // namespace sanudo
