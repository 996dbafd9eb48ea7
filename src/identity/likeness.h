// SPDX-License-Identifier: Apache-2.0
// How likely two reports tell the same act, why, and where they do not agree.
#ifndef SANUDO_IDENTITY_LIKENESS_H_
#define SANUDO_IDENTITY_LIKENESS_H_

#include <string>
#include <vector>

#include "identity/telling.h"

namespace sanudo {

// Two tellings are of one act from this score on.
inline constexpr double kSameAct = 0.5;

struct Likeness {
  double score = 0;                  // 0 to 1: how likely it is one act
  std::vector<std::string> reasons;  // what speaks for it, in words: "same actor", "same day"
};

// `copies`: the two reports are copies of one text.
Likeness compare(const Telling& a, const Telling& b, bool copies);

// "amount killed", "3", "5".
struct Difference {
  std::string field;
  std::string value;
  std::string other;
};

// Where two tellings of one act do not agree: amounts of one kind, exact places, named days, and
// whether it happened at all (negated, denied).
std::vector<Difference> differences(const Telling& a, const Telling& b);

}  // namespace sanudo

#endif  // SANUDO_IDENTITY_LIKENESS_H_
