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
  constexpr double kLongSentence = 360;  // code points
  const std::string& rule = event.why.rule;
  const CharSpan sentence = event.evidence.span;
  double logit = 0.73;
  logit += any_known(event.actors) ? 0.45 : 0.0;
  logit += event.status.hypothetical || event.status.negated ? -1.38 : 0.0;
  logit += rule.starts_with("noun") || rule.starts_with("support") ? -0.59 : 0.0;
  logit += -0.44 * std::min(1.0, (sentence.end - sentence.start) / kLongSentence);
  return std::round(100.0 / (1.0 + std::exp(-logit))) / 100.0;
}

}  // namespace sanudo
