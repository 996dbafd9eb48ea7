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

// The weights that recipes/confidence_en.py prints, to two figures.
double confidence_of(const Event& event) {
  double logit = 0.37;
  logit += any_known(event.actors) ? 0.49 : 0.0;
  logit += event.recipients.empty() ? -0.35 : 0.0;
  logit += event.status.hypothetical || event.status.negated ? -0.45 : 0.0;
  logit += event.said_by.empty() ? 0.0 : 0.09;
  logit += event.evidence.sentence < 2 ? -0.24 : 0.0;
  logit +=
      event.why.rule.starts_with("noun") || event.why.rule.starts_with("support") ? -0.35 : 0.0;
  return std::round(100.0 / (1.0 + std::exp(-logit))) / 100.0;
}

}  // namespace sanudo
