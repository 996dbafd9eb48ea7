// SPDX-License-Identifier: Apache-2.0
#include "serve/answer.h"

#include <fmt/format.h>

namespace sanudo {
namespace {

int http_status_of(StatusCode code) {
  switch (code) {
    case StatusCode::kOk: return 200;
    case StatusCode::kNotFound: return 404;
    case StatusCode::kTooLarge: return 413;
    case StatusCode::kBadArgument: return 400;
    case StatusCode::kBadFormat:
    case StatusCode::kBadEncoding:
    case StatusCode::kEmpty: return 422;
    default: return 500;
  }
}

}  // namespace

Response json_answer(std::string body) {
  Response response;
  response.body = std::move(body);
  response.body.push_back('\n');
  return response;
}

Response error_answer(int http_status, std::string_view code, std::string_view message,
                      std::string_view where) {
  JsonWriter json;
  json.begin_object();
  json.key("error");
  json.begin_object();
  json.key("code");
  json.string(code);
  json.key("message");
  json.string(message);
  if (!where.empty()) {
    json.key("where");
    json.string(where);
  }
  json.end_object();
  json.end_object();
  Response response = json_answer(&json);
  response.status = http_status;
  return response;
}

Response error_answer(const Status& status) {
  return error_answer(http_status_of(status.code()), status_name(status.code()), status.message());
}

Response error_answer(const Parameters::Fault& fault) {
  return error_answer(400, "bad_argument", fault.message, fault.where);
}

Response not_found(std::string_view what) { return error_answer(404, "not_found", what); }

Response file_answer(std::string type, std::string_view name) {
  Response response;
  response.type = std::move(type);
  response.headers.push_back(
      {"Content-Disposition", fmt::format("attachment; filename=\"{}\"", name)});
  return response;
}

void text_field(JsonWriter* json, std::string_view name, std::string_view value) {
  json->key(name);
  json->string_or_null(value);
}

void integer_field(JsonWriter* json, std::string_view name, int64_t value) {
  json->key(name);
  json->integer(value);
}

void number_field(JsonWriter* json, std::string_view name, double value) {
  json->key(name);
  json->number(value);
}

}  // namespace sanudo
