// SPDX-License-Identifier: Apache-2.0
#include "event/confidence.h"

#include <algorithm>
#include <cmath>

namespace sanudo {
namespace {

// "Police arrested a student": both of one state, as most of what careful coders find is.
bool is_domestic(const Event& event) {
  return std::any_of(event.actors.begin(), event.actors.end(), [&](const Entity& actor) {
    return !actor.country.empty() &&
           std::any_of(event.recipients.begin(), event.recipients.end(),
                       [&](const Entity& other) { return other.country == actor.country; });
  });
}

}  // namespace

// The weights that recipes/confidence_en.py prints, to two figures.
double confidence_of(const Event& event, double likelihood) {
  constexpr double kLongSentence = 360;  // code points
  const std::string& rule = event.why.rule;
  const CharSpan sentence = event.evidence.span;
  double logit = 1.47;
  logit += event.actors.empty() ? -1.00 : 0.0;
  logit += is_domestic(event) ? 0.71 : 0.0;
  logit += event.retold.empty() ? 0.0 : 0.28;
  logit += event.amounts.empty() ? 0.0 : 0.29;
  logit += event.said_by.empty() ? 0.0 : -0.35;
  logit += event.status.hypothetical || event.status.negated ? -1.50 : 0.0;
  logit += rule.starts_with("noun") || rule.starts_with("support") ? -0.02 : 0.0;
  logit += -0.28 * std::min(1.0, (sentence.end - sentence.start) / kLongSentence);
  return std::round(100.0 * likelihood / (1.0 + std::exp(-logit))) / 100.0;
}

}  // namespace sanudo
