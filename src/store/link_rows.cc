// SPDX-License-Identifier: Apache-2.0
#include "store/link_rows.h"

#include "store/document_rows.h"

namespace sanudo {
namespace {

int64_t must_be_there(Database* database, int64_t id, std::string_view key, const char* what) {
  if (id == 0) {
    database->note(
        Status(StatusCode::kNotFound, std::string(key) + ": no such " + what + " in the store"));
  }
  return id;
}

int64_t document_row(Database* database, std::string_view key) {
  return must_be_there(database, find_document(database, key), key, "document");
}

int64_t event_row(Database* database, std::string_view key) {
  return must_be_there(database, find_event(database, key), key, "event");
}

// An event that is no longer tied to a story counts as an act of its own again.
void free_event(Database* database, int64_t event) {
  Statement& known = database->prepared("SELECT 1 FROM same_event WHERE event = ?1").bind(event);
  const bool linked = known.step();
  known.reset();
  if (!linked) return;
  database->prepared("DELETE FROM same_event WHERE event = ?1").bind(event).run();
  count_dyads(database, event, event, 0, 1);
}

}  // namespace

void link_copy(Database* database, const CopyLink& link) {
  const int64_t document = document_row(database, link.document);
  const int64_t original = document_row(database, link.original);
  database->prepared("DELETE FROM copy WHERE document = ?1").bind(document).run();
  if (document == original) return;
  database->prepared("INSERT INTO copy VALUES (?1, ?2, ?3, ?4)")
      .bind(document, original, link.kind, link.similarity)
      .run();
}

void link_story(Database* database, const StoryLink& link) {
  const int64_t event = event_row(database, link.event);
  const int64_t story = event_row(database, link.story);
  free_event(database, event);
  if (event == story) return;
  database->prepared("INSERT INTO same_event VALUES (?1, ?2, ?3, ?4)")
      .bind(event, story, link.score, link.reason)
      .run();
  count_dyads(database, event, event, 0, -1);
}

void replace_contradictions(Database* database, const std::vector<Contradiction>& contradictions) {
  for (const Contradiction& one : contradictions) {
    database->prepared("DELETE FROM contradiction WHERE story = ?1")
        .bind(event_row(database, one.story))
        .run();
  }
  for (const Contradiction& one : contradictions) {
    database->prepared("INSERT OR REPLACE INTO contradiction VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
        .bind(event_row(database, one.story), one.field, event_row(database, one.event), one.value,
              event_row(database, one.other_event), one.other_value)
        .run();
  }
}

void insert_review(Database* database, const Review& review) {
  database
      ->prepared(
          "INSERT INTO review (event, verdict, field, value, reason, reviewer, at)"
          " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
      .bind(event_row(database, review.event), review.verdict, OrNull{review.field},
            OrNull{review.value}, OrNull{review.reason}, OrNull{review.reviewer}, review.at)
      .run();
}

std::vector<Review> find_reviews(Database* database, std::string_view event) {
  std::vector<Review> reviews;
  Statement& rows = database
                        ->prepared(
                            "SELECT e.key, verdict, field, value, reason, reviewer, at FROM review"
                            " JOIN event e ON e.id = review.event WHERE e.key = ?1"
                            " ORDER BY review.id")
                        .bind(event);
  while (rows.step()) {
    auto text = [&rows](int column) { return std::string(rows.text(column)); };
    reviews.push_back({text(0), text(1), text(2), text(3), text(4), text(5), text(6)});
  }
  return reviews;
}

}  // namespace sanudo
