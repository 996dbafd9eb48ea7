// SPDX-License-Identifier: Apache-2.0
// `sanudo ingest`.
#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <csignal>
#include <map>
#include <mutex>
#include <thread>

#include "cli/commands.h"
#include "cli/ingest_stream.h"
#include "cli/ingest_writer.h"
#include "cli/ordered_run.h"
#include "cli/store_commands.h"
#include "sanudo/coder.h"

namespace sanudo {
namespace {

constexpr size_t kMostComplaints = 20;

// What becomes of one record. Called by several threads.
class IngestWork {
 public:
  IngestWork(const IngestArguments& arguments, const Coder& coder, Store known)
      : arguments_(arguments), coder_(coder), known_(std::move(known)) {}

  IngestOutcome operator()(IngestItem item) {
    IngestOutcome outcome{std::nullopt, item.mark};
    if (!item.arrival) return outcome;
    Addition& addition = outcome.addition.emplace();
    addition.path = item.mark.path;
    addition.record = item.mark.records;
    addition.place = item.arrival->document.input;
    addition.error = item.arrival->status;
    if (addition.error.is_ok()) code(std::move(*item.arrival), item.may_be_known, &addition);
    return outcome;
  }

 private:
  void code(Arrival arrival, bool may_be_known, Addition* addition) {
    const CodeInput input = to_input(std::move(arrival.document), arguments_);
    const CodeOptions options = to_options(arguments_);
    if (may_be_known && is_known(input, options, addition)) return;
    Result<CodedDocument> coded = coder_.code(input, options);
    addition->error = coded.status();
    if (coded.is_ok()) addition->found = pack(std::move(coded).value());
  }

  // Reading costs a fraction of coding: enough to know the document's id.
  bool is_known(const CodeInput& input, const CodeOptions& options, Addition* addition) {
    Result<CodedDocument> read = read_report(input, options);
    if (!read.is_ok()) return false;
    const std::lock_guard lock(known_mutex_);
    const Result<bool> held = known_.holds(read.value().document.id);
    if (!held.is_ok() || !held.value()) return false;
    addition->found.coded = std::move(read).value();
    return true;
  }

  const IngestArguments& arguments_;
  const Coder& coder_;
  std::mutex known_mutex_;
  Store known_;  // a reader
};

void show_progress(const IngestCounts& counts, size_t inputs) {
  const size_t width = 30 * counts.inputs / std::max<size_t>(inputs, 1);
  fmt::print(stderr, "\r[{:<30}] {} documents, {} events, input {} of {}", std::string(width, '='),
             counts.records - counts.errors, counts.events, counts.inputs, inputs);
}

// The user sees the first faults; all stand in the store.
void complain_of(const IngestOutcome& outcome, size_t errors) {
  if (!outcome.addition || outcome.addition->error.is_ok() || errors > kMostComplaints) return;
  complain(outcome.addition->error, 0);
  if (errors == kMostComplaints) {
    fmt::print(stderr, "sanudo: further errors stand in the table error of the store\n");
  }
}

class Ingest {
 public:
  Ingest(const IngestArguments& arguments, const Coder& coder, Store store, Store reader)
      : arguments_(arguments),
        store_(std::move(store)),
        work_(arguments, coder, std::move(reader)),
        writer_(&store_, std::string("sanudo ") + version()),
        progress_(!arguments.quiet && is_terminal(STDERR_FILENO)) {}

  // Everything that is not yet in the store.
  Status run(const std::vector<InputFile>& files) {
    Result<std::vector<IngestInput>> inputs = inputs_to_read(files, &store_);
    if (!inputs.is_ok()) return inputs.status();
    unchanged_ = files.size() - std::min(files.size(), inputs.value().size());
    Result<IngestStream> stream = IngestStream::open(arguments_.input, std::move(inputs).value());
    if (!stream.is_ok()) return stream.status();
    return take_all(&stream.value());
  }

  const IngestCounts& counts() const { return writer_.counts(); }
  size_t unchanged() const { return unchanged_; }
  int64_t documents() { return ask("SELECT max(id) FROM document"); }

  // Of the documents behind this one: an event's number begins with its document's.
  int64_t events_behind(int64_t document) {
    return ask(fmt::format("SELECT count(*) FROM event WHERE id > {}", (document + 1) << 20));
  }

 private:
  // One whole number; 0 where there is none.
  int64_t ask(const std::string& statement) {
    RowList rows;
    if (!store_.sql(statement, {}, &rows).is_ok() || rows.rows().empty()) return 0;
    const auto* number = std::get_if<int64_t>(&rows.rows()[0][0]);
    return number == nullptr ? 0 : *number;
  }

  Status take_all(IngestStream* stream) {
    OrderedRun<IngestItem, IngestOutcome> run(
        threads(),
        {.next = [stream] { return stream->next(); },
         .work = [this](IngestItem item) { return work_(std::move(item)); },
         .write = [this, stream](
                      IngestOutcome outcome) { return take(std::move(outcome), stream->inputs()); },
         .idle = [this] { return writer_.commit(); }});
    run.go();
    writer_.commit();
    if (progress_) std::fputs("\r\x1b[K", stderr);
    return writer_.status();
  }

  bool take(IngestOutcome outcome, size_t inputs) {
    const bool failed = outcome.addition && !outcome.addition->error.is_ok();
    if (failed) complain_of(outcome, counts().errors + 1);
    const bool written = writer_.take(std::move(outcome));
    if (progress_) show_progress(counts(), inputs);
    return written;
  }

  int threads() const {
    if (arguments_.threads > 0) return arguments_.threads;
    return static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
  }

