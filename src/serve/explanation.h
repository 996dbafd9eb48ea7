// SPDX-License-Identifier: Apache-2.0
// Why an event was coded so, step by step, as the answer of the explanation paths.
#ifndef SANUDO_SERVE_EXPLANATION_H_
#define SANUDO_SERVE_EXPLANATION_H_

#include <string>
#include <string_view>

#include "sanudo/record.h"

namespace sanudo {

// `text` is that of the event's document.
std::string explanation_json(std::string_view text, const Event& event);

}  // namespace sanudo

#endif  // SANUDO_SERVE_EXPLANATION_H_
