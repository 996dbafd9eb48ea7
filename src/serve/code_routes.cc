// SPDX-License-Identifier: Apache-2.0
#include "serve/code_routes.h"

#include <fmt/format.h>

#include "serve/answer.h"
#include "serve/explanation.h"
#include "serve/report_body.h"
#include "serve/tree_json.h"
#include "text/read_document.h"

namespace sanudo {
namespace {

constexpr int64_t kMostSentences = 1'000'000;
constexpr size_t kMostTrees = 200;  // in one answer

Response code_answer(const Desk& desk, const Call& call) {
  if (const auto* fault = call.parameters.fault()) return error_answer(*fault);
  const Result<PostedReport> report = read_report_body(call.request.body);
  if (!report.is_ok()) return error_answer(report.status());
  const Result<CodedDocument> coded = desk.coder.code(report.value().input, report.value().options);
  return coded.is_ok() ? json_answer(to_json(coded.value())) : error_answer(coded.status());
}

Response explain_answer(const Desk& desk, const Call& call) {
  const std::string id = call.parameters.needed_text("event", 64);
  if (const auto* fault = call.parameters.fault()) return error_answer(*fault);
  const Result<PostedReport> report = read_report_body(call.request.body);
  if (!report.is_ok()) return error_answer(report.status());
  const Result<CodedDocument> coded = desk.coder.code(report.value().input);
  if (!coded.is_ok()) return error_answer(coded.status());
  for (const Event& event : coded.value().events) {
    if (event.id == id) {
      return json_answer(explanation_json(coded.value().document.text, event));
    }
  }
  return not_found("the text has no event " + id);
}

Response posted_trees(const Desk& desk, const Call& call) {
  const std::optional<int64_t> sentence = call.parameters.integer("sentence", 0, kMostSentences);
  if (const auto* fault = call.parameters.fault()) return error_answer(*fault);
  const Result<PostedReport> report = read_report_body(call.request.body);
  if (!report.is_ok()) return error_answer(report.status());
  return trees_answer(desk, report.value().input, sentence);
}

// The sentences asked for: [first, first + count) of all.
std::span<const Sentence> chosen(const std::vector<Sentence>& all, std::optional<int64_t> one) {
  if (!one) return std::span(all).first(std::min(all.size(), kMostTrees));
  const size_t first = static_cast<size_t>(*one);
  return first < all.size() ? std::span(all).subspan(first, 1) : std::span<const Sentence>();
}

}  // namespace

Response trees_answer(const Desk& desk, const CodeInput& input, std::optional<int64_t> sentence) {
  Document document;
  document.bytes = input.text;
  document.title = input.title;
  document.markup = input.markup;
  document.language = input.language;
  std::vector<Warning> warnings;
  const Result<Text> text = read_document(&document, &warnings);
  if (!text.is_ok()) return error_answer(text.status());
  size_t cut = 0;
  const std::vector<Sentence> all =
      desk.reader.segment(text.value(), CodeOptions().max_sentence_tokens, &cut);
  const std::span<const Sentence> some = chosen(all, sentence);
  if (sentence && some.empty()) {
    return not_found(fmt::format("the text has no sentence {}", *sentence));
  }
  const std::vector<Tree> trees = desk.reader.parse(text.value(), some);
  return json_answer(trees_json(text.value(), trees, static_cast<size_t>(sentence.value_or(0))));
}

void add_code_routes(const Desk& desk, Router* router) {
  const auto add = [&](const char* path, Response (*answer)(const Desk&, const Call&)) {
    router->add({"POST", path, [&desk, answer](const Call& call) { return answer(desk, call); },
                 Pace::kSlow});
  };
  add("/api/v1/code", code_answer);
  add("/api/v1/code/explanation", explain_answer);
  add("/api/v1/code/trees", posted_trees);
}

}  // namespace sanudo
