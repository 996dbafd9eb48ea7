// SPDX-License-Identifier: Apache-2.0
// A report as it arrives, with where it came from.
#ifndef SANUDO_DOCUMENT_DOCUMENT_H_
#define SANUDO_DOCUMENT_DOCUMENT_H_

#include <string>
#include <vector>

#include "base/date.h"

namespace sanudo {

struct Document {
  std::string bytes;  // as read; any charset
  std::string input;  // "file" or "file:line", for messages
  std::string title;  // metadata; empty where not given
  std::vector<std::string> author;
  std::string publisher;
  std::string url;
  std::string language;        // given by the user or the metadata; empty: find out
  Date date;                   // given by the user or the metadata; unknown: find out
  bool date_is_given = false;  // by the user (else: metadata)
};

}  // namespace sanudo

#endif  // SANUDO_DOCUMENT_DOCUMENT_H_
