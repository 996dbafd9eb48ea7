// SPDX-License-Identifier: Apache-2.0
// Each line of a stream as it stands: records and rows that are read elsewhere.
#include <fmt/format.h>

#include "document/document_reader.h"

namespace sanudo {
namespace {

class LineReader : public DocumentReader {
 public:
  LineReader(Input input, std::string name, size_t max_bytes)
      : input_(std::move(input)), name_(std::move(name)), max_bytes_(max_bytes) {
    if (input_->peek(3) == "\xEF\xBB\xBF") input_->skip(3);
  }

  std::optional<Arrival> next() override {
    bool cut = false;
    Arrival arrival;
    std::string& line = arrival.document.bytes;
    while (input_->read_line(max_bytes_, &line, &cut)) {
      ++number_;
      if (line.empty()) continue;
      arrival.document.input = fmt::format("{}:{}", name_, number_);
      if (cut) {
        arrival.status =
            Status(StatusCode::kTooLarge,
                   fmt::format("{}: more than {} bytes", arrival.document.input, max_bytes_));
      }
      return arrival;
    }
    Status fault = input_->take_fault();
    if (fault.is_ok()) return std::nullopt;
    return fault_at(name_, std::move(fault));
  }

 private:
  Input input_;
  std::string name_;
  size_t max_bytes_;
  size_t number_ = 0;
};

}  // namespace

std::unique_ptr<DocumentReader> read_lines(Input input, std::string name,
                                           const ReadOptions& options) {
  return std::make_unique<LineReader>(std::move(input), std::move(name), options.max_bytes);
}

}  // namespace sanudo
