// SPDX-License-Identifier: Apache-2.0
#include "store/event_filter.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "store/listing_filter.h"

namespace sanudo {
namespace {

// "2021-03" ends with the last of its days: '~' comes after every digit and '-'.
constexpr char kAfterAll = '~';

bool is_day_prefix(std::string_view text) {
  constexpr std::string_view kShape = "dddd-dd-dd";
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (kShape[i] == 'd' ? !digit : text[i] != '-') return false;
  }
  return true;
}

Status bad(const std::string& value, const char* want) {
  return Status(StatusCode::kBadArgument, fmt::format("\"{}\": {}", value, want));
}

// What each kind of field of the filter adds.
class Criteria {
 public:
  Criteria(Database* database, const EventFilter& filter) : database_(database), filter_(filter) {}

  Result<std::vector<Criterion>> all() {
    add(within_days("e.date", filter_));
    participants(filter_.actors, "p.role = 'actor'", "'actor'");
    participants(filter_.recipients, "(p.role = 'recipient' OR e.mutual AND p.role = 'actor')",
                 "'recipient', 'actor'");
    participants(filter_.parties, "p.role IN ('actor', 'recipient')", "'actor', 'recipient'");
    participants(filter_.speakers, "p.role = 'speaker'", "'speaker'");
    pair();
    add(types());
    contexts();
    add(one_of("e.quad", filter_.quads));
    places();
    about();
    amounts();
    documents();
    flags();
    numbers();
    text();
    links();
    reports();
    for (Criterion& more : listing_criteria(database_, filter_)) {
      criteria_.push_back(std::move(more));
    }
    if (!fault_.is_ok()) return fault_;
    return std::move(criteria_);
  }

 private:
  void add(Clause condition, Clause candidates = {}) {
    if (condition.empty()) return;
    criteria_.push_back({std::move(condition), std::move(candidates)});
  }

  Clause dated(Clause candidates, const std::string& column) const {
    candidates.join(" AND ", within_days(column, filter_));
    return candidates;
  }

  void participants(const std::vector<std::string>& names, const char* role, const char* roles) {
    if (names.empty()) return;
    const Parties parties = find_parties(database_, names);
    const Clause who = is_one_of(parties, "p");
    // The plus keeps SQLite from the index of countries: an event has few participants.
    Clause condition;
    condition.add("EXISTS (SELECT 1 FROM participant p WHERE p.event = e.id AND ").add(role);
    condition.add(" AND ").add(is_one_of(parties, "+p")).add(")");
    Clause candidates;
    if (parties.indexed()) {
      candidates.add("SELECT p.event FROM participant p WHERE ").add(who);
      candidates.add(fmt::format(" AND p.role IN ({})", roles));
      candidates = dated(std::move(candidates), "p.date");
    }
    add(std::move(condition), std::move(candidates));
  }

  // The index of dyads leads straight to those who act upon each other.
  void pair() {
    if (filter_.actors.empty() || filter_.recipients.empty()) return;
    const Parties actors = find_parties(database_, filter_.actors);
    const Parties recipients = find_parties(database_, filter_.recipients);
    if (!actors.in_dyads() || !recipients.in_dyads()) return;
    Clause candidates{"SELECT y.event FROM dyad y WHERE ", {}};
    candidates.add(one_of("y.actor", actors.dyad_names())).add(" AND ");
    candidates.add(one_of("y.recipient", recipients.dyad_names()));
    criteria_.push_back({{}, dated(std::move(candidates), "y.date")});
  }

  // "SANCTION", "SANCTION/expel", "163".
  static Clause type(const std::string& name) {
    Clause clause;
    const size_t slash = name.find('/');
    if (!name.empty() && name[0] >= '0' && name[0] <= '9') {
      clause.add("substr(e.cameo, 1, ").value(static_cast<int64_t>(name.size()));
      clause.add(") = ").value(name);
    } else if (slash == std::string::npos) {
      clause.add("e.type = ").value(name);
    } else {
      clause.add("e.type = ").value(name.substr(0, slash));
      clause.add(" AND e.mode = ").value(name.substr(slash + 1));
    }
    return clause;
  }

