// SPDX-License-Identifier: Apache-2.0
// From when a state's consent to a treaty binds it.
#ifndef SANUDO_KNOWLEDGE_TREATY_FORCE_H_
#define SANUDO_KNOWLEDGE_TREATY_FORCE_H_

#include <string_view>

#include "base/date.h"

namespace sanudo {

// The day on which a consent given on `given` takes effect, never before the treaty is in force.
// The rule is a word of treaties.tsv: "" with the deposit; "30d", "90d" so many days, "3m", "6m" so
// many months after it; "later_30d" 30 days only for those who come after the entry into force;
// "first_after_60d", "first_after_3m" the first day of the month after that; "first_of_6m" the
// first day of the sixth month after that of the deposit.
Date effect_of_consent(Date given, std::string_view rule, Date in_force);

}  // namespace sanudo

#endif  // SANUDO_KNOWLEDGE_TREATY_FORCE_H_
