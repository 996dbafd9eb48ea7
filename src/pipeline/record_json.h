// SPDX-License-Identifier: Apache-2.0
// Parts of the record as JSON, each an object with the fields of docs/format/record.md.
#ifndef SANUDO_PIPELINE_RECORD_JSON_H_
#define SANUDO_PIPELINE_RECORD_JSON_H_

#include <string>

#include "sanudo/record.h"

namespace sanudo {

std::string event_json(const Event& event);
std::string quote_json(const Quote& quote);

}  // namespace sanudo

#endif  // SANUDO_PIPELINE_RECORD_JSON_H_
