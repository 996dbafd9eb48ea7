// SPDX-License-Identifier: Apache-2.0
#include "serve/differences.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "export/in_words.h"
#include "serve/answer.h"
#include "serve/event_words.h"

namespace sanudo {
namespace {

// Whoever they are, not by which words: the same state under two names is no difference.
std::string parties_of(const std::vector<Entity>& entities) {
  std::vector<std::string> names;
  for (const Entity& entity : entities) names.push_back(name_of(entity));
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string topics_of(const std::vector<Thing>& things) {
  std::vector<std::string> names;
  for (const Thing& thing : things) {
    names.push_back(thing.entity.empty() ? thing.text : thing.entity);
  }
  std::sort(names.begin(), names.end());
  return fmt::format("{}", fmt::join(names, ", "));
}

class Differences {
 public:
  Differences() { json_.begin_array(); }

  void add(const char* field, const std::string& here, const std::string& there) {
    if (here == there) return;
    json_.begin_object();
    text_field(&json_, "field", field);
    text_field(&json_, "here", here);
    text_field(&json_, "there", there);
    json_.end_object();
  }

  std::string take() {
    json_.end_array();
    return json_.take();
  }

 private:
  JsonWriter json_;
};

}  // namespace

std::string differences_json(const Event& here, const Event& there) {
  Differences found;
  found.add("type", here.type, there.type);
  found.add("mode", here.mode, there.mode);
  found.add("cameo", here.cameo, there.cameo);
  found.add("actors", parties_of(here.actors), parties_of(there.actors));
  found.add("recipients", parties_of(here.recipients), parties_of(there.recipients));
  found.add("about", topics_of(here.about), topics_of(there.about));
  found.add("amounts", amounts_in_words(here.amounts), amounts_in_words(there.amounts));
  found.add("date", date_in_words(here), date_in_words(there));
  found.add("place", place_in_words(here), place_in_words(there));
  found.add("status", status_in_words(here.status), status_in_words(there.status));
  found.add("said_by", claims_of(here.said_by), claims_of(there.said_by));
  return found.take();
}

}  // namespace sanudo
