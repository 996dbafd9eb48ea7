// SPDX-License-Identifier: Apache-2.0
// `sanudo recode`: what other tables or another model make of records that were coded before. Only
// reports that the change can touch are read again.
#include <fmt/format.h>

#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <variant>

#include "base/json_writer.h"
#include "cli/commands.h"
#include "cli/ordered_run.h"
#include "cli/report_run.h"
#include "evaluate/affected.h"
#include "evaluate/record_changes.h"
#include "pipeline/reader.h"
#include "pipeline/recoding.h"
#include "sanudo/coder.h"
#include "sanudo/store.h"

namespace sanudo {
namespace {

constexpr size_t kMaxLine = 64u << 20;

// What all reports together have gained and lost.
struct Tally {
  size_t reports = 0;
  size_t read_again = 0;
  size_t same = 0;
  std::map<std::string, size_t> added;    // by type
  std::map<std::string, size_t> dropped;  // by type
  std::map<std::string, size_t> changed;  // by field
  size_t changed_events = 0;

  void add(const RecordChanges& changes) {
    same += changes.same;
    for (const EventChange& change : changes.events) {
      if (change.was == nullptr) ++added[change.now->type];
      if (change.now == nullptr) ++dropped[change.was->type];
      changed_events += change.fields.empty() ? 0 : 1;
      for (const FieldChange& field : change.fields) ++changed[field.field];
    }
  }
};

std::string in_list(const std::map<std::string, size_t>& counts) {
  std::string text;
  for (const auto& [name, count] : counts) {
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", name, count);
  }
  return text.empty() ? text : " (" + text + ")";
}

size_t sum(const std::map<std::string, size_t>& counts) {
  size_t total = 0;
  for (const auto& [name, count] : counts) total += count;
  return total;
}

void print_tally(const Tally& tally) {
  fmt::print(stderr, "sanudo: {} reports, {} read again; events: {} stay in those", tally.reports,
             tally.read_again, tally.same);
  fmt::print(stderr, ", {} added{}", sum(tally.added), in_list(tally.added));
  fmt::print(stderr, ", {} dropped{}", sum(tally.dropped), in_list(tally.dropped));
  fmt::print(stderr, ", {} changed{}\n", tally.changed_events, in_list(tally.changed));
}

std::string names_of(const std::vector<Entity>& entities) {
  std::string text;
  for (const Entity& entity : entities) text += (text.empty() ? "" : ", ") + entity.name;
  return text.empty() ? "?" : text;
}

std::string in_words(const Event& event) {
  return fmt::format("{}{}{} {} -> {}: \"{}\"", event.type, event.mode.empty() ? "" : "/",
                     event.mode, names_of(event.actors), names_of(event.recipients),
                     event.evidence.trigger);
}

std::string or_nothing(const std::string& value) { return value.empty() ? "nothing" : value; }

std::string as_text(const CodedDocument& now, const RecordChanges& changes) {
  const DocumentRecord& document = now.document;
  std::string text = fmt::format("{}  {}\n", document.id,
                                 document.title.empty() ? "(no headline)" : document.title);
  for (const FieldChange& field : changes.report) {
    text += fmt::format("  ~ report {}: {} -> {}\n", field.field, or_nothing(field.was),
                        or_nothing(field.now));
  }
  for (const EventChange& change : changes.events) {
    const char sign = change.was == nullptr ? '+' : change.now == nullptr ? '-' : '~';
    text +=
        fmt::format("  {} {}\n", sign, in_words(change.now == nullptr ? *change.was : *change.now));
    for (const FieldChange& field : change.fields) {
      text += fmt::format("      {}: {} -> {}\n", field.field, or_nothing(field.was),
                          or_nothing(field.now));
    }
  }
  return text + "\n";
}

void write_fields(JsonWriter* json, const std::vector<FieldChange>& fields) {
  json->begin_array();
  for (const FieldChange& field : fields) {
    json->begin_object();
    json->key("field");
    json->string(field.field);
    json->key("was");
    json->string_or_null(field.was);
    json->key("now");
    json->string_or_null(field.now);
    json->end_object();
  }
  json->end_array();
}

std::string as_json(const CodedDocument& now, const RecordChanges& changes) {
  JsonWriter json;
  json.begin_object();
  json.key("document");
  json.string(now.document.id);
  json.key("report");
  write_fields(&json, changes.report);
  json.key("events");
  json.begin_array();
  for (const EventChange& change : changes.events) {
    const Event& shown = change.now == nullptr ? *change.was : *change.now;
    json.begin_object();
    json.key("change");
    json.string(change.was == nullptr ? "added" : change.now == nullptr ? "dropped" : "changed");
    json.key("was");
    json.string_or_null(change.was == nullptr ? "" : change.was->id);
    json.key("now");
    json.string_or_null(change.now == nullptr ? "" : change.now->id);
    json.key("type");
    json.string(shown.type);
    json.key("start");
    json.integer(shown.evidence.trigger_span.start);
    json.key("end");
    json.integer(shown.evidence.trigger_span.end);
    json.key("fields");
    write_fields(&json, change.fields);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.take() + "\n";
}

// One old record, or why there is none.
struct OldRecord {
  std::string line;
  std::string place;
  Status status;
};

// What became of it.
struct Recoded {
  Outcome outcome;
  std::optional<PackedDocument> changed;  // for the store
};

// An old record passed on where nothing touches it, else coded again. Called by several threads.
class RecodeWork {
 public:
  RecodeWork(const RecodeArguments& arguments, const Coder& coder, const Affected* affected)
      : arguments_(arguments), coder_(coder), affected_(affected) {}

  Recoded operator()(const OldRecord& old) {
    if (!old.status.is_ok()) return failure(old.status, "");
    const auto record = record_from_json(old.line);
    if (!record.is_ok()) return failure(record.status(), old.place);
    const auto* was = std::get_if<CodedDocument>(&record.value());
    // The text of an error or of events that came from elsewhere is nowhere.
    if (was == nullptr || was->document.text.empty()) return pass(old.line);
    const bool read_again = affected_ == nullptr || affected_->touches(was->document.text);
    count(read_again);
    return read_again ? again(*was) : pass(old.line);
  }

  const Tally& tally() const { return tally_; }

 private:
  Recoded again(const CodedDocument& was) {
    CodeOptions options;
    options.max_bytes = kMaxLine;
    options.min_confidence = arguments_.min_confidence;
    Result<CodedDocument> now = recode(coder_, was, options);
    if (!now.is_ok()) return failure(now.status(), was.document.id);
    const RecordChanges changes = compare_records(was, now.value());
    {
      const std::lock_guard lock(mutex_);
      tally_.add(changes);
    }
    Recoded recoded;
    if (arguments_.format == "records") {
      recoded.outcome.text = to_json(now.value()) + "\n";
    } else if (changes.any()) {
      recoded.outcome.text = arguments_.format == "jsonl" ? as_json(now.value(), changes)
                                                          : as_text(now.value(), changes);
    }
    if (arguments_.apply) recoded.changed = pack(std::move(now).value());
    return recoded;
  }

  Recoded pass(const std::string& line) const {
    return {{arguments_.format == "records" ? line + "\n" : "", false}, std::nullopt};
  }

  void count(bool read_again) {
    const std::lock_guard lock(mutex_);
    ++tally_.reports;
    tally_.read_again += read_again ? 1 : 0;
  }

  Recoded failure(const Status& status, const std::string& place) {
    const std::lock_guard lock(mutex_);
    complain(place.empty() ? status : Status(status.code(), place + ": " + status.message()), 0);
    return {{arguments_.format == "records" ? to_json(status, place) + "\n" : "", true},
            std::nullopt};
  }

  const RecodeArguments& arguments_;
  const Coder& coder_;
  const Affected* affected_;
  std::mutex mutex_;
  Tally tally_;
};

using NextOld = std::function<std::optional<OldRecord>()>;

Result<NextOld> records_of_files(const RecodeArguments& arguments) {
  InputArguments input;
  input.files = arguments.files;
  input.format = "lines";
  input.max_bytes = kMaxLine;
  Result<DocumentStream> stream = DocumentStream::open(input);
  if (!stream.is_ok()) return stream.status();
  auto lines = std::make_shared<DocumentStream>(std::move(stream).value());
  return NextOld([lines]() -> std::optional<OldRecord> {
    std::optional<Arrival> arrival = lines->next();
    if (!arrival) return std::nullopt;
    return OldRecord{std::move(arrival->document.bytes), std::move(arrival->document.input),
                     arrival->status};
  });
}

// The records of a store in the order in which they came, a page of ids at a time.
class StoredRecords {
 public:
  explicit StoredRecords(Store store) : store_(std::move(store)) {}

  std::optional<OldRecord> next() {
    if (at_ == page_.rows().size() && !turn_page()) return std::nullopt;
    const std::string& key = std::get<std::string>(page_.rows()[at_++][1]);
    Result<std::string> line = store_.json(key);
    if (!line.is_ok()) return OldRecord{"", key, line.status()};
    return OldRecord{std::move(line).value(), key, Status::ok()};
  }

 private:
  bool turn_page() {
    const int64_t last = at_ == 0 ? 0 : std::get<int64_t>(page_.rows()[at_ - 1][0]);
    page_ = RowList();
    at_ = 0;
    const std::string page =
        fmt::format("SELECT id, key FROM document WHERE id > {} ORDER BY id LIMIT 1000", last);
    return store_.sql(page, {}, &page_).is_ok() && !page_.rows().empty();
  }

  Store store_;
  RowList page_;
  size_t at_ = 0;
};

Result<NextOld> records_of_store(const std::string& path) {
  Result<Store> store = Store::open(path, StoreAccess::kRead);
  if (!store.is_ok()) return store.status();
  auto records = std::make_shared<StoredRecords>(std::move(store).value());
  return NextOld([records] { return records->next(); });
}

// Puts the new codings into the store, many at a time.
class Applied {
 public:
  explicit Applied(std::optional<Store> store) : store_(std::move(store)) {}

  Status add(std::optional<PackedDocument> document) {
    if (!store_ || !document) return Status::ok();
    waiting_.push_back(*std::move(document));
    return waiting_.size() < kDocumentsAtOnce ? Status::ok() : finish();
  }

  Status finish() {
    if (!store_ || waiting_.empty()) return Status::ok();
    const Status status = store_->replace(waiting_, std::string("sanudo ") + version());
    waiting_.clear();
    return status;
  }

 private:
  static constexpr size_t kDocumentsAtOnce = 256;
  std::optional<Store> store_;
  std::vector<PackedDocument> waiting_;
};

// Null: every report is read again.
Result<std::optional<Affected>> find_affected(const RecodeArguments& arguments) {
  const bool other_world =
      !arguments.knowledge.empty() || !arguments.as_of.empty() || arguments.rules_only;
  if (arguments.was.empty() || other_world) return std::optional<Affected>();
  Result<Affected> affected = Affected::compare(arguments.was, data_folder(arguments.data));
  if (!affected.is_ok()) return affected.status();
  if (affected.value().everything()) {
    fmt::print(stderr, "sanudo: the model differs: every report is read again\n");
  } else {
    fmt::print(stderr, "sanudo: {} words of the lexicon and {} names of the base differ\n",
               affected.value().words(), affected.value().names());
  }
  return std::optional<Affected>(std::move(affected).value());
}

Result<std::optional<Store>> open_for_changes(const RecodeArguments& arguments) {
  if (!arguments.apply) return std::optional<Store>();
  Result<Store> store = Store::open(arguments.store, StoreAccess::kWrite);
  if (!store.is_ok()) return store.status();
  return std::optional<Store>(std::move(store).value());
}

int recode_all(const RecodeArguments& arguments, NextOld next, RecodeWork* work, Applied* applied,
               std::FILE* out) {
  bool failed = false;
  Status status;
  OrderedRun<OldRecord, Recoded> run(arguments.threads,
                                     {.next = std::move(next),
                                      .work = [work](const OldRecord& old) { return (*work)(old); },
                                      .write =
                                          [&](Recoded recoded) {
                                            const std::string& text = recoded.outcome.text;
                                            std::fwrite(text.data(), 1, text.size(), out);
                                            failed = failed || recoded.outcome.failed;
                                            status = applied->add(std::move(recoded.changed));
                                            return status.is_ok();
                                          },
                                      .idle = nullptr});
  run.go();
  if (status.is_ok()) status = applied->finish();
  if (!status.is_ok()) return complain(status, kCannotWrite);
  return failed ? kSomeFailed : kAllGood;
}

}  // namespace

int run_recode(const RecodeArguments& arguments) {
  if (arguments.apply && arguments.store.empty()) {
    return complain(Status(StatusCode::kBadArgument, "--apply needs --store"), kUsage);
  }
  Result<NextOld> next =
      arguments.store.empty() ? records_of_files(arguments) : records_of_store(arguments.store);
  if (!next.is_ok()) return complain(next.status(), kUsage);
  Result<std::optional<Store>> store = open_for_changes(arguments);
  if (!store.is_ok()) return complain(store.status(), kCannotWrite);
  const Result<std::optional<Affected>> affected = find_affected(arguments);
  if (!affected.is_ok()) return complain(affected.status(), kCannotLoad);
  const Result<Coder> coder =
      Coder::load({arguments.data, arguments.knowledge, arguments.as_of, arguments.rules_only});
  if (!coder.is_ok()) return complain(coder.status(), kCannotLoad);
  std::FILE* out = arguments.output.empty() ? stdout : std::fopen(arguments.output.c_str(), "wb");
  if (out == nullptr) {
    return complain(Status(StatusCode::kUnreadable, arguments.output + ": cannot be written"),
                    kCannotWrite);
  }
  RecodeWork work(arguments, coder.value(), affected.value() ? &*affected.value() : nullptr);
  Applied applied(std::move(store).value());
  const int exit_code = recode_all(arguments, std::move(next).value(), &work, &applied, out);
  if (out != stdout) std::fclose(out);
  print_tally(work.tally());
  return exit_code;
}

}  // namespace sanudo
