// SPDX-License-Identifier: Apache-2.0
// What all imported records have alike.
#ifndef SANUDO_COLUMN_SET_IMPORTED_H_
#define SANUDO_COLUMN_SET_IMPORTED_H_

#include <string>
#include <string_view>

#include "base/date.h"
#include "column_set/row.h"
#include "sanudo/record.h"

namespace sanudo {

// Ids of the document and its one event from the row's own id and what else tells it apart; the
// event says where it came from ("gdelt:669666350").
void set_origin(std::string_view set, std::string_view row_id, std::string_view apart,
                CodedDocument* coded);

// The row's own id, where the event was read from a row of this set; "" else.
std::string_view row_id_of(std::string_view set, const Event& event);

// Code, type, mode, contexts, class and scores of a CAMEO code. A code that we do not know is kept,
// with no type.
void set_act(std::string_view cameo, Event* event);

void set_day(Date day, Event* event);

// The same from the cells of a row, which may not be empty. Gives back the day.
Date read_day(Row* row, size_t column, Event* event);
void read_code(Row* row, size_t column, Event* event);

// Somebody with this name, country (alpha-3), sector and code. A country alone is its state.
Entity somebody(std::string_view name, std::string_view country, std::string_view sector,
                std::string_view code);

}  // namespace sanudo

#endif  // SANUDO_COLUMN_SET_IMPORTED_H_
