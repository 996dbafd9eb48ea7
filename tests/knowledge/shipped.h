// SPDX-License-Identifier: Apache-2.0
// The tables of data/knowledge as they stand, compiled once.
#ifndef SANUDO_TESTS_KNOWLEDGE_SHIPPED_H_
#define SANUDO_TESTS_KNOWLEDGE_SHIPPED_H_

#include "knowledge/compile.h"
#include "knowledge/table.h"
#include "knowledge/world.h"

namespace sanudo {

inline const Tables& shipped_tables() {
  static const Tables* tables = new Tables(read_tables("data/knowledge").value());
  return *tables;
}

inline const World& shipped_world() {
  static const World* world =
      new World(World::from_bytes(compile_tables(shipped_tables())).value());
  return *world;
}

}  // namespace sanudo

#endif  // SANUDO_TESTS_KNOWLEDGE_SHIPPED_H_
