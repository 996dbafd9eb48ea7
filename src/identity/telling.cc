// SPDX-License-Identifier: Apache-2.0
#include "identity/telling.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "base/date.h"
#include "base/hash.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

constexpr size_t kTriggerStem = 5;   // letters that forms of an act's word have in common
constexpr size_t kStem = 6;          // of other words
constexpr size_t kShortestWord = 4;  // shorter ones are in every sentence
constexpr size_t kMostParties = 3;   // of one side, for keys
constexpr uint64_t kKeySeed = 11;

// Beginnings of words that any report may hold whatever it tells.
constexpr std::string_view kEverywhere =
    " said says that with from would will which have they last their also this year years were "
    "other others under after been over about told more most week today month some spokes could "
    "should when than into next them then there these those before during while what where such "
    "only many made make being because offici govern minist presid countr nation report statem "
    "yester monday tuesda wednes thursd friday saturd sunday added accord tomorr earlie between "
    "against people percen million billio first second ";

uint32_t hash32(std::string_view text) { return static_cast<uint32_t>(hash64(text)); }

bool is_number(std::string_view word) { return word[0] >= '0' && word[0] <= '9'; }

// Words without case; a number with its points and commas is one.
std::vector<std::string> words_of(std::string_view utf8) {
  const std::string text = fold(utf8);
  std::vector<std::string> words;
  bool inside = false;
  size_t length = 0;
  for (size_t at = 0; at < text.size(); at += length) {
    const char32_t c = decode(text, at, &length);
    const bool point = (c == '.' || c == ',') && inside && is_number(words.back()) &&
                       at + 1 < text.size() && is_number(text.substr(at + 1));
    const bool part = point || is_letter(c) || is_digit(c);
    if (part && !inside) words.emplace_back();
    if (part) words.back().append(text, at, length);
    inside = part;
  }
  return words;
}

std::string_view beginning(std::string_view word, size_t letters) {
  return is_number(word) ? word : word.substr(0, letters);
}

bool tells_something(std::string_view word) {
  if (is_number(word)) return true;
  if (word.size() < kShortestWord) return false;
  return kEverywhere.find(fmt::format(" {} ", beginning(word, kStem))) == std::string_view::npos;
}

std::vector<uint32_t> telling_words(std::string_view text) {
  std::vector<uint32_t> stems;
  for (const std::string& word : words_of(text)) {
    if (tells_something(word)) stems.push_back(hash32(beginning(word, kStem)));
  }
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
}

// Of the sentence what is not said by the other fields.
std::vector<uint32_t> other_words(std::string_view sentence, const Event& event) {
  std::string said = event.evidence.trigger;
  for (const Entity& entity : event.actors) said += " " + entity.text;
  for (const Entity& entity : event.recipients) said += " " + entity.text;
  const std::vector<uint32_t> all = telling_words(sentence);
  const std::vector<uint32_t> elsewhere = telling_words(said);
  std::vector<uint32_t> others;
  std::set_difference(all.begin(), all.end(), elsewhere.begin(), elsewhere.end(),
                      std::back_inserter(others));
  return others;
}

Party make_party(const Entity& entity) {
  Party party{entity.entity, entity.country, entity.sector, 0};
  if (!entity.entity.empty()) return party;
  const std::vector<std::string> words = words_of(entity.text);
  const bool tells = !words.empty() && words.back().size() >= kShortestWord;  // no pronoun
  if (tells) party.word = hash32(beginning(words.back(), kStem));
  return party;
}

std::vector<Party> make_parties(const std::vector<Entity>& entities) {
  std::vector<Party> parties;
  for (const Entity& entity : entities) parties.push_back(make_party(entity));
  return parties;
}

std::vector<std::string> make_about(const std::vector<Thing>& things) {
  std::vector<std::string> about;
  for (const Thing& thing : things) {
    about.push_back(thing.entity.empty() ? fold(thing.text) : thing.entity);
  }
  std::sort(about.begin(), about.end());
  return about;
}

void set_days(const CodedDocument& document, const Event& event, Telling* telling) {
  const std::string& own = document.document.date;
  const auto first = parse_date(event.date ? event.date->start : own);
  const auto last = parse_date(event.date ? event.date->end : own);
  if (!first || !last) return;
  telling->dated = true;
  telling->first_day = day_number(*first);
  telling->last_day = day_number(*last);
  telling->names_day = event.date && !event.date->text.empty() && event.date->precision == "day";
}

