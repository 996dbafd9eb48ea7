// SPDX-License-Identifier: Apache-2.0
// Any bytes as one of the tables of the knowledge base: refused, or checked, and what is compiled
// from them without a check can be loaded. The first byte chooses the table.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "knowledge/check.h"
#include "knowledge/compile.h"
#include "knowledge/table.h"
#include "knowledge/world.h"

namespace {

std::string header_of(const sanudo::TableSchema& schema) {
  std::string header;
  for (const sanudo::Column& column : schema.columns) {
    header += (header.empty() ? "" : "\t") + std::string(column.name);
  }
  return header + "\n";
}

sanudo::Tables empty_tables() {
  sanudo::Tables tables;
  for (const sanudo::TableSchema& schema : sanudo::knowledge_schemas()) {
    sanudo::Table& table = tables[schema.file];
    table.schema = &schema;
    table.path = schema.file;
  }
  return tables;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  const auto& schemas = sanudo::knowledge_schemas();
  const sanudo::TableSchema& schema = schemas[data[0] % schemas.size()];
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  sanudo::Tables tables = empty_tables();
  sanudo::Table& table = tables[schema.file];
  if (!sanudo::parse_table(header_of(schema) + std::string(bytes), &table).is_ok()) return 0;
  (void)sanudo::check_tables(tables);
  const auto world = sanudo::World::from_bytes(sanudo::compile_tables(tables));
  if (!world.is_ok()) std::abort();
  return 0;
}
