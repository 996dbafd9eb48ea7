// SPDX-License-Identifier: Apache-2.0
// How reports are read and coded, whatever becomes of them: `code`, `explain` and `ingest` alike.
#ifndef SANUDO_CLI_CODE_SETTINGS_H_
#define SANUDO_CLI_CODE_SETTINGS_H_

#include <string>

#include "document/document_stream.h"
#include "sanudo/coder.h"

namespace CLI {
class App;
}

namespace sanudo {

struct CodeSettings {
  InputArguments input;
  std::string date;      // instead of the reports' own
  std::string language;  // instead of the guess
  bool mentions = false;
  double min_confidence = 0;
  std::string data;
  std::string knowledge;
  std::string as_of;
  bool rules_only = false;
};

inline constexpr const char* kDataHelp =
    "Folder with en.model, world.bin and lexicon/ (else the installed one)";

// Their options on the command line.
void add_input_form(CLI::App* command, InputArguments* input);
void add_coding(CLI::App* command, CodeSettings* settings);

Result<Coder> load_coder(const CodeSettings& settings);
CodeInput to_input(Document document, const CodeSettings& settings);
CodeOptions to_options(const CodeSettings& settings);

}  // namespace sanudo

#endif  // SANUDO_CLI_CODE_SETTINGS_H_
