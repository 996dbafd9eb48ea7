// SPDX-License-Identifier: Apache-2.0
// How sure an event is: a logistic model over what is known of its making, fitted by
// recipes/confidence_en.py on the development reports so that of the events at 0.8 four in five
// are right (Platt 1999).
#ifndef SANUDO_EVENT_CONFIDENCE_H_
#define SANUDO_EVENT_CONFIDENCE_H_

#include "sanudo/record.h"

namespace sanudo {

// In [0, 1], to two decimals. `likelihood`: of the entry that gave the event its type.
double confidence_of(const Event& event, double likelihood = 1);

}  // namespace sanudo

#endif  // SANUDO_EVENT_CONFIDENCE_H_
