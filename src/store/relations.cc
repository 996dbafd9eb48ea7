// SPDX-License-Identifier: Apache-2.0
#include "store/relations.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "sanudo/coder.h"
#include "store/document_rows.h"
#include "store/packed_record.h"

namespace sanudo {
namespace {

constexpr size_t kRemembered = 4096;  // documents

int64_t document_of(int64_t event) { return event / kRowsPerDocument; }
size_t place_in_document(int64_t event) {
  return static_cast<size_t>(event % kRowsPerDocument) - 1;
}
int64_t event_at(int64_t document, size_t place) {
  return document * kRowsPerDocument + static_cast<int64_t>(place) + 1;
}

// SQLite has no numbers without sign.
int64_t as_signed(uint64_t key) { return static_cast<int64_t>(key); }

// The first row's first column; `otherwise` where there is none.
int64_t number_or(Statement& statement, int64_t otherwise) {
  const int64_t number = statement.step() ? statement.integer(0) : otherwise;
  statement.reset();
  return number;
}

std::string_view bytes_of(const TextSketch& sketch) {
  return {reinterpret_cast<const char*>(sketch.values.data()), sketch.values.size()};
}

TextSketch read_sketch(const Statement& row) {
  TextSketch sketch;
  sketch.shingles = static_cast<uint32_t>(row.integer(0));
  sketch.exact = static_cast<uint64_t>(row.integer(1));
  const std::string_view bytes = row.text(2);
  std::copy_n(bytes.begin(), std::min(bytes.size(), sketch.values.size()), sketch.values.begin());
  return sketch;
}

int64_t group_of(Database* database, int64_t document) {
  return number_or(
      database->prepared("SELECT original FROM copy WHERE document = ?1").bind(document), document);
}

int64_t story_of(Database* database, int64_t event) {
  return number_or(database->prepared("SELECT story FROM same_event WHERE event = ?1").bind(event),
                   event);
}

void write_sketch(Database* database, int64_t document, const TextSketch& sketch) {
  database->prepared("INSERT INTO sketch VALUES (?1, ?2, ?3, ?4)")
      .bind(document, sketch.shingles, as_signed(sketch.exact), Blob{bytes_of(sketch)})
      .run();
  for (const uint64_t key : sketch.keys) {
    database->prepared("INSERT OR IGNORE INTO copy_key VALUES (?1, ?2)")
        .bind(as_signed(key), document)
        .run();
  }
}

std::vector<Telling> make_tellings(const CodedDocument& coded) {
  std::vector<Telling> tellings;
  for (const Event& event : coded.events) tellings.push_back(make_telling(coded, event));
  return tellings;
}

// The coding as it stands in the store.
std::vector<Telling> read_tellings(Database* database, int64_t document) {
  Statement& row =
      database->prepared("SELECT record, text FROM document WHERE id = ?1").bind(document);
  std::vector<Telling> tellings;
  if (row.step()) {
    const Result<std::string> json = unpack_record(row.text(0), row.text(1));
    const Result<CodedDocument> coded = json.is_ok() ? from_json(json.value()) : json.status();
    if (coded.is_ok()) tellings = make_tellings(coded.value());
    if (!coded.is_ok()) database->note(coded.status());
  }
  row.reset();
  return tellings;
}

// Events of other documents that were tied to those of this one are acts of their own again.
void free_others(Database* database, int64_t first, int64_t last) {
  std::vector<int64_t> tied;
  Statement& rows = database->prepared("SELECT event FROM same_event WHERE story BETWEEN ?1 AND ?2")
                        .bind(first, last);
  while (rows.step()) tied.push_back(rows.integer(0));
  for (const int64_t event : tied) count_dyads(database, event, event, 0, 1);
  database->prepared("DELETE FROM same_event WHERE story BETWEEN ?1 AND ?2")
      .bind(first, last)
      .run();
  database
      ->prepared(
          "DELETE FROM contradiction WHERE story BETWEEN ?1 AND ?2"
          " OR other_event BETWEEN ?1 AND ?2")
      .bind(first, last)
      .run();
}

}  // namespace

void Relations::add(int64_t document, const CodedDocument& coded) {
  const int64_t known = number_or(
      database_->prepared("SELECT document FROM sketch WHERE document = ?1").bind(document), 0);
  if (known == 0) find_copy(document, coded.document.text);
  find_stories_of(document, coded);
  while (remembered_.size() > kRemembered) remembered_.erase(remembered_.begin());
}

void Relations::forget_events(int64_t document) {
  const int64_t copies = group_of(database_, document);
  const int64_t first = event_at(document, 0);
  const int64_t last = first + kRowsPerDocument - 2;
  for (const Telling& telling : read_tellings(database_, document)) {
    forget_key(copy_key(telling, copies), kNoDay, first, last);
    for (const uint64_t key : story_keys(telling).kept) {
      forget_key(key, telling.first_day, first, last);
    }
  }
  free_others(database_, first, last);
  remembered_.erase(document);
}

void Relations::forget_key(uint64_t key, int32_t day, int64_t first, int64_t last) {
  database_
      ->prepared(
          "DELETE FROM story_key WHERE key = ?1 AND day = ?2"
          " AND (event BETWEEN ?3 AND ?4 OR story BETWEEN ?3 AND ?4)")
      .bind(as_signed(key), static_cast<int64_t>(day), first, last)
      .run();
}

void Relations::find_copy(int64_t document, std::string_view text) {
  const TextSketch sketch = make_sketch(text);
  if (sketch.shingles == 0) return;
  const std::optional<CopyOf> copy = find_original(sketch, copy_candidates(sketch));
  if (copy) {
    database_->prepared("INSERT INTO copy VALUES (?1, ?2, ?3, ?4)")
        .bind(document, copy->group, copy->similarity == 1 ? "exact" : "near", copy->similarity)
        .run();
  }
  write_sketch(database_, document, sketch);
}

std::vector<CopyCandidate> Relations::copy_candidates(const TextSketch& sketch) {
  std::set<int64_t> found;
  for (const uint64_t key : sketch.keys) {
    found.insert(number_or(
        database_->prepared("SELECT document FROM copy_key WHERE key = ?1").bind(as_signed(key)),
        0));
  }
  found.erase(0);
  std::vector<CopyCandidate> candidates;
  for (const int64_t document : found) {
    Statement& row =
        database_->prepared("SELECT shingles, exact, minima FROM sketch WHERE document = ?1")
            .bind(document);
    const bool is_there = row.step();
    const TextSketch known = is_there ? read_sketch(row) : TextSketch();
    row.reset();
    candidates.push_back({document, group_of(database_, document), known});
  }
  return candidates;
}

void Relations::find_stories_of(int64_t document, const CodedDocument& coded) {
  const int64_t copies = group_of(database_, document);
  std::vector<Telling> tellings = make_tellings(coded);
  std::vector<std::vector<StoryCandidate>> candidates;
  for (const Telling& telling : tellings) candidates.push_back(story_candidates(telling, copies));
  const auto found = find_stories(tellings, copies, candidates);
  for (size_t i = 0; i < tellings.size(); ++i) {
    const int64_t event = event_at(document, i);
    const int64_t story = found[i] ? found[i]->story : event;
    if (found[i]) write_story(event, *found[i]);
    keep_key(copy_key(tellings[i], copies), kNoDay, story, event);
    for (const uint64_t key : story_keys(tellings[i]).kept) {
      keep_key(key, tellings[i].first_day, story, event);
    }
  }
  remembered_[document] = std::move(tellings);
}

void Relations::find_events(uint64_t key, int32_t first_day, int32_t last_day,
                            std::set<int64_t>* events) {
  Statement& rows =
      database_->prepared("SELECT event FROM story_key WHERE key = ?1 AND day BETWEEN ?2 AND ?3")
          .bind(as_signed(key), static_cast<int64_t>(first_day), static_cast<int64_t>(last_day));
  while (rows.step()) events->insert(rows.integer(0));
  rows.reset();
}

std::vector<StoryCandidate> Relations::story_candidates(const Telling& telling, int64_t copies) {
  std::set<int64_t> events;
  find_events(copy_key(telling, copies), kNoDay, kNoDay, &events);
  for (const uint64_t key : story_keys(telling).sought) {
    find_events(key, telling.first_day - kStoryDays, telling.first_day + kStoryDays, &events);
  }
  while (events.size() > kMostCandidates) events.erase(events.begin());
  std::vector<StoryCandidate> candidates;
  for (const int64_t event : events) {
    const int64_t document = document_of(event);
    const std::vector<Telling>& tellings = tellings_of(document);
    if (place_in_document(event) >= tellings.size()) continue;
    candidates.push_back({event, story_of(database_, event), group_of(database_, document),
                          &tellings[place_in_document(event)]});
  }
  return candidates;
}

const std::vector<Telling>& Relations::tellings_of(int64_t document) {
  const auto known = remembered_.find(document);
  if (known != remembered_.end()) return known->second;
  return remembered_[document] = read_tellings(database_, document);
}

void Relations::write_story(int64_t event, const StoryOf& story) {
  database_->prepared("INSERT INTO same_event VALUES (?1, ?2, ?3, ?4)")
      .bind(event, story.story, story.score, fmt::format("{}", fmt::join(story.reasons, ", ")))
      .run();
  count_dyads(database_, event, event, 0, -1);
  for (const Difference& one : story.differences) {
    database_->prepared("INSERT OR REPLACE INTO contradiction VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
        .bind(story.story, one.field, story.told_by, one.value, event, one.other)
        .run();
  }
}

void Relations::keep_key(uint64_t key, int32_t day, int64_t story, int64_t event) {
  database_->prepared("INSERT OR IGNORE INTO story_key VALUES (?1, ?2, ?3, ?4)")
      .bind(as_signed(key), static_cast<int64_t>(day), story, event)
      .run();
}

}  // namespace sanudo
