// SPDX-License-Identifier: Apache-2.0
// Coded documents for people: a block of lines for each event.
#ifndef SANUDO_EXPORT_TABLE_H_
#define SANUDO_EXPORT_TABLE_H_

#include <string>

#include "sanudo/record.h"

namespace sanudo {

// `colours`: ANSI codes for a terminal.
std::string format_table(const CodedDocument& coded, bool colours);

// Every field of every event (or of the one with this id) with the words, the path, the rule and
// the lexicon entry behind it.
std::string format_explanation(const CodedDocument& coded, const std::string& event_id,
                               bool colours);

}  // namespace sanudo

#endif  // SANUDO_EXPORT_TABLE_H_
