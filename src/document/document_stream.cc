// SPDX-License-Identifier: Apache-2.0
#include "document/document_stream.h"

#include <fmt/format.h>

#include "document/input_paths.h"

namespace sanudo {

Result<DocumentStream> DocumentStream::open(const InputArguments& arguments) {
  DocumentStream stream;
  stream.files_ = find_input_files(arguments.files);
  if (stream.files_.empty()) stream.files_.push_back("-");
  stream.options_.max_bytes = arguments.max_bytes;
  stream.options_.format = format_named(arguments.format).value_or(InputFormat::kAuto);
  for (const std::string& field : arguments.fields) {
    if (stream.options_.fields.map(field)) continue;
    return Status(StatusCode::kBadArgument,
                  "--field " + field +
                      ": write FIELD=NAME, FIELD one of text, html, title, author, publisher, url, "
                      "date, language");
  }
  return stream;
}

std::optional<Arrival> DocumentStream::next() {
  while (true) {
    if (reader_ != nullptr) {
      if (auto arrival = reader_->next()) return arrival;
      reader_.reset();
    }
    if (next_file_ == files_.size()) return std::nullopt;
    const std::string& file = files_[next_file_++];
    const std::string name = file == "-" ? "standard input" : file;
    auto source = open_file(file);
    if (!source.is_ok()) return fault_at(name, source.status());
    reader_ = open_documents(std::move(source).value(), name, options_);
  }
}

Result<Document> to_document(const CodeInput& input, size_t max_bytes) {
  if (input.text.size() > max_bytes) {
    return Status(StatusCode::kTooLarge, fmt::format("{}: {} bytes, more than the {} allowed",
                                                     input.name, input.text.size(), max_bytes));
  }
  Document document;
  document.bytes = input.text;
  document.input = input.name;
  document.title = input.title;
  document.publisher = input.publisher;
  document.url = input.url;
  document.author = input.author;
  document.language = input.language;
  document.markup = input.markup;
  document.charset = input.charset;
  document.title_is_markup = input.title_is_markup;
  if (!input.date.empty()) {
    const std::optional<Date> date = parse_date(input.date);
    if (!date) {
      return Status(StatusCode::kBadArgument,
                    fmt::format("\"{}\" is not a date (write YYYY-MM-DD)", input.date));
    }
    document.date = *date;
    document.date_is_given = !input.date_is_metadata;
  }
  return document;
}

CodeInput to_input(Document document) {
  CodeInput input;
  input.text = std::move(document.bytes);
  input.name = std::move(document.input);
  input.date = to_string(document.date);
  input.date_is_metadata = document.date.known() && !document.date_is_given;
  input.language = std::move(document.language);
  input.title = std::move(document.title);
  input.title_is_markup = document.title_is_markup;
  input.publisher = std::move(document.publisher);
  input.url = std::move(document.url);
  input.author = std::move(document.author);
  input.markup = document.markup;
  input.charset = std::move(document.charset);
  return input;
}

}  // namespace sanudo
