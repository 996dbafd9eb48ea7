// SPDX-License-Identifier: Apache-2.0
// `sanudo query`.
#include <CLI/CLI.hpp>
#include <cstdio>

#include "cli/commands.h"
#include "cli/row_writer.h"
#include "cli/store_commands.h"
#include "sanudo/store.h"

namespace sanudo {
namespace {

constexpr int64_t kRowsForReading = 50;

constexpr const char* kExamples =
    "Somebody is a country (RUS), a code (RUSGOV), a sector in small letters (gov), the id of an\n"
    "entity (person:vladimir-putin) or a name (Putin*).\n"
    "Examples:\n"
    "  sanudo query --store events.db --actor RUS --recipient UKR --from 2021 --type THREATEN\n"
    "  sanudo query --store events.db --view dyad-month --actor USA --format csv > usa.csv\n"
    "  sanudo query --store events.db --view chronology --about treaty:inf --format markdown\n"
    "  sanudo query --store events.db --view claims --speaker 'Zarif*'\n"
    "  sanudo query --store events.db --view reports --reports-of 0a1b2c3d4e5f-e3\n"
    "  sanudo query --store events.db --sql 'SELECT type, count(*) FROM event GROUP BY type'\n"
    "Tables and views: docs/format/store.md.";

void add_whom(CLI::App* command, EventFilter* filter) {
  command->add_option("--from", filter->from, "First day: YYYY-MM-DD, YYYY-MM or YYYY");
  command->add_option("--to", filter->to, "Last day");
  const auto add = [command](const char* name, std::vector<std::string>* values, const char* help) {
    command->add_option(name, *values, help)->allow_extra_args(false);
  };
  add("--actor", &filter->actors, "Who acts; repeat for several");
  add("--recipient", &filter->recipients, "To whom");
  add("--party", &filter->parties, "Who acts or to whom");
  add("--speaker", &filter->speakers, "Who says so");
  add("--type", &filter->types, "SANCTION, SANCTION/expel, or a CAMEO code or its beginning");
  add("--context", &filter->contexts, "military, economic ...");
  add("--place", &filter->places, "Where: a country or a name");
  add("--about", &filter->about, "What it concerns: an id (treaty:inf) or a name");
  add("--amount", &filter->amounts, "killed, killed>=10");
  add("--publisher", &filter->publishers, "Of the report");
  add("--report-language", &filter->languages, "Of the report, BCP 47");
  add("--document", &filter->documents, "Id of a report");
  add("--event", &filter->events, "Id of an event");
  add("--reports-of", &filter->reports_of, "Id of an event: every report of the same act");
}

void add_how(CLI::App* command, QueryArguments* arguments) {
  EventFilter* filter = &arguments->query.filter;
  command->add_option("--quad", filter->quads, "1-4: verbal, material cooperation; conflict")
      ->check(CLI::Range(1, 4))
      ->allow_extra_args(false);
  const auto flag = [command](const char* name, std::optional<bool>* value, bool wanted,
                              const char* help) {
    command->add_flag_callback(
        name, [value, wanted] { *value = wanted; }, help);
  };
  flag("--actual", &filter->actual, true, "Not negated, to come, hypothetical or history");
  flag("--not-actual", &filter->actual, false, "One of these four");
  flag("--negated", &filter->negated, true, "What did not happen");
  flag("--future", &filter->future, true, "What is to come");
  flag("--hypothetical", &filter->hypothetical, true, "What might be");
  flag("--historical", &filter->historical, true, "What was long ago");
  command->add_option("--min-level", filter->min_level,
                      "Links of the chain of claims: 0 the reporter, 1 somebody says so ...");
  command->add_option("--max-level", filter->max_level, "At most so many; 0: the reporter alone");
  command->add_option("--min-confidence", filter->min_confidence, "At least so sure")
      ->check(CLI::Range(0.0, 1.0));
  command->add_option("--text", filter->text, "Words of the report: trade AND \"grain deal\"");
  command->add_flag("--without-copies", filter->without_copies, "The first of copied reports");
  command->add_flag("--one-a-story", filter->one_a_story, "An act that several tell once");
}

Status answer(const QueryArguments& arguments, Store* store, RowWriter* rows) {
  if (arguments.sql.empty()) return store->query(arguments.query, rows);
  const SqlBudget budget = {.milliseconds = static_cast<int64_t>(1000 * arguments.seconds),
                            .rows = arguments.query.limit};
  return store->sql(arguments.sql, budget, rows);
}

Status records(const QueryArguments& arguments, Store* store, std::FILE* out) {
  int64_t left = arguments.query.limit;
  return store->each_json(arguments.query.filter, [&](const std::string& line) {
    if (left == 0) return false;
    if (left > 0) --left;
    return std::fwrite(line.data(), 1, line.size(), out) == line.size() &&
           std::fputc('\n', out) != EOF;
  });
}

int write_answer(const QueryArguments& arguments, Store* store, std::FILE* out) {
  const Status unwritten(StatusCode::kUnreadable, "the output cannot be written");
  std::optional<View> view;
  if (arguments.sql.empty()) view = arguments.query.view;
  const auto rows = row_writer(arguments.format, view, out);
  const Status status =
      arguments.records ? records(arguments, store, out) : answer(arguments, store, rows.get());
  if (!status.is_ok()) return complain(status, kUsage);
  return rows->finish() ? kAllGood : complain(unwritten, kCannotWrite);
}

}  // namespace

void add_query(CLI::App* app, QueryArguments* arguments) {
  CLI::App* command = app->add_subcommand("query", "Ask a store: filters, ready views, SQL");
  command->footer(kExamples);
  command->add_option("--store", arguments->store, "A store that sanudo ingest made")->required();
  command->add_option("--view", arguments->view, "What a row is")
      ->check(CLI::IsMember(
          {"events", "dyads", "dyad-month", "one-a-day", "claims", "chronology", "reports"}))
      ->capture_default_str();
  add_whom(command, &arguments->query.filter);
  add_how(command, arguments);
  command->add_option("--sql", arguments->sql, "One SQL statement that reads, instead of a view");
  command->add_option("--seconds", arguments->seconds, "How long --sql may take")
      ->capture_default_str();
  command->add_flag("--records", arguments->records,
                    "The whole records of the reports, as sanudo code --format jsonl gives them");
  command->add_option("--format", arguments->format, "text, csv, jsonl or markdown")
      ->check(CLI::IsMember({"text", "csv", "jsonl", "markdown"}))
      ->capture_default_str();
  command
      ->add_option("--limit", arguments->query.limit,
                   "At most so many rows; -1: all (else 50 in text and markdown, all in others)")
      ->default_str("");
  command->add_option("--offset", arguments->query.offset, "Leave out the first rows");
  command->add_flag("--newest-first", arguments->query.newest_first, "The last day first");
  command->add_option("--output", arguments->output, "Write there instead of standard output");
}

int run_query(QueryArguments arguments) {
  Result<Store> store = Store::open(arguments.store, StoreAccess::kRead);
  if (!store.is_ok()) return complain(store.status(), kCannotLoad);
  arguments.query.view = view_named(arguments.view).value_or(View::kEvents);
  const bool for_reading = arguments.format == "text" || arguments.format == "markdown";
  if (arguments.query.limit == kNoLimitGiven) {
    arguments.query.limit = for_reading && !arguments.records ? kRowsForReading : -1;
  }
  std::FILE* out = arguments.output.empty() ? stdout : std::fopen(arguments.output.c_str(), "wb");
  if (out == nullptr) {
    return complain(Status(StatusCode::kUnreadable, arguments.output + ": cannot be written"),
                    kCannotWrite);
  }
  const int exit_code = write_answer(arguments, &store.value(), out);
  if (out != stdout) std::fclose(out);
  return exit_code;
}

}  // namespace sanudo
