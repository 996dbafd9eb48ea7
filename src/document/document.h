// SPDX-License-Identifier: Apache-2.0
// A report as it arrives, with where it came from.
#ifndef SANUDO_DOCUMENT_DOCUMENT_H_
#define SANUDO_DOCUMENT_DOCUMENT_H_

#include <string>
#include <vector>

#include "base/date.h"
#include "sanudo/input.h"
#include "sanudo/record.h"

namespace sanudo {

struct Document {
  std::string bytes;  // as read; any charset
  std::string input;  // "file" or "file:record", for messages
  Markup markup = Markup::kPlain;
  std::string charset;           // as the sender named it; empty: find out
  std::string title;             // metadata; empty where not given
  bool title_is_markup = false;  // the title is HTML
  std::vector<std::string> author;
  std::string publisher;
  std::string url;
  std::string section;
  std::string access;          // "paywall" where the page says so
  std::string language;        // given by the user or the metadata; empty: find out
  Date date;                   // given by the user or the metadata; unknown: find out
  bool date_is_given = false;  // by the user (else: metadata)
  // Where each field of a page was found: "date" in "json-ld datePublished".
  std::vector<Source> sources;
};

}  // namespace sanudo

#endif  // SANUDO_DOCUMENT_DOCUMENT_H_
