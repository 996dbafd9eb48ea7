// SPDX-License-Identifier: Apache-2.0
#include "sanudo/record.h"

namespace sanudo {

const char* quote_kind_name(QuoteKind kind) {
  switch (kind) {
    case QuoteKind::kDirect: return "direct";
    case QuoteKind::kMixed: return "mixed";
    case QuoteKind::kIndirect: return "indirect";
  }
  return "indirect";
}

const char* stance_name(Stance stance) {
  switch (stance) {
    case Stance::kAssert: return "assert";
    case Stance::kDeny: return "deny";
    case Stance::kAccuse: return "accuse";
    case Stance::kDemand: return "demand";
    case Stance::kPredict: return "predict";
  }
  return "assert";
}

}  // namespace sanudo
