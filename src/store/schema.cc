// SPDX-License-Identifier: Apache-2.0
#include "store/schema.h"

#include <fmt/format.h>

#include <array>

#include "store/schema_scripts.h"

namespace sanudo {
namespace {

constexpr int64_t kApplication = 0x53616e75;  // "Sanu"

// What makes version i + 1 out of version i. What has been released is never edited.
constexpr std::array kSteps = {kSchema1};

int64_t newest() { return static_cast<int64_t>(kSteps.size()); }

Status check(Database* database, int64_t version) {
  const int64_t application = database->number("PRAGMA application_id");
  if (database->faulty()) return database->take_fault();
  if (application != kApplication) {
    return Status(StatusCode::kBadFormat, database->path() + ": is not a store of Sanudo");
  }
  if (version <= newest()) return Status::ok();
  return Status(StatusCode::kBadFormat,
                fmt::format("{}: is a store of version {}, this program knows {}; use a later one",
                            database->path(), version, newest()));
}

bool is_empty(Database* database) {
  return database->number("SELECT count(*) FROM sqlite_master") == 0;
}

}  // namespace

Status bring_up_to_date(Database* database) {
  database->execute("PRAGMA journal_mode = WAL");
  database->begin();
  const int64_t version = database->number("PRAGMA user_version");
  if (version > 0 || !is_empty(database)) database->note(check(database, version));
  for (int64_t step = version; step < newest(); ++step) {
    database->execute(kSteps[static_cast<size_t>(step)]);
    database->execute(
        fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", kApplication, step + 1)
            .c_str());
  }
  return database->end();
}

Status check_version(Database* database) {
  return check(database, database->number("PRAGMA user_version"));
}

}  // namespace sanudo
