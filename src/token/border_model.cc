// SPDX-License-Identifier: Apache-2.0
#include "token/border_model.h"

namespace sanudo {

Result<BorderModel> BorderModel::load(std::string_view bytes) {
  if (bytes.size() != kBytes) {
    return Status(StatusCode::kBadFormat, "border model of the wrong size");
  }
  BorderModel model;
  model.weights_.resize(kBuckets);
  for (size_t i = 0; i < kBuckets; ++i) {
    const auto low = static_cast<unsigned char>(bytes[2 * i]);
    const auto high = static_cast<unsigned char>(bytes[2 * i + 1]);
    model.weights_[i] = static_cast<int16_t>(low | (high << 8));
  }
  return model;
}

bool BorderModel::ends(const Features& features) const {
  int32_t sum = 0;
  for (uint32_t bucket : features.buckets()) sum += weights_[bucket];
  return sum > 0;
}

}  // namespace sanudo
