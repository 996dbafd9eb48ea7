// SPDX-License-Identifier: Apache-2.0
// Packed records back to their JSON lines by several threads, given out in the order in which they
// came in by the thread that calls. A thousand or so are held at once, whatever comes in.
#ifndef SANUDO_STORE_UNPACK_AHEAD_H_
#define SANUDO_STORE_UNPACK_AHEAD_H_

#include <algorithm>
#include <deque>
#include <functional>
#include <future>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "sanudo/status.h"

namespace sanudo {

class UnpackAhead {
 public:
  // False: it has enough.
  using Take = std::function<bool(std::string)>;

  explicit UnpackAhead(Take take) : take_(std::move(take)) {}
  UnpackAhead(const UnpackAhead&) = delete;
  UnpackAhead& operator=(const UnpackAhead&) = delete;

  // As unpack_record. False: no more is wanted, or a record is broken.
  bool add(std::string_view packed, std::string_view text);
  // Gives out what is still under way; kBadFormat: a record was broken, and nothing after it was
  // given out.
  Status finish();

 private:
  struct Packed {
    std::string record;
    std::string dictionary;
  };
  using Lines = std::vector<Result<std::string>>;

  static Lines unpack(const std::vector<Packed>& chunk);
  void start_chunk();
  void give_first();

  const size_t threads_ = std::max(1u, std::thread::hardware_concurrency());
  Take take_;
  std::vector<Packed> chunk_;  // not yet begun
  std::deque<std::future<Lines>> under_way_;
  bool enough_ = false;
  Status broken_;
};

}  // namespace sanudo

#endif  // SANUDO_STORE_UNPACK_AHEAD_H_
