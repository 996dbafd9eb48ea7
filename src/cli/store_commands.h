// SPDX-License-Identifier: Apache-2.0
// `sanudo ingest` and `sanudo query`: reports into a store, and answers out of it.
#ifndef SANUDO_CLI_STORE_COMMANDS_H_
#define SANUDO_CLI_STORE_COMMANDS_H_

#include <string>
#include <vector>

#include "cli/code_settings.h"
#include "sanudo/query.h"

namespace CLI {
class App;
}

namespace sanudo {

struct IngestArguments : CodeSettings {
  std::string store;
  int threads = 0;  // 0: as many as the machine has
  bool watch = false;
  double interval = 2;  // seconds between looks
  bool dry_run = false;
  bool quiet = false;
};
void add_ingest(CLI::App* app, IngestArguments* arguments);
int run_ingest(const IngestArguments& arguments);

// The format decides.
inline constexpr int64_t kNoLimitGiven = -2;

struct QueryArguments {
  std::string store;
  std::string view = "events";
  std::string format = "text";
  std::string sql;
  std::string output;
  Query query = {.limit = kNoLimitGiven};
  bool records = false;  // whole records instead of rows
  double seconds = 10;   // for --sql
};
void add_query(CLI::App* app, QueryArguments* arguments);
int run_query(QueryArguments arguments);

}  // namespace sanudo

#endif  // SANUDO_CLI_STORE_COMMANDS_H_
