// SPDX-License-Identifier: Apache-2.0
// The parameters that choose documents and quotes, as conditions on rows of the store: `d` of
// document, `q` of quote.
#ifndef SANUDO_SERVE_REPORT_QUERY_H_
#define SANUDO_SERVE_REPORT_QUERY_H_

#include <string>

#include "knowledge/world.h"
#include "serve/parameters.h"

namespace sanudo {

// q, reported_from, reported_to, publisher, language. "1" for all.
std::string read_document_condition(Parameters* parameters);
// q, speaker, kind, stance, reported_from, reported_to, publisher, document.
std::string read_quote_condition(const World& world, Parameters* parameters);

}  // namespace sanudo

#endif  // SANUDO_SERVE_REPORT_QUERY_H_
