// SPDX-License-Identifier: Apache-2.0
// Reads attributions from brat stand-off annotation (Stenetorp and others 2012) as PolNeAR has it:
// "T1<tab>Source 0 5;9 12<tab>words" and "E1<tab>Attribution:T4 Content:T3 Cue:T2 Source:T1".
#ifndef SANUDO_EVALUATE_BRAT_H_
#define SANUDO_EVALUATE_BRAT_H_

#include <string_view>
#include <vector>

#include "evaluate/attribution_spans.h"
#include "sanudo/status.h"

namespace sanudo {

// One for each E line. Lines of another form (the words of a span may run over several lines) are
// passed over, and so are roles whose span is not in the file. kBadFormat with "name:line" for
// spans that do not lie in the text and for roles that are none.
Result<std::vector<AttributionSpans>> read_brat_attributions(std::string_view bytes,
                                                             std::string_view name,
                                                             const PrintedPlaces& places);

}  // namespace sanudo

#endif  // SANUDO_EVALUATE_BRAT_H_
