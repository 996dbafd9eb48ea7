// SPDX-License-Identifier: Apache-2.0
// The coded document: what Sanudo takes from one report. The fields, their names and their meaning
// are the contract "sanudo/1" of docs/format/record.md; JSONL, tables and exports carry the same.
//
// Plain values, owned by whoever holds them; no thread rules. Every span counts Unicode code
// points of CodedDocument::document.text and points at the very words: for every record
// below, text == the code points [span.start, span.end) of the clean text.
// Codebook: PLOVER 2.0 draft (Open Event Data Alliance 2024); CAMEO 1.1b3 (Schrodt 2012).
#ifndef SANUDO_RECORD_H_
#define SANUDO_RECORD_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sanudo {

// Half-open range of code points of the clean text.
struct CharSpan {
  uint32_t start = 0;
  uint32_t end = 0;
  friend bool operator==(const CharSpan&, const CharSpan&) = default;
};

// Somebody who acts, receives or speaks. Empty strings stand for null in the JSON.
struct Entity {
  std::string text;  // the words in this document
  CharSpan span;
  std::string entity;   // id in the knowledge base, "state:rus"; empty where unknown
  std::string name;     // its usual English name; the words themselves where unknown
  std::string country;  // ISO 3166 alpha-3, or what the knowledge base says (PSE, XKX); empty: none
  std::string sector;   // PLOVER sector (GOV, MIL, REB ...); empty: none known
  std::string code;     // country + sector, "RUSGOV"
  std::string role;     // "head of state", valid at the event's date; empty: none
};

// What an act concerns.
struct Thing {
  std::string text;
  CharSpan span;
  std::string entity;  // "treaty:inf", "thing:landmines"; empty where unknown
  std::string kind;    // treaty, weapon, commodity, sector, issue, project, territory, body, law
};

// How many or how much: "at least 19 people" killed, "$1.2 billion".
struct Amount {
  std::string kind;  // killed, wounded, abducted, arrested, deported, released, expelled,
                     // convicted, protesters, troops, weapons, money, quantity
  double value = 0;
  std::string bound;  // exact, least, most, about
  std::string unit;   // of money, quantity and weapons: "dollar", "barrel"; empty for people
  std::string text;
  CharSpan span;
};

struct Place {
  std::string text;
  std::string name;
  std::string country;
  double lat = 0;
  double lon = 0;
  uint32_t geonames = 0;  // 0: none
  std::string precision;  // site, city, district, region, country, bloc
};

// Days are ISO 8601 "YYYY-MM-DD", both inclusive.
struct DateRange {
  std::string start;
  std::string end;
  std::string precision;  // day, week, month, season, year
  std::string text;       // the words; empty: the report's own date
};

enum class QuoteKind { kDirect, kMixed, kIndirect };

// How a speaker stands to what is said.
enum class Stance { kAssert, kDeny, kAccuse, kDemand, kPredict };

// One link of the chain of those who say so, outermost first in Event::said_by.
// No speakers: the report does not say who ("reportedly", "is said to").
struct Claim {
  std::vector<Entity> speakers;
  std::string cue;
  Stance stance = Stance::kAssert;
  QuoteKind kind = QuoteKind::kIndirect;
  std::string quote;  // id of the quote
};

struct EventStatus {
  bool negated = false;
  bool future = false;
  bool hypothetical = false;
  bool historical = false;
};

// Where in the report the event stands. `sentence` counts from 0.
struct Evidence {
  uint32_t sentence = 0;
  CharSpan span;
  std::string trigger;
  CharSpan trigger_span;
};

// Why it was coded so: the rule's name, the lexicon entry ("file:line lemma frame"), the path.
struct Why {
  std::string rule;
  std::string entry;
  std::string path;
};

struct Event {
  std::string id;
  std::string type;                   // one of the 16 PLOVER types
  std::string mode;                   // empty: none
  std::vector<std::string> contexts;  // sorted
  std::string cameo;                  // CAMEO 1.1 code; empty: none that is sure
  int quad = 0;      // 1 verbal, 2 material cooperation; 3 verbal, 4 material conflict
  double score = 0;  // PLOVER intensity
  std::optional<double> goldstein;
  std::vector<Entity> actors;
  std::vector<Entity> recipients;
  std::vector<Thing> about;
  std::vector<Amount> amounts;
  std::optional<Place> place;
  std::optional<DateRange> date;
  EventStatus status;
  std::vector<Claim> said_by;
  Evidence evidence;
  std::vector<Evidence> retold;  // where the report tells the same act again, in text order
  Why why;
  double confidence = 0;
};

struct Quote {
  std::string id;
  QuoteKind kind = QuoteKind::kIndirect;
  Stance stance = Stance::kAssert;
  std::string text;
  CharSpan span;
  std::vector<Entity> speakers;
  std::string cue;  // empty: none
  CharSpan cue_span;
};

// An entity mention and what it was resolved to; only asked for with CodeOptions::mentions.
struct MentionRecord {
  uint32_t sentence = 0;
  std::string kind;  // name, nominal, pronoun
  std::string text;
  CharSpan span;
  std::vector<Entity> entities;  // several for "the two leaders"
  std::string how;               // "name", "office", "agent", "reference"
};

struct Warning {
  std::string code;
  std::string message;
};

// Where a field of the report was found in its page.
struct Source {
  std::string field;  // title, author, publisher, url, language, date, section, access
  std::string place;  // "json-ld datePublished", "meta og:title", "url", "text"
};

// The report itself. Empty strings stand for null.
struct DocumentRecord {
  std::string id;
  std::string title;
  std::vector<std::string> author;
  std::string publisher;
  std::string url;
  std::string language;         // BCP 47
  std::string date;             // YYYY-MM-DD
  std::string date_from;        // given, metadata, text, knowledge
  std::string text;             // UTF-8, headline included
  std::string section;          // of a page: the part of the paper; only where it says so
  std::string access;           // "paywall" where the page says that it shows not all; else empty
  std::vector<Source> sources;  // of a page; empty for plain text
};

struct CodedDocument {
  DocumentRecord document;
  std::vector<Event> events;  // in the order of their triggers
  std::vector<Quote> quotes;  // in the order of their text
  std::vector<MentionRecord> mentions;
  std::vector<Warning> warnings;
};

// "direct", "mixed", "indirect".
const char* quote_kind_name(QuoteKind kind);
// "assert", "deny", "accuse", "demand", "predict".
const char* stance_name(Stance stance);

}  // namespace sanudo

#endif  // SANUDO_RECORD_H_