void set_place(const Place& place, Telling* telling) {
  telling->place = fold(place.name);
  telling->place_country = place.country;
  telling->geonames = place.geonames;
  telling->place_is_exact =
      place.precision == "site" || place.precision == "city" || place.precision == "district";
}

// The words of a span of code points.
std::string_view words_at(std::string_view utf8, CharSpan span) {
  size_t begin = 0;
  size_t length = 0;
  size_t at = 0;
  uint32_t point = 0;
  for (; at < utf8.size() && point < span.end; at += length, ++point) {
    if (point == span.start) begin = at;
    decode(utf8, at, &length);
  }
  return span.start < point ? utf8.substr(begin, at - begin) : std::string_view();
}

std::string key_of(const Party& party) {
  if (!party.country.empty()) return party.country;
  return party.entity.empty() ? party.sector : party.entity;
}

// The first few different ones.
std::vector<std::string> side_keys(const std::vector<Party>& parties) {
  std::vector<std::string> keys;
  for (const Party& party : parties) {
    std::string key = key_of(party);
    const bool is_new = std::find(keys.begin(), keys.end(), key) == keys.end();
    if (is_new && !key.empty() && keys.size() < kMostParties) keys.push_back(std::move(key));
  }
  return keys;
}

// Stand for a side in keys: "*" whoever it is, "-" nobody.
constexpr std::string_view kAnybody = "*";
constexpr std::string_view kNobody = "-";

class KeyMaker {
 public:
  explicit KeyMaker(int quad) : quad_(quad) {}
  uint64_t operator()(std::string_view actor, std::string_view recipient) const {
    return hash64(fmt::format("{}|{}|{}", quad_, actor, recipient), kKeySeed);
  }

 private:
  int quad_;
};

void add_two_sided(const KeyMaker& key, const std::vector<std::string>& actors,
                   const std::vector<std::string>& recipients, StoryKeys* keys) {
  for (const std::string& actor : actors) {
    for (const std::string& recipient : recipients) {
      keys->kept.push_back(key(actor, recipient));
      keys->sought.push_back(key(actor, recipient));
    }
    keys->kept.push_back(key(actor, kAnybody));
    keys->sought.push_back(key(actor, kNobody));
  }
  for (const std::string& recipient : recipients) {
    keys->kept.push_back(key(kAnybody, recipient));
    keys->sought.push_back(key(kNobody, recipient));
  }
}

}  // namespace

Telling make_telling(const CodedDocument& document, const Event& event) {
  Telling telling;
  telling.type = event.type;
  telling.mode = event.mode;
  telling.quad = event.quad;
  telling.actors = make_parties(event.actors);
  telling.recipients = make_parties(event.recipients);
  set_days(document, event, &telling);
  telling.status = event.status;
  telling.denied = std::any_of(event.said_by.begin(), event.said_by.end(),
                               [](const Claim& claim) { return claim.stance == Stance::kDeny; });
  if (event.place) set_place(*event.place, &telling);
  telling.about = make_about(event.about);
  telling.amounts = event.amounts;
  telling.trigger = hash32(beginning(fold(event.evidence.trigger), kTriggerStem));
  telling.words = other_words(words_at(document.document.text, event.evidence.span), event);
  return telling;
}

StoryKeys story_keys(const Telling& telling) {
  const KeyMaker key(telling.quad);
  const std::vector<std::string> actors = side_keys(telling.actors);
  const std::vector<std::string> recipients = side_keys(telling.recipients);
  StoryKeys keys;
  if (!actors.empty() && !recipients.empty()) {
    add_two_sided(key, actors, recipients, &keys);
    return keys;
  }
  for (const std::string& actor : actors) {
    keys.kept.insert(keys.kept.end(), {key(actor, kNobody), key(actor, kAnybody)});
    keys.sought.push_back(key(actor, kAnybody));
  }
  for (const std::string& recipient : recipients) {
    keys.kept.insert(keys.kept.end(), {key(kNobody, recipient), key(kAnybody, recipient)});
    keys.sought.push_back(key(kAnybody, recipient));
  }
  return keys;
}

uint64_t copy_key(const Telling& telling, int64_t copies) {
  return hash64(fmt::format("{}|{}|{}", copies, telling.type, telling.trigger), kKeySeed);
}

}  // namespace sanudo
