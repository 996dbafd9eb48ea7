// SPDX-License-Identifier: Apache-2.0
// The forms that answers take: JSON, an error, a file to keep.
#ifndef SANUDO_SERVE_ANSWER_H_
#define SANUDO_SERVE_ANSWER_H_

#include <string>
#include <string_view>

#include "base/json_writer.h"
#include "sanudo/status.h"
#include "serve/message.h"
#include "serve/parameters.h"

namespace sanudo {

Response json_answer(std::string body);
inline Response json_answer(JsonWriter* json) { return json_answer(json->take()); }

// {"error":{"code","message","where"}}; `where` is left out when empty.
Response error_answer(int http_status, std::string_view code, std::string_view message,
                      std::string_view where = {});
Response error_answer(const Status& status);
Response error_answer(const Parameters::Fault& fault);
Response not_found(std::string_view what);

// A download under this name.
Response file_answer(std::string type, std::string_view name);

// Fields that are null where they are empty.
void text_field(JsonWriter* json, std::string_view name, std::string_view value);
void integer_field(JsonWriter* json, std::string_view name, int64_t value);
void number_field(JsonWriter* json, std::string_view name, double value);

}  // namespace sanudo

#endif  // SANUDO_SERVE_ANSWER_H_
