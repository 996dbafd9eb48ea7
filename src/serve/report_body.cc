// SPDX-License-Identifier: Apache-2.0
#include "serve/report_body.h"

#include "pipeline/json_fields.h"

namespace sanudo {
namespace {

constexpr size_t kMostBody = 4u << 20;  // in JSON, escapes and all
constexpr size_t kMostText = 1u << 20;

}  // namespace

Result<PostedReport> read_report_body(std::string_view json) {
  JsonFields fields("body");
  const Result<JsonObject> opened = fields.open(json, kMostBody);
  if (!opened.is_ok()) return opened.status();
  const JsonObject body = opened.value();
  PostedReport report;
  report.options.max_bytes = kMostText;
  CodeInput& input = report.input;
  input.name = "text";
  std::string markup = "plain";
  fields.only(body,
              {"text", "date", "title", "publisher", "url", "language", "markup", "mentions"});
  fields.texts(body, {{"text", &input.text},
                      {"date", &input.date},
                      {"title", &input.title},
                      {"publisher", &input.publisher},
                      {"url", &input.url},
                      {"language", &input.language},
                      {"markup", &markup}});
  fields.field(body, "mentions", &report.options.mentions);
  if (!fields.has(body, "text")) fields.complain(StatusCode::kBadArgument, "text is missing");
  if (markup != "plain" && markup != "page") {
    fields.complain(StatusCode::kBadArgument, "markup must be plain or page");
  }
  if (!fields.good()) return Status(StatusCode::kBadArgument, fields.fault().message());
  if (markup == "page") input.markup = Markup::kPage;
  return report;
}

}  // namespace sanudo