  Clause types() const {
    Clause any;
    for (const std::string& name : filter_.types) any.join(" OR ", type(name));
    if (any.empty()) return any;
    Clause clause;
    clause.add("(").add(any).add(")");
    return clause;
  }

  void contexts() {
    Clause any;
    for (const std::string& context : filter_.contexts) {
      Clause has;
      has.add("instr('|' || e.contexts || '|', ").value("|" + context + "|").add(") > 0");
      any.join(" OR ", has);
    }
    if (!any.empty()) add(Clause().add("(").add(any).add(")"));
  }

  void places() {
    std::vector<std::string> countries;
    Clause any;
    for (const std::string& place : filter_.places) {
      Clause is;
      is.add(is_country(place) ? "e.place_country = " : "e.place = ").value(place);
      any.join(" OR ", is_country(place) ? is : is.add(" COLLATE NOCASE"));
    }
    if (any.empty()) return;
    Clause candidates;
    candidates.add("SELECT e.id FROM event e WHERE (").add(any).add(")");
    add(Clause().add("(").add(any).add(")"), dated(std::move(candidates), "e.date"));
  }

  void about() {
    if (filter_.about.empty()) return;
    std::vector<int64_t> entities;
    for (const std::string& name : filter_.about) {
      const std::vector<int64_t> rows = find_entities(database_, name);
      entities.insert(entities.end(), rows.begin(), rows.end());
    }
    if (entities.empty()) return add(Clause{"0", {}});
    const Clause is = one_of("a.entity", entities);
    Clause condition;
    condition.add("EXISTS (SELECT 1 FROM about a WHERE a.event = e.id AND ");
    condition.add(one_of("+a.entity", entities)).add(")");
    Clause candidates;
    candidates.add("SELECT a.event FROM about a WHERE ").add(is);
    add(std::move(condition), dated(std::move(candidates), "a.date"));
  }

  // "killed", "killed>=10".
  Clause amount(const std::string& text) {
    const size_t sign = text.find_first_of("<>=");
    const size_t digits = std::min(text.find_first_not_of("<>=", sign), text.size());
    Clause clause;
    clause.add("(a.kind = ").value(text.substr(0, sign));
    if (sign == std::string::npos) return std::move(clause.add(")"));
    double least = 0;
    const auto [end, error] =
        std::from_chars(text.data() + digits, text.data() + text.size(), least);
    if (text.substr(sign, digits - sign) != ">=" || error != std::errc() || *end != '\0') {
      fault_ = bad(text, "write KIND or KIND>=NUMBER, as killed>=10");
    }
    return std::move(clause.add(" AND a.value >= ").value(least).add(")"));
  }

  void amounts() {
    Clause any;
    for (const std::string& text : filter_.amounts) any.join(" OR ", amount(text));
    if (any.empty()) return;
    Clause condition;
    condition.add("EXISTS (SELECT 1 FROM amount a WHERE a.event = e.id AND (").add(any).add("))");
    add(std::move(condition));
  }

  void of_documents(const Clause& which, bool indexed) {
    if (which.empty()) return;
    Clause condition;
    condition.add("EXISTS (SELECT 1 FROM document d WHERE d.id = e.document AND ").add(which);
    Clause candidates;
    if (indexed) {
      candidates.add("SELECT x.id FROM document d CROSS JOIN event x ON x.document = d.id WHERE ");
      candidates.add(which);
    }
    add(std::move(condition.add(")")), std::move(candidates));
  }

  void documents() {
    of_documents(one_of("d.publisher", filter_.publishers), true);
    of_documents(one_of("d.language", filter_.languages), false);
    of_documents(one_of("d.key", filter_.documents), true);
    const Clause keys = one_of("e.key", filter_.events);
    if (!keys.empty()) add(keys, Clause().add("SELECT e.id FROM event e WHERE ").add(keys));
  }