  const IngestArguments& arguments_;
  Store store_;
  IngestWork work_;
  IngestWriter writer_;
  bool progress_;
  size_t unchanged_ = 0;
};

// Files that somebody still writes are left for the next look: they change between two.
class SettledFiles {
 public:
  std::vector<InputFile> among(const std::vector<InputFile>& files) {
    std::map<std::string, std::pair<int64_t, int64_t>> now;
    std::vector<InputFile> settled;
    for (const InputFile& file : files) {
      const std::pair<int64_t, int64_t> facts = {file.size, file.modified};
      const auto before = before_.find(file.path);
      if (file.modified != 0 && before != before_.end() && before->second == facts) {
        settled.push_back(file);
      }
      now.emplace(file.path, facts);
    }
    before_ = std::move(now);
    return settled;
  }

 private:
  std::map<std::string, std::pair<int64_t, int64_t>> before_;
};

Status watch(const IngestArguments& arguments, Ingest* ingest) {
  SettledFiles settled;
  size_t told = 0;
  while (true) {
    const auto files = find_input_files(arguments.input.files, arguments.store);
    const Status status = ingest->run(settled.among(files));
    if (!status.is_ok()) return status;
    const IngestCounts& counts = ingest->counts();
    if (!arguments.quiet && counts.records > told) {
      fmt::print("{} records, {} events, {} errors so far\n", counts.records, counts.events,
                 counts.errors);
      std::fflush(stdout);
      told = counts.records;
    }
    std::this_thread::sleep_for(std::chrono::duration<double>(arguments.interval));
  }
}

void tell(Ingest* ingest, int64_t before, double seconds) {
  const IngestCounts& counts = ingest->counts();
  const auto added = static_cast<size_t>(ingest->documents() - before);
  const size_t known = counts.records - counts.errors - added;
  fmt::print(
      "{} documents added with {} events, {} already there, {} errors; {} inputs read, {} "
      "unchanged; {:.1f} s\n",
      added, ingest->events_behind(before), known, counts.errors, counts.inputs,
      ingest->unchanged(), seconds);
}

int show_plan(const IngestArguments& arguments) {
  Result<Store> store = Store::open(arguments.store, StoreAccess::kRead);
  const bool missing = store.status().code() == StatusCode::kNotFound;
  if (!store.is_ok() && !missing) return complain(store.status(), kCannotWrite);
  const auto files = find_input_files(arguments.input.files, arguments.store);
  std::vector<IngestInput> inputs;
  for (const InputFile& file : files) {
    InputMark mark;
    if (store.is_ok()) mark = store.value().mark(file.path).value();
    const bool same = mark.modified == file.modified && mark.size == file.size;
    if (same && mark.done) continue;
    const char* why = mark.path.empty() || mark.modified == 0 ? "new"
                      : same                                  ? "goes on"
                                                              : "changed";
    fmt::print("{}\t{}\n", why, file.path);
  }
  return kAllGood;
}

int exit_code_of(const Status& status) {
  return status.code() == StatusCode::kBadArgument ? kUsage : kCannotWrite;
}

}  // namespace

void add_ingest(CLI::App* app, IngestArguments* arguments) {
  CLI::App* command = app->add_subcommand(
      "ingest", "Code reports into a store: files, folders, patterns, standard input");
  command->footer(
      "Each document is stored once; files that are in the store as they are, are passed over.\n"
      "Broken off at any moment, the same command goes on where it was.\n"
      "Examples:\n"
      "  sanudo ingest news/ --store events.db               a folder and all in it\n"
      "  sanudo ingest 'crawl/*.warc.gz' --store events.db   web archives\n"
      "  producer | sanudo ingest - --store events.db        a stream of JSON lines\n"
      "  sanudo ingest inbox/ --store events.db --watch      whatever comes into a folder");
  command
      ->add_option("paths", arguments->input.files, "Files, folders, patterns; - is standard input")
      ->required();
  command->add_option("--store", arguments->store, "The store; made where there is none")
      ->required();
  add_input_form(command, &arguments->input);
  command->add_option("--threads", arguments->threads, "How many reports at once; same store")
      ->check(CLI::Range(1, 256));
  add_coding(command, arguments);
  command->add_flag("--watch", arguments->watch, "Go on with what comes, until stopped");
  command->add_option("--interval", arguments->interval, "Seconds between two looks of --watch")
      ->check(CLI::Range(0.1, 86400.0))
      ->capture_default_str();
  command->add_flag("--dry-run", arguments->dry_run, "List the inputs that would be read");
  command->add_flag("--quiet", arguments->quiet, "No progress and no summary");
}

int run_ingest(const IngestArguments& arguments) {
  if (arguments.dry_run) return show_plan(arguments);
  std::signal(SIGXFSZ, SIG_IGN);  // a limit on file sizes is a full disk, not a crash
  const Result<Coder> coder = load_coder(arguments);
  if (!coder.is_ok()) return complain(coder.status(), kCannotLoad);
  Result<Store> store = Store::open(arguments.store, StoreAccess::kWrite);
  if (!store.is_ok()) return complain(store.status(), kCannotWrite);
  Result<Store> reader = Store::open(arguments.store, StoreAccess::kRead);
  if (!reader.is_ok()) return complain(reader.status(), kCannotWrite);
  Ingest ingest(arguments, coder.value(), std::move(store).value(), std::move(reader).value());
  const auto start = std::chrono::steady_clock::now();
  const int64_t before = ingest.documents();
  const Status status = arguments.watch
                            ? watch(arguments, &ingest)
                            : ingest.run(find_input_files(arguments.input.files, arguments.store));
  if (!status.is_ok()) return complain(status, exit_code_of(status));
  const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
  if (!arguments.quiet) tell(&ingest, before, spent.count());
  return ingest.counts().errors > 0 ? kSomeFailed : kAllGood;
}

}  // namespace sanudo
