// SPDX-License-Identifier: Apache-2.0
#include "store/document_rows.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "store/event_rows.h"

namespace sanudo {
namespace {

int64_t next_version(Database* database, const std::string& url) {
  if (url.empty()) return 1;
  Statement& count =
      database->prepared("SELECT count(*) + 1 FROM document WHERE url = ?1").bind(url);
  const int64_t version = count.step() ? count.integer(0) : 1;
  count.reset();
  return version;
}

void index_text(Database* database, int64_t id) {
  database
      ->prepared(
          "INSERT INTO document_text (rowid, title, text)"
          " SELECT id, title, text FROM document WHERE id = ?1")
      .bind(id)
      .run();
}

void forget_text(Database* database, int64_t id) {
  database
      ->prepared(
          "INSERT INTO document_text (document_text, rowid, title, text)"
          " SELECT 'delete', id, title, text FROM document WHERE id = ?1")
      .bind(id)
      .run();
}

void insert_quotes(Database* database, int64_t document, const std::vector<Quote>& quotes) {
  for (size_t i = 0; i < quotes.size(); ++i) {
    const Quote& quote = quotes[i];
    const int64_t number = static_cast<int64_t>(i) + 1;
    const int64_t id = document * kRowsPerDocument + number;
    database->prepared("INSERT INTO quote VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
        .bind(id, document, number, quote.id, quote_kind_name(quote.kind),
              stance_name(quote.stance), quote.text, quote.span.start, quote.span.end,
              OrNull{quote.cue})
        .run();
    insert_quote_speakers(database, id, quote.speakers);
  }
}

void insert_coding(Database* database, int64_t document, const CodedDocument& coded) {
  const size_t most = kRowsPerDocument - 1;
  if (coded.events.size() > most || coded.quotes.size() > most) {
    return database->note(Status(StatusCode::kTooLarge,
                                 fmt::format("{}: more than {} events", coded.document.id, most)));
  }
  insert_quotes(database, document, coded.quotes);
  int64_t number = 0;
  for (const Event& event : coded.events) insert_event(database, document, ++number, event, coded);
  const int64_t first = document * kRowsPerDocument;
  count_dyads(database, first, first + kRowsPerDocument - 1, 1, 1);
}

// The links of these events to stories of others, and what others say of them.
void forget_stories(Database* database, int64_t first, int64_t last) {
  std::vector<int64_t> linked;
  Statement& events =
      database->prepared("SELECT event FROM same_event WHERE event BETWEEN ?1 AND ?2")
          .bind(first, last);
  while (events.step()) linked.push_back(events.integer(0));
  for (const int64_t event : linked) count_dyads(database, event, event, 0, 1);
  database->prepared("DELETE FROM same_event WHERE event BETWEEN ?1 AND ?2")
      .bind(first, last)
      .run();
}

void remove_coding(Database* database, int64_t document) {
  const int64_t first = document * kRowsPerDocument;
  const int64_t last = first + kRowsPerDocument - 1;
  forget_stories(database, first, last);
  count_dyads(database, first, last, -1, -1);
  database->execute("DELETE FROM dyad_count WHERE events = 0");
  for (const char* table : {"participant", "claim", "about", "amount", "dyad", "contradiction"}) {
    Statement(database, fmt::format("DELETE FROM {} WHERE event BETWEEN ?1 AND ?2", table))
        .bind(first, last)
        .run();
  }
  database->prepared("DELETE FROM quote_speaker WHERE quote BETWEEN ?1 AND ?2")
      .bind(first, last)
      .run();
  database->prepared("DELETE FROM event WHERE id BETWEEN ?1 AND ?2").bind(first, last).run();
  database->prepared("DELETE FROM quote WHERE id BETWEEN ?1 AND ?2").bind(first, last).run();
}

int64_t find(Statement& statement, std::string_view key) {
  statement.bind(key);
  const int64_t id = statement.step() ? statement.integer(0) : 0;
  statement.reset();
  return id;
}

}  // namespace

int64_t find_document(Database* database, std::string_view key) {
  return find(database->prepared("SELECT id FROM document WHERE key = ?1"), key);
}

int64_t find_event(Database* database, std::string_view key) {
  return find(database->prepared("SELECT id FROM event WHERE key = ?1"), key);
}

int64_t insert_document(Database* database, const PackedDocument& packed,
                        const std::string& coder) {
  const DocumentRecord& document = packed.coded.document;
  const std::string authors = fmt::format("{}", fmt::join(document.author, "|"));
  database
      ->prepared(
          "INSERT INTO document (key, version, coder, title, author, publisher, url, language,"
          " date, date_from, section, access, text, record)"
          " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)")
      .bind(document.id, next_version(database, document.url), coder, OrNull{document.title},
            OrNull{authors}, OrNull{document.publisher}, OrNull{document.url},
            OrNull{document.language}, OrNull{document.date}, OrNull{document.date_from},
            OrNull{document.section}, OrNull{document.access}, document.text, Blob{packed.record})
      .run();
  const int64_t id = database->last_row();
  index_text(database, id);
  insert_coding(database, id, packed.coded);
  return id;
}

void replace_document(Database* database, int64_t id, const PackedDocument& packed,
                      const std::string& coder) {
  const DocumentRecord& document = packed.coded.document;
  const std::string authors = fmt::format("{}", fmt::join(document.author, "|"));
  forget_text(database, id);
  remove_coding(database, id);
  database
      ->prepared(
          "UPDATE document SET coder = ?2, title = ?3, author = ?4, publisher = ?5, url = ?6,"
          " language = ?7, date = ?8, date_from = ?9, section = ?10, access = ?11, text = ?12,"
          " record = ?13 WHERE id = ?1")
      .bind(id, coder, OrNull{document.title}, OrNull{authors}, OrNull{document.publisher},
            OrNull{document.url}, OrNull{document.language}, OrNull{document.date},
            OrNull{document.date_from}, OrNull{document.section}, OrNull{document.access},
            document.text, Blob{packed.record})
      .run();
  index_text(database, id);
  insert_coding(database, id, packed.coded);
}

// Within one event a pair of parties counts once, whoever acts for them.
void count_dyads(Database* database, int64_t first, int64_t last, int events, int acts) {
  database
      ->prepared(
          "INSERT INTO dyad_count"
          " SELECT y.actor, y.recipient, substr(coalesce(y.date, ''), 1, 7), y.type, e.quad,"
          "  y.actual, y.level > 0, ?3, ?4, ?3 * CAST(round(e.score * 1000) AS INTEGER)"
          " FROM dyad y CROSS JOIN event e ON e.id = y.event"
          " WHERE y.event BETWEEN ?1 AND ?2 GROUP BY y.event, y.actor, y.recipient"
          " ON CONFLICT DO UPDATE SET events = events + excluded.events,"
          "  acts = acts + excluded.acts, score = score + excluded.score")
      .bind(first, last, events, acts)
      .run();
}

}  // namespace sanudo