  void flag(const char* column, const std::optional<bool>& wanted) {
    if (wanted) add(Clause().add(column).add(" = ").value(int64_t{*wanted}));
  }

  void flags() {
    flag("e.actual", filter_.actual);
    flag("e.negated", filter_.negated);
    flag("e.future", filter_.future);
    flag("e.hypothetical", filter_.hypothetical);
    flag("e.historical", filter_.historical);
  }

  void numbers() {
    if (filter_.min_level) add(Clause().add("e.level >= ").value(int64_t{*filter_.min_level}));
    if (filter_.max_level) add(Clause().add("e.level <= ").value(int64_t{*filter_.max_level}));
    if (filter_.min_confidence > 0) {
      add(Clause().add("e.confidence >= ").value(filter_.min_confidence));
    }
  }

  void text() {
    if (filter_.text.empty()) return;
    Clause found;
    found.add("SELECT rowid FROM document_text WHERE document_text MATCH ");
    found.value(readable(filter_.text));
    add(Clause().add("e.document IN (").add(found).add(")"),
        Clause().add("SELECT e.id FROM event e WHERE e.document IN (").add(found).add(")"));
  }

  // As it is where it makes sense to FTS5, else its words, each for itself.
  std::string readable(const std::string& text) {
    Statement& probe =
        database_->prepared("SELECT 1 FROM document_text WHERE document_text MATCH ?1 LIMIT 1");
    probe.bind(text).step();
    probe.reset();
    if (database_->take_fault().is_ok()) return text;
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? ' ' : c;
    quoted += '"';
    for (size_t at = quoted.find(' '); at != std::string::npos; at = quoted.find(' ', at + 3)) {
      quoted.replace(at, 1, "\" \"");
    }
    return quoted;
  }

  void links() {
    if (filter_.without_copies) {
      add(Clause().add("NOT EXISTS (SELECT 1 FROM copy c WHERE c.document = e.document)"));
    }
    if (filter_.one_a_story) {
      add(Clause().add("NOT EXISTS (SELECT 1 FROM same_event s WHERE s.event = e.id)"));
    }
  }

  void reports() {
    if (filter_.reports_of.empty()) return;
    Clause stories;
    stories.add(
        "SELECT coalesce(s.story, x.id) FROM event x LEFT JOIN same_event s"
        " ON s.event = x.id WHERE ");
    stories.add(one_of("x.key", filter_.reports_of));
    Clause events;
    events.add("SELECT id FROM event WHERE id IN (").add(stories).add(")");
    events.add(" UNION ALL SELECT event FROM same_event WHERE story IN (").add(stories).add(")");
    add(Clause().add("e.id IN (").add(events).add(")"), events);
  }

  Database* database_;
  const EventFilter& filter_;
  std::vector<Criterion> criteria_;
  Status fault_;
};

}  // namespace

Clause within_days(const std::string& column, const EventFilter& filter) {
  Clause clause;
  if (!filter.from.empty()) clause.add(column).add(" >= ").value(filter.from);
  if (filter.to.empty()) return clause;
  if (!clause.empty()) clause.add(" AND ");
  clause.add(column).add(" <= ").value(filter.to + kAfterAll);
  return clause;
}

Status check_days(const EventFilter& filter) {
  for (const std::string& day : {filter.from, filter.to}) {
    if (!day.empty() && !is_day_prefix(day)) {
      return bad(day, "is not a date; write YYYY-MM-DD, YYYY-MM or YYYY");
    }
  }
  return Status::ok();
}

Result<std::vector<Criterion>> criteria_of(Database* database, const EventFilter& filter) {
  const Status days = check_days(filter);
  if (!days.is_ok()) return days;
  return Criteria(database, filter).all();
}

}  // namespace sanudo
