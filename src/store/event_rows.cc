// SPDX-License-Identifier: Apache-2.0
#include "store/event_rows.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "store/document_rows.h"

namespace sanudo {
namespace {

// The row of an entity, made where there is none.
int64_t entity_row(Database* database, const std::string& key, const std::string& name) {
  Statement& known =
      database->prepared("SELECT id FROM entity WHERE key = ?1 AND name = ?2").bind(key, name);
  if (known.step()) {
    const int64_t id = known.integer(0);
    known.reset();
    return id;
  }
  database->prepared("INSERT INTO entity (key, name) VALUES (?1, ?2)").bind(key, name).run();
  return database->last_row();
}

int64_t entity_row(Database* database, const Entity& entity) {
  return entity_row(database, entity.entity, entity.name.empty() ? entity.text : entity.name);
}

std::string day_of(const Event& event) { return event.date ? event.date->start : std::string(); }

bool is_actual(const EventStatus& status) {
  return !status.negated && !status.future && !status.hypothetical && !status.historical;
}

// A meeting: all its parties are actors.
bool is_mutual(const Event& event) { return event.recipients.empty() && event.actors.size() > 1; }

void bind_place(Statement* statement, int first, const std::optional<Place>& place) {
  if (!place) return;
  statement->bind_at(first, OrNull{place->name});
  statement->bind_at(first + 1, OrNull{place->country});
  statement->bind_at(first + 2, place->lat);
  statement->bind_at(first + 3, place->lon);
  if (place->geonames != 0) statement->bind_at(first + 4, place->geonames);
  statement->bind_at(first + 5, OrNull{place->precision});
}

void bind_what(Statement* statement, int first, const Event& event, const std::string& contexts) {
  statement->bind_at(first, event.type);
  statement->bind_at(first + 1, OrNull{event.mode});
  statement->bind_at(first + 2, OrNull{contexts});
  statement->bind_at(first + 3, OrNull{event.cameo});
  statement->bind_at(first + 4, event.quad);
  statement->bind_at(first + 5, event.score);
  if (event.goldstein) statement->bind_at(first + 6, *event.goldstein);
}

void bind_date(Statement* statement, int first, const std::optional<DateRange>& date) {
  if (!date) return;
  statement->bind_at(first, OrNull{date->start});
  statement->bind_at(first + 1, OrNull{date->end});
  statement->bind_at(first + 2, OrNull{date->precision});
}

void bind_status(Statement* statement, int first, const Event& event) {
  statement->bind_at(first, event.status.negated);
  statement->bind_at(first + 1, event.status.future);
  statement->bind_at(first + 2, event.status.hypothetical);
  statement->bind_at(first + 3, event.status.historical);
  statement->bind_at(first + 4, is_actual(event.status));
  statement->bind_at(first + 5, static_cast<int64_t>(event.said_by.size()));
  statement->bind_at(first + 6, is_mutual(event));
  statement->bind_at(first + 7, static_cast<int64_t>(event.retold.size()));
}

void bind_words(Statement* statement, int first, const Event& event) {
  statement->bind_at(first, event.evidence.sentence);
  statement->bind_at(first + 1, event.evidence.span.start);
  statement->bind_at(first + 2, event.evidence.span.end);
  statement->bind_at(first + 3, OrNull{event.evidence.trigger});
  statement->bind_at(first + 4, event.evidence.trigger_span.start);
  statement->bind_at(first + 5, event.evidence.trigger_span.end);
  statement->bind_at(first + 6, OrNull{event.why.rule});
  statement->bind_at(first + 7, OrNull{event.why.entry});
  statement->bind_at(first + 8, event.confidence);
}

void insert_participant(Database* database, int64_t event, const char* role, int64_t position,
                        int64_t link, const Entity& entity, const std::string& date) {
  Statement& insert = database->prepared(
      "INSERT INTO participant VALUES"
      " (?1, ?2, ?3, nullif(?4, 0), ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)");
  insert
      .bind(event, role, position, link, entity_row(database, entity), OrNull{entity.country},
            OrNull{entity.sector}, OrNull{entity.code}, OrNull{entity.role}, entity.text,
            entity.span.start, entity.span.end, OrNull{date})
      .run();
}

void insert_participants(Database* database, int64_t id, const Event& event,
                         const std::string& date) {
  int64_t position = 0;
  for (const Entity& actor : event.actors) {
    insert_participant(database, id, "actor", ++position, 0, actor, date);
  }
  position = 0;
  for (const Entity& recipient : event.recipients) {
    insert_participant(database, id, "recipient", ++position, 0, recipient, date);
  }
}

// 0: the claim names no quote of this document.
int64_t quote_number(const CodedDocument& coded, const std::string& key) {
  for (size_t i = 0; i < coded.quotes.size(); ++i) {
    if (coded.quotes[i].id == key) return static_cast<int64_t>(i) + 1;
  }
  return 0;
}

void insert_claims(Database* database, int64_t document, int64_t id, const Event& event,
                   const CodedDocument& coded, const std::string& date) {
  int64_t link = 0;
  int64_t position = 0;
  for (const Claim& claim : event.said_by) {
    const int64_t quote = quote_number(coded, claim.quote);
    database->prepared("INSERT INTO claim VALUES (?1, ?2, ?3, ?4, ?5, nullif(?6, 0))")
        .bind(id, ++link, OrNull{claim.cue}, stance_name(claim.stance), quote_kind_name(claim.kind),
              quote == 0 ? 0 : document * kRowsPerDocument + quote)
        .run();
    for (const Entity& speaker : claim.speakers) {
      insert_participant(database, id, "speaker", ++position, link, speaker, date);
    }
  }
}

void insert_abouts(Database* database, int64_t id, const Event& event, const std::string& date) {
  int64_t position = 0;
  for (const Thing& thing : event.about) {
    const int64_t entity = entity_row(database, thing.entity, thing.text);
    database->prepared("INSERT INTO about VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        .bind(id, ++position, entity, OrNull{thing.kind}, thing.text, thing.span.start,
              thing.span.end, OrNull{date})
        .run();
  }
}

void insert_amounts(Database* database, int64_t id, const Event& event) {
  int64_t position = 0;
  for (const Amount& amount : event.amounts) {
    database->prepared("INSERT INTO amount VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
        .bind(id, ++position, amount.kind, amount.value, amount.bound, OrNull{amount.unit},
              amount.text, amount.span.start, amount.span.end)
        .run();
  }
}

// A country, else the key of an entity; empty: neither.
const std::string& party_of(const Entity& entity) {
  return entity.country.empty() ? entity.entity : entity.country;
}

const std::string& code_of(const Entity& entity) {
  return entity.code.empty() ? party_of(entity) : entity.code;
}

void insert_dyad(Database* database, int64_t id, const Event& event, size_t actor,
                 size_t recipient) {
  const bool mutual = is_mutual(event);
  const Entity& who = event.actors[actor];
  const Entity& whom = mutual ? event.actors[recipient] : event.recipients[recipient];
  if (party_of(who).empty() || party_of(whom).empty()) return;
  const std::string date = day_of(event);
  database->prepared("INSERT INTO dyad VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)")
      .bind(id, static_cast<int64_t>(actor) + 1, static_cast<int64_t>(recipient) + 1,
            mutual ? "actor" : "recipient", party_of(who), party_of(whom), code_of(who),
            code_of(whom), OrNull{date}, event.type, is_actual(event.status),
            static_cast<int64_t>(event.said_by.size()))
      .run();
}

// Every actor with every recipient; where the parties are all actors, with every other of them.
void insert_dyads(Database* database, int64_t id, const Event& event) {
  const bool mutual = is_mutual(event);
  const size_t recipients = mutual ? event.actors.size() : event.recipients.size();
  for (size_t actor = 0; actor < event.actors.size(); ++actor) {
    for (size_t recipient = 0; recipient < recipients; ++recipient) {
      if (!mutual || actor != recipient) insert_dyad(database, id, event, actor, recipient);
    }
  }
}

}  // namespace

void insert_event(Database* database, int64_t document, int64_t number, const Event& event,
                  const CodedDocument& coded) {
  const int64_t id = document * kRowsPerDocument + number;
  const std::string contexts = fmt::format("{}", fmt::join(event.contexts, "|"));
  Statement& insert = database->prepared(
      "INSERT INTO event VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15,"
      " ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33,"
      " ?34, ?35, ?36, ?37)");
  insert.bind(id, document, number, event.id);
  bind_what(&insert, 5, event, contexts);
  bind_date(&insert, 12, event.date);
  bind_place(&insert, 15, event.place);
  bind_status(&insert, 21, event);
  bind_words(&insert, 29, event);
  insert.run();
  const std::string date = day_of(event);
  insert_participants(database, id, event, date);
  insert_claims(database, document, id, event, coded, date);
  insert_abouts(database, id, event, date);
  insert_amounts(database, id, event);
  insert_dyads(database, id, event);
}

void insert_quote_speakers(Database* database, int64_t quote, const std::vector<Entity>& speakers) {
  int64_t position = 0;
  for (const Entity& speaker : speakers) {
    database->prepared("INSERT INTO quote_speaker VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        .bind(quote, ++position, entity_row(database, speaker), OrNull{speaker.country},
              OrNull{speaker.sector}, OrNull{speaker.code}, OrNull{speaker.role})
        .run();
  }
}

}  // namespace sanudo
