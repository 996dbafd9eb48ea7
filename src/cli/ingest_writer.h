// SPDX-License-Identifier: Apache-2.0
// Puts what became of records into a store, in batches: one transaction each, so that a crash loses
// a second of work and nothing else.
#ifndef SANUDO_CLI_INGEST_WRITER_H_
#define SANUDO_CLI_INGEST_WRITER_H_

#include <chrono>
#include <optional>
#include <string>

#include "sanudo/store.h"

namespace sanudo {

struct IngestOutcome {
  std::optional<Addition> addition;  // nothing: the input ended
  InputMark mark;
};

struct IngestCounts {
  size_t records = 0;
  size_t events = 0;
  size_t errors = 0;
  size_t inputs = 0;  // read to their ends
};

class IngestWriter {
 public:
  IngestWriter(Store* store, std::string coder);

  // False: the store cannot be written; status() says why. What was given since the last batch is
  // lost then, and read again by the next run.
  bool take(IngestOutcome outcome);
  bool commit();

  const Status& status() const { return status_; }
  const IngestCounts& counts() const { return counts_; }

 private:
  bool is_full() const;

  Store* store_;
  Batch batch_;
  size_t bytes_ = 0;  // of the texts in the batch
  std::chrono::steady_clock::time_point last_;
  IngestCounts counts_;
  Status status_;
};

}  // namespace sanudo

#endif  // SANUDO_CLI_INGEST_WRITER_H_
