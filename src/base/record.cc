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

}  // namespace sanudo
