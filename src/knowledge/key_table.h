// SPDX-License-Identifier: Apache-2.0
// A table from strings to numbers with open addresses (Knuth 1998, 6.4, linear probing): one look
// into memory tells most strings that are not there. Keys are views that must outlive the table.
#ifndef SANUDO_KNOWLEDGE_KEY_TABLE_H_
#define SANUDO_KNOWLEDGE_KEY_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "base/hash.h"

namespace sanudo {

class KeyTable {
 public:
  // The number of a key, null where it is not there.
  const uint32_t* find(std::string_view key) const {
    if (slots_.empty()) return nullptr;
    const Slot& slot = slots_[place_of(key)];
    return slot.used ? &slot.value : nullptr;
  }

  void reserve(size_t keys) {
    while (slots_.size() < 2 * keys) grow();
  }

  // The number of a key; `value` where it was not there before. Valid until the next call.
  uint32_t& add(std::string_view key, uint32_t value) {
    if (2 * (size_ + 1) > slots_.size()) grow();
    Slot& slot = slots_[place_of(key)];
    if (!slot.used) {
      slot = {key, value, true};
      ++size_;
    }
    return slot.value;
  }

 private:
  struct Slot {
    std::string_view key;
    uint32_t value = 0;
    bool used = false;
  };

  // Where the key is, or the free slot where it would be.
  size_t place_of(std::string_view key) const {
    const size_t last = slots_.size() - 1;
    size_t at = static_cast<size_t>(hash64(key)) & last;
    while (slots_[at].used && slots_[at].key != key) at = (at + 1) & last;
    return at;
  }

  void grow() {
    const std::vector<Slot> old = std::move(slots_);
    slots_.assign(old.empty() ? 64 : 2 * old.size(), Slot{});
    for (const Slot& slot : old) {
      if (slot.used) slots_[place_of(slot.key)] = slot;
    }
  }

  std::vector<Slot> slots_;  // a power of two
  size_t size_ = 0;
};

}  // namespace sanudo

#endif  // SANUDO_KNOWLEDGE_KEY_TABLE_H_
