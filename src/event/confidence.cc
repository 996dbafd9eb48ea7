// SPDX-License-Identifier: Apache-2.0
#include "event/confidence.h"

#include <algorithm>
#include <cmath>

namespace sanudo {
namespace {

bool any_known(const std::vector<Entity>& entities) {
  return std::any_of(entities.begin(), entities.end(), [](const Entity& entity) {
    return !entity.entity.empty() || !entity.country.empty();
  });
}

}  // namespace

double confidence_of(const Event& event) {
  double logit = -0.4;
  logit += any_known(event.actors) ? 0.7 : 0.0;
  logit += any_known(event.recipients) ? 0.6 : 0.0;
  logit += event.status.hypothetical || event.status.negated ? -0.5 : 0.0;
  logit += event.evidence.sentence < 2 ? 0.3 : 0.0;
  return std::round(100.0 / (1.0 + std::exp(-logit))) / 100.0;
}

}  // namespace sanudo
