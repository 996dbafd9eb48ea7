// SPDX-License-Identifier: Apache-2.0
#include "serve/event_query.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "ontology/ontology.h"

namespace sanudo {
namespace {

constexpr std::string_view kTypes[] = {
    "AGREE",  "CONSULT", "SUPPORT",  "CONCEDE", "COOPERATE", "AID",      "RETREAT", "REQUEST",
    "ACCUSE", "REJECT",  "THREATEN", "PROTEST", "SANCTION",  "MOBILIZE", "COERCE",  "ASSAULT"};
constexpr std::string_view kPrecisions[] = {"site",   "city",    "district",
                                            "region", "country", "bloc"};
constexpr std::string_view kStatuses[] = {"actual", "negated", "future", "hypothetical",
                                          "historical"};
constexpr std::string_view kVoices[] = {"own", "claimed", "nested"};
constexpr std::string_view kVerdicts[] = {"none", "accept", "correct", "reject"};
constexpr std::string_view kMembers = "members:";

bool is_country(std::string_view text) {
  return text.size() == 3 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_cameo_start(std::string_view text) {
  return text.size() >= 2 && text.size() <= 4 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// 0: the text is no number.
int64_t geonames_number(std::string_view text) {
  int64_t number = 0;
  const auto [at, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && at == text.data() + text.size() ? number : 0;
}

// One name, or the countries of the members of a body.
void add_who(const World& world, const std::string& name, Date on, std::string_view parameter,
             Parameters* p, std::vector<std::string>* names) {
  if (!name.starts_with(kMembers)) return names->push_back(name);
  const EntityIndex body = world.find(std::string_view(name).substr(kMembers.size()));
  const std::vector<EntityIndex> members =
      body == kNoEntity ? std::vector<EntityIndex>{} : world.members(body, on);
  if (members.empty()) p->complain(parameter, name + ": the knowledge base has no members of it");
  for (EntityIndex member : members) {
    const std::string_view country = world.entity(member).country;
    names->emplace_back(country.empty() ? world.entity(member).id : country);
  }
}

// Reads the parameters of one request into one filter.
class FilterReader {
 public:
  FilterReader(const World& world, Parameters* parameters) : world_(world), p_(parameters) {}

  EventFilter read() {
    days();
    parties();
    acts();
    places();
    reports();
    return std::move(filter_);
  }

 private:
  void days() {
    filter_.from = p_->day("from");
    filter_.to = p_->day("to");
    filter_.reported_from = p_->day("reported_from");
    filter_.reported_to = p_->day("reported_to");
    on_ = parse_date(filter_.to).value_or(world_.as_of());
  }

  void parties() {
    filter_.actors = read_who(world_, "actor", on_, p_);
    filter_.recipients = read_who(world_, "recipient", on_, p_);
    filter_.parties = read_who(world_, "party", on_, p_);
    filter_.speakers = read_who(world_, "said_by", on_, p_);
    filter_.countries = p_->texts("country", 3);
    for (const std::string& country : filter_.countries) {
      if (!is_country(country)) p_->complain("country", "must be of three capitals, as RUS");
    }
    filter_.sectors = p_->texts("sector", 3);
    for (const std::string& sector : filter_.sectors) {
      if (!is_sector(sector)) p_->complain("sector", sector + " is no sector of the codebook");
    }
    sides();
  }

  // "RUS,USA"
  void sides() {
    const std::string text = p_->text("between", 200);
    if (text.empty()) return;
    const size_t comma = text.find(',');
    if (comma == std::string::npos || comma == 0 || comma + 1 == text.size() ||
        text.find(',', comma + 1) != std::string::npos) {
      return p_->complain("between", "must name two sides: RUS,USA");
    }
    filter_.side = expand_who(text.substr(0, comma));
    filter_.other_side = expand_who(text.substr(comma + 1));
  }

  std::vector<std::string> expand_who(const std::string& name) const {
    std::vector<std::string> names;
    add_who(world_, name, on_, "between", p_, &names);
    return names;
  }

  void acts() {
    filter_.types = p_->choices("type", kTypes);
    filter_.modes = p_->texts("mode", 30);
    filter_.cameos = p_->texts("cameo", 4);
    for (const std::string& code : filter_.cameos) {
      if (!is_cameo_start(code)) p_->complain("cameo", "must be of two to four digits");
    }
    filter_.quads = p_->integers("quad", 1, 4);
    filter_.contexts = p_->texts("context", 30);
    filter_.about = p_->texts("about", 100);
    filter_.statuses = p_->choices("status", kStatuses);
    filter_.voices = p_->choices("voice", kVoices);
    filter_.min_confidence = p_->number("confidence", 0, 1).value_or(0);
  }

  void places() {
    for (std::string& place : p_->texts("place", 100)) {
      const int64_t number = geonames_number(place);
      if (number > 0) {
        filter_.geonames.push_back(number);
      } else {
        filter_.places.push_back(std::move(place));
      }
    }
    if (!filter_.geonames.empty() && !filter_.places.empty()) {
      p_->complain("place", "must be numbers or names, not both");
    }
    filter_.precisions = p_->choices("precision", kPrecisions);
    const std::string box = p_->text("bbox", 100);
    if (!box.empty()) filter_.box = read_box(box);
  }

  // "west,south,east,north"
  GeoBox read_box(const std::string& text) {
    double sides[4] = {};
    const char* at = text.data();
    const char* end = at + text.size();
    for (int i = 0; i < 4; ++i) {
      const auto [next, error] = std::from_chars(at, end, sides[i], std::chars_format::fixed);
      const bool last = i == 3;
      if (error != std::errc() || (last ? next != end : next == end || *next != ',')) {
        p_->complain("bbox", "must be west,south,east,north in degrees");
        return {};
      }
      at = next + 1;
    }
    return {sides[0], sides[1], sides[2], sides[3]};
  }

  void reports() {
    filter_.text = p_->text("q", 200);
    filter_.publishers = p_->texts("publisher", 200);
    if (std::string id = p_->text("document", 64); !id.empty()) filter_.documents = {id};
    filter_.verdicts = p_->choices("review", kVerdicts);
  }

  const World& world_;
  Parameters* p_;
  Date on_;
  EventFilter filter_;
};

}  // namespace

EventFilter read_event_filter(const World& world, Parameters* parameters) {
  return FilterReader(world, parameters).read();
}

std::vector<std::string> read_who(const World& world, std::string_view name, Date on,
                                  Parameters* parameters) {
  std::vector<std::string> names;
  for (const std::string& who : parameters->texts(name, 120)) {
    add_who(world, who, on, name, parameters, &names);
  }
  return names;
}

}  // namespace sanudo
