// SPDX-License-Identifier: Apache-2.0
#include "store/input_rows.h"

#include <map>

#include "store/document_rows.h"

namespace sanudo {
namespace {

using InputIds = std::map<std::string, int64_t>;

// An input that is read again from its start has lost its old errors.
int64_t open_input(Database* database, const InputMark& mark, bool from_start) {
  database
      ->prepared(
          "INSERT INTO input (path, size, modified, records, done) VALUES (?1, ?2, ?3, 0, 0)"
          " ON CONFLICT DO NOTHING")
      .bind(mark.path, mark.size, mark.modified)
      .run();
  Statement& known = database->prepared("SELECT id FROM input WHERE path = ?1").bind(mark.path);
  const int64_t id = known.step() ? known.integer(0) : 0;
  known.reset();
  if (from_start) database->prepared("DELETE FROM error WHERE input = ?1").bind(id).run();
  return id;
}

void close_input(Database* database, const InputMark& mark) {
  database
      ->prepared(
          "UPDATE input SET size = ?2, modified = ?3, records = ?4, done = ?5 WHERE path = ?1")
      .bind(mark.path, mark.size, mark.modified, mark.records, mark.done)
      .run();
}

void insert_error(Database* database, int64_t input, const Addition& addition) {
  database->prepared("INSERT OR REPLACE INTO error VALUES (?1, ?2, ?3, ?4, ?5)")
      .bind(input, addition.record, addition.place, status_name(addition.error.code()),
            addition.error.message())
      .run();
}

// The row of the document, written where it is new or to be replaced.
int64_t write_document(Database* database, Relations* relations, const PackedDocument& found,
                       const Batch& batch) {
  int64_t document = find_document(database, found.coded.document.id);
  if (document != 0 && !batch.replace) return document;
  if (document == 0) {
    document = insert_document(database, found, batch.coder);
  } else {
    relations->forget_events(document);
    replace_document(database, document, found, batch.coder);
  }
  if (batch.relate && !database->faulty()) relations->add(document, found.coded);
  return document;
}

void insert_found(Database* database, Relations* relations, int64_t input, const Addition& addition,
                  const Batch& batch) {
  const int64_t document = write_document(database, relations, addition.found, batch);
  database->prepared("INSERT OR IGNORE INTO sighting VALUES (?1, ?2, ?3, ?4)")
      .bind(document, input, addition.record, addition.place)
      .run();
}

bool starts(const Batch& batch, const std::string& path) {
  for (const Addition& addition : batch.additions) {
    if (addition.path == path) return addition.record == 1;
  }
  return false;
}

InputMark mark_of(const Statement& row) {
  return {std::string(row.text(0)), row.integer(1), row.integer(2), row.integer(3),
          row.integer(4) != 0};
}

}  // namespace

void insert_batch(Database* database, Relations* relations, const Batch& batch) {
  InputIds inputs;
  for (const InputMark& mark : batch.marks) {
    inputs[mark.path] = open_input(database, mark, starts(batch, mark.path));
  }
  for (const Addition& addition : batch.additions) {
    const auto input = inputs.find(addition.path);
    if (input == inputs.end()) {
      return database->note(Status(StatusCode::kBadArgument, addition.path + ": has no mark"));
    }
    if (addition.error.is_ok()) {
      insert_found(database, relations, input->second, addition, batch);
    } else {
      insert_error(database, input->second, addition);
    }
  }
  for (const InputMark& mark : batch.marks) close_input(database, mark);
}

InputMark find_mark(Database* database, const std::string& path) {
  Statement& row =
      database->prepared("SELECT path, size, modified, records, done FROM input WHERE path = ?1")
          .bind(path);
  const InputMark mark = row.step() ? mark_of(row) : InputMark{.path = path};
  row.reset();
  return mark;
}

std::vector<InputMark> all_marks(Database* database) {
  std::vector<InputMark> marks;
  Statement rows(database, "SELECT path, size, modified, records, done FROM input ORDER BY id");
  while (rows.step()) marks.push_back(mark_of(rows));
  return marks;
}

}  // namespace sanudo
