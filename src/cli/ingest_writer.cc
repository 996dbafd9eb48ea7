// SPDX-License-Identifier: Apache-2.0
#include "cli/ingest_writer.h"

namespace sanudo {
namespace {

constexpr size_t kMostRecords = 500;
constexpr size_t kMostBytes = 16u << 20;
constexpr std::chrono::milliseconds kLongest{500};

}  // namespace

IngestWriter::IngestWriter(Store* store, std::string coder)
    : store_(store), last_(std::chrono::steady_clock::now()) {
  batch_.coder = std::move(coder);
  batch_.relate = true;
}

bool IngestWriter::take(IngestOutcome outcome) {
  if (batch_.marks.empty() || batch_.marks.back().path != outcome.mark.path) {
    batch_.marks.push_back(outcome.mark);
  } else {
    batch_.marks.back() = outcome.mark;
  }
  if (outcome.mark.done) ++counts_.inputs;
  if (outcome.addition) {
    const Addition& addition = *outcome.addition;
    ++counts_.records;
    counts_.events += addition.found.coded.events.size();
    if (!addition.error.is_ok()) ++counts_.errors;
    bytes_ += addition.found.coded.document.text.size();
    batch_.additions.push_back(*std::move(outcome.addition));
  }
  return !is_full() || commit();
}

bool IngestWriter::is_full() const {
  return batch_.additions.size() >= kMostRecords || bytes_ >= kMostBytes ||
         std::chrono::steady_clock::now() - last_ >= kLongest;
}

bool IngestWriter::commit() {
  last_ = std::chrono::steady_clock::now();
  if (!status_.is_ok()) return false;
  if (batch_.marks.empty()) return true;
  status_ = store_->add(batch_);
  batch_.additions.clear();
  batch_.marks.clear();
  bytes_ = 0;
  return status_.is_ok();
}

}  // namespace sanudo
