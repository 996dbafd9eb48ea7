// SPDX-License-Identifier: Apache-2.0
#include "pipeline/recoding.h"

#include <algorithm>
#include <string>
#include <utility>

namespace sanudo {
namespace {

bool came_with_report(const DocumentRecord& document) {
  return document.date_from == "given" || document.date_from == "metadata";
}

CodeInput input_of(const DocumentRecord& document) {
  CodeInput input;
  input.text = document.text;
  input.title = document.title;
  input.language = document.language;
  if (came_with_report(document)) input.date = document.date;
  return input;
}

// Ids begin with that of the document.
void relabel(std::string* id, const std::string& document_id) {
  const size_t dash = id->find('-');
  if (dash != std::string::npos) *id = document_id.substr(0, 12) + id->substr(dash);
}

void relabel(CodedDocument* coded) {
  for (Quote& quote : coded->quotes) relabel(&quote.id, coded->document.id);
  for (Event& event : coded->events) {
    relabel(&event.id, coded->document.id);
    for (Claim& claim : event.said_by) relabel(&claim.quote, coded->document.id);
  }
}

// What was said of the bytes holds on: the clean text no longer shows it.
void keep_warnings(const std::vector<Warning>& was, std::vector<Warning>* now) {
  std::erase_if(*now, [&](const Warning& warning) {
    return std::any_of(was.begin(), was.end(),
                       [&](const Warning& other) { return other.code == warning.code; });
  });
  now->insert(now->begin(), was.begin(), was.end());
}

}  // namespace

Result<CodedDocument> recode(const Coder& coder, const CodedDocument& was, CodeOptions options) {
  options.mentions = options.mentions || !was.mentions.empty();
  Result<CodedDocument> coded = coder.code(input_of(was.document), options);
  if (!coded.is_ok()) return coded;
  CodedDocument now = std::move(coded).value();
  const std::string date = std::move(now.document.date);
  const std::string date_from = std::move(now.document.date_from);
  now.document = was.document;
  if (!came_with_report(was.document)) {
    now.document.date = date;
    now.document.date_from = date_from;
  }
  keep_warnings(was.warnings, &now.warnings);
  relabel(&now);
  return now;
}

}  // namespace sanudo
