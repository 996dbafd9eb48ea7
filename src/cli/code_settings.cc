// SPDX-License-Identifier: Apache-2.0
#include "cli/code_settings.h"

#include <CLI/CLI.hpp>

namespace sanudo {

void add_input_form(CLI::App* command, InputArguments* input) {
  command->add_option("--input-format", input->format, "What the files are; auto: look at them")
      ->check(
          CLI::IsMember({"auto", "text", "html", "feed", "warc", "jsonl", "csv", "tsv", "mail"}))
      ->capture_default_str();
  command
      ->add_option("--field", input->fields,
                   "Where an export holds what: text=NAME, title=NAME, date=NAME ...")
      ->allow_extra_args(false);
  command->add_option("--max-bytes", input->max_bytes, "Longer reports are an error")
      ->capture_default_str();
}

void add_coding(CLI::App* command, CodeSettings* settings) {
  command->add_option("--date", settings->date, "The reports' own date, YYYY-MM-DD");
  command->add_option("--language", settings->language, "BCP 47 code, where the guess is wrong");
  command
      ->add_option("--min-confidence", settings->min_confidence,
                   "Leave out events that are less sure than this")
      ->check(CLI::Range(0.0, 1.0));
  command->add_flag("--mentions", settings->mentions, "List every entity mention and who it is");
  command->add_option("--knowledge", settings->knowledge,
                      "Folder of tables laid over ours (docs/guide/knowledge.md)");
  command->add_option("--as-of", settings->as_of,
                      "Code with what was known on this day, YYYY-MM-DD");
  command->add_flag("--rules-only", settings->rules_only,
                    "Only verbs that the lexicon lists, none that are like them");
  command->add_option("--data", settings->data, kDataHelp);
}

Result<Coder> load_coder(const CodeSettings& settings) {
  return Coder::load({settings.data, settings.knowledge, settings.as_of, settings.rules_only});
}

CodeInput to_input(Document document, const CodeSettings& settings) {
  CodeInput input = to_input(std::move(document));
  if (!settings.date.empty()) {
    input.date = settings.date;
    input.date_is_metadata = false;
  }
  if (!settings.language.empty()) input.language = settings.language;
  return input;
}

CodeOptions to_options(const CodeSettings& settings) {
  CodeOptions options;
  options.mentions = settings.mentions;
  options.max_bytes = settings.input.max_bytes;
  options.min_confidence = settings.min_confidence;
  return options;
}

}  // namespace sanudo
