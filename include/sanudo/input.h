// SPDX-License-Identifier: Apache-2.0
// What goes into the coder: one report, as it came, with what is known of it.
// Plain values, owned by whoever holds them; no thread rules.
#ifndef SANUDO_INPUT_H_
#define SANUDO_INPUT_H_

#include <string>
#include <vector>

namespace sanudo {

// What the bytes of a report are.
enum class Markup {
  kPlain,     // text
  kPage,      // HTML of a whole page, with all that stands around the report
  kFragment,  // HTML of the report alone, as feeds and exports carry it
};

// One report to code. Only `text` must be there; empty strings mean "find out": from the page where
// it is one, else from the text.
struct CodeInput {
  std::string text;      // bytes as they came
  std::string name;      // "file" or "file:record", for messages
  std::string date;      // YYYY-MM-DD of the report
  std::string language;  // BCP 47
  std::string title;     // put before the text, unless the text begins with it
  std::string publisher;
  std::string url;
  std::vector<std::string> author;
  Markup markup = Markup::kPlain;
  std::string charset;            // as the sender named it; empty: from the bytes (UTF-8 first)
  bool date_is_metadata = false;  // `date` came with the report; false: the user gives it
  bool title_is_markup = false;   // `title` is HTML
};

}  // namespace sanudo

#endif  // SANUDO_INPUT_H_
