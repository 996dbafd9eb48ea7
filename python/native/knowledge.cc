// SPDX-License-Identifier: Apache-2.0
// What a name can mean on a day: the question of `sanudo who`.
#include <pybind11/stl.h>

#include <memory>
#include <optional>

#include "bindings.h"
#include "knowledge/who.h"
#include "knowledge/world.h"
#include "pipeline/reader.h"

namespace py = pybind11;

namespace sanudo {
namespace {

std::string day_or_nothing(Date date) { return date.known() ? to_string(date) : ""; }

py::tuple offices_of(const World& world, EntityIndex person, Date on) {
  py::list offices;
  for (const Role& role : world.roles_of(person, on)) {
    offices.append(py::make_tuple(role.office, world.entity(role.of).id, day_or_nothing(role.from),
                                  day_or_nothing(role.to), role.status));
  }
  return py::tuple(offices);
}

py::tuple members_of(const World& world, EntityIndex body, Date on) {
  py::list members;
  for (const EntityIndex member : world.members(body, on)) members.append(world.entity(member).id);
  return py::tuple(members);
}

py::tuple describe(const World& world, const Meaning& meaning, Date on) {
  const EntityInfo info = world.entity(meaning.entity);
  return py::make_tuple(info.id, world.label(meaning.entity, on), info.subkind, info.country,
                        info.sector, info.code, day_or_nothing(info.from), day_or_nothing(info.to),
                        meaning.because, offices_of(world, meaning.entity, on),
                        members_of(world, meaning.entity, on));
}

py::list who(const World& world, const std::string& name, const std::string& day) {
  const std::optional<Date> on = day.empty() ? Date{} : parse_date(day);
  if (!on)
    raise_error(
        Status(StatusCode::kBadArgument, "\"" + day + "\" is not a date (write YYYY-MM-DD)"));
  py::list meanings;
  for (const Meaning& meaning : meanings_of(world, name, *on)) {
    meanings.append(describe(world, meaning, *on));
  }
  return meanings;
}

std::unique_ptr<World> load_world(const std::string& folder) {
  return std::make_unique<World>(value_or_raise(World::load(data_folder(folder) + "/world.bin")));
}

}  // namespace

void bind_knowledge(py::module_* core) {
  py::class_<World>(*core, "World")
      .def(py::init(&load_world), py::arg("folder"))
      .def("who", &who, py::arg("name"), py::arg("day"));
}

}  // namespace sanudo
