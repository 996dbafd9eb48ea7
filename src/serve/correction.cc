// SPDX-License-Identifier: Apache-2.0
#include "serve/correction.h"

#include <algorithm>

#include "base/split.h"
#include "ontology/ontology.h"

namespace sanudo {
namespace {

Entity entity_of(const World& world, std::string_view name) {
  Entity entity;
  entity.text = entity.name = name;
  const EntityIndex index = world.find(name);
  if (index == kNoEntity) return entity;
  const EntityInfo info = world.entity(index);
  entity.entity = std::string(info.id);
  entity.name = std::string(world.label(index, {}));
  entity.country = std::string(info.country);
  entity.sector = std::string(info.sector);
  entity.code = info.code.empty() ? entity.country + entity.sector : std::string(info.code);
  return entity;
}

// Those that the event has already keep their words.
std::vector<Entity> entities_of(const World& world, const std::vector<std::string_view>& names,
                                const std::vector<Entity>& old) {
  std::vector<Entity> entities;
  for (std::string_view name : names) {
    const auto same = [&](const Entity& e) { return e.entity == name || e.name == name; };
    const auto found = std::find_if(old.begin(), old.end(), same);
    entities.push_back(found != old.end() ? *found : entity_of(world, name));
  }
  return entities;
}

void set_type(const std::string& name, Event* event) {
  event->type = name;
  if (const std::optional<EventType> type = parse_event_type(name)) {
    event->quad = quad_class(*type);
    if (!is_mode(*type, event->mode)) event->mode.clear();
    event->score = plover_score(*type, event->mode);
  }
}

void set_mode(const std::string& mode, Event* event) {
  event->mode = mode;
  if (const std::optional<EventType> type = parse_event_type(event->type)) {
    event->score = plover_score(*type, mode);
  }
}

void set_cameo(const std::string& code, Event* event) {
  event->cameo = code;
  event->goldstein = code.empty() ? std::nullopt : goldstein(code);
}

void set_date(const std::string& day, Event* event) {
  event->date.reset();
  if (!day.empty()) event->date = DateRange{day, day, "day", ""};
}

void set_place(const std::string& name, Event* event) {
  if (event->place && event->place->name == name) return;
  event->place.reset();
  if (name.empty()) return;
  event->place.emplace();
  event->place->name = event->place->text = name;
  event->place->precision = "city";
}

void set_about(const World& world, const std::vector<std::string_view>& names, Event* event) {
  std::vector<Thing> things;
  for (std::string_view name : names) {
    const auto same = [&](const Thing& t) { return t.entity == name || t.text == name; };
    const auto found = std::find_if(event->about.begin(), event->about.end(), same);
    Thing thing;
    thing.text = name;
    if (world.find(name) != kNoEntity) thing.entity = name;
    things.push_back(found != event->about.end() ? *found : thing);
  }
  event->about = std::move(things);
}

void set_status(const std::vector<std::string_view>& words, Event* event) {
  const auto has = [&](const char* word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  event->status = {has("negated"), has("future"), has("hypothetical"), has("historical")};
}

}  // namespace

void correct(const World& world, const std::vector<std::pair<std::string, std::string>>& fields,
             Event* event) {
  for (const auto& [field, value] : fields) {
    if (field == "type") set_type(value, event);
    if (field == "mode") set_mode(value, event);
    if (field == "cameo") set_cameo(value, event);
    if (field == "date") set_date(value, event);
    if (field == "place") set_place(value, event);
    if (field == "actors")
      event->actors = entities_of(world, split_filled(value, '|'), event->actors);
    if (field == "recipients") {
      event->recipients = entities_of(world, split_filled(value, '|'), event->recipients);
    }
    if (field == "about") set_about(world, split_filled(value, '|'), event);
    if (field == "status") set_status(split_filled(value, '|'), event);
  }
}

}  // namespace sanudo
