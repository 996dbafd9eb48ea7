// SPDX-License-Identifier: Apache-2.0
// A report's telling of an act: what of an event decides whether another report tells the same.
#ifndef SANUDO_IDENTITY_TELLING_H_
#define SANUDO_IDENTITY_TELLING_H_

#include <cstdint>
#include <string>
#include <vector>

#include "sanudo/record.h"

namespace sanudo {

// Somebody on one side of an act, by what is known of him.
struct Party {
  std::string entity;   // "state:rus"; empty where unknown
  std::string country;  // empty: none
  std::string sector;   // empty: none known
  uint32_t word = 0;    // of the last word of his description, where the entity is unknown
};

struct Telling {
  std::string type;
  std::string mode;
  int quad = 0;
  std::vector<Party> actors;
  std::vector<Party> recipients;
  int32_t first_day = 0;  // days since 1970; of the act, else of the report
  int32_t last_day = 0;
  bool dated = false;      // there are days at all
  bool names_day = false;  // the words name one day, not only the report's date
  EventStatus status;
  bool denied = false;  // somebody cited denies it
  std::string place;    // name; empty: none
  std::string place_country;
  uint32_t geonames = 0;
  bool place_is_exact = false;     // a site, city or district
  std::vector<std::string> about;  // ids, else words; sorted
  std::vector<Amount> amounts;
  uint32_t trigger = 0;  // the beginning of the trigger word
  // Of the sentence: the beginnings of its longer words, and numbers, but for those of the parties
  // and the trigger; sorted.
  std::vector<uint32_t> words;
};

Telling make_telling(const CodedDocument& document, const Event& event);

// Where a telling is kept and looked for: hashes of its quad class with an actor and a recipient,
// each by country, else entity, else sector; of the first few. A telling with both sides is looked
// for among those of the same two and those that lack one of them; one that lacks a side among all
// that have the other.
// Copies of one text have a key of their own for each type and trigger, whoever the parties were
// taken for; it goes with no day.
struct StoryKeys {
  std::vector<uint64_t> kept;
  std::vector<uint64_t> sought;
};
StoryKeys story_keys(const Telling& telling);
uint64_t copy_key(const Telling& telling, int64_t copies);

}  // namespace sanudo

#endif  // SANUDO_IDENTITY_TELLING_H_
