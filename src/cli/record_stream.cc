// SPDX-License-Identifier: Apache-2.0
#include "cli/record_stream.h"

#include <memory>

#include "cli/commands.h"
#include "document/document_stream.h"

namespace sanudo {
namespace {

constexpr size_t kMaxLine = 64u << 20;

// No record at `input`, which is said at once: nobody has heard of it yet.
Record fault(Status status, std::string input) {
  complain(status, 0);
  return ErrorRecord{std::move(status), std::move(input)};
}

Record read_arrival(const Arrival& arrival) {
  const std::string& input = arrival.document.input;
  if (!arrival.status.is_ok()) return fault(arrival.status, input);
  Result<Record> record = record_from_json(arrival.document.bytes);
  if (record.is_ok()) return std::move(record).value();
  const Status status = record.status();
  return fault(Status(status.code(), input + ": " + status.message()), input);
}

}  // namespace

Result<NextRecord> open_records(const std::vector<std::string>& files) {
  InputArguments arguments;
  arguments.files = files;
  arguments.format = "lines";
  arguments.max_bytes = kMaxLine;
  Result<DocumentStream> stream = DocumentStream::open(arguments);
  if (!stream.is_ok()) return stream.status();
  auto lines = std::make_shared<DocumentStream>(std::move(stream).value());
  return NextRecord([lines]() -> Result<std::optional<Record>> {
    std::optional<Arrival> arrival = lines->next();
    if (!arrival) return std::optional<Record>();
    return std::optional<Record>(read_arrival(*arrival));
  });
}

}  // namespace sanudo
