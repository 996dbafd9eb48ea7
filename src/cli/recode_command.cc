// SPDX-License-Identifier: Apache-2.0
// `sanudo recode`: what other tables or another model make of records that were coded before. Only
// reports that the change can touch are read again.
#include <fmt/format.h>

#include <cstdio>
#include <map>
#include <mutex>
#include <variant>

#include "base/json_writer.h"
#include "cli/commands.h"
#include "cli/report_run.h"
#include "evaluate/affected.h"
#include "evaluate/record_changes.h"
#include "pipeline/reader.h"
#include "pipeline/recoding.h"
#include "sanudo/coder.h"

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

// One line of the old records: passed on where nothing touches it, else coded again.
class RecodeWork {
 public:
  RecodeWork(const RecodeArguments& arguments, const Coder& coder, const Affected* affected)
      : arguments_(arguments), coder_(coder), affected_(affected) {}

  Outcome operator()(const Arrival& arrival) {
    if (!arrival.status.is_ok()) return failure(arrival.status, "");
    const std::string& line = arrival.document.bytes;
    const auto record = record_from_json(line);
    if (!record.is_ok()) return failure(record.status(), arrival.document.input);
    const auto* was = std::get_if<CodedDocument>(&record.value());
    if (was == nullptr) return pass(line);  // its text is nowhere
    const bool read_again = affected_ == nullptr || affected_->touches(was->document.text);
    count(read_again);
    return read_again ? again(*was) : pass(line);
  }

  const Tally& tally() const { return tally_; }

 private:
  Outcome again(const CodedDocument& was) {
    CodeOptions options;
    options.max_bytes = kMaxLine;
    options.min_confidence = arguments_.min_confidence;
    const Result<CodedDocument> now = recode(coder_, was, options);
    if (!now.is_ok()) return failure(now.status(), was.document.id);
    const RecordChanges changes = compare_records(was, now.value());
    {
      const std::lock_guard lock(mutex_);
      tally_.add(changes);
    }
    if (arguments_.format == "records") return {to_json(now.value()) + "\n", false};
    if (!changes.any()) return {};
    return {arguments_.format == "jsonl" ? as_json(now.value(), changes)
                                         : as_text(now.value(), changes),
            false};
  }

  Outcome pass(const std::string& line) const {
    return {arguments_.format == "records" ? line + "\n" : "", false};
  }

  void count(bool read_again) {
    const std::lock_guard lock(mutex_);
    ++tally_.reports;
    tally_.read_again += read_again ? 1 : 0;
  }

  Outcome failure(const Status& status, const std::string& place) {
    const std::lock_guard lock(mutex_);
    complain(place.empty() ? status : Status(status.code(), place + ": " + status.message()), 0);
    return {arguments_.format == "records" ? to_json(status, place) + "\n" : "", true};
  }

  const RecodeArguments& arguments_;
  const Coder& coder_;
  const Affected* affected_;
  std::mutex mutex_;
  Tally tally_;
};

// Null: every report is read again.
Result<std::optional<Affected>> find_affected(const RecodeArguments& arguments) {
  const bool other_world = !arguments.knowledge.empty() || !arguments.as_of.empty();
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

}  // namespace

int run_recode(const RecodeArguments& arguments) {
  const Result<std::optional<Affected>> affected = find_affected(arguments);
  if (!affected.is_ok()) return complain(affected.status(), kCannotLoad);
  const Result<Coder> coder = Coder::load({arguments.data, arguments.knowledge, arguments.as_of});
  if (!coder.is_ok()) return complain(coder.status(), kCannotLoad);
  InputArguments input;
  input.files = arguments.files;
  input.format = "lines";
  input.max_bytes = kMaxLine;
  Result<DocumentStream> stream = DocumentStream::open(input);
  if (!stream.is_ok()) return complain(stream.status(), kUsage);
  std::FILE* out = arguments.output.empty() ? stdout : std::fopen(arguments.output.c_str(), "wb");
  if (out == nullptr) {
    return complain(Status(StatusCode::kUnreadable, arguments.output + ": cannot be written"),
                    kCannotWrite);
  }
  RecodeWork work(arguments, coder.value(), affected.value() ? &*affected.value() : nullptr);
  const int exit_code = run_reports(&stream.value(), arguments.threads, false, out,
                                    [&work](const Arrival& arrival) { return work(arrival); });
  if (out != stdout) std::fclose(out);
  print_tally(work.tally());
  return exit_code;
}

}  // namespace sanudo
