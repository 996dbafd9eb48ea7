// SPDX-License-Identifier: Apache-2.0
// Tables from strings to rows with open addresses (Knuth 1998, 6.4, linear probing), as the image
// stores them: a slot holds a row and a part of its key's hash, so that most strings that are not
// there are told without a look at a key. The keys themselves stand in the rows.
#ifndef SANUDO_KNOWLEDGE_KEY_INDEX_H_
#define SANUDO_KNOWLEDGE_KEY_INDEX_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/hash.h"

namespace sanudo {

inline constexpr uint32_t kFreeSlot = 0xFFFFFFFFu;

struct RowSlot {
  uint32_t tag = 0;
  uint32_t row = kFreeSlot;
};

inline uint32_t tag_of(uint64_t hash) { return static_cast<uint32_t>(hash >> 32); }

// Where the key is, or the free slot where it would be. `is_key` tells whether a row has this key.
// The number of slots is a power of two, and one of them is free.
template <typename Slot, typename IsKey>
size_t slot_of(std::span<const Slot> slots, std::string_view key, IsKey is_key) {
  const size_t last = slots.size() - 1;
  const uint64_t hash = hash64(key);
  size_t at = static_cast<size_t>(hash) & last;
  while (slots[at].row != kFreeSlot &&
         (slots[at].tag != tag_of(hash) || !is_key(slots[at].row, key))) {
    at = (at + 1) & last;
  }
  return at;
}

// The slot of a key, null where it is not there.
template <typename Slot, typename IsKey>
const Slot* find_slot(std::span<const Slot> slots, std::string_view key, IsKey is_key) {
  if (slots.empty()) return nullptr;
  const Slot& slot = slots[slot_of(slots, key, is_key)];
  return slot.row == kFreeSlot ? nullptr : &slot;
}

// Slots for this many keys, at most half of them taken.
template <typename Slot>
std::vector<Slot> free_slots(size_t keys) {
  size_t slots = 2;
  while (slots < 2 * keys) slots *= 2;
  return std::vector<Slot>(slots);
}

// Puts a row under its key where the key is not there yet, and gives the key's slot.
template <typename Slot, typename IsKey>
Slot& add_slot(std::vector<Slot>* slots, std::string_view key, uint32_t row, IsKey is_key) {
  Slot& slot = (*slots)[slot_of(std::span<const Slot>(*slots), key, is_key)];
  if (slot.row == kFreeSlot) {
    slot.tag = tag_of(hash64(key));
    slot.row = row;
  }
  return slot;
}

// Whether slots from outside can be searched: every row is there, and a search comes to its end.
template <typename Slot>
bool are_sound(std::span<const Slot> slots, size_t rows) {
  const auto sound = [&](const Slot& slot) { return slot.row == kFreeSlot || slot.row < rows; };
  const auto is_free = [](const Slot& slot) { return slot.row == kFreeSlot; };
  const bool power_of_two = (slots.size() & (slots.size() - 1)) == 0;
  return slots.empty() || (power_of_two && std::all_of(slots.begin(), slots.end(), sound) &&
                           std::any_of(slots.begin(), slots.end(), is_free));
}

}  // namespace sanudo

#endif  // SANUDO_KNOWLEDGE_KEY_INDEX_H_
