// SPDX-License-Identifier: Apache-2.0
// The coder: a report in, its coded document out. Load once, share between threads.
//
//   auto coder = sanudo::Coder::load({});
//   if (!coder.is_ok()) { ... coder.status().message() ... }
//   auto coded = coder.value().code({.text = "Iran rejected the demand on Friday."});
//
// A loaded Coder is immutable: any number of threads may call code() on one object at once. The
// same input and options give the same record on every machine of the same version.
#ifndef SANUDO_CODER_H_
#define SANUDO_CODER_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "sanudo/input.h"
#include "sanudo/record.h"
#include "sanudo/status.h"

namespace sanudo {

struct CodeOptions {
  bool mentions = false;             // fill CodedDocument::mentions
  size_t max_bytes = 4u << 20;       // a longer report is kTooLarge
  double min_confidence = 0;         // events that are less sure are left out
  size_t max_sentence_tokens = 250;  // longer sentences are cut, with a warning
};

// Where the model, the knowledge base and the lexicon lie. Empty: the folder that was built or
// installed with the library.
struct CoderFiles {
  std::string folder;
  // A folder of tables that are laid over those of the knowledge base (docs/guide/knowledge.md).
  std::string knowledge{};
  // YYYY-MM-DD: code with what was known on that day. Empty: with all that is known.
  std::string as_of{};
  // Only what the lexicon lists; else verbs that it lacks are typed by their likeness to its own.
  bool rules_only = false;
};

class Coder {
 public:
  static Result<Coder> load(const CoderFiles& files);
  Coder(Coder&&) noexcept;
  Coder& operator=(Coder&&) noexcept;
  ~Coder();

  // Fails with kEmpty, kTooLarge, kBadEncoding or kBadArgument (a date that is none); never on
  // the content of a readable text.
  Result<CodedDocument> code(const CodeInput& input, const CodeOptions& options = {}) const;

 private:
  struct Stages;
  explicit Coder(std::unique_ptr<Stages> stages);
  std::unique_ptr<Stages> stages_;
};

// The same record without events and quotes: the clean text of the report, its title, date and
// other facts. Needs no model.
Result<CodedDocument> read_report(const CodeInput& input, const CodeOptions& options = {});

// The record as one line of JSON (docs/format/record.md), without the line break.
std::string to_json(const CodedDocument& document);
// The error record of a document that could not be coded.
std::string to_json(const Status& error, std::string_view input);

// A report that could not be coded, and why.
struct ErrorRecord {
  Status error;
  std::string input;  // "file:record", as the run named it
};
using Record = std::variant<CodedDocument, ErrorRecord>;

// The inverses of to_json: to_json(from_json(line)) is the line, byte for byte, of every line that
// this version prints. Fields that a later minor version added are passed over, missing ones are
// empty. kBadFormat with the place ("record.events[3].quad: ..."), kTooLarge over 64 MiB or a
// million values in lists. Offsets are not held against the text.
Result<Record> record_from_json(std::string_view line);
// The same where an error record counts as a failure: its error is the status.
Result<CodedDocument> from_json(std::string_view line);

// "0.1.0"
const char* version();

}  // namespace sanudo

#endif  // SANUDO_CODER_H_
