// SPDX-License-Identifier: Apache-2.0
// The records of all inputs that are not yet in a store, one by one, each with its number in its
// input, and the end of each input.
#ifndef SANUDO_CLI_INGEST_STREAM_H_
#define SANUDO_CLI_INGEST_STREAM_H_

#include <atomic>
#include <optional>
#include <string>
#include <vector>

#include "cli/input_files.h"
#include "document/document_stream.h"
#include "sanudo/store.h"

namespace sanudo {

struct IngestItem {
  std::optional<Arrival> arrival;  // nothing: the input ends here
  InputMark mark;                  // of the input, once this item is in the store
  bool may_be_known = false;       // read before, or perhaps: look it up before coding
};

// An input that is to be read, from this record on.
struct IngestInput {
  InputFile file;
  int64_t skip = 0;
  bool may_be_known = false;
};

// What is left to read of these files: nothing of those that are done as they are; the rest of
// those that were broken off; those that have changed from their start. Renamed files are noted in
// the store.
Result<std::vector<IngestInput>> inputs_to_read(const std::vector<InputFile>& files, Store* store);

// One thread at a time.
class IngestStream {
 public:
  // kBadArgument: a field that is none.
  static Result<IngestStream> open(const InputArguments& arguments,
                                   std::vector<IngestInput> inputs);

  std::optional<IngestItem> next();
  size_t inputs() const { return inputs_.size(); }

 private:
  bool open_next();

  InputArguments arguments_;
  std::vector<IngestInput> inputs_;
  size_t opened_ = 0;
  int64_t records_ = 0;
  std::optional<DocumentStream> reports_;  // of the input that is open
};

}  // namespace sanudo

#endif  // SANUDO_CLI_INGEST_STREAM_H_
