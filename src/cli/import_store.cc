// SPDX-License-Identifier: Apache-2.0
#include "cli/import_store.h"

#include "cli/ingest_stream.h"
#include "cli/row_stream.h"

namespace sanudo {
namespace {

InputMark mark_of(const IngestInput& input, int64_t records, bool done) {
  return {input.file.path, input.file.size, input.file.modified, records, done};
}

// A record that was read, or the fault in its place.
Addition addition_of(Record record, const IngestInput& input, int64_t number) {
  Addition addition;
  addition.path = input.file.path;
  addition.record = number;
  addition.place = input.file.path + ":" + std::to_string(number);
  if (auto* coded = std::get_if<CodedDocument>(&record)) {
    addition.found = pack(std::move(*coded));
  } else {
    addition.error = std::get<ErrorRecord>(record).error;
    addition.place = std::get<ErrorRecord>(record).input;
  }
  return addition;
}

Status import_file(const ColumnSet& set, const IngestInput& input, IngestWriter* writer) {
  Result<NextRecord> next = open_rows(set, {input.file.path});
  if (!next.is_ok()) return next.status();
  int64_t number = 0;
  while (true) {
    Result<std::optional<Record>> record = next.value()();
    if (!record.is_ok()) return record.status();
    if (!record.value()) break;
    if (++number <= input.skip) continue;
    IngestOutcome outcome;
    outcome.addition = addition_of(*std::move(record).value(), input, number);
    outcome.mark = mark_of(input, number, false);
    if (!writer->take(std::move(outcome))) return writer->status();
  }
  return writer->take({std::nullopt, mark_of(input, number, true)}) ? Status::ok()
                                                                    : writer->status();
}

}  // namespace

Result<IngestCounts> import_into_store(const ColumnSet& set, const std::vector<std::string>& files,
                                       const std::string& path) {
  Result<Store> store = Store::open(path, StoreAccess::kWrite);
  if (!store.is_ok()) return store.status();
  const Result<std::vector<IngestInput>> inputs =
      inputs_to_read(find_input_files(files, path), &store.value());
  if (!inputs.is_ok()) return inputs.status();
  IngestWriter writer(&store.value(), std::string("import ") + set.name);
  for (const IngestInput& input : inputs.value()) {
    if (Status status = import_file(set, input, &writer); !status.is_ok()) return status;
  }
  if (!writer.commit()) return writer.status();
  return writer.counts();
}

}  // namespace sanudo
