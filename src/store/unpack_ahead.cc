// SPDX-License-Identifier: Apache-2.0
#include "store/unpack_ahead.h"

#include <utility>

#include "store/packed_record.h"

namespace sanudo {
namespace {

// Two milliseconds of work.
constexpr size_t kChunk = 256;

}  // namespace

bool UnpackAhead::add(std::string_view packed, std::string_view text) {
  chunk_.push_back({std::string(packed), std::string(dictionary_of(text))});
  if (chunk_.size() == kChunk) start_chunk();
  if (under_way_.size() > threads_) give_first();
  return !enough_;
}

Status UnpackAhead::finish() {
  if (!chunk_.empty()) start_chunk();
  while (!under_way_.empty() && !enough_) give_first();
  return broken_;
}

UnpackAhead::Lines UnpackAhead::unpack(const std::vector<Packed>& chunk) {
  Lines lines;
  for (const Packed& packed : chunk) {
    lines.push_back(unpack_record(packed.record, packed.dictionary));
  }
  return lines;
}

// Where no thread can be had the chunk waits for its turn to be given out.
void UnpackAhead::start_chunk() {
  under_way_.push_back(
      std::async(std::launch::async | std::launch::deferred, unpack, std::exchange(chunk_, {})));
}

void UnpackAhead::give_first() {
  Lines lines = under_way_.front().get();
  under_way_.pop_front();
  for (size_t i = 0; i < lines.size() && !enough_; ++i) {
    broken_ = lines[i].status();
    enough_ = !broken_.is_ok() || !take_(std::move(lines[i]).value());
  }
}

}  // namespace sanudo
