// SPDX-License-Identifier: Apache-2.0
// A cache of texts by key with a budget of bytes. What was not asked for while half of the budget
// came in anew is forgotten. Any thread.
#ifndef SANUDO_SERVE_RECENT_H_
#define SANUDO_SERVE_RECENT_H_

#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace sanudo {

template <typename Key, typename Value>
class Recent {
 public:
  using Held = std::shared_ptr<const Value>;

  explicit Recent(size_t budget) : half_(budget / 2) {}

  // Null where it is not, or was kept under another version of the store.
  Held find(const std::string& version, const Key& key) {
    const std::lock_guard lock(mutex_);
    turn_to(version);
    if (const auto found = young_.find(key); found != young_.end()) return found->second.value;
    const auto found = old_.find(key);
    if (found == old_.end()) return nullptr;
    const Kept kept = found->second;
    old_.erase(found);
    insert(key, kept);
    return kept.value;
  }

  Held keep(const std::string& version, const Key& key, Value value, size_t bytes) {
    const std::lock_guard lock(mutex_);
    turn_to(version);
    Kept kept = {std::make_shared<const Value>(std::move(value)), bytes};
    if (bytes < half_) insert(key, kept);
    return kept.value;
  }

 private:
  struct Kept {
    Held value;
    size_t bytes = 0;
  };

  void turn_to(const std::string& version) {
    if (version == version_) return;
    version_ = version;
    young_.clear();
    old_.clear();
    young_bytes_ = 0;
  }

  void insert(const Key& key, const Kept& kept) {
    if (young_bytes_ + kept.bytes > half_) {
      old_ = std::move(young_);
      young_.clear();
      young_bytes_ = 0;
    }
    young_bytes_ += kept.bytes;
    young_.insert_or_assign(key, kept);
  }

  const size_t half_;
  std::mutex mutex_;
  std::string version_;
  std::unordered_map<Key, Kept> young_;
  std::unordered_map<Key, Kept> old_;
  size_t young_bytes_ = 0;
};

}  // namespace sanudo

#endif  // SANUDO_SERVE_RECENT_H_
